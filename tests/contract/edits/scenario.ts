import type { Outcome } from "./outcome.ts";
import type { Step } from "./steps.ts";

/** Programs that a workbook is edited in; "a file" is edited by LibreOffice, and opened in the page. */
export type ProgramName = "Excel" | "the page" | "a file";

export interface Scenario {
  readonly name: string;
  readonly steps: readonly Step[];
  /** Cells that are looked at afterwards; with "values", at what they show alone. */
  readonly watched?: readonly string[];
  readonly values?: true;
  /** What comes of it; what isn't said is as if nothing had been done. */
  readonly outcome: Partial<Outcome>;
  /** Where a program comes to something else, and why that is right. */
  readonly except?: Partial<Record<ProgramName, Partial<Outcome> & { readonly why: string }>>;
}

export const NOTHING_DONE: Outcome = {
  changed: [],
  said: [],
  asked: [],
  released: [],
  cells: [],
  agrees: true,
};

/** What comes of the scenario in the program. */
export function expectedIn({ outcome, except }: Scenario, program: ProgramName): Outcome {
  const { why: _why, ...own } = except?.[program] ?? { why: "" };
  return { ...NOTHING_DONE, ...outcome, ...own };
}
