import fc from "../../fastCheck.ts";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../../src/messages/language.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import { FLOATING, LARGE, ROAD, sampleDossier, X_RAY, YEN } from "../dossier.ts";
import { snapshotFrom } from "../snapshotFrom.ts";
import { UserEdits } from "../userEdits.ts";

const INPUT = ["tblLoans", "tblDrawdowns", "tblFixings", "tblRates"] as const;
const LOANS = [X_RAY, ROAD, YEN, FLOATING, LARGE];

const orderOf = (length: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(
    Array.from({ length }, (_none, i) => i),
    { minLength: length, maxLength: length },
  );

test("any order of rows and columns, any columns added, any rows inserted: the same dossier", () => {
  const scenario = fc
    .record({
      language: fc.constantFrom(...LANGUAGES),
      loans: fc.subarray(LOANS, { minLength: 1 }),
      inserted: fc.array(fc.record({ sheet: fc.nat(8), above: fc.integer({ min: 1, max: 60 }) }), {
        maxLength: 3,
      }),
      added: fc.subarray([...INPUT]),
    })
    .chain((one) => {
      const written = sampleDossier(one.language, "2022-08-31", one.loans);
      const snapshot = snapshotFrom(buildWorkbook(written));
      const tables = snapshot.tables.filter(({ name }) => INPUT.some((input) => input === name));
      const orders = fc.tuple(
        ...tables.map(({ name, rows, headers }) =>
          fc.record({ name: fc.constant(name), rows: orderOf(rows), columns: orderOf(headers.length) }),
        ),
      );
      return fc.record({
        ...constants(one),
        written: fc.constant(written),
        snapshot: fc.constant(snapshot),
        orders,
      });
    });
  fc.assert(
    fc.property(scenario, ({ written, snapshot, orders, inserted, added }) => {
      const user = new UserEdits(snapshot);
      for (const { name, rows, columns } of orders) user.reorder(name, { rows, columns });
      for (const name of added) {
        // Where nothing stands beside it.
        if (name === "tblDrawdowns" || !orders.some((one) => one.name === name)) continue;
        user.addColumn(name, "Napomena", [{ value: "nešto" }]);
      }
      const sheets = snapshot.sheets.filter(({ hidden }) => !hidden);
      for (const { sheet, above } of inserted)
        user.insertRows(sheets[sheet % sheets.length]?.name ?? "", above);
      expect(readBack(user.snapshot)).toMatchObject({ kind: "dossier", changed: false, dossier: written });
    }),
    { numRuns: 30, seed: 20140321 },
  );
});

function constants<T extends Record<string, unknown>>(values: T): { [K in keyof T]: fc.Arbitrary<T[K]> } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fc.constant(value)])) as {
    [K in keyof T]: fc.Arbitrary<T[K]>;
  };
}
