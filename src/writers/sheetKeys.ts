import { SHEET_MARK } from "../workbook/snapshot.ts";
import type { BookName, FileWorkbook } from "./book/book.ts";
import { keyOwners, markedKey } from "./sheetMarks.ts";

/** Keys of our sheets in a file, by the sheets' names; of a sheet and its copy, the original's alone. */
export function sheetKeys({ sheets, names }: FileWorkbook): ReadonlyMap<string, string> {
  const owners = keyOwners({
    sheets: sheets.map(({ name }) => ({ id: name, mark: markOf(name, names) })),
    tables: sheets.flatMap(({ name, tables }) =>
      tables.map((table) => ({ name: table.name, sheetId: name })),
    ),
  });
  return new Map([...owners].map(([key, name]) => [name, key]));
}

function markOf(sheet: string, names: readonly BookName[]): string | null {
  const mark = names.find((name) => name.sheet === sheet && name.name === SHEET_MARK);
  return mark ? markedKey(`=${mark.formula}`) : null;
}
