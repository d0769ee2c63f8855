import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";

/** What a button opens below itself. */
interface Dropdown {
  /** The element around the button, which stands first in it, and what it opens. */
  readonly part: RefObject<HTMLDivElement | null>;
  readonly open: boolean;
  readonly toggle: () => void;
  /** Closes it and gives the focus back to the button. */
  readonly close: () => void;
  /** For the element around both. */
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

/**
 * Opened and closed by its button; closed by Escape, a press elsewhere, and the focus going elsewhere. A press within it that
 * takes the focus from everything, as Safari's on a button does, leaves it open: it is not elsewhere.
 */
export function useDropdown(): Dropdown {
  const part = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const away = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !part.current?.contains(target)) setOpen(false);
    };
    document.addEventListener("pointerdown", away);
    return () => {
      document.removeEventListener("pointerdown", away);
    };
  }, [open]);
  const close = (): void => {
    setOpen(false);
    part.current?.querySelector("button")?.focus();
  };
  return {
    part,
    open,
    toggle: () => {
      setOpen(!open);
    },
    close,
    handlers: {
      onKeyDown: (event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        close();
      },
      onBlur: ({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !part.current?.contains(relatedTarget)) setOpen(false);
      },
    },
  };
}
