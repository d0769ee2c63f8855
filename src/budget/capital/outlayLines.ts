import type { DocumentPart } from "../../documents/parts.ts";
import { message } from "../../messages/message.ts";
import { foldForComparison } from "../../text/fold.ts";
import { joinLines } from "../../text/lines.ts";
import type { LaidCell, LaidRow, LaidTable } from "../tables/laidTable.ts";
import { isAmount, isArticle, isCapitals, nameGoesOn } from "../tables/textKinds.ts";
import { looseCellsOf, type FoundTable } from "../tables/looseCells.ts";
import { placeByTotals, type YearsRow } from "./placeByTotals.ts";

const MAY_TITLE = /капитал|kapital/iu;
/** "Преглед планираних капиталних издатака ... за текућу и наредне две буџетске године": three years. */
const TITLE = /\bkapitaln\w* (?:izdat|projek|ulag)/u;
const NEXT_TWO = /\btekucu i naredne dve\b.{0,60}?\bgodin/u;
const HEADER_WORDS =
  /^(?:razdeo|glava|naziv|organizacij[ea]|organa?|korisnika?|program|projekat|projekta|kapitalnog|[|/,. ]|\d(?=[ |]))+$/u;
const YEAR = /^(?:19|20)\d{2}\.?$/u;
const NOTHING = /^[-–—]$/u;
const RAZDEO = /^\d{1,2}\.?$/u;
const GLAVA = /^\d{1,2}\.\d{1,2}\.?$/u;
const PROGRAMME = /^\d{4}$/u;
/** Fewer rows with a project may be something else. */
const FEWEST_ROWS = 2;
/** In lines. */
const LONGEST_TITLE = 4;
const PAGE_NUMBER = /^[-–—] ?\d{1,4} ?[-–—]$/u;
/** A word of a body's name in capitals, where an abbreviation may begin a project's. */
const IN_CAPITALS = /\p{Lu}{5}/u;
/** Columns before those of the years. */
const HEADERS = ["Раздео", "Глава", "Назив организације", "Програм", "Пројекат", "Назив пројекта"];

/**
 * A list of capital outlays of which each cell, or each row, has become a paragraph or a line, as a copied page or a converter
 * leaves it: codes, body, project, then as many amounts as the row has. Laws without codes of projects have the names of
 * bodies in capitals. Empty cells are lost, so the year of an amount is told by the
 * totals, or not at all; the rows say which (`LaidRow.columns`).
 * @param at the part that titles the list
 * @param year of the budget, where the document states it
 * @returns null where no such list begins there, or nothing says which years it has
 */
export function outlayLines(
  parts: readonly DocumentPart[],
  at: number,
  year: number | null,
): FoundTable | null {
  const title = parts[at];
  if (title?.kind !== "text" || !MAY_TITLE.test(title.text)) return null;
  const words = foldForComparison(title.text);
  if (!TITLE.test(words)) return null;
  const list = listBelow(parts, at + 1);
  // The title may go on in the lines above the headers.
  const from = Math.max(0, list.cells.slice(0, LONGEST_TITLE).findIndex(isHeaderCell));
  const body = list.cells.findIndex((text, index) => index >= from && !isHeaderCell(text));
  const headers = list.cells.slice(from, body);
  const years = yearsOf(headers, NEXT_TWO.test(words) ? year : null);
  // They are printed again on each page.
  const rows = rowsOf(list.cells.slice(body).filter((text) => !headers.includes(text)));
  if (years === null || rows.filter(isProject).length < FEWEST_ROWS) return null;
  return { table: laid(rows, years, title), next: list.next };
}

/** The cells from a part on to the last amount before a table or another article; a table of headers alone is left out. */
function listBelow(parts: readonly DocumentPart[], from: number): { cells: string[]; next: number } {
  const cells: string[] = [];
  let whole = 0;
  let next = from;
  for (let at = from; at < parts.length; at += 1) {
    const part = parts[at];
    if (part?.kind === "table") {
      const texts = part.texts.flat().filter((text) => text.trim() !== "");
      if (whole > 0 || !texts.every(isHeaderCell)) break;
      cells.push(...texts);
      continue;
    }
    if (!part || isArticle(part.text)) break;
    if (!PAGE_NUMBER.test(part.text.trim())) cells.push(...cellsOf(part.text));
    if (isFigure(cells.at(-1) ?? "")) {
      whole = cells.length;
      next = at + 1;
    }
  }
  return { cells: cells.slice(0, whole), next };
}

