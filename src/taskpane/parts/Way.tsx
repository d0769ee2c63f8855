import type { ReactNode, Ref } from "react";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";

interface WayProps {
  readonly icon: ReactNode;
  readonly label: string;
  /** What it is, or holds. */
  readonly hint?: string;
  /** Where it leads, for what is a page of its own. */
  readonly href?: string;
  /** Opens that page beside this one. */
  readonly isApart?: boolean;
  readonly disabled?: boolean;
  /** Whether what it unfolds is there; absent where it unfolds nothing. */
  readonly open?: boolean;
  readonly controls?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onClick?: () => void;
}

/** A way to begin or to go on: a row with a drawing, words, and where it leads. */
export function Way({
  icon,
  label,
  hint,
  href,
  isApart,
  disabled = false,
  open,
  controls,
  ref,
  onClick,
}: WayProps) {
  const inside = (
    <>
      {icon}
      <span className="way-words">
        {label} {hint !== undefined && <span className="under">{hint}</span>}
      </span>
      <ChevronRight16Regular className="way-go" />
    </>
  );
  if (href !== undefined) {
    return (
      <a className="way" href={href} {...(isApart && { target: "_blank", rel: "noopener" })}>
        {inside}
      </a>
    );
  }
  return (
    <button
      type="button"
      className="way"
      // Stays focusable: what it began may give the focus back to it.
      aria-disabled={disabled}
      {...(open !== undefined && { "aria-expanded": open })}
      {...(open === true && { "aria-controls": controls })}
      ref={ref}
      onClick={() => {
        if (!disabled) onClick?.();
      }}
    >
      {inside}
    </button>
  );
}
