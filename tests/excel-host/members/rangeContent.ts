import { contains, intersection, isUnbounded, lastColumn, lastRow } from "../block.ts";
import { clearContents, enterCell } from "../cells/enter.ts";
import { PLAIN_STYLE, withStyle } from "../model/style.ts";
import { keyOf, type Hyperlink } from "../model/sheet.ts";
import { HostGap, invalidArgument, Refusal } from "../refusals.ts";
import type { ExcelState, RangeTarget } from "../state.ts";
import { raiseChanged, requireWritable, restyle } from "./rangeGrid.ts";

/** Range.clear: what it holds, how it looks, or both ("All"). Conditional formats and validations go with the looks and all. */
export function clearRange(target: RangeTarget, applyTo: unknown, state: ExcelState): void {
  requireWritable(target, state);
  const { sheet, block } = target;
  const what = applyTo === undefined || applyTo === null ? "All" : applyTo;
  if (what !== "All" && what !== "Contents" && what !== "Formats" && what !== "Hyperlinks")
    throw new HostGap(`Range.clear(${String(what)})`);
  if (what === "All" || what === "Contents") clearContents(state, sheet, block);
  if (what === "All" || what === "Formats") {
    restyle(target, () => PLAIN_STYLE);
    if (isUnbounded(block)) {
      for (let column = block.column; column <= lastColumn(block) && block.rows >= block.columns; column += 1)
        sheet.columnStyles.delete(column);
      for (let row = block.row; row <= lastRow(block) && block.rows < block.columns; row += 1)
        sheet.rowStyles.delete(row);
    }
    sheet.merges = sheet.merges.filter((merge) => !contains(block, merge));
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !contains(block, format.block));
  }
  if (what === "All")
    sheet.validations = sheet.validations.filter((validation) => !contains(block, validation.block));
  if (what === "All" || what === "Hyperlinks" || what === "Contents") {
    if (what !== "Contents")
      for (const key of [...sheet.hyperlinks.keys()]) {
        const cell = { row: Math.floor(key / 16_384), column: key % 16_384, rows: 1, columns: 1 };
        if (contains(block, cell)) sheet.hyperlinks.delete(key);
      }
  }
  raiseChanged(state, sheet, block, "RangeEdited");
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
