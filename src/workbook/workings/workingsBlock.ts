import { excelSerial } from "../../calendar/day.ts";
import { columnLetters, fixedBlock, quotedSheet } from "../address.ts";
import { thisRowCell, thisRowHeaders, withoutThisRowCells } from "../formulas/references.ts";
import { text, whole } from "../layout/values.ts";
import type { CellPlan, TablePlan } from "../plan.ts";

/** Where a block of workings stands: its header's row, from 0; its first column is the sheet's first. */
interface BlockPlace {
  readonly sheet: string;
  /** The sheet of the table: cells that its formulas look at without naming a sheet are there. */
  readonly tableSheet: string;
  readonly header: number;
}

/** Columns of a block, each with its header and its cells, and the table that looks them up. */
export interface WorkingsBlock {
  readonly columns: readonly { readonly header: string; readonly cells: readonly CellPlan[] }[];
  readonly table: TablePlan;
}

/** Keys of a table's columns whose rows hold different formulas, or some of them none. */
export function unlikeKeys({ columns, rows }: TablePlan): string[] {
  return columns.flatMap(({ key }, at) =>
    new Set(rows.map((cells) => cells[at]?.formula ?? null)).size > 1 ? [key] : [],
  );
}

/**
 * Takes the formulas of columns whose rows differ out of a table: each stands in a block of cells beside the row's key,
 * and the table looks them all up there by one formula. What the formulas look at in their own row the block has, too.
 * @param numberHeader header of the column that numbers the rows of a table which no texts tell apart
 */
export function workingsBlock(
  table: TablePlan,
  moved: readonly string[],
  place: BlockPlace,
  numberHeader: string,
): WorkingsBlock {
  const { columns, rows } = table;
  const key = keyOf(table, numberHeader);
  const movedAt = columns.flatMap(({ key: name }, at) => (moved.includes(name) ? [at] : []));
  const order = [...lookedAt(table, movedAt, key.all === null), ...movedAt];
  const indexOf = (header: string): number => columns.findIndex((column) => column.header === header);
  const rowAt = (index: number): number => place.header + 1 + index;
  const blockColumn = (at: number): string =>
    fixedBlock({ sheet: place.sheet, row: rowAt(0), column: at, rows: rows.length, columns: 1 });
  const inBlock = (formula: string, index: number): string =>
    withoutThisRowCells(
      onSheet(formula, place.tableSheet),
      (header) => `$${columnLetters(1 + order.indexOf(indexOf(header)))}${rowAt(index) + 1}`,
    );
  const cellAt = (at: number, index: number): CellPlan => {
    const cell = rows[index]?.[at] as CellPlan;
    const { key: name, header } = columns[at] as TablePlan["columns"][number];
    const shown: CellPlan = {
      value: cell.value,
      ...(cell.format && { format: cell.format }),
      ...(cell.align && { align: cell.align }),
    };
    const isFixed = table.keys.includes(name) && cell.formula === undefined;
    if (!movedAt.includes(at) && key.all !== null && !isFixed) {
      const own = `$A${rowAt(index) + 1}`;
      return { ...shown, formula: `INDEX(${table.name}[${header}],MATCH(${own},${key.all},0))` };
    }
    if (cell.formula !== undefined) return { ...shown, formula: inBlock(cell.formula, index) };
    // A cell without anything would be found as nought; an empty text is no more than that to LibreOffice.
    if (cell.value.kind === "blank" || (cell.value.kind === "text" && cell.value.text === ""))
      return { value: text(""), formula: `""` };
    return movedAt.includes(at) ? { ...shown, look: "computed" } : shown;
  };
  const found = `MATCH(${key.own},${blockColumn(0)},0)`;
  const lookUp = (cell: CellPlan, at: number): CellPlan => ({
    ...cell,
    value: cell.value.kind === "blank" ? text("") : cell.value,
    formula: `INDEX(${blockColumn(1 + order.indexOf(at))},${found})`,
  });
  return {
    columns: [
      { header: key.header, cells: key.cells },
      ...order.map((at) => ({
        header: columns[at]?.header ?? "",
        cells: rows.map((_, index) => cellAt(at, index)),
      })),
    ],
    table: {
      ...table,
      columns: key.isNew ? [...columns, { key: "workings", header: key.header }] : columns,
      rows: rows.map((cells, index) => [
        ...cells.map((cell, at) => (movedAt.includes(at) ? lookUp(cell, at) : cell)),
        ...(key.isNew ? [key.cells[index] as CellPlan] : []),
      ]),
    },
  };
}

