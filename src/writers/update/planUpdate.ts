import { atOnce, each, type Steps } from "../../steps.ts";
import {
  MEMORY_KEY,
  MEMORY_COLUMN,
  MEMORY_DOSSIER_ROW,
  MEMORY_STATUS_ROW,
} from "../../workbook/memory/memory.ts";
import type { SheetPlan, WorkbookPlan, PlacedCell } from "../../workbook/plan.ts";
import { piecesFrom, previousDossierRow } from "../../workbook/readBack/previousDossier.ts";
import {
  cellAt,
  type SheetSnapshot,
  type TableSnapshot,
  type WorkbookSnapshot,
} from "../../workbook/snapshot.ts";
import { matchedUpdate, newSheet, type MatchedUpdate } from "./sheetUpdate.ts";
import type { PlanUpdate, WorkbookUpdate } from "./update.ts";
import { Problem } from "../../messages/message.ts";
import { cellAddress } from "../../workbook/address.ts";

/**
 * Works out the update, and touches nothing. The plan's sheets are found by their keys and its tables by their names,
 * whatever the user has renamed and moved; the cells beside tables by what the base wrote into them.
 * @throws Problem where a table or a cell that isn't ours bears a name of ours
 */
export const planUpdate: PlanUpdate = (...given) => atOnce(updateSteps(...given));

/** The same in steps, for a page that is to answer meanwhile. @throws Problem as planUpdate does */
export function* updateSteps(...[wanted, snapshot, base]: Parameters<PlanUpdate>): Steps<WorkbookUpdate> {
  refuseForeignNames(wanted, snapshot, base);
  const byKey = new Map(snapshot.sheets.flatMap((sheet) => (sheet.key === null ? [] : [[sheet.key, sheet]])));
  const isInterrupted = wasInterrupted(byKey.get(MEMORY_KEY));
  const plan = withPrevious(wanted, byKey.get(MEMORY_KEY));
  const ourTables = tablesOfOurs(plan, snapshot, base);
  const released = ourTables.filter(({ name, sheetId }) => !isAtHome(plan, byKey, name, sheetId));

  const updateOf = (sheet: SheetPlan): MatchedUpdate => {
    const found = byKey.get(sheet.key);
    if (!found) return { update: newSheet(sheet), inTheWay: [] };
    const match = {
      plan: sheet,
      base: baseOf(sheet, base),
      sheet: found,
      tables: ourTables.filter(({ sheetId }) => sheetId === found.id),
      moved: movedTables(sheet, snapshot, ourTables, found.id),
      isInterrupted,
      // All that stands on the memory sheet is the program's.
      isAllOurs: sheet.key === MEMORY_KEY,
    };
    return matchedUpdate(match);
  };
  const updates = yield* each(plan.sheets.map((sheet) => () => updateOf(sheet)));
  const wantedKeys = new Set(plan.sheets.map(({ key }) => key));
  return {
    plan,
    sheets: updates.map(({ update }) => update),
    left: [...byKey].flatMap(([key, { id, name }]) =>
      wantedKeys.has(key) ? [] : [{ sheetId: id, name, key }],
    ),
    releasedTables: released.map(({ name }) => name),
    inTheWay: updates.flatMap(({ inTheWay }) => inTheWay),
    namesTaken: takenSheetNames(plan, snapshot),
    fingerprint: snapshotFingerprint(snapshot),
  };
}

function withPrevious(wanted: WorkbookPlan, memory: SheetSnapshot | undefined): WorkbookPlan {
  if (!memory) return wanted;
  const sheets = wanted.sheets.map((sheet) =>
    sheet.key === MEMORY_KEY ? rememberPrevious(sheet, memory) : sheet,
  );
  return { ...wanted, sheets };
}

function baseOf(plan: SheetPlan, base: WorkbookPlan | null): SheetPlan | null {
  return base?.sheets.find(({ key }) => key === plan.key) ?? null;
}

/** Tables that bear a name of the plan or of the base. */
function tablesOfOurs(
  plan: WorkbookPlan,
  snapshot: WorkbookSnapshot,
  base: WorkbookPlan | null,
): readonly TableSnapshot[] {
  const sheets = [...plan.sheets, ...(base?.sheets ?? [])];
  const names = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  return snapshot.tables.filter(({ name }) => names.has(name.toLowerCase()));
}

