import { cellAddress, columnLetters } from "../address.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { BASIS_WORDS } from "../planWords.ts";
import type { TableDeclaration } from "../tables/declaration.ts";
import type { WorkbookContext } from "../workbookContext.ts";

/** Colours what a rate rests on where the user has not assumed it, beside the words that say so. */
export function markRates<Row>(
  draft: SheetDraft,
  { columns }: TableDeclaration<Row>,
  header: number,
  rows: number,
  { t }: WorkbookContext,
): void {
  const column = columns.findIndex(({ key }) => key === "basis");
  const cell = cellAddress(header + 1, column);
  const at = { sheet: draft.name, row: header + 1, column, rows, columns: 1 };
  const isOneOf = (bases: readonly (keyof typeof BASIS_WORDS)[]): string =>
    `OR(${bases.map((basis) => `${cell}="${t.say(BASIS_WORDS[basis])}"`).join(",")})`;
  draft.conditional({ at, formula: isOneOf(["last-known", "half-assumed"]), look: "inferred" });
  draft.conditional({ at, formula: isOneOf(["none"]), look: "bad" });
}

/** Colours rates that are entered twice for one pair and year, whichever way round. */
export function markTwice(draft: SheetDraft, header: number, rows: number): void {
  const first = header + 1;
  // Structured references are not allowed in conditional formats: the block's own addresses stand there.
  const block = (column: number): string =>
    `$${columnLetters(column)}$${first + 1}:$${columnLetters(column)}$${first + rows}`;
  const here = (column: number): string => `$${cellAddress(first, column)}`;
  const same = (base: number, quote: number): string =>
    `COUNTIFS(${block(0)},${here(0)},${block(1)},${here(base)},${block(2)},${here(quote)})`;
  draft.conditional({
    at: { sheet: draft.name, row: first, column: 0, rows, columns: 4 },
    formula: `AND(${here(0)}<>"",${same(1, 2)}+${same(2, 1)}>1)`,
    look: "bad",
  });
}
