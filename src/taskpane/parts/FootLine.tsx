import type { ReactNode } from "react";

interface FootLineProps {
  /** A drawing before the sentence, which repeats what it says. */
  readonly icon?: ReactNode;
  /** How things stand, in a sentence; said to those who cannot see it, politely. */
  readonly state: ReactNode;
  readonly tone?: "plain" | "good" | "stale";
  /** What can be done now: one thing at most is primary. */
  readonly children?: ReactNode;
}

/** The foot of the pane: how things stand, and what to do next. */
export function FootLine({ icon, state, tone = "plain", children }: FootLineProps) {
  return (
    <footer className="pane-foot" tabIndex={-1}>
      <p role="status" className={`foot-state foot-${tone} breakable`}>
        {icon}
        <span>{state}</span>
      </p>
      {children && <div className="foot-acts">{children}</div>}
    </footer>
  );
}