function movedTables(
  plan: SheetPlan,
  snapshot: WorkbookSnapshot,
  ours: readonly TableSnapshot[],
  home: string,
): { readonly table: TableSnapshot; readonly sheet: SheetSnapshot }[] {
  const names = new Set(plan.tables.map(({ name }) => name.toLowerCase()));
  return ours.flatMap((table) => {
    const sheet = snapshot.sheets.find(({ id }) => id === table.sheetId);
    return sheet && sheet.id !== home && names.has(table.name.toLowerCase()) ? [{ table, sheet }] : [];
  });
}

/**
 * Whether a table stands on the sheet that the plan has it on. One that the plan no longer has is at home only on a
 * sheet that the plan leaves alone.
 */
function isAtHome(
  plan: WorkbookPlan,
  byKey: ReadonlyMap<string, SheetSnapshot>,
  table: string,
  sheetId: string,
): boolean {
  const home = plan.sheets.find(({ tables }) =>
    tables.some(({ name }) => name.toLowerCase() === table.toLowerCase()),
  );
  if (home) return byKey.get(home.key)?.id === sheetId;
  return plan.sheets.every(({ key }) => byKey.get(key)?.id !== sheetId);
}

/**
 * A short text that differs when anything has changed that an update depends on: the cells of our sheets (of a formula
 * the formula, not its result), our tables, and the names in the workbook.
 */
export function snapshotFingerprint(snapshot: WorkbookSnapshot): string {
  const text = JSON.stringify([
    snapshot.sheets.map(({ id, name, key, hidden, protected: isProtected, block }) => [
      id,
      name,
      key,
      hidden,
      isProtected,
      block && [
        block.row,
        block.column,
        block.cells.flatMap((cells, row) =>
          cells.length === 0 ? [] : [row, cells.map(({ value, formula }) => formula ?? [value])],
        ),
      ],
    ]),
    snapshot.tables.map(({ name, sheetId, row, column, headers, rows }) => [
      name,
      sheetId,
      row,
      column,
      headers,
      rows,
    ]),
    snapshot.names,
  ]);
  return `${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}`;
}

/** FNV-1a over UTF-16 units, 32 bits, as eight hexadecimal digits. */
function hash(text: string, start: number): string {
  let value = start;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}

/** Whether the last writing into the workbook began and did not end. */
function wasInterrupted(memory: SheetSnapshot | undefined): boolean {
  return memory !== undefined && cellAt(memory, MEMORY_STATUS_ROW, MEMORY_COLUMN).value === "writing";
}

/**
 * The memory sheet with what it held before below what it is to hold: should the writing not end, it is still known
 * which cells were written from the dossier before, and which are the user's. Where nothing new is to be remembered, and
 * after a writing that did not end, what stands there as the previous one stays.
 */
function rememberPrevious(plan: SheetPlan, sheet: SheetSnapshot): SheetPlan {
  const wanted = plan.cells.filter(
    ({ row, column }) => row >= MEMORY_DOSSIER_ROW && column === MEMORY_COLUMN,
  );
  const texts = wanted.map(({ value }) => (value.kind === "text" ? value.text : ""));
  const present = piecesFrom(sheet, MEMORY_DOSSIER_ROW);
  const isNew = present.join("") !== texts.join("");
  const previous =
    isNew && !wasInterrupted(sheet) ? present : piecesFrom(sheet, previousDossierRow(present.length));
  const [model] = wanted;
  if (!model) return plan;
  const first = previousDossierRow(wanted.length);
  const cells = previous.map((text, i): PlacedCell => ({
    ...model,
    row: first + i,
    value: { kind: "text", text },
  }));
  return { ...plan, cells: [...plan.cells, ...cells] };
}

/**
 * Refuses to take a table's or a cell's name from the user: where one of ours is borne by something that isn't ours.
 * @throws Problem that says where it stands
 */
function refuseForeignNames(
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
function takenSheetNames(wanted: WorkbookPlan, snapshot: WorkbookSnapshot): WorkbookUpdate["namesTaken"] {
  const keys = new Set(snapshot.sheets.map(({ key }) => key));
  return wanted.sheets.flatMap(({ key, name }) => {
    const [, plain, cut] = /^(.*?)(…?) \(\d+\)$/su.exec(name.toLowerCase()) ?? [];
    if (plain === undefined || keys.has(key)) return [];
    const isTaken = (other: string): boolean => (cut === "" ? other === plain : other.startsWith(plain));
    const taken = snapshot.sheets.find((sheet) => sheet.key === null && isTaken(sheet.name.toLowerCase()));
    return taken ? [{ name: taken.name, instead: name }] : [];
  });
}
