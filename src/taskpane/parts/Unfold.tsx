import { useState, type ReactNode } from "react";

interface UnfoldProps {
  readonly summary: ReactNode;
  /** Its name to those who hear it, where the words alone do not tell what unfolds. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Something folded away; what is in it is drawn once it is opened. */
export function Unfold({ summary, label, className, children }: UnfoldProps) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      {...(className !== undefined && { className })}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpened(true);
      }}
    >
      <summary {...(label !== undefined && { "aria-label": label })}>{summary}</summary>
      {wasOpened && children}
    </details>
  );
}
