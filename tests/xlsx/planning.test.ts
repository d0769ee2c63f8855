import { describe, expect, it } from "vitest";
import { day, excelSerial } from "../../src/calendar/day.ts";
import type { AssumedExchangeRate } from "../../src/dossier/userWords.ts";
import { LANGUAGES, type Language } from "../../src/messages/language.ts";
import type { Currency } from "../../src/money/currency.ts";
import { decimal } from "../../src/money/decimal.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { sampled } from "../sampled.ts";
import { sampleDossier } from "../workbook/dossier.ts";
import { placeOf, sheetOf, tableOf } from "../workbook/readPlan.ts";
import { compareWithEngine } from "./compareWithEngine.ts";
import { libreOfficeMissing, recalculated } from "./libreoffice.ts";
import { spoiledValues, withCellNumber } from "./spoil.ts";
import { longTest } from "../longTest.ts";

const assumed = (year: number, base: Currency, quote: Currency, rate: string): AssumedExchangeRate => ({
  year,
  base,
  quote,
  rate: decimal(rate),
});
const RATES = [
  assumed(2016, "CNY", "RSD", "17.05"),
  assumed(2016, "EUR", "RSD", "123"),
  assumed(2017, "EUR", "CNY", "7.35"),
  assumed(2018, "RSD", "USD", "0.0101"),
];
const planOn = (language: Language, asOf: string, rates = RATES): WorkbookPlan =>
  buildWorkbook({ ...sampleDossier(language, asOf), assumedRates: rates });

describe.skipIf(libreOfficeMissing())("the plan of three budget years, calculated by LibreOffice", () => {
  it.each(sampled(LANGUAGES, 1))("equals the engine: %s", async (language) => {
    const plan = planOn(language, "2015-12-31");
    expect(tableOf(plan, "tblPlanNeeds").rows.length).toBeGreaterThan(30);
    const { xlsx } = spoiledValues(await writeXlsx(drawBook(plan)));
    expect(compareWithEngine(plan, await recalculated(xlsx))).toEqual([]);
  });

  const plan = planOn("en", "2015-12-31");
  const asOf = { sheet: sheetOf(plan, "summary").name, cell: "B3" };
  const after = async (
    { sheet, cell }: { readonly sheet: string; readonly cell: string },
    typed: string,
  ): Promise<Awaited<ReturnType<typeof recalculated>>> =>
    recalculated(spoiledValues(withCellNumber(await writeXlsx(drawBook(plan)), sheet, cell, typed)).xlsx);

  it("follows a rate that the user types as if it had been there", async () => {
    // 2016 CNY/RSD, 2016 EUR/RSD, then those of 2016 to fill in.
    const cells = await after(placeOf(plan, "tblAssumedRates", "rate", 0), "16.5");
    const then = planOn("en", "2015-12-31", [assumed(2016, "CNY", "RSD", "16.5"), ...RATES.slice(1)]);
    expect(compareWithEngine(then, cells)).toEqual([]);
    expect(compareWithEngine(plan, cells).length).toBeGreaterThan(10);
  });

  longTest("follows another day: other years, their needs and what was last known then", async () => {
    const cells = await after(asOf, String(excelSerial(day("2016-02-15"))));
    const then = planOn("en", "2016-02-15");
    const { name, tables } = sheetOf(then, "planning");
    // The table to enter rates in has rows for the years of the day when it was written.
    const entered = tables.at(-1)?.row ?? 0;
    const wrong = compareWithEngine(then, cells).filter(
      ({ sheet, cell }) => sheet === name && Number(cell.replace(/\D/g, "")) <= entered,
    );
    expect(wrong).toEqual([]);
  });
});