/** Cells that have run together: "Назив пројекта | | | 15 МИНИСТАРСТВО", or a whole row in one line. */
function cellsOf(text: string): string[] {
  return text
    .split("|")
    .flatMap((piece) => looseCellsOf(piece))
    .flatMap((cell) => (cell.kind === "text" ? headsOf(cell.text) : [cell.text]))
    .filter((cell) => cell !== "");
}

/**
 * Codes at the beginning of a text, a body in capitals, the codes behind it, and the project: "3 3.15 АВИО-СЛУЖБА ВЛАДЕ 2102
 * 5001 Набавка опреме"; or the headers with their years behind them.
 */
function headsOf(text: string): string[] {
  const words = text.split(" ");
  const years = words.slice(words.findLastIndex((word) => !YEAR.test(word)) + 1);
  const headers = words.slice(0, words.length - years.length).join(" ");
  if (years.length > 1 && HEADER_WORDS.test(foldForComparison(headers))) return [headers, ...years];
  const from = words.findIndex((word) => !isCode(word));
  if (from < 0) return words;
  const [codes, rest] = [words.slice(0, from), words.slice(from)];
  const behind = rest.findIndex((word) => PROGRAMME.test(word));
  const body = rest.slice(0, Math.max(behind, 0)).join(" ");
  if (isCapitals(body)) return [...codes, body, ...headsOf(rest.slice(behind).join(" "))];
  return beginsName(rest) ? [...codes, rest.join(" ")] : [text];
}

/** Codes stand before a name: "15 МИНИСТАРСТВО", and "5 година" is one itself. */
function beginsName([first = ""]: readonly string[]): boolean {
  return /^\P{Ll}/u.test(first);
}

function isHeaderCell(text: string): boolean {
  return YEAR.test(text.trim()) || HEADER_WORDS.test(foldForComparison(text));
}

function isFigure(text: string): boolean {
  return isAmount(text.trim()) || NOTHING.test(text.trim());
}

/** Printed years, one after the other; else three from the budget's own on. */
function yearsOf(header: readonly string[], first: number | null): number[] | null {
  const printed = header
    .filter((text) => YEAR.test(text.trim()))
    .map((text) => Number(text.replace(/\D/gu, "")));
  const follow = printed.every((year, at) => at === 0 || year === (printed[at - 1] ?? 0) + 1);
  if (printed.length > 1) return follow ? printed : null;
  return first === null ? null : [first, first + 1, first + 2];
}

/** A row as its cells follow each other. */
interface OutlayRow {
  readonly razdeo: string;
  readonly glava: string;
  readonly body: string;
  readonly programme: string;
  /** Code of the project; "" for a total. */
  readonly project: string;
  readonly name: string;
  readonly amounts: readonly string[];
}

/** A row ends with its amounts: the next word or code begins another. */
function rowsOf(cells: readonly string[]): OutlayRow[] {
  const rows: OutlayRow[] = [];
  const hasCodes = cells.some((cell) => PROGRAMME.test(cell));
  let begun: string[] = [];
  cells.forEach((cell, at) => {
    const last = rows.at(-1);
    // A wrapped name has its amounts beside its first line, or page.
    if (!hasCodes && last && begun.length === 0 && last.name !== "" && goesOn(cell, last.name)) {
      rows[rows.length - 1] = { ...last, name: joinLines([last.name, cell]) };
      return;
    }
    begun.push(cell.trim());
    const next = cells[at + 1];
    if (!isFigure(cell) || (next !== undefined && isFigure(next))) return;
    rows.push(hasCodes ? rowOf(begun) : rowOfNames(begun));
    begun = [];
  });
  return rows;
}

