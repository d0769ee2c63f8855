import type { Dossier } from "../../dossier/dossier.ts";
import type { SentError } from "../../dossier/importProtocol.ts";
import type { FormulaKey, OpeningCourse } from "../../writers/live/opening/lastResults.ts";
import type { FileToOpen } from "../../writers/live/opening/openFile.ts";
import type { SheetResults } from "../../writers/live/engine/protocol.ts";
import type { LiveSheet } from "../../writers/live/model/liveState.ts";
import type { WorkbookBytes } from "./openHere.ts";

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
  | { readonly kind: "remembered"; readonly dossier: Dossier }
  /** A calculation begins, which may break off at one of these formulas; null where they were not looked for. */
  | { readonly kind: "calculating"; readonly of: readonly FormulaKey[] | null }
  | ({ readonly kind: "sheet" } & OpenedSheet)
  /** All sheets have been sent; what was opened comes without them. Null for a file that this program has not made. */
  | { readonly kind: "done"; readonly opened: FileToOpen | null }
  | { readonly kind: "failed"; readonly error: SentError };

/** What was opened, in parts. */
export function* openingParts(opened: FileToOpen | null): Generator<FromOpening> {
  for (const sheet of opened?.content.state.sheets ?? []) {
    const results = opened?.results.results.filter((one) => one.sheet === sheet.id) ?? [];
    yield { kind: "sheet", sheet, results };
  }
  yield { kind: "done", opened: opened && withSheets(opened, []) };
}

export function withSheets(opened: FileToOpen, parts: readonly OpenedSheet[]): FileToOpen {
  const { content } = opened;
  return {
    ...opened,
    content: { ...content, state: { ...content.state, sheets: parts.map(({ sheet }) => sheet) } },
    results: { ...opened.results, results: parts.flatMap(({ results }) => results) },
  };
}
