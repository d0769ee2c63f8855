import { contains, intersection, isUnbounded, lastColumn, lastRow, sameBlock } from "../block.ts";
import { clearContents, enterCell } from "../cells/enter.ts";
import { PLAIN_STYLE, withStyle } from "../model/style.ts";
import { columnOfKey, keyOf, rowOfKey, type Hyperlink } from "../model/sheet.ts";
import { HostGap, invalidArgument, Refusal } from "../refusals.ts";
import type { ExcelState, RangeTarget } from "../state.ts";
import { moveTableTo } from "../user/moveCells.ts";
import { raiseChanged, requireWritable, restyle } from "./rangeGrid.ts";

/** Range.clear: what it holds, how it looks, or both ("All"); rules and links go with what they belong to. */
export function clearRange(target: RangeTarget, applyTo: unknown, state: ExcelState): void {
  requireWritable(target, state);
  const { sheet, block } = target;
  const what = CLEARS.get(typeof applyTo === "string" ? applyTo : applyTo ? "" : "All");
  if (!what) throw new HostGap(`Range.clear() of ${JSON.stringify(applyTo)}`);
  if (what.contents) clearContents(state, sheet, block);
  if (what.formats) clearFormats(target);
  if (what.rules) sheet.validations = sheet.validations.filter((rule) => !contains(block, rule.block));
  if (what.links)
    for (const key of [...sheet.hyperlinks.keys()])
      if (contains(block, { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 }))
        sheet.hyperlinks.delete(key);
  raiseChanged(state, sheet, block, "RangeEdited");
}

interface Clearing {
  readonly contents: boolean;
  readonly formats: boolean;
  readonly rules: boolean;
  readonly links: boolean;
}

const CLEARS: ReadonlyMap<string, Clearing> = new Map([
  ["All", { contents: true, formats: true, rules: true, links: true }],
  ["Contents", { contents: true, formats: false, rules: false, links: false }],
  ["Formats", { contents: false, formats: true, rules: false, links: false }],
  ["Hyperlinks", { contents: false, formats: false, rules: false, links: true }],
]);

function clearFormats(target: RangeTarget): void {
  const { sheet, block } = target;
  restyle(target, () => PLAIN_STYLE);
  if (isUnbounded(block)) {
    const ofColumns = block.rows >= block.columns;
    const [styles, first, last] = ofColumns
      ? [sheet.columnStyles, block.column, lastColumn(block)]
      : [sheet.rowStyles, block.row, lastRow(block)];
    for (const at of [...styles.keys()]) if (at >= first && at <= last) styles.delete(at);
  }
  sheet.merges = sheet.merges.filter((merge) => !contains(block, merge));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !contains(block, format.block));
}

/** Keeps the first cell's content only, as Excel does. */
export function mergeRange(target: RangeTarget, across: boolean, state: ExcelState): void {
  requireWritable(target, state);
  const { sheet, block } = target;
  if (isUnbounded(block)) throw new HostGap("merging whole rows and columns");
  if (sheet.tables.some((table) => intersection(table.block, block)))
    throw new Refusal("InvalidOperation", "Cells of a table can't be merged.");
  const rows = across
    ? Array.from({ length: block.rows }, (_, row) => ({ ...block, row: block.row + row, rows: 1 }))
    : [block];
  for (const merge of rows) {
    if (merge.rows * merge.columns === 1) continue;
    const overlapped = sheet.merges.filter((other) => intersection(other, merge));
    if (overlapped.some((other) => !contains(merge, other))) invalidArgument("The range cuts a merged cell.");
    sheet.merges = sheet.merges.filter((other) => !overlapped.includes(other));
    for (const [row, column] of sheet.existing(merge))
      if (row !== merge.row || column !== merge.column) enterCell(state, sheet, row, column, "");
    sheet.merges.push(merge);
  }
}

export function unmergeRange(target: RangeTarget, state: ExcelState): void {
  requireWritable(target, state);
  target.sheet.merges = target.sheet.merges.filter((merge) => !intersection(merge, target.block));
}

export function hyperlinkOf({ sheet, block }: RangeTarget): Hyperlink | null {
  if (isUnbounded(block)) return null;
  return sheet.hyperlinks.get(keyOf(block.row, block.column)) ?? null;
}

/** Sets the link, writes its text into the cell (over a formula, too), and makes it look like one. */
export function setHyperlink(target: RangeTarget, value: unknown, state: ExcelState): void {
  requireWritable(target, state);
  const { sheet, block } = target;
  if (typeof value !== "object" || value === null) return invalidArgument("A hyperlink is an object.");
  const link = value as Hyperlink;
  if (!link.documentReference && !link.address) invalidArgument("A hyperlink leads somewhere.");
  for (let row = block.row; row <= lastRow(block); row += 1)
    for (let column = block.column; column <= lastColumn(block); column += 1) {
      const cell = sheet.cell(row, column);
      const shown =
        link.textToDisplay ??
        (cell.value === null && cell.formula === null ? (link.documentReference ?? link.address) : undefined);
      if (shown !== undefined) enterCell(state, sheet, row, column, shown);
      const text = shown ?? String(state.valueAt(sheet, row, column).value ?? "");
      sheet.hyperlinks.set(keyOf(row, column), { ...link, textToDisplay: text });
    }
  restyle(target, (style) =>
    withStyle(withStyle(style, "Font.Underline", "Single"), "Font.Color", "#0563C1"),
  );
}

/** Cut and paste of a table; of other cells it isn't modelled. */
export function moveRange(target: RangeTarget, to: RangeTarget, state: ExcelState): void {
  requireWritable(target, state);
  requireWritable(to, state);
  const table = target.sheet.tables.find(({ block }) => sameBlock(block, target.block));
  if (!table) throw new HostGap("Range.moveTo() of anything but a whole table");
  moveTableTo(state, target.sheet, table, to.sheet, to.block);
}

/** Copies what cells show into a range of the same size, and leaves that range its formats. */
export function copyRange(target: RangeTarget, from: RangeTarget, type: unknown, state: ExcelState): void {
  requireWritable(target, state);
  const { block } = target;
  const isSameSize = from.block.rows === block.rows && from.block.columns === block.columns;
  if (type !== "Values" || !isSameSize) throw new HostGap(`Range.copyFrom(${String(type)})`);
  for (let row = 0; row < block.rows; row += 1) {
    for (let column = 0; column < block.columns; column += 1) {
      const { value } = state.valueAt(from.sheet, from.block.row + row, from.block.column + column);
      const at = [block.row + row, block.column + column] as const;
      target.sheet.put(...at, { ...target.sheet.cell(...at), value, formula: null });
    }
  }
  state.calculation.touch(target.sheet);
  raiseChanged(state, target.sheet, block, "RangeEdited");
}
