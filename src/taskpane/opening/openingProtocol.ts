import type { Dossier } from "../../dossier/dossier.ts";
import type { SentError } from "../../dossier/importProtocol.ts";
import type { FormulaKey, OpeningCourse, Uncalculated } from "../../writers/live/opening/lastResults.ts";
import type { FileToOpen } from "../../writers/live/opening/openFile.ts";
import type { CalculationProgress } from "../../writers/live/engine/calculator.ts";
import type { SheetResults } from "../../writers/live/engine/protocol.ts";
import type { LiveSheet, LiveState } from "../../writers/live/model/liveState.ts";
import type { WorkbookBytes } from "./openHere.ts";

/** What the worker is asked. */
export interface ToOpening {
  readonly file: WorkbookBytes;
  readonly course: OpeningCourse;
}

/** What the worker answers to a file. Each sheet comes by itself: none of them keeps the page for long. */
export type FromOpening =
  | { readonly kind: "ready" }
  /** As it was read, or as it had to be changed to be calculated. */
  | { readonly kind: "sheet"; readonly sheet: LiveSheet }
  | { readonly kind: "inFile"; readonly results: SheetResults }
  /** Nothing is calculated yet. All sheets and what the file says of them have been sent; the state comes without them. */
  | { readonly kind: "read"; readonly state: LiveState; readonly dossier: Dossier }
  /** A calculation begins, which may break off at one of these formulas; null where they were not looked for. */
  | { readonly kind: "calculating"; readonly of: readonly FormulaKey[] | null }
  | ({ readonly kind: "progress" } & CalculationProgress)
  | { readonly kind: "results"; readonly results: SheetResults }
  /** What was opened, without its sheets and results. Null for a file that this program has not made. */
  | { readonly kind: "done"; readonly opened: FileToOpen | null }
  | { readonly kind: "failed"; readonly error: SentError };

/** What was read, in parts. */
export function* readParts({
  state,
  inFile,
  dossier,
}: Uncalculated & { readonly dossier: Dossier }): Generator<FromOpening> {
  for (const sheet of state.sheets) yield { kind: "sheet", sheet };
  for (const results of inFile) yield { kind: "inFile", results };
  yield { kind: "read", state: { ...state, sheets: [] }, dossier };
}

/** What was opened, in parts. @param sent sheets that the page has */
export function* openingParts(opened: FileToOpen | null, sent: readonly LiveSheet[]): Generator<FromOpening> {
  const known = new Set(sent);
  for (const sheet of opened?.content.state.sheets ?? [])
    if (!known.has(sheet)) yield { kind: "sheet", sheet };
  for (const results of opened?.results.results ?? []) yield { kind: "results", results };
  yield { kind: "done", opened: opened && withParts(opened, [], []) };
}

/** What was opened, with the parts that came by themselves. */
export function withParts(
  opened: FileToOpen,
  sheets: readonly LiveSheet[],
  results: readonly SheetResults[],
): FileToOpen {
  const { content } = opened;
  return {
    ...opened,
    content: { ...content, state: { ...content.state, sheets } },
    results: { ...opened.results, results },
  };
}
