import type { DocumentPart, DocumentText } from "../../documents/parts.ts";
import { message } from "../../messages/message.ts";
import { foldForComparison } from "../../text/fold.ts";
import { joinLines } from "../../text/lines.ts";
import type { LaidCell, LaidRow, LaidTable } from "../tables/laidTable.ts";
import { beginsBlock, isArticle, isCapitals } from "../tables/textKinds.ts";
import { laidCell, looseCellsOf, type FoundTable } from "../tables/looseCells.ts";

/** A column of the table that is made of the lines. */
type LineLevel = "razdeo" | "glava" | "program" | "function" | "activity" | "account";

const HEADERS: Readonly<Record<LineLevel, string>> = {
  razdeo: "Раздео",
  glava: "Глава",
  function: "Функција",
  program: "Програм",
  activity: "Програмска активност/ Пројекат",
  account: "Економска класификација",
};
const BEHIND = ["ОПИС", "Укупна средства"];

/** A code and what it names: "16.7 УПРАВА ЗА ЈАВНИ ДУГ", "612 Отплата главнице страним кредиторима". */
const CODED = /^(\d{1,2}\.\d{1,2}|\d{4}-\d{2}|\d{1,4}|\d{6}) (\P{Ll}.*)$/u;
/** Programmes are numbered from 0101 on, activities 0001 to 0099, projects from 4001 on. */
const ACTIVITY = /^(?:00\d\d|[4-7]\d{3})$/u;
/** What begins the headers of a page, and the numbers of its columns, which end them. */
const HEADER = /^razdeo(?: glava|$)/u;
const COLUMN_NUMBERS = /^1\s+2\s+3(?:\s+\d{1,2})*$/u;
const PAGE_NUMBER = /^[-–—]? ?\d{1,4} ?[-–—]?$/u;
/** As many lines as headers can have. */
const LONGEST_HEADER = 24;
/** So many accounts with an amount each, among so many lines, make a special part. */
const FEWEST_ACCOUNTS = 4;
const SAMPLE = 16;

/** A code, its name and its amount, or a total, in as many lines as they take. */
interface Entry {
  readonly code: string;
  readonly texts: string[];
  figure: string;
  readonly part: DocumentText;
}

/**
 * The special part of a law with one column of amounts, a printed row in each line, as it is copied out of a PDF. What a code
 * is, its digits tell, and whether an amount follows: "410" with one is an account, without one a function.
 * @param at the part in which its headers begin, or the first row of an extract
 * @returns null where no such list begins there
 */
export function specialPartLines(parts: readonly DocumentPart[], at: number): FoundTable | null {
  const first = parts[at];
  if (first?.kind !== "text" || !(isHeader(first.text) || CODED.test(first.text))) return null;
  if (!hasAccounts(parts, at)) return null;
  const { entries, next } = entriesFrom(parts, at);
  if (entries.length === 0) return null;
  const levels = levelsOf(entries);
  const columns = orderOf(levels);
  const headers = [...columns.map((level) => HEADERS[level]), ...BEHIND];
  const table: LaidTable = {
    page: first.page,
    name: null,
    headers,
    headersAbove: headers.map(() => ""),
    before: [],
    rows: entries.map((entry, index) => laidRow(entry, levels[index] ?? null, columns)),
    remarks: [message("tables:rowsOfLines", { page: first.page })],
  };
  return { table, next };
}

const isHeader = (text: string): boolean => HEADER.test(foldForComparison(text));

/** Whether accounts with one amount each stand among the next lines. */
function hasAccounts(parts: readonly DocumentPart[], at: number): boolean {
  let found = 0;
  const until = at + SAMPLE + (isHeader(textOf(parts[at])) ? LONGEST_HEADER : 0);
  for (const part of parts.slice(at, until)) {
    const cells = looseCellsOf(textOf(part));
    const [name, figure, ...others] = cells;
    if (name && /^\d{3} \p{L}/u.test(name.text) && figure?.kind === "figure" && others.length === 0)
      found += 1;
  }
  return found >= FEWEST_ACCOUNTS;
}

const textOf = (part: DocumentPart | undefined): string => (part?.kind === "text" ? part.text.trim() : "");

