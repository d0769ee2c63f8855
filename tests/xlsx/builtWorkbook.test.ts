import { describe, expect, it } from "vitest";
import { excelSerial, day } from "../../src/calendar/day.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { cellAddress } from "../../src/workbook/address.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { sampleDossier } from "../workbook/dossier.ts";
import { sampled } from "../sampled.ts";
import { compareWithEngine, formulaCount } from "./compareWithEngine.ts";
import { libreOfficeMissing, recalculated } from "./libreoffice.ts";
import { packageFaults } from "./packageFaults.ts";
import { spoiledValues, withCellNumber } from "./spoil.ts";

const missing = libreOfficeMissing();
/** Languages change texts: to calculate in one is enough for a run. */
const calculated = sampled(LANGUAGES, 1);

describe.each(LANGUAGES)("the workbook of five loans, in %s", (language) => {
  const plan = buildWorkbook(sampleDossier(language));

  it("is sound, and breaks none of Excel's rules when written", async () => {
    expect(checkPlan(plan)).toEqual([]);
    expect(packageFaults(await writeXlsx(drawBook(plan)))).toEqual([]);
  });

  if (!calculated.includes(language)) return;

  it.skipIf(missing)("is calculated by LibreOffice to the engine's values", async () => {
    const { xlsx, formulas } = spoiledValues(await writeXlsx(drawBook(plan)));
    expect(formulas).toBe(formulaCount(plan));
    expect(formulas).toBeGreaterThan(1000);
    expect(compareWithEngine(plan, await recalculated(xlsx))).toEqual([]);
  });

  it.skipIf(missing)("follows the day that a user types", async () => {
    const asOf = plan.names.find(({ name }) => name === "AsOf");
    if (!asOf) throw new Error("the workbook has no as-of date");
    const serial = String(excelSerial(day("2016-01-15")));
    const xlsx = spoiledValues(await writeXlsx(drawBook(plan))).xlsx;
    const typed = withCellNumber(xlsx, asOf.sheet, cellAddress(asOf.row, asOf.column), serial);
    // What the formulas give for that day is what the program gives for it.
    const then = buildWorkbook(sampleDossier(language, "2016-01-15"));
    const cells = await recalculated(typed);
    expect(compareWithEngine(then, cells)).toEqual([]);
    expect(compareWithEngine(plan, cells).length).toBeGreaterThan(10);
  });
});
