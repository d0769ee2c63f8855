import {
  ALL_COLUMNS,
  ALL_ROWS,
  addressOf,
  boundingBlock,
  contains,
  intersection,
  isUnbounded,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  WHOLE_SHEET,
  type Block,
} from "../block.ts";
import { HostGap, invalidArgument, Refusal } from "../refusals.ts";
import type { ExcelState, RangeTarget } from "../state.ts";
import type { Sheet } from "../model/sheet.ts";
import { shiftCells } from "../structure/shiftCells.ts";
import { conditionalFormatsKind } from "./conditionalFormats.ts";
import { rangeFormatKind } from "./rangeFormat.ts";
import { callMethod, isRef, orNull, ref, type Kind, type Ref } from "./kind.ts";
import {
  clearRange,
  copyRange,
  hyperlinkOf,
  mergeRange,
  moveRange,
  setHyperlink,
  unmergeRange,
} from "./rangeContent.ts";
import { readGrid, requireWritable, writeFormats, writeGrid } from "./rangeGrid.ts";
import { validationKind } from "./validation.ts";
import { tablesKind } from "./tables.ts";
import { worksheetKind } from "./worksheet.ts";

export function rangeRef(sheet: Sheet, block: Block): Ref {
  const target: RangeTarget = { sheet, block, referenceId: null };
  return ref(rangeKind, target);
}

/** The range among a method's arguments. */
export function rangeArgument(value: unknown): RangeTarget {
  if (!isRef(value) || value.kind !== (rangeKind as unknown as Kind<unknown>))
    return invalidArgument("A range is wanted.");
  return value.target as RangeTarget;
}

function moved(target: RangeTarget, block: Block): Ref {
  if (!contains(WHOLE_SHEET, block)) invalidArgument("The range would lie outside of the sheet.");
  if (block.rows < 1 || block.columns < 1) invalidArgument("The range would be empty.");
  return rangeRef(target.sheet, block);
}

const integer = (value: unknown, standard?: number): number => {
  if (value === undefined || value === null) return standard ?? invalidArgument("A number is missing.");
  return typeof value === "number" && Number.isInteger(value)
    ? value
    : invalidArgument("A whole number is wanted.");
};

function present({ sheet }: RangeTarget, state: ExcelState): void {
  if (!state.workbook.sheets.includes(sheet))
    throw new Refusal("InvalidReference", "The sheet of this range was deleted.");
}

const read =
  <V>(get: (target: RangeTarget, state: ExcelState) => V) =>
  (target: RangeTarget, state: ExcelState): V => {
    present(target, state);
    return get(target, state);
  };

function used(target: RangeTarget, valuesOnly: unknown): Ref | null {
  const block = target.sheet.used(valuesOnly === true, target.block);
  return block ? rangeRef(target.sheet, block) : null;
}

