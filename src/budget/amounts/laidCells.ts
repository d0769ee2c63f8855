import { joinLines, quoteLines } from "../../text/lines.ts";
import type { PageArea, Source } from "../budgetLine.ts";
import type { LaidCell, LaidRow } from "../tables/laidTable.ts";
import { isDateCell } from "./readAmount.ts";

/** The text of a cell, its lines joined; "" for an empty one. */
export function laidText(cell: LaidCell | null | undefined): string {
  return cell ? joinLines(cell.lines) : "";
}

/**
 * A code as a cell holds it: "16.7", "0602-0003", "441000". A worksheet's number is taken from its value, whatever
 * its format puts between thousands; zeros that the format shows in front or behind (0602, 1.10) are kept. Null where
 * the worksheet has made a date of it: what was typed can no longer be told.
 */
export function codeText(cell: LaidCell | null | undefined): string | null {
  if (!cell) return "";
  if (isDateCell(cell)) return null;
  const shown = laidText(cell).replace(/(?:(?<!\s)\s+)?([.\-/])\s*/gu, "$1");
  const value = cell.input?.value;
  if (typeof value !== "number") return shown.replace(/(?<=\d)[.:]$/u, "");
  const plain = shown.replace(",", ".");
  return /^\d+(?:\.\d+)?$/u.test(plain) && Number(plain) === value ? plain : String(value);
}

/**
 * Where a row was read.
 * @param row what the source is called by: an account, a number
 * @param main column whose cell stands for the row
 * @param more text below the row that belongs to it
 */
export function rowSource(
  document: string,
  row: string,
  laid: LaidRow,
  main: number | null,
  more: readonly string[] = [],
): Source {
  const filled = laid.cells.filter((cell) => cell !== null && cell.lines.some((line) => line.trim() !== ""));
  const texts = filled.map((cell) => laidText(cell));
  const own = filled.filter((cell) => !cell?.filled);
  const first = own.find((one) => one?.cell !== undefined)?.cell;
  const cell = (main === null ? undefined : laid.cells[main]?.cell) ?? first;
  const area = areaOf(own.flatMap((one) => one?.area ?? []));
  return {
    document,
    page: laid.page,
    row,
    text: quoteLines([...texts, ...more]),
    ...(cell !== undefined && { cell }),
    ...(area && { area }),
  };
}

/** The rectangle around several. */
function areaOf(areas: readonly PageArea[]): PageArea | null {
  const [first] = areas;
  if (!first) return null;
  return areas.reduce((whole, area) => ({
    left: Math.min(whole.left, area.left),
    top: Math.min(whole.top, area.top),
    right: Math.max(whole.right, area.right),
    bottom: Math.max(whole.bottom, area.bottom),
  }));
}
