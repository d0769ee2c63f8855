import { atOnce, each, type Steps } from "../../steps.ts";
import { MEMORY_KEY } from "../../workbook/memory.ts";
import type { SheetPlan, WorkbookPlan } from "../../workbook/plan.ts";
import { type SheetSnapshot, type TableSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { refuseForeignNames, takenSheetNames } from "./foreignNames.ts";
import { rememberPrevious, wasInterrupted } from "./rememberPrevious.ts";
import { matchedUpdate, newSheet, type MatchedUpdate } from "./sheetUpdate.ts";
import type { PlanUpdate, WorkbookUpdate } from "./update.ts";

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
    fingerprint: fingerprintOf(snapshot),
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
