import { day, excelSerial } from "../../../src/calendar/day.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import type { ReadBack } from "../../../src/workbook/readBack/result.ts";
import { sampleDossier, X_RAY } from "../dossier.ts";
import { BRIDGE, STATED } from "../rareLoans.ts";
import { placeOf, tableOf } from "../readPlan.ts";
import { snapshotFrom } from "../snapshotFrom.ts";
import { UserEdits } from "../userEdits.ts";

export const WRITTEN = sampleDossier("sr-Latn", "2022-08-31", [BRIDGE, STATED, X_RAY]);
export const PLAN = buildWorkbook(WRITTEN);
/** Rows of the loans in tblLoans. */
export const [MOST, RATE, XRAY] = [0, 1, 2] as const;
type Held = Parameters<UserEdits["type"]>[2];

/** The user, who names columns by their keys. */
export class User {
  readonly edits = new UserEdits(snapshotFrom(PLAN));

  type(table: string, key: string, row: number, value: Held): this {
    const { sheet, cell } = placeOf(PLAN, table, key, row);
    this.edits.type(sheet, cell, value);
    return this;
  }

  /** Types a row below the last one; what is not named stays empty. */
  add(table: string, values: Readonly<Record<string, Held>>): this {
    const { columns } = tableOf(PLAN, table);
    this.edits.addRow(
      table,
      columns.map(({ key }) => values[key] ?? null),
    );
    return this;
  }
}

export function edited(edit: (user: User) => unknown): ReadBack {
  const user = new User();
  edit(user);
  return readBack(user.edits.snapshot);
}

export const serial = (iso: string): number => excelSerial(day(iso));
