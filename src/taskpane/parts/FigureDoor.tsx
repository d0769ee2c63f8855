import type { ReactNode } from "react";
import type { Day } from "../../calendar/day.ts";
import { useGo } from "../contexts.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface FigureDoorProps {
  /** The loan's key, and the due date of the row that the figure comes from; null for a loan without such a row. */
  readonly loan: string;
  readonly due: Day | null;
  readonly children: ReactNode;
}

/** A figure that leads to why it is so. */
export function FigureDoor({ loan, due, children }: FigureDoorProps) {
  const { say } = useTranslator();
  const go = useGo();
  if (due === null) return children;
  return (
    <button
      type="button"
      className="figure-door"
      title={say("views:why")}
      onClick={() => {
        go({ over: { kind: "loan", loan, due, part: "plan" } });
      }}
    >
      {children}
    </button>
  );
}
