import type { DocumentPart, DocumentText } from "../../documents/parts.ts";
import { message } from "../../messages/message.ts";
import { addDecimals, compareDecimals, type Decimal } from "../../money/decimal.ts";
import { joinLines } from "../../text/lines.ts";
import { readAccounts } from "../../text/accounts.ts";
import { numberStyleOf, readNumber } from "../../text/numbers.ts";
import { statedUnit } from "../amounts/tableUnit.ts";
import type { ColumnsKnown, LaidCell, LaidRow, LaidTable } from "../tables/laidTable.ts";
import {
  endsInFigure,
  headersInLines,
  laidCell,
  looseCells,
  type FoundTable,
  type LooseCell,
} from "../tables/looseCells.ts";
import {
  financingColumns,
  headsFinancing,
  isOtherHeader,
  isAccountTitle,
  type FinancingColumns,
} from "./columns.ts";

/** As many lines as headers can stand in. */
const MOST_HEADERS = 12;
const DIGITS = /^\d{1,6}$/u;
/** A piece of what a cell of accounts holds: "71", "9122-9129", "714,745", "731,". */
const ACCOUNT_PIECE = /^[1-9]\d{0,5}(?:[,;–—-][1-9]\d{0,5}){0,40}[,;]?$/u;
const BETWEEN_ACCOUNTS = /^(?:до|и|do|i)$/u;

/** A row as its cells follow each other. */
interface Row {
  name: string;
  accounts: string;
  readonly figures: string[];
  readonly part: DocumentText;
}

/**
 * A table of Article 1, or of a final account, of which each cell, or each row, has become a paragraph or a line: name,
 * accounts where it has any, then its figures. Empty cells are lost: of a row that has fewer figures than there are
 * columns, the total above tells which they stand in, or nothing does (`LaidRow.columns`).
 * @param at the part in which its headers begin
 * @returns null where no such table begins there
 */
export function financingLines(parts: readonly DocumentPart[], at: number): FoundTable | null {
  const first = parts[at];
  if (first?.kind !== "text" || !headsFinancing(first.text, above(parts, at))) return null;
  for (let count = 1; count <= MOST_HEADERS; count += 1) {
    const headers = headersInLines(parts, at, count);
    if (headers === null) return null;
    // The name's header may be lost.
    const found = [headers, ["", ...headers]]
      .map((known) => tableBelow(parts, at + count, known))
      .find((table) => table !== null);
    if (found) return found;
  }
  return null;
}

/** The text above a part; null where none is. */
function above(parts: readonly DocumentPart[], at: number): string | null {
  const part = parts[at - 1];
  return part?.kind === "text" ? part.text : null;
}

function tableBelow(
  parts: readonly DocumentPart[],
  from: number,
  headers: readonly string[],
): FoundTable | null {
  const page = parts[from - 1]?.page ?? 1;
  const shape = { page, name: null, headers, headersAbove: headers.map(() => ""), before: [] };
  const columns = financingColumns({ ...shape, rows: [] });
  if (!columns || columns.unknown.length > 0) return null;
  // Accounts may look like one of them: "731,732,744".
  const { cells, next } = looseCells(parts, from, beginsOtherTable, columns.amounts.length + 1);
  const rows = rowsOf(cells, columns);
  const most = Math.max(0, ...rows.map(({ figures }) => figures.length));
  const filled = rows.filter(({ figures }) => figures.length > 0);
  if (most !== columns.amounts.length) return null;
  // Its first name was taken for a header, or it is another table.
  if (filled.some(({ name }) => name === "")) return null;
  const table: LaidTable = {
    ...shape,
    rows: placed(rows, most).map((row) => laidRow(row, columns, headers.length)),
    remarks: [message("tables:rowsOfLines", { page })],
  };
  return { table, next };
}

/** A title with figures below it, and no header between, is a row: "Б. РАЧУН ФИНАНСИРАЊА" of the summary. */
function beginsOtherTable(parts: readonly DocumentPart[], at: number): boolean {
  const [text = "", next = "", third = ""] = parts
    .slice(at, at + 3)
    .map((part) => (part.kind === "text" ? part.text : ""));
  if (!isAccountTitle(text)) return isOtherHeader(text);
  const isRow = endsInFigure(next) || (endsInFigure(third) && statedUnit(next) === null);
  return !isRow || (headersInLines(parts, at, 1)?.length ?? 0) > 1;
}

function rowsOf(cells: readonly LooseCell[], { name, accounts, amounts }: FinancingColumns): Row[] {
  const rows: Row[] = [];
  const isCodeFirst = accounts !== null && accounts < name;
  for (const cell of cells) {
    const last = rows.at(-1);
    const piece = pieceOf(cell, last, accounts !== null);
    const row =
      last && goesOn(last, piece, isCodeFirst) ? last : { ...NOTHING, figures: [], part: cell.part };
    if (row !== last) rows.push(row);
    row.name ||= piece.name;
    row.accounts = joinLines([row.accounts, piece.accounts]);
    if (piece.figure !== "") row.figures.push(piece.figure);
  }
  return rows.map((row) => withAccounts(row, accounts === null ? null : amounts.length));
}

/** What a cell adds to its row. */
interface RowPart {
  readonly name: string;
  readonly accounts: string;
  readonly figure: string;
}

const NOTHING: RowPart = { name: "", accounts: "", figure: "" };

