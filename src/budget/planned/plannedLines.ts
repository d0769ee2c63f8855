import type { DocumentPart, DocumentText } from "../../documents/parts.ts";
import { message, type Message } from "../../messages/message.ts";
import type { LaidRow, LaidTable } from "../tables/laidTable.ts";
import {
  headersInLines,
  laidCell,
  looseCells,
  type FoundTable,
  type LooseCell,
} from "../tables/looseCells.ts";
import { beginsPlanned, plannedColumns } from "./plannedColumns.ts";

/** As many lines as the headers of five columns can stand in; the name's is lost in most laws. */
const MOST_HEADERS = 12;
const WITHOUT_NAME = 4;
/** Of a total in stacked currencies. */
const MOST_FIGURES = 20;
const NUMBER = /^(?:\d{1,2}\.?(?:\d{1,2}\.?)?|[IVXLХІ]{1,6}\.?)$/u;
/** A number and a name in one line. */
const NUMBERED = /^([IVXLХІ]{1,6}\.?|\d{1,2}\.(?:\d{1,2}\.?)?) (\P{N}.*)$/u;
const ROMANS = [
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
  "XIII",
  "XIV",
  "XV",
  "XVI",
];

interface Row {
  number: string;
  name: string;
  readonly rsd: string[];
  readonly currencies: string[];
  readonly amounts: string[];
  readonly part: DocumentText;
}

/**
 * A table of planned loans or guarantees (Article 3 A and B) of which each cell, or each row, has become a paragraph or
 * a line. What a cell is, its kind tells: amounts before a currency are dinars, those behind it the currency's.
 * @param at the part in which its headers begin
 * @returns null where no such table begins there
 */
export function plannedLines(parts: readonly DocumentPart[], at: number): FoundTable | null {
  const first = parts[at];
  if (first?.kind !== "text" || !beginsPlanned(first.text)) return null;
  for (let count = 1; count <= MOST_HEADERS; count += 1) {
    const headers = headersInLines(parts, at, count);
    if (headers === null) return null;
    if (headers.length < WITHOUT_NAME) continue;
    const [number = "", ...others] = headers;
    const named = headers.length === WITHOUT_NAME ? [number, "", ...others] : headers;
    const { cells, next } = looseCells(parts, at + count, beginsOtherTable, MOST_FIGURES);
    // A header that is printed twice is no name.
    const rows = rowsOf(cells.filter(({ text }) => !headers.includes(text)));
    const table: LaidTable = {
      page: first.page,
      name: null,
      headers: named,
      headersAbove: named.map(() => ""),
      before: [],
      rows: rows.map(laidRow),
      remarks: [message("tables:rowsOfLines", { page: first.page }), ...numbersWithoutNames(rows)],
    };
    const columns = plannedColumns(table);
    if (
      columns &&
      [columns.row, columns.name, columns.rsd, columns.currency, columns.amount].every(
        (column, index) => column === index,
      )
    )
      return { table, next };
  }
  return null;
}

function beginsOtherTable(parts: readonly DocumentPart[], at: number): boolean {
  const part = parts[at];
  return part?.kind === "text" && beginsPlanned(part.text);
}

function rowsOf(cells: readonly LooseCell[]): Row[] {
  const rows: Row[] = [];
  let groups = 0;
  for (const cell of cells) {
    const [number, name] = numbered(cell, ROMANS[groups] ?? "");
    const last = rows.at(-1);
    const row = last && goesOn(last, cell, number) ? last : begin(cell.part);
    if (row !== last) rows.push(row);
    if (cell.kind === "currency") row.currencies.push(cell.text);
    else if (cell.kind === "figure") (row.currencies.length > 0 ? row.amounts : row.rsd).push(cell.text);
    else {
      row.number ||= number;
      row.name ||= name;
    }
    if (ROMANS[groups] === number.replace(/\.$/u, "")) groups += 1;
  }
  return rows;
}

/** @param group the number of the next group, which may have no dot: "II Европском банком", while "X RAY" is a name */
function numbered({ text, isFollowed }: LooseCell, group: string): [number: string, name: string] {
  if (NUMBER.test(text) && !isFollowed) return [text, ""];
  const [, number = "", name = ""] = NUMBERED.exec(text) ?? [];
  const isNumber = /^\d|\.$/u.test(number) || number === group;
  return isNumber ? [number, name] : ["", text];
}

const begin = (part: DocumentText): Row => ({
  number: "",
  name: "",
  rsd: [],
  currencies: [],
  amounts: [],
  part,
});

/** A number, or a text behind one that has its name already, begins a row; figures go on with it while they can be its own. */
function goesOn(row: Row, { kind }: LooseCell, number: string): boolean {
  const { rsd, currencies, amounts } = row;
  if (kind === "currency") return amounts.length === 0;
  if (kind === "figure") return currencies.length === 0 || amounts.length < currencies.length;
  const hasFigures = rsd.length + currencies.length + amounts.length > 0;
  return number === "" && !hasFigures && row.number !== "" && row.name === "";
}

/** Two numbers, and the names of both below: the first name is the first one's, or goes on. */
function numbersWithoutNames(rows: readonly Row[]): Message[] {
  return rows.flatMap(({ number, name, part }, at) => {
    const next = rows[at + 1]?.number ?? "";
    const isAlone = number !== "" && name === "" && next !== "";
    return isAlone ? [message("tables:numbersTogether", { page: part.page, number, next })] : [];
  });
}

function laidRow({ number, name, rsd, currencies, amounts, part }: Row): LaidRow {
  const texts = [number === "" ? [] : [number], name === "" ? [] : [name], rsd, currencies, amounts];
  return { page: part.page, cells: texts.map((lines) => laidCell(lines, part)) };
}
