import type { SentError } from "../../dossier/importProtocol.ts";
import type { FormulaKey } from "../../writers/live/opening/lastResults.ts";
import type { OpeningCourse } from "../../writers/live/opening/openFile.ts";
import type { LiveSheet } from "../../writers/live/model/liveState.ts";
import type { OpenedBytes, WorkbookBytes } from "./openHere.ts";

/** What the worker is asked. */
export interface ToOpening {
  readonly file: WorkbookBytes;
  readonly course: OpeningCourse;
}

/** What the worker answers to a file. Each sheet comes by itself: none of them keeps the page for long. */
export type FromOpening =
  | { readonly kind: "ready" }
  /** A calculation begins, which may break off at one of these formulas. */
  | { readonly kind: "calculating"; readonly of: readonly FormulaKey[] }
  | { readonly kind: "sheet"; readonly sheet: LiveSheet }
  /** All sheets have been sent; what was opened comes without them. Null for a file that this program has not made. */
  | { readonly kind: "done"; readonly opened: OpenedBytes | null }
  | { readonly kind: "failed"; readonly error: SentError };

/** What was opened, in parts. */
export function* openingParts(opened: OpenedBytes | null): Generator<FromOpening> {
  for (const sheet of opened?.content.state.sheets ?? []) yield { kind: "sheet", sheet };
  yield { kind: "done", opened: opened && withSheets(opened, []) };
}

export function withSheets(opened: OpenedBytes, sheets: readonly LiveSheet[]): OpenedBytes {
  const { content } = opened;
  return { ...opened, content: { ...content, state: { ...content.state, sheets } } };
}
