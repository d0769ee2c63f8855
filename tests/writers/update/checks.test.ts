import { describe, expect, test } from "vitest";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { buildOptionsFor } from "../../../src/workbook/readBack/buildOptionsFor.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import { rate } from "../../checks/laws.ts";
import { markedDossier } from "../../workbook/checked.ts";
import { placeOf, tableOf, valuesOf } from "../../workbook/readPlan.ts";
import { snapshotFrom } from "../../workbook/snapshotFrom.ts";
import { UserEdits } from "../../workbook/userEdits.ts";
import { applied } from "./applied.ts";
import { contents, recalculated, sheetOf } from "./recalculated.ts";

const WRITTEN = markedDossier();
const PLAN = buildWorkbook(WRITTEN);
const TABLE = "tblFindings";

function after(edit: (user: UserEdits) => unknown): WorkbookSnapshot {
  const user = new UserEdits(snapshotFrom(PLAN));
  edit(user);
  return user.snapshot;
}
const rowOf = (key: string): number => valuesOf(PLAN, TABLE, "key").findIndex((one) => one.startsWith(key));

describe("the sheet of checks in an open workbook", () => {
  test("takes marks over with nothing in the way, in whatever order the rows were", () => {
    const rows = tableOf(PLAN, TABLE).rows.map((_, row) => row);
    const snapshot = after((user) =>
      user
        .typeIn(TABLE, "Odluka", rowOf("payments|x-ray|unused"), "greška")
        .typeIn(TABLE, "Napomena", rowOf("payments|x-ray|unused"), "dvaput uneto")
        .reorder(TABLE, { rows: rows.toReversed() }),
    );
    const update = recalculated(snapshot);
    expect(update.inTheWay).toEqual([]);
    const written = applied(update, snapshot);
    const { dossier } = readBack(written) as { readonly dossier: Dossier };
    expect(dossier.notes.map(({ text }) => text)).toContain("dvaput uneto");
    expect(contents(written)).toEqual(
      contents(snapshotFrom(buildWorkbook(dossier, buildOptionsFor(written, dossier, "sr-Latn")))),
    );
    expect(recalculated(written).sheets.filter(({ action }) => action !== "same")).toEqual([]);
  });

  test("asks before it writes over what is typed into a column that is not read", () => {
    const says = placeOf(PLAN, TABLE, "says", 2);
    const difference = placeOf(PLAN, TABLE, "difference", rowOf("printed-totals|law-2014.pdf|6"));
    const rule = placeOf(PLAN, "tblTolerances", "rule", 0);
    const snapshot = after((user) =>
      user
        .type("Provere", says.cell, "nije tačno")
        .type("Provere", difference.cell, 5)
        .type("Provere", rule.cell, "drugo pravilo"),
    );
    const { inTheWay } = recalculated(snapshot);
    expect(inTheWay.map(({ cell, why }) => `${cell} ${why}`).toSorted()).toEqual(
      [`${says.cell} written`, `${difference.cell} formula-replaced`, `${rule.cell} written`].toSorted(),
    );
  });

  test("takes a column of the user's along with its finding when that is in order now, and stands elsewhere", () => {
    const missing = rowOf("rate-of-the-day|law-2013.pdf|published");
    const snapshot = after((user) =>
      user.addColumn(
        TABLE,
        "Ko pita",
        tableOf(PLAN, TABLE).rows.map((_, row) => ({ value: row === missing ? "Uprava" : null })),
      ),
    );
    const known = { ...WRITTEN, rates: [...WRITTEN.rates, rate("2013-05-31", "EUR", "RSD", "111.6101")] };
    const plan = buildWorkbook(known, buildOptionsFor(snapshot, WRITTEN, "sr-Latn"));
    const update = planUpdate(plan, snapshot, PLAN);
    expect(update.inTheWay).toEqual([]);
    const table = sheetOf(update, "checks").tables.find((one) => one.plan.name === TABLE);
    const at = valuesOf(plan, TABLE, "key").indexOf("rate-of-the-day|law-2013.pdf|published");
    expect(valuesOf(plan, TABLE, "outcome")[at]).toBe("u redu");
    expect(at).not.toBe(missing);
    expect(table?.extras[0]?.cells[at]?.value).toBe("Uprava");
  });
});
