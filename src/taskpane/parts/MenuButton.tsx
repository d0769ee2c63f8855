import { useEffect, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { itemsOf, nextItem } from "./menuKeys.ts";
import { useDropdown } from "./useDropdown.ts";

/** Something that a menu offers. */
export interface MenuAct {
  readonly label: string;
  readonly disabled: boolean;
  readonly act: () => void;
}

interface MenuButtonProps {
  /** What the button, and the menu, is called. */
  readonly label: string;
  readonly items: readonly MenuAct[];
  readonly className?: string;
  readonly size?: "small" | "medium";
  /** Further items, below a line. @param close to be called by each of them */
  readonly more?: (close: () => void) => ReactNode;
}

/** A button "…" and the menu that it opens: arrow keys, Home, End, first letters; Escape closes it. */
export function MenuButton({ label, items, className, size = "medium", more }: MenuButtonProps) {
  const { part, open, toggle, close, handlers } = useDropdown();
  useEffect(() => {
    if (open && part.current) itemsOf(part.current)[0]?.focus();
  }, [open, part]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const all = itemsOf(event.currentTarget);
    const to = nextItem(
      event.key,
      all.findIndex((item) => item === document.activeElement),
      all,
    );
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  return (
    <div ref={part} className="menu-part" {...handlers}>
      <Button
        {...(className !== undefined && { className })}
        appearance="subtle"
        size={size}
        icon={<MoreHorizontal20Regular />}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={toggle}
      />
      {open && (
        <div className="menu" role="menu" aria-label={label} onKeyDown={onKeyDown}>
          {items.map(({ label: words, disabled, act }) => (
            <button
              key={words}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={disabled}
              onClick={() => {
                if (disabled) return;
                close();
                act();
              }}
            >
              {words}
            </button>
          ))}
          {more && (
            <>
              <hr />
              {more(close)}
            </>
          )}
        </div>
      )}
    </div>
  );
}