function rowOf(cells: readonly string[]): OutlayRow {
  const heads = cells.filter((cell) => !isFigure(cell));
  const project = heads.findLastIndex((cell) => PROGRAMME.test(cell));
  const names = heads.slice(0, Math.max(project, 0)).filter((cell) => !isCode(cell));
  const rest = heads.slice(project + 1).filter((cell) => !isCode(cell));
  const find = (pattern: RegExp): string => heads.find((cell) => pattern.test(cell)) ?? "";
  const code = heads[project] ?? "";
  return {
    razdeo: find(RAZDEO),
    glava: find(GLAVA),
    body: joinLines(project < 0 ? rest : names),
    programme: heads.slice(0, Math.max(project, 0)).find((cell) => PROGRAMME.test(cell)) ?? "",
    project: code,
    // A project whose name is missing keeps its code: its amounts are no total.
    name: project < 0 ? "" : joinLines(rest.length > 0 ? rest : [code]),
    amounts: cells.filter(isFigure),
  };
}

/** In laws without codes of projects the name of a body stands in capitals, alone in a total. */
function rowOfNames(cells: readonly string[]): OutlayRow {
  const heads = cells.filter((cell) => !isFigure(cell));
  const lines = heads.filter((cell) => !isCode(cell));
  const small = lines.findIndex((line) => /\p{Ll}/u.test(line));
  const above = lines.slice(0, small < 0 ? lines.length : small);
  const [body, name] = small < 0 ? ["", ""] : bodyAndName(lines[small] ?? "");
  const find = (pattern: RegExp): string => heads.find((cell) => pattern.test(cell)) ?? "";
  return {
    razdeo: find(RAZDEO),
    glava: find(GLAVA),
    body: joinLines([...above, body]),
    programme: "",
    project: "",
    name: joinLines([name, ...lines.slice(above.length + 1)]),
    amounts: cells.filter(isFigure),
  };
}

/** "УПРАВА ЦАРИНА Изградња граничног прелаза": words in capitals, and what follows; "ЈП Емисиона техника" is a name alone. */
function bodyAndName(line: string): [body: string, name: string] {
  const words = line.split(" ");
  const end = words.findIndex((word) => !/\p{Lu}{2}/u.test(word) || /\p{Ll}/u.test(word));
  const begins = words.slice(0, Math.max(end, 0));
  const body = begins.some((word) => IN_CAPITALS.test(word)) ? begins : [];
  return [body.join(" "), words.slice(body.length).join(" ")];
}

const goesOn = (text: string, name: string): boolean =>
  !isFigure(text) &&
  (nameGoesOn(text, name) || name.endsWith(":") || !/\p{L}{2}/u.test(text)) &&
  !isCode(text);
const isProject = ({ project, name }: OutlayRow): boolean => project !== "" || name !== "";

function isCode(cell: string): boolean {
  return RAZDEO.test(cell) || GLAVA.test(cell) || PROGRAMME.test(cell);
}

function laid(
  rows: readonly OutlayRow[],
  years: readonly number[],
  { page, text }: { page: number; text: string },
): LaidTable {
  const headers = [...HEADERS, ...years.map(String)];
  const printed = rows.map((row): YearsRow => {
    const { razdeo, body, amounts } = row;
    return { razdeo, body, isProject: isProject(row), amounts };
  });
  const placed = placeByTotals(printed, years.length);
  const misfits = placed.flatMap(({ misfit }, at) =>
    misfit
      ? [
          message("tables:totalFitsNoYears", {
            page,
            label: rows[at]?.body ?? "",
            printed: { decimal: misfit.printed },
            sum: { decimal: misfit.sum },
          }),
        ]
      : [],
  );
  return {
    page,
    name: null,
    headers,
    headersAbove: headers.map(() => ""),
    before: [text],
    ...(misfits.length > 0 && { remarks: misfits }),
    rows: rows.map((row, at): LaidRow => {
      const { amounts, years: told } = placed[at] ?? { amounts: [], years: "open" };
      const heads = [row.razdeo, row.glava, row.body, row.programme, row.project, row.name];
      return {
        page,
        cells: [...heads.map((head) => cellOf([head])), ...amounts.map(cellOf)],
        ...(told !== "printed" && { columns: told }),
      };
    }),
  };
}

function cellOf(texts: readonly string[]): LaidCell | null {
  const lines = texts.filter((line) => line !== "");
  return lines.length === 0 ? null : { lines };
}
