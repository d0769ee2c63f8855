import { describe, expect, test } from "vitest";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { buildOptionsFor } from "../../../src/workbook/readBack/buildOptionsFor.ts";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import { placeOf } from "../../workbook/readPlan.ts";
import { snapshotFrom } from "../../workbook/snapshotFrom.ts";
import type { UserEdits } from "../../workbook/userEdits.ts";
import { applied } from "./applied.ts";
import { WRITTEN, PLAN, after, recalculated, contents, sheetOf } from "./recalculated.ts";

describe("the workbook around our sheets", () => {
  test("a renamed sheet keeps its name, and formulas follow it", () => {
    const snapshot = after((user) => user.renameSheet("Kursevi", "NBS"));
    const update = recalculated(snapshot);
    expect(sheetOf(update, "rates")).toMatchObject({ renamedFrom: null, plan: { name: "NBS" } });
    expect(update.namesTaken).toEqual([]);
  });

  test("in another language sheets get the new language's names, but for those that the user has named", () => {
    const snapshot = after((user) =>
      user.renameSheet("Kursevi", "NBS").addColumn(
        "tblTermSources",
        "Ko",
        Array.from({ length: 3 }, (_none, i) => ({ value: `ko ${i}` })),
      ),
    );
    const update = recalculated(snapshot, "en");
    expect(update.sheets.map(({ plan, renamedFrom }) => [plan.key, renamedFrom])).toContainEqual([
      "loans",
      "Zajmovi",
    ]);
    expect(sheetOf(update, "rates")).toMatchObject({ renamedFrom: null, plan: { name: "NBS" } });
    expect(update.inTheWay).toEqual([]);
    // The word for the term is another one now; the row is the same.
    const table = sheetOf(update, "loans").tables.find(({ plan }) => plan.name === "tblTermSources");
    expect(table?.extras[0]?.cells.slice(0, 3).map(({ value }) => value)).toEqual(["ko 0", "ko 1", "ko 2"]);
    const english = buildWorkbook(
      { ...WRITTEN, settings: { ...WRITTEN.settings, language: "en" } },
      { sheetNames: new Map([["rates", "NBS"]]) },
    );
    const { Loans: loans, ...rest } = contents(applied(update, snapshot));
    const { Loans: wanted, ...others } = contents(snapshotFrom(english));
    expect(rest).toEqual(others);
    expect(loans).toMatchObject(wanted ?? {});
  });

  test("a sheet of the user's with a name of ours keeps it; ours takes another", () => {
    const user: WorkbookSnapshot = {
      sheets: [{ id: "u", name: "zajmovi", key: null, hidden: false, protected: false, block: null }],
      tables: [],
      names: [],
    };
    const update = planUpdate(buildWorkbook(WRITTEN, buildOptionsFor(user, null, "sr-Latn")), user, null);
    expect(update.namesTaken).toEqual([{ name: "zajmovi", instead: "Zajmovi (2)" }]);
    expect(update.sheets.every(({ action, layout }) => action === "made" && layout)).toBe(true);
  });

  test("a table of ours on a sheet of the user's is let go there, with its edits read, and made anew at home", () => {
    const snapshot = after((user) =>
      user.addSheet("Moj list").moveTable("tblRates", "Moj list", "B2").typeIn("tblRates", "Kurs", 0, 116.77),
    );
    const update = recalculated(snapshot);
    expect(update.releasedTables).toEqual(["tblRates"]);
    expect(sheetOf(update, "rates").tables[0]).toMatchObject({ existing: null });
    expect(update.inTheWay).toEqual([]);
  });

  test("a table or a cell of another's with a name of ours is not taken", () => {
    const sheet = { id: "u", name: "Podaci", key: null, hidden: false, protected: false, block: null };
    const table = {
      id: "t",
      name: "tblLoans",
      sheetId: "u",
      row: 0,
      column: 0,
      headers: ["A", "B"],
      rows: 3,
    };
    const snapshot: WorkbookSnapshot = { sheets: [sheet], tables: [table], names: [] };
    expect(() => planUpdate(PLAN, snapshot, null)).toThrow("errors:tableNameTaken");
    const names = [{ name: "ASOF", at: { sheetId: "u", row: 0, column: 0 } }];
    expect(() => planUpdate(PLAN, { sheets: [sheet], tables: [], names }, null)).toThrow(
      "errors:cellNameTaken",
    );
  });

  test("the fingerprint is that of what stands there, not of what was calculated from it", () => {
    const print = (edit: (user: UserEdits) => unknown): string =>
      planUpdate(PLAN, after(edit), PLAN).fingerprint;
    const before = print(() => null);
    expect(print(() => null)).toBe(before);
    expect(
      print((user) =>
        user.put("X RAY", placeOf(PLAN, "tblSchedule_x_ray", "interest", 2).cell, { value: 1 }),
      ),
    ).toBe(before);
    expect(print((user) => user.type("Kursevi", "J8", "x"))).not.toBe(before);
    expect(print((user) => user.renameSheet("Kursevi", "NBS"))).not.toBe(before);
    expect(print((user) => user.insertTableRow("tblRates", 0))).not.toBe(before);
  });
});