export const rangeKind: Kind<RangeTarget> = {
  name: "Range",
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  scalars: {
    Values: { get: read((t, s) => readGrid(t, "values", s)), set: (t, v, s) => writeGrid(t, v, "values", s) },
    Formulas: {
      get: read((t, s) => readGrid(t, "formulas", s)),
      set: (t, v, s) => writeGrid(t, v, "formulas", s),
    },
    Text: { get: read((t, s) => readGrid(t, "text", s)) },
    ValueTypes: { get: read((t, s) => readGrid(t, "valueTypes", s)) },
    NumberFormat: {
      get: read((t, s) => readGrid(t, "numberFormat", s)),
      set: (t, v, s) => writeFormats(t, v, s),
    },
    Address: { get: read((t, s) => s.workbook.fullAddress(t.sheet, t.block)) },
    RowIndex: { get: read(({ block }) => block.row) },
    ColumnIndex: { get: read(({ block }) => block.column) },
    RowCount: { get: read(({ block }) => block.rows) },
    ColumnCount: { get: read(({ block }) => block.columns) },
    CellCount: {
      get: read(({ block }) => (block.rows * block.columns < 2 ** 31 ? block.rows * block.columns : -1)),
    },
    IsEntireColumn: { get: read(({ block }) => isWholeColumns(block)) },
    IsEntireRow: { get: read(({ block }) => isWholeRows(block)) },
    HasSpill: { get: read(() => false) },
    Hidden: { get: read(() => false) },
    RowHidden: { get: read(() => false) },
    ColumnHidden: { get: read(() => false) },
    Hyperlink: { get: read((t) => hyperlinkOf(t)), set: (t, v, s) => setHyperlink(t, v, s) },
    _ReferenceId: { get: ({ referenceId }) => referenceId },
  },
  parts: {
    Format: (target) => ref(rangeFormatKind, target),
    Worksheet: ({ sheet }) => ref(worksheetKind, sheet),
    ConditionalFormats: (target) => ref(conditionalFormatsKind, target),
    DataValidation: (target) => ref(validationKind, target),
  },
  methods: {
    _KeepReference: (target, _, state) => {
      present(target, state);
      target.referenceId ??= `${state.workbook.nextNumber()}`;
      state.references.set(target.referenceId, target);
    },
    _ValidateArraySize: ({ block }, [rows, columns]) => {
      if (rows !== block.rows || columns !== block.columns) wrongSize();
    },
    GetCell: (target, [row, column]) =>
      moved(target, {
        row: target.block.row + integer(row),
        column: target.block.column + integer(column),
        rows: 1,
        columns: 1,
      }),
    GetRow: (target, [row]) =>
      moved(target, { ...target.block, row: target.block.row + integer(row), rows: 1 }),
    GetColumn: (target, [column]) =>
      moved(target, { ...target.block, column: target.block.column + integer(column), columns: 1 }),
    GetLastCell: (target) =>
      moved(target, { row: lastRow(target.block), column: lastColumn(target.block), rows: 1, columns: 1 }),
    GetLastRow: (target) => moved(target, { ...target.block, row: lastRow(target.block), rows: 1 }),
    GetLastColumn: (target) =>
      moved(target, { ...target.block, column: lastColumn(target.block), columns: 1 }),
    GetBoundingRect: (target, [other], state) =>
      moved(target, boundingBlock(target.block, otherBlock(target, other, state))),
    GetIntersection: (target, [other], state) => {
      const shared = intersection(target.block, otherBlock(target, other, state));
      if (!shared) throw new Refusal("ItemNotFound", "The ranges share no cell.");
      return moved(target, shared);
    },
    GetIntersectionOrNullObject: (target, [other], state) => {
      const shared = intersection(target.block, otherBlock(target, other, state));
      return shared ? moved(target, shared) : null;
    },
    GetOffsetRange: (target, [rows, columns]) =>
      moved(target, {
        ...target.block,
        row: target.block.row + integer(rows),
        column: target.block.column + integer(columns),
      }),
    GetResizedRange: (target, [rows, columns]) =>
      moved(target, {
        ...target.block,
        rows: target.block.rows + integer(rows),
        columns: target.block.columns + integer(columns),
      }),
    GetAbsoluteResizedRange: (target, [rows, columns]) =>
      moved(target, { ...target.block, rows: integer(rows), columns: integer(columns) }),
    GetEntireRow: (target) => moved(target, { ...target.block, column: 0, columns: ALL_COLUMNS }),
    GetEntireColumn: (target) => moved(target, { ...target.block, row: 0, rows: ALL_ROWS }),
    GetUsedRange: (target, [valuesOnly]) =>
      used(target, valuesOnly) ?? rangeRef(target.sheet, { ...target.block, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (target, [valuesOnly]) => used(target, valuesOnly),
    GetTables: (target) => ref(tablesKind, { sheet: target.sheet, within: target.block }),
    Clear: (target, [applyTo], state) => clearRange(target, applyTo, state),
    Merge: (target, [across], state) => mergeRange(target, across === true, state),
    Unmerge: (target, _, state) => unmergeRange(target, state),
    MoveTo: (target, [destination], state) =>
      moveRange(target, otherRange(target, destination, state), state),
    CopyFrom: (target, [source, type], state) =>
      copyRange(target, otherRange(target, source, state), type, state),
    Select: ({ sheet, block }, _, state) => {
      state.workbook.active = sheet;
      sheet.selection = block;
    },
    Insert: (target, [shift], state) => {
      requireWritable(target, state);
      shiftCells(state, target.sheet, lines(target.block, shift, 1), null);
      return moved(target, target.block);
    },
    Delete: (target, [shift], state) => {
      requireWritable(target, state);
      shiftCells(state, target.sheet, lines(target.block, shift, -1), null);
    },
  },
};

/** Only whole rows and columns are put in or taken out by a page. */
function lines(
  block: Block,
  shift: unknown,
  sign: 1 | -1,
): { axis: "row" | "column"; at: number; count: number } {
  if (isWholeRows(block)) return { axis: "row", at: block.row, count: sign * block.rows };
  if (isWholeColumns(block)) return { axis: "column", at: block.column, count: sign * block.columns };
  throw new HostGap(`Range.insert() and delete() of part of a row (${addressOf(block)}, ${String(shift)})`);
}

function otherRange(target: RangeTarget, other: unknown, state: ExcelState): RangeTarget {
  const range =
    typeof other === "string"
      ? callMethod(ref(worksheetKind, target.sheet), "GetRange", [other], state)
      : other;
  return rangeArgument(range);
}

function otherBlock(target: RangeTarget, other: unknown, state: ExcelState): Block {
  const range = otherRange(target, other, state);
  if (range.sheet !== target.sheet) invalidArgument("The ranges lie on two sheets.");
  return range.block;
}

export function wrongSize(): never {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export { isUnbounded, orNull };
