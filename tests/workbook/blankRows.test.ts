import { beforeAll, expect, test } from "vitest";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { sampleDossier, X_RAY, YEN } from "./dossier.ts";
import { BRIDGE, STATED } from "./rareLoans.ts";

/** Loans that count days in every way in which a formula looks into the days of a table. */
const LOANS: readonly LoanTerms[] = [
  X_RAY,
  YEN,
  STATED,
  BRIDGE,
  { ...BRIDGE, id: "thirty", name: "30E", dayCount: "30E/360" },
  { ...X_RAY, id: "isda", name: "ISDA", dayCount: "30E/360 ISDA" },
  { ...X_RAY, id: "leap", name: "Leap years", dayCount: "ACT/ACT ISDA" },
];
const PLAN = buildWorkbook(sampleDossier("en", "2022-08-31", LOANS));
const TABLES = PLAN.sheets
  .flatMap(({ tables }) => tables)
  // The sheet of planning holds figures below and beside its table, which move with its rows.
  .filter(({ input, name }) => input && !/^tbl(?:AssumedRates|Tolerances|Findings)$/u.test(name))
  .map(({ name }) => name);

let book: LiveWorkbook;
let before: ReadonlyMap<string, unknown>;
beforeAll(async () => {
  book = await writtenLive(PLAN);
  before = await figures();
});

test.each(TABLES)("a row of %s that nobody has filled in yet changes no figure", async (table) => {
  book.insertTableRow(table, 1);
  const after = await figures();
  book.undo();
  expect(before.size).toBeGreaterThan(3000);
  expect(
    [...before].flatMap(([cell, was]) => (after.get(cell) === was ? [] : [[cell, was, after.get(cell)]])),
  ).toEqual([]);
});

/** What formulas give on the sheets with figures of the loans. */
async function figures(): Promise<ReadonlyMap<string, unknown>> {
  const { sheets } = await book.read();
  return new Map(
    sheets.flatMap(({ key, block }) =>
      key !== null && block && /^(?:schedule:|summary|balances|debtService|planning)/u.test(key)
        ? block.cells.flatMap((cells, row) =>
            cells.flatMap(({ formula, value }, column): [string, unknown][] =>
              formula === null ? [] : [[`${key} ${row} ${column}`, value]],
            ),
          )
        : [],
    ),
  );
}
