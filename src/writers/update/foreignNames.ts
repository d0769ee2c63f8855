import { Problem } from "../../messages/message.ts";
import { cellAddress } from "../../workbook/address.ts";
import type { WorkbookPlan } from "../../workbook/plan.ts";
import type { TableSnapshot, WorkbookSnapshot } from "../../workbook/snapshot.ts";
import type { WorkbookUpdate } from "./update.ts";

/**
 * Refuses to take a table's or a cell's name from the user: where one of ours is borne by something that isn't ours.
 * @throws Problem that says where it stands
 */
export function refuseForeignNames(
  wanted: WorkbookPlan,
  snapshot: WorkbookSnapshot,
  base: WorkbookPlan | null,
): void {
  const ours = new Set(snapshot.sheets.filter(({ key }) => key !== null).map(({ id }) => id));
  const sheetName = (id: string): string => snapshot.sheets.find((sheet) => sheet.id === id)?.name ?? "";
  for (const plan of wanted.sheets.flatMap(({ tables }) => tables)) {
    const found = snapshot.tables.find(({ name }) => name.toLowerCase() === plan.name.toLowerCase());
    if (!found || ours.has(found.sheetId)) continue;
    const written = base?.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === plan.name);
    const headers = [...plan.columns, ...(written?.columns ?? [])].map(({ header }) => header);
    if (ours.size > 0 && sharesHeaders(found, headers)) continue;
    throw new Problem("errors:tableNameTaken", { table: found.name, sheet: sheetName(found.sheetId) });
  }
  // A cell of ours that was moved takes its name along; but where no sheet is ours, the name isn't either.
  if (ours.size > 0) return;
  for (const { name } of wanted.names) {
    const found = snapshot.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!found) continue;
    const place = found.at
      ? `${sheetName(found.at.sheetId)}, ${cellAddress(found.at.row, found.at.column)}`
      : "–";
    throw new Problem("errors:cellNameTaken", { name: found.name, place });
  }
}

/** Whether at least half of the table's headers are ours. */
function sharesHeaders(table: TableSnapshot, ours: readonly string[]): boolean {
  return table.headers.filter((header) => ours.includes(header)).length * 2 >= table.headers.length;
}

/** Sheets of the user's whose name ours would have, had it been free: ours bears a number behind it. */
export function takenSheetNames(
  wanted: WorkbookPlan,
  snapshot: WorkbookSnapshot,
): WorkbookUpdate["namesTaken"] {
  const keys = new Set(snapshot.sheets.map(({ key }) => key));
  return wanted.sheets.flatMap(({ key, name }) => {
    const [, plain, cut] = /^(.*?)(…?) \(\d+\)$/su.exec(name.toLowerCase()) ?? [];
    if (plain === undefined || keys.has(key)) return [];
    const isTaken = (other: string): boolean => (cut === "" ? other === plain : other.startsWith(plain));
    const taken = snapshot.sheets.find((sheet) => sheet.key === null && isTaken(sheet.name.toLowerCase()));
    return taken ? [{ name: taken.name, instead: name }] : [];
  });
}
