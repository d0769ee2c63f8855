import type { ReactNode } from "react";

interface FootLineProps {
  /** How things stand, in a sentence; said to those who cannot see it, politely. */
  readonly state: ReactNode;
  readonly tone?: "plain" | "good" | "stale";
  /** What can be done now: one thing at most is primary. */
  readonly children?: ReactNode;
}

/** The foot of the pane: how things stand, and what to do next. */
export function FootLine({ state, tone = "plain", children }: FootLineProps) {
  return (
    <footer className="pane-foot">
      <p role="status" className={`foot-state foot-${tone} breakable`}>
        {state}
      </p>
      {children && <div className="foot-acts">{children}</div>}
    </footer>
  );
}