/**
 * Other columns that the moved ones look at in their own row; where the block has their formulas, what these look at, too.
 * @param isWhole whether it has them
 */
function lookedAt({ columns, rows }: TablePlan, moved: readonly number[], isWhole: boolean): number[] {
  const found = new Set(moved);
  const open = [...moved];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const header of new Set(rows.flatMap((cells) => thisRowHeaders(cells[at]?.formula ?? "")))) {
      const index = columns.findIndex((column) => column.header === header);
      if (index < 0 || found.has(index)) continue;
      found.add(index);
      if (isWhole) open.push(index);
    }
  }
  return [...found].filter((at) => !moved.includes(at)).toSorted((a, b) => a - b);
}

/** Of more rows than these each look-up by a text of several cells would take long. */
const MOST_ROWS = 400;
/** The longest text that Excel's MATCH takes. */
const LONGEST_KEY = 255;

/** What tells the rows of a table apart. */
interface RowKey {
  /** Header of the block's first column. */
  readonly header: string;
  /** Formula of the key in a row of the table. */
  readonly own: string;
  /** The table's column of keys; null where they are put together from several. */
  readonly all: string | null;
  readonly cells: readonly CellPlan[];
  /** Whether it is a column that the table does not have yet. */
  readonly isNew: boolean;
}

/** The table's own keys where they are values that no two rows share, else a number in a new column. */
function keyOf({ name, keys, columns, rows }: TablePlan, numberHeader: string): RowKey {
  const at = keys.map((wanted) => columns.findIndex(({ key }) => key === wanted));
  const headers = at.map((index) => columns[index]?.header ?? "");
  const texts = rows.map((cells) => at.map((index) => keyText(cells[index])));
  const joined = texts.map((parts) => (parts.includes(null) ? null : parts.join(" ")));
  const isKey =
    rows.length <= MOST_ROWS &&
    keys.length > 0 &&
    joined.every((one) => one !== null && one.length <= LONGEST_KEY && !/[*?~]/.test(one)) &&
    new Set(joined.map((one) => one?.toLowerCase())).size === rows.length;
  if (isKey)
    return {
      header: headers.join(" "),
      own: headers.map(thisRowCell).join('&" "&'),
      all: headers.length === 1 ? `${name}[${headers[0] ?? ""}]` : null,
      cells: joined.map((one) => ({ value: text(one), format: "text" })),
      isNew: false,
    };
  return {
    header: numberHeader,
    own: thisRowCell(numberHeader),
    all: `${name}[${numberHeader}]`,
    cells: rows.map((_, index) => ({ value: whole(index + 1), format: "integer" })),
    isNew: true,
  };
}

/** A cell as it reads when it is joined to others; null where that is not known beforehand. */
function keyText(cell: CellPlan | undefined): string | null {
  if (!cell || cell.formula !== undefined) return null;
  switch (cell.value.kind) {
    case "text":
      return cell.value.text;
    case "number":
      return cell.value.number.scale === 0 ? String(cell.value.number.digits) : null;
    case "date":
      return String(excelSerial(cell.value.day));
    default:
      return null;
  }
}

/**
 * A piece of a formula; a cell or block that names no sheet is the only one in a group. Before it stand what only
 * looks like one: texts, references with a sheet, numbers such as 1E5, columns of tables, functions such as LOG10 and
 * names.
 */
const PIECE =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\d+(?:\.\d+)?(?:E[-+]?\d+)?|\[(?:[^[\]]|\[[^\]]*\])*\]|(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?)(?![\p{L}\p{N}_.([!])|[\p{L}_][\p{L}\p{N}_.]*/gu;

/** A formula of a sheet as it reads on another one: cells of its own sheet then name it. */
export function onSheet(formula: string, sheet: string): string {
  return formula.replaceAll(PIECE, (piece, own: string | undefined) =>
    own === undefined ? piece : `${quotedSheet(sheet)}!${own}`,
  );
}
