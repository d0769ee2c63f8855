import type { SentError } from "../../dossier/importProtocol.ts";
import type { FormulaKey } from "../../writers/live/opening/lastResults.ts";
import type { OpeningCourse } from "../../writers/live/opening/openFile.ts";
import type { SheetResults } from "../../writers/live/engine/protocol.ts";
import type { LiveSheet } from "../../writers/live/model/liveState.ts";
import type { OpenedBytes, WorkbookBytes } from "./openHere.ts";

/** What the worker is asked. */
export interface ToOpening {
  readonly file: WorkbookBytes;
  readonly course: OpeningCourse;
}

/** A sheet, and what its formulas give. */
export interface OpenedSheet {
  readonly sheet: LiveSheet;
  readonly results: readonly SheetResults[];
}

/** What the worker answers to a file. Each sheet comes by itself: none of them keeps the page for long. */
export type FromOpening =
  | { readonly kind: "ready" }
  /** A calculation begins, which may break off at one of these formulas. */
  | { readonly kind: "calculating"; readonly of: readonly FormulaKey[] }
  | ({ readonly kind: "sheet" } & OpenedSheet)
  /** All sheets have been sent; what was opened comes without them. Null for a file that this program has not made. */
  | { readonly kind: "done"; readonly opened: OpenedBytes | null }
  | { readonly kind: "failed"; readonly error: SentError };

/** What was opened, in parts. */
export function* openingParts(opened: OpenedBytes | null): Generator<FromOpening> {
  const { state, known } = opened?.content ?? {};
  for (const sheet of state?.sheets ?? []) {
    const results = known?.results.filter((one) => one.sheet === sheet.id) ?? [];
    yield { kind: "sheet", sheet, results };
  }
  yield { kind: "done", opened: opened && withSheets(opened, []) };
}

export function withSheets(opened: OpenedBytes, parts: readonly OpenedSheet[]): OpenedBytes {
  const { content } = opened;
  const state = { ...content.state, sheets: parts.map(({ sheet }) => sheet) };
  const known = content.known && { ...content.known, results: parts.flatMap(({ results }) => results) };
  return { ...opened, content: { ...content, state, ...(known ? { known } : {}) } };
}
