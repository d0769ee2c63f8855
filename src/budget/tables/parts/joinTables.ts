import { foldForComparison } from "../../../text/fold.ts";
import type { Message } from "../../../messages/message.ts";
import type { LaidTable } from "../laidTable.ts";
import { isPageMark, isPageNumber } from "../pageMarks.ts";

/**
 * Tables that go on: on the next page or sheet the header is repeated, or left out, and nothing is said between. Two
 * tables with one header and a sentence between them (loans and guarantees) stay two.
 */
export function joinTables(tables: readonly LaidTable[]): LaidTable[] {
  const joined: LaidTable[] = [];
  for (const table of tables) {
    const last = joined.at(-1);
    if (last && goesOn(last, table)) {
      const remarks = [...(last.remarks ?? []), ...newRemarks(table.remarks, [last])];
      joined[joined.length - 1] = { ...last, rows: [...last.rows, ...table.rows], remarks };
    } else joined.push(table);
  }
  return joined;
}

/** Remarks that none of the tables bears already, whatever their page. */
export function newRemarks(remarks: readonly Message[] = [], tables: readonly LaidTable[]): Message[] {
  const said = tables.flatMap((table) => table.remarks ?? []);
  return remarks.filter(
    ({ key, params }) =>
      !said.some(
        (other) =>
          other.key === key &&
          Object.keys(params).every((name) => name === "page" || params[name] === other.params[name]),
      ),
  );
}

function goesOn(last: LaidTable, next: LaidTable): boolean {
  if (next.before.some((text) => !isPageNumber(text) && !isPageMark(text))) return false;
  if (last.headers.length !== next.headers.length) return false;
  const lastPage = last.rows.at(-1)?.page ?? last.page;
  // Those of lines have no name: on the next printed page, which is the same of the file, they begin anew.
  if (last.name !== null && last.name === next.name && lastPage === next.page) return false;
  if (lastPage !== next.page && !isNextSheet(last, next)) return false;
  const isRepeated = next.headers.every((header, at) => same(header, last.headers[at] ?? ""));
  const hasNone =
    next.headers.every((header) => header === "") && last.headers.some((header) => header !== "");
  return isRepeated || hasNone;
}

/** "Table 1", "Table 2" are pages of one document; "2013", "2014" are not. */
function isNextSheet(last: LaidTable, next: LaidTable): boolean {
  const [stem, number] = stemAndNumber(next.name ?? "");
  const [fromStem, from] = stemAndNumber(
    sheetOf(last.rows.at(-1)?.cells.find((cell) => cell !== null)?.cell) ?? last.name ?? "",
  );
  const hasBoth = number !== "" && from !== "";
  return /\p{L}/u.test(stem) && hasBoth && fromStem === stem && Number(from) + 1 === Number(number);
}

/** "Table " and "2" of "Table 2". */
function stemAndNumber(name: string): readonly [stem: string, number: string] {
  const number = /(?<!\d)\d+$/u.exec(name)?.[0] ?? "";
  return [name.slice(0, name.length - number.length), number];
}

function sheetOf(cell: string | undefined): string | null {
  return /^'?(.*?)'?!/u.exec(cell ?? "")?.[1] ?? null;
}

function same(a: string, b: string): boolean {
  return foldForComparison(a) === foldForComparison(b);
}