function pieceOf({ kind, text, isFollowed }: LooseCell, row: Row | undefined, hasAccounts: boolean): RowPart {
  // Where the row has its accounts, a number without thousands is a small amount.
  if (kind === "figure" || (row && row.accounts !== "" && row.name !== "" && DIGITS.test(text)))
    return { ...NOTHING, figure: text };
  if (!hasAccounts) return { ...NOTHING, name: text };
  if (readAccounts(text) !== null) return { ...NOTHING, accounts: text };
  const [name, accounts] = isFollowed ? withoutAccounts(text) : [text, ""];
  return { ...NOTHING, name, accounts };
}

function goesOn(row: Row, { name, figure }: RowPart, isCodeFirst: boolean): boolean {
  if (figure !== "") return true;
  if (row.figures.length > 0) return false;
  if (name !== "") return isCodeFirst && row.name === "";
  return !isCodeFirst;
}

/** "731,732,744" looks like an amount: with as many figures behind it as there are columns, it names accounts. */
function withAccounts(row: Row, columns: number | null): Row {
  const [first = "", ...figures] = row.figures;
  const isAmongFigures = row.accounts === "" && figures.length === columns && readAccounts(first) !== null;
  return isAmongFigures ? { ...row, accounts: first, figures } : row;
}

/** The accounts at the end of a text that its figures follow: "3. Донације 731, 732, 744". */
function withoutAccounts(text: string): [name: string, accounts: string] {
  const words = text.split(" ");
  let from = words.length;
  while (
    from > 1 &&
    (ACCOUNT_PIECE.test(words[from - 1] ?? "") || BETWEEN_ACCOUNTS.test(words[from - 1] ?? ""))
  )
    from -= 1;
  while (BETWEEN_ACCOUNTS.test(words[from] ?? "")) from += 1;
  const accounts = words.slice(from).join(" ");
  return accounts !== "" && readAccounts(accounts) !== null
    ? [words.slice(0, from).join(" "), accounts]
    : [text, ""];
}

const NOUGHT: Decimal = { digits: 0n, scale: 0 };

/** A row, and its figures by column: "" where it has none. */
interface PlacedRow extends Row {
  readonly columns: "printed" | ColumnsKnown;
}

/** Figures that add up to one of a complete row above, and to no other, stand in the column of that. */
function placed(rows: readonly Row[], columns: number): PlacedRow[] {
  const style = numberStyleOf(rows.flatMap(({ figures }) => figures));
  const value = (text: string): Decimal | null => {
    const reading = readNumber(text, { style });
    return reading.ok ? reading.value : null;
  };
  const told = new Map<Row, number>();
  let total: Row | undefined;
  let parts: Row[] = [];
  const close = (): void => {
    const values = parts.map(({ figures }) => value(figures[0] ?? ""));
    const sum = values.reduce<Decimal | null>((all, one) => all && one && addDecimals(all, one), NOUGHT);
    const fits = (total?.figures ?? []).flatMap((text, column) => {
      const printed = value(text);
      return sum && printed && compareDecimals(sum, printed) === 0 ? [column] : [];
    });
    const [column, ...others] = fits;
    if (column !== undefined && others.length === 0) for (const row of parts) told.set(row, column);
    parts = [];
  };
  for (const row of rows) {
    if (row.figures.length === 1 && columns > 1) parts.push(row);
    else {
      close();
      total = row.figures.length === columns ? row : undefined;
    }
  }
  close();
  return rows.map((row): PlacedRow => {
    const column = told.get(row);
    if (column !== undefined)
      return { ...row, figures: [...Array<string>(column).fill(""), ...row.figures], columns: "by-totals" };
    const isWhole = row.figures.length === 0 || row.figures.length === columns;
    return { ...row, columns: isWhole ? "printed" : "open" };
  });
}

function laidRow(row: PlacedRow, { name, accounts, amounts }: FinancingColumns, width: number): LaidRow {
  const texts = new Map([
    [name, row.name],
    ...(accounts === null ? [] : [[accounts, row.accounts] as const]),
    ...amounts.map(({ index }, at) => [index, row.figures[at] ?? ""] as const),
  ]);
  return {
    page: row.part.page,
    cells: Array.from({ length: width }, (_, column) => {
      const text = texts.get(column) ?? "";
      return laidCell(text === "" ? [] : [text], row.part);
    }),
    ...(row.columns !== "printed" && { columns: row.columns }),
  };
}

/**
 * The account of financing below a summary of several columns, each row's amounts below each other in one column: laid in the
 * columns of the summary. Null for any other table.
 * @param summary the table above it
 */
export function unstackedAccount(table: LaidTable, summary: LaidTable): LaidTable | null {
  const isBare = table.headers.length === 2 && table.headers.every((header) => header === "");
  const title = table.before.findLast(isAccountTitle);
  const columns = financingColumns(summary);
  if (!isBare || title === undefined || columns?.accounts !== null || columns.name !== 0) return null;
  const rows: (LaidCell | null)[][] = [];
  for (const { cells } of table.rows) {
    const [name, amount] = [cells[0] ?? null, cells[1] ?? null];
    if (name) rows.push([name, amount]);
    else rows.at(-1)?.push(amount);
  }
  const width = columns.amounts.length + 1;
  if (width < 3 || summary.headers.length !== width || rows.some(({ length }) => length !== width))
    return null;
  return {
    ...table,
    before: [...summary.before.filter((text) => statedUnit(text) !== null), ...table.before],
    headers: [title, ...summary.headers.slice(1)],
    headersAbove: summary.headersAbove,
    rows: rows.map((cells) => ({ page: table.page, cells })),
    remarks: [...(table.remarks ?? []), message("tables:amountsStacked", { page: table.page, title })],
  };
}
