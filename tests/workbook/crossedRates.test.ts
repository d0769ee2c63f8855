import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { crossRates } from "../../src/dossier/crossRates.ts";
import type { Dossier, ExchangeRate } from "../../src/dossier/dossier.ts";
import { LANGUAGES, type Language } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { PlanValue, WorkbookPlan } from "../../src/workbook/plan.ts";
import { PageUser } from "../contract/pageUser.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { ROAD, sampleDossier, X_RAY } from "./dossier.ts";
import { changed } from "./formulas/changedPlan.ts";
import { sheetOf } from "./readPlan.ts";

const quote = (base: "EUR", inCurrency: "RSD" | "CNY" | "USD", on: string, rate: string): ExchangeRate => ({
  date: day(on),
  base,
  quote: inCurrency,
  rate: decimal(rate),
  mark: "quoted",
  source: "kursna lista",
});
/** In the table by day: the dinars, the yuan and the cross rate of both, then a dollar without dinars of its time. */
const QUOTED = [
  quote("EUR", "RSD", "2022-08-22", "117.3593"),
  quote("EUR", "CNY", "2022-08-31", "6.8947"),
  quote("EUR", "USD", "2024-05-31", "1.08"),
];
const RATES = [...QUOTED, ...crossRates(QUOTED)].toSorted((a, b) => a.date - b.date);

function workbook(language: Language, loans: Parameters<typeof sampleDossier>[2] = [X_RAY]): WorkbookPlan {
  const dossier: Dossier = { ...sampleDossier(language, "2022-08-31", loans), rates: RATES };
  return buildWorkbook(dossier);
}

const number = (text: string): PlanValue => ({ kind: "number", number: decimal(text) });
const PLACES = [
  ["summary", "A4"],
  ["balances", "C3"],
  ["planning", "C3"],
  ["rates", "A5"],
] as const;

async function linesOf(plan: WorkbookPlan): Promise<unknown[]> {
  const user = new PageUser(await writtenLive(plan));
  return PLACES.map(([key, cell]) => user.value(sheetOf(plan, key).name, cell));
}

const CAUTION =
  "CAUTION: exchange rates changed since cross rates were computed of them: 1. " +
  "Cross rates do not follow yet: recalculate with Otplata.";

describe("the line that says that cross rates do not follow", () => {
  it("crosses the two rates of one time", () => {
    expect(RATES.map(({ base, quote: inCurrency }) => `${base}/${inCurrency}`)).toEqual([
      "EUR/RSD",
      "EUR/CNY",
      "CNY/RSD",
      "EUR/USD",
    ]);
  });

  it.each(LANGUAGES)("is empty in a fresh workbook in %s", async (language) => {
    expect(await linesOf(workbook(language))).toEqual(["", "", "", ""]);
  });

  it.each([
    ["the yuan's rate", 1, "7.5"],
    ["the dinar's rate", 0, "120"],
  ])("stands wherever dinars stand once %s is typed over", async (_, row, rate) => {
    const edited = changed(workbook("en"), "tblRates", "rate", row, number(rate));
    expect(await linesOf(edited)).toEqual([CAUTION, CAUTION, CAUTION, CAUTION]);
  });

  it("stands with several loans too", async () => {
    const edited = changed(workbook("en", [X_RAY, ROAD]), "tblRates", "rate", 1, number("7.5"));
    expect(await linesOf(edited)).toEqual([CAUTION, CAUTION, CAUTION, CAUTION]);
  });

  it.each([
    ["the cross rate itself", 2, "17.5"],
    ["a rate that nothing was crossed with", 3, "1.2"],
  ])("says nothing of %s", async (_, row, rate) => {
    const edited = changed(workbook("en"), "tblRates", "rate", row, number(rate));
    expect(await linesOf(edited)).toEqual(["", "", "", ""]);
  });
});
