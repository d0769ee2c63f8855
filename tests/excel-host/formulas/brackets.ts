import type { Block } from "../block.ts";
import { columnIndex, dataBody, headerRow, type Table } from "../model/table.ts";

const AREAS = ["#All", "#Data", "#Headers", "#Totals", "#This Row"] as const;
type Area = (typeof AREAS)[number];

/** What stands between the brackets of a structured reference. */
export interface Brackets {
  /** None: the data. */
  readonly areas: readonly Area[];
  /** None: all; two: from one to the other. */
  readonly columns: readonly string[];
}

/**
 * Signs because of which a column's name stands in brackets of its own: "Using structured references with Excel tables",
 * Microsoft Support.
 */
const SPECIAL = /[\t\n\r,:.[\]#'"{}$^&*+=\-><\\/@!()%?`;~_]/u;
/** Signs that an apostrophe stands before. */
const ESCAPED = /[[\]#'@]/gu;

const areaOf = (text: string): Area | undefined =>
  AREAS.find((area) => area.toLowerCase() === text.trim().toLowerCase());
const unescaped = (text: string): string => text.replace(/'(.)/gsu, "$1");

const known = new Map<string, Brackets | null>();

/** Reads what stands between the outermost brackets; null for what Excel would not take. */
export function readBrackets(inner: string): Brackets | null {
  let read = known.get(inner);
  if (read === undefined) known.set(inner, (read = bracketsOf(inner)));
  return read;
}

function bracketsOf(inner: string): Brackets | null {
  const isThisRow = inner.startsWith("@");
  const rest = isThisRow ? inner.slice(1) : inner;
  const areas: Area[] = isThisRow ? ["#This Row"] : [];
  if (rest === "") return { areas, columns: [] };
  if (!rest.trimStart().startsWith("[")) {
    const area = isThisRow ? undefined : areaOf(rest);
    if (area) return { areas: [area], columns: [] };
    const isColumn = /^(?:'[^]|[^[\]#'@])+$/u.test(rest);
    return isColumn ? { areas, columns: [unescaped(rest)] } : null;
  }
  return listOf(rest, areas);
}

/** Reads "[#Headers],[Od]:[Do]". @param said "#This Row" where "@" stood before it */
function listOf(text: string, said: readonly Area[]): Brackets | null {
  const areas = [...said];
  const columns: string[] = [];
  let before = "";
  for (let left = text.trim(); left !== "";) {
    const match = /^\[((?:'[^]|[^[\]'])+)\]\s*([,:]?)\s*/u.exec(left);
    if (!match) return null;
    const [whole, content = "", behind = ""] = match;
    const area = areaOf(content);
    if (area) {
      if (columns.length > 0 || before === ":" || said.length > 0) return null;
      areas.push(area);
    } else {
      const due = columns.length > 0 ? ":" : areas.length > said.length ? "," : "";
      if (before !== due) return null;
      columns.push(unescaped(content));
    }
    before = behind;
    left = left.slice(whole.length);
  }
  return before === "" && columns.length <= 2 ? { areas, columns } : null;
}

/** As Excel writes it, with the outermost brackets. */
export function writeBrackets({ areas, columns }: Brackets): string {
  const escaped = columns.map((column) => column.replace(ESCAPED, "'$&"));
  const [first = "", second] = escaped;
  const isPlain = !SPECIAL.test(columns[0] ?? "");
  const inBrackets = second === undefined ? `[${first}]` : `[${first}]:[${second}]`;
  if (areas.length === 1 && areas[0] === "#This Row") {
    if (columns.length === 0) return "[@]";
    return second === undefined && isPlain && !first.includes(" ") ? `[@${first}]` : `[@${inBrackets}]`;
  }
  if (areas.length === 0) {
    if (columns.length === 0) return "[]";
    return second === undefined && isPlain ? `[${first}]` : `[${inBrackets}]`;
  }
  if (areas.length === 1 && columns.length === 0) return `[${areas[0]}]`;
  const items = areas.map((area) => `[${area}]`);
  return `[${[...items, ...(columns.length > 0 ? [inBrackets] : [])].join(",")}]`;
}

/**
 * The cells that the brackets mean.
 * @param row in which the formula stands, if on the table's sheet; else null
 */
export function blockOfBrackets(
  table: Table,
  inner: string,
  row: number | null,
): Block | "#REF!" | "#VALUE!" {
  const brackets = readBrackets(inner);
  if (!brackets) return "#REF!";
  const { areas, columns } = brackets;
  const found = columns.map((column) => columnIndex(table, column));
  if (found.includes(-1) || areas.includes("#Totals")) return "#REF!";
  const left = columns.length === 0 ? 0 : Math.min(...found);
  const right = columns.length === 0 ? table.headers.length - 1 : Math.max(...found);
  const across = { column: table.block.column + left, columns: right - left + 1 };
  const body = dataBody(table);
  if (areas.includes("#This Row")) {
    if (row === null || row < body.row || row >= body.row + body.rows) return "#VALUE!";
    return { row, rows: 1, ...across };
  }
  const hasHeaders = areas.includes("#All") || areas.includes("#Headers");
  const hasData = areas.length === 0 || areas.includes("#All") || areas.includes("#Data");
  const rows = hasHeaders ? (hasData ? table.block : headerRow(table)) : body;
  return { row: rows.row, rows: rows.rows, ...across };
}
