import { describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { assembleDossier } from "../../src/dossier/assembleDossier.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import { agreesWithEngine } from "../../src/writers/agreement.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { cellsOfSheet } from "../../src/writers/cellsOfSheet.ts";
import { PlanSheets } from "./formulas/planSheets.ts";
import { sheetOf, tableOf, valuesOf } from "./readPlan.ts";
import { snapshotFrom } from "./snapshotFrom.ts";
import { importReal, NOTHING_IMPORTED, REAL_DOCUMENTS } from "../realDocuments.ts";

const imported = await importReal("rebalans-2013.pdf");

describe.skipIf(!imported)(
  `the workbook of the amended budget law 2013 (skipped without ${REAL_DOCUMENTS})`,
  () => {
    const dossierIn = (language: (typeof LANGUAGES)[number]): ReturnType<typeof assembleDossier> =>
      assembleDossier(
        imported ?? NOTHING_IMPORTED,
        { wanted: null, terms: [] },
        { language, asOf: day("2013-05-31") },
      );

    test.each(LANGUAGES)("is sound, calculates as the engine says and comes back, in %s", (language) => {
      const dossier = dossierIn(language);
      const plan = buildWorkbook(dossier);
      expect(checkPlan(plan)).toEqual([]);
      const sheets = new PlanSheets(plan);
      for (const key of ["others", "checks"]) {
        const sheet = sheetOf(plan, key);
        const formulas = [...cellsOfSheet(sheet)].filter(({ cell }) => cell.formula !== undefined);
        expect(formulas.length).toBeGreaterThan(1000);
        expect(
          formulas.filter(
            ({ cell, row, column }) => !agreesWithEngine(cell, sheets.shown(sheet.name, row, column)),
          ),
        ).toEqual([]);
      }
      expect(readBack(snapshotFrom(plan))).toMatchObject({ kind: "dossier", changed: false, warnings: [] });
    });

    test("adds appropriations up to what Article 1 states", () => {
      const plan = buildWorkbook(dossierIn("en"));
      const rows = tableOf(plan, "tblAccountSums").rows.map((_, row) =>
        ["account", "total", "verdict"].map((key) => valuesOf(plan, "tblAccountSums", key)[row]).join(" "),
      );
      // Article 1 of the law, pages 2 and 3: 441, 442, 443, 444, 611, 612, 613 and 622, to the dinar.
      expect(rows.filter((row) => row.endsWith("agrees"))).toEqual([
        "441 46302890000 agrees",
        "442 37634205000 agrees",
        "443 6950000000 agrees",
        "444 862211000 agrees",
        "611 340176000000 agrees",
        "612 68517000000 agrees",
        "613 24750000000 agrees",
        "622 89603000 agrees",
      ]);
      expect(rows.filter((row) => row.endsWith("DIFFERS"))).toEqual([]);
    });

    test("adds the planned loans up to the sums in the sentence above them: EUR 831.600.000, USD 6.648.260.000", () => {
      const plan = buildWorkbook(dossierIn("en"));
      const rows = tableOf(plan, "tblLineSums").rows.map((_, row) =>
        ["kind", "currency", "sum"].map((key) => valuesOf(plan, "tblLineSums", key)[row]).join(" "),
      );
      expect(rows).toContain("loan EUR 831600000");
      expect(rows).toContain("loan USD 6648260000");
    });

    test("shows every line that was read, and no more", () => {
      const dossier = dossierIn("en");
      const plan = buildWorkbook(dossier);
      const count = (kind: string): number => dossier.others.filter((line) => line.kind === kind).length;
      expect(tableOf(plan, "tblLines").rows).toHaveLength(221);
      expect(tableOf(plan, "tblAppropriations").rows).toHaveLength(count("appropriation"));
      expect(new Set(valuesOf(plan, "tblCapitalOutlays", "project")).size).toBeLessThanOrEqual(
        count("capital-outlay"),
      );
      expect(tableOf(plan, "tblFinancing").rows).toHaveLength(count("financing"));
      expect(tableOf(plan, "tblPrintedSums").rows).toHaveLength(dossier.documents[0]?.sums.length ?? 0);
    });
  },
);
