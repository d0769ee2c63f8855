import { laidText } from "../amounts/laidCells.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import type { AppropriationColumns, LevelColumn } from "./columns.ts";
import { sourcesScope, totalScope } from "./labels.ts";

const ACCOUNT = /^(?:\d{2,4}|\d{6})$/u;
const FIGURE = /^-?\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?$|^\d+$/u;

/** Codes of each level, as the laws write them: "16.7", "170", "0301", "16" or "54а". */
const CODES: readonly (readonly [LevelColumn["kind"], RegExp])[] = [
  ["glava", /^\d{1,2}\p{L}?\.\d{1,2}$/u],
  ["function", /^\d{3}$/u],
  ["program", /^\d{4}(?:-\d+)?$/u],
  ["razdeo", /^\d{1,2}\p{L}?$/u],
];

/**
 * The columns of a table of appropriations whose header stands on a page that is not in the file, told by what they
 * hold: names of totals that only such tables have, accounts before the names, figures behind them, codes of levels.
 * Null where anything in a column contradicts it. Whoever uses this must see the totals agree first.
 */
export function inferColumns(table: LaidTable): AppropriationColumns | null {
  if (table.headers.some((header) => header.trim() !== "")) return null;
  const columns = table.headers.map((_, index) =>
    table.rows.map(({ cells }) => laidText(cells[index])).filter((text) => text !== ""),
  );
  const text = columns.findIndex((cells) =>
    cells.some((cell) => Array.isArray((totalScope(cell) ?? sourcesScope(cell))?.of)),
  );
  const account = text - 1;
  const accounts = columns[account];
  if (!accounts || accounts.length < 3 || !accounts.every((cell) => ACCOUNT.test(cell))) return null;
  const levels = levelColumns(columns.slice(0, account));
  const amounts = columns.flatMap((cells, index) =>
    index > text && cells.length > 0 ? [{ cells, index }] : [],
  );
  const areFigures = amounts.every(
    ({ cells }) => cells.filter((cell) => FIGURE.test(cell)).length * 10 >= cells.length * 9,
  );
  if (!levels || amounts.length === 0 || !areFigures) return null;
  return {
    levels,
    account,
    text,
    position: null,
    fundingSource: null,
    amounts: amounts.map(({ index }) => ({
      index,
      role: amounts.length === 1 ? "total" : "other",
      year: null,
    })),
    unknown: [],
  };
}

/** Null where the codes of a column are of no one level; an empty column is left out. */
function levelColumns(columns: readonly (readonly string[])[]): LevelColumn[] | null {
  const levels: LevelColumn[] = [];
  for (const [code, cells] of columns.entries()) {
    if (cells.length === 0) continue;
    const found = CODES.find(([, pattern]) => cells.every((cell) => pattern.test(cell)))?.[0];
    if (!found) return null;
    // Two columns of four digits: the programme, and its project or activity.
    const isSecond = found === "program" && levels.some(({ kind }) => kind === "program");
    levels.push({ kind: isSecond ? "activity" : found, code, name: null });
  }
  return levels;
}