/** The entries up to the last amount before another article, a table, or a line with several amounts. */
function entriesFrom(
  parts: readonly DocumentPart[],
  from: number,
): { readonly entries: readonly Entry[]; readonly next: number } {
  const entries: Entry[] = [];
  let whole = 0;
  let next = from;
  for (let at = from; at < parts.length; at += 1) {
    const part = parts[at];
    if (part?.kind !== "text" || isArticle(part.text)) break;
    const text = part.text.trim();
    if (isHeader(text)) {
      at = endOfHeader(parts, at);
      continue;
    }
    if (PAGE_NUMBER.test(text) && isHeader(textOf(parts[at + 1]))) continue;
    const cells = looseCellsOf(text);
    const figures = cells.filter(({ kind }) => kind === "figure");
    if (figures.length > 1) break;
    const name = cells[0]?.kind === "text" ? cells[0].text : "";
    const entry = entryOf(entries.at(-1), name, part);
    if (entry !== entries.at(-1)) entries.push(entry);
    const [figure] = figures;
    if (!figure) continue;
    // What an appropriation is for stands below it, in sentences that have amounts too.
    if (entry.code === "" && !beginsBlock(entry.texts[0] ?? "")) entry.texts.push(figure.text);
    else entry.figure = figure.text;
    whole = entries.length;
    next = at + 1;
  }
  return { entries: entries.slice(0, whole), next };
}

/** The place of the line before the first row below headers. */
function endOfHeader(parts: readonly DocumentPart[], at: number): number {
  const lines = parts.slice(at + 1, at + 1 + LONGEST_HEADER).map(textOf);
  const numbers = lines.findIndex((text) => COLUMN_NUMBERS.test(text));
  if (numbers >= 0) return at + 1 + numbers;
  const row = lines.findIndex((text) => CODED.test(text));
  return row > 0 ? at + row : at;
}

/** The entry that a line belongs to: a code, a total, or a text behind an amount begins another. */
function entryOf(last: Entry | undefined, name: string, part: DocumentText): Entry {
  const [, code = "", text = name] = CODED.exec(name) ?? [];
  const begins = code !== "" || beginsBlock(name) || !last || last.figure !== "";
  const entry = begins ? { code, texts: [], figure: "", part } : last;
  if (text !== "") entry.texts.push(text);
  return entry;
}

/** What the codes name, one after the other; null where an entry has none. */
function levelsOf(entries: readonly Entry[]): (LineLevel | null)[] {
  const levels: (LineLevel | null)[] = [];
  let above: LineLevel | null = null;
  for (const [at, entry] of entries.entries()) {
    const level: LineLevel | null = isEmptyAccount(
      entry,
      levels.at(-1) ?? null,
      entries[at - 1],
      entries[at + 1],
    )
      ? "account"
      : levelOf(entry, above);
    if (level !== null && level !== "account") above = level;
    levels.push(level);
  }
  return levels;
}

const OF_THREE = /^\d{3}$/u;

/**
 * An account whose empty cell is lost stands among accounts, in their order, or first below a function or an activity. A
 * function stands behind a total, or another heading.
 * @param level of the entry before it
 */
function isEmptyAccount(
  { code, figure }: Entry,
  level: LineLevel | null,
  before: Entry | undefined,
  behind: Entry | undefined,
): boolean {
  if (!OF_THREE.test(code) || figure !== "") return false;
  if (level === "function" || level === "activity") return true;
  if (level !== "account" || !before || before.code >= code) return false;
  return !OF_THREE.test(behind?.code ?? "") || (behind?.code ?? "") > code;
}

/** @param above the heading above the entry */
function levelOf({ code, texts, figure }: Entry, above: LineLevel | null): LineLevel | null {
  if (code === "") return null;
  if (code.includes(".")) return "glava";
  if (code.length === 4 || code.includes("-")) return ACTIVITY.test(code) ? "activity" : "program";
  if (figure !== "") return "account";
  if (code.length === 3) return "function";
  // Parts of the budget stand in capitals. Below a programme of 2013 its projects have two digits; "70" is the function 070.
  if (isCapitals(joinLines(texts))) return "razdeo";
  return above === "program" || above === "activity" ? "activity" : "function";
}

/** From left to right: programmes stand above functions, or below them, as the lines have them. */
function orderOf(levels: readonly (LineLevel | null)[]): LineLevel[] {
  const headings = levels.filter((level) => level !== null && level !== "account");
  const above = headings.filter((level, at) => level === "program" && headings[at + 1] === "function").length;
  const below = headings.filter((level, at) => level === "program" && headings[at - 1] === "function").length;
  const middle = above > below ? (["program", "function"] as const) : (["function", "program"] as const);
  return ["razdeo", "glava", ...middle, "activity", "account"];
}

function laidRow(
  { code, texts, figure, part }: Entry,
  level: LineLevel | null,
  columns: readonly LineLevel[],
): LaidRow {
  const filled = (text: string): LaidCell | null => laidCell(text === "" ? [] : [text], part);
  return {
    page: part.page,
    cells: [
      ...columns.map((one) => (one === level ? filled(code) : null)),
      filled(joinLines(texts)),
      filled(figure),
    ],
  };
}
