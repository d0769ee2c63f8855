import { buildOpenSchedule } from "../../../src/loan/buildSchedule.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { Problem } from "../../../src/messages/message.ts";
import { COLUMNS, differences, type Difference } from "./compare.ts";
import { referenceSchedule, type ReferenceRow } from "./model.ts";
import { Refusal } from "./phases.ts";

/** What engine and model make of a loan. */
export type Outcome =
  | { readonly kind: "equal"; readonly rows: number; readonly cells: number }
  | {
      readonly kind: "different";
      readonly rows: number;
      readonly cells: number;
      readonly first: Difference;
      readonly all: readonly Difference[];
    }
  /** Both find the terms contradictory. */
  | { readonly kind: "refused"; readonly engine: string; readonly model: string }
  /** Only one of them does. */
  | { readonly kind: "refusedByOne"; readonly engine: string | null; readonly model: string | null };

export function outcomeOf(terms: LoanTerms): Outcome {
  const engine = attempt(
    () => buildOpenSchedule(terms),
    (error) => (error instanceof Problem ? error.problem.key : null),
  );
  const model = attempt(
    (): readonly ReferenceRow[] => referenceSchedule(terms),
    (error) => (error instanceof Refusal ? error.message : null),
  );
  if (typeof engine === "string" || typeof model === "string") {
    return typeof engine === "string" && typeof model === "string"
      ? { kind: "refused", engine, model }
      : {
          kind: "refusedByOne",
          engine: typeof engine === "string" ? engine : null,
          model: typeof model === "string" ? model : null,
        };
  }
  const all = differences(engine, model);
  const rows = model.length;
  const size = { rows, cells: rows * COLUMNS };
  const [first] = all;
  return first ? { kind: "different", ...size, first, all } : { kind: "equal", ...size };
}

/** The result, or the reason of a refusal; any other error is a failure. */
function attempt<T>(make: () => T, reasonOf: (error: unknown) => string | null): T | string {
  try {
    return make();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return reason;
  }
}
