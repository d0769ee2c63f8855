import { describe, expect, test } from "vitest";
import type { ExchangeRateLine } from "../../../src/budget/otherLines.ts";
import { day } from "../../../src/calendar/day.ts";
import { assembleDossier } from "../../../src/dossier/assembleDossier.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { decimal, decimalText, normalized } from "../../../src/money/decimal.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import { X_RAY } from "../dossier.ts";
import { valuesOf } from "../readPlan.ts";
import { snapshotFrom } from "../snapshotFrom.ts";
import { UserEdits } from "../userEdits.ts";
import { dossierOf } from "./edited.ts";

/** List 252 of the National Bank of Serbia, 31.12.2015: CNY 17.1319, and JPY for a hundred. The JPY figure is made up. */
const line = (currency: "CNY" | "JPY", rate: string, units: number): ExchangeRateLine => ({
  kind: "exchange-rate",
  date: day("2015-12-31"),
  currency,
  units,
  rate: decimal(rate),
  rateType: "middle",
  list: "252",
  source: { document: "nbs.xml", page: 1, row: currency, text: "" },
  warnings: [],
});
const IMPORTED = {
  documents: [],
  lines: [],
  others: [line("CNY", "17.1319", 1), line("JPY", "92.3541", 100)],
};

function assembled(rates?: Dossier["rates"]): Dossier {
  const choice = { wanted: [], terms: [X_RAY], ...(rates ? { rates } : {}) };
  return assembleDossier(IMPORTED, choice, { language: "en", asOf: day("2022-08-31") });
}

const WRITTEN = assembled();
const PLAN = buildWorkbook(WRITTEN);
/** Row of the imported rate of a currency in tblRates. */
const rowOf = (currency: string): number =>
  valuesOf(PLAN, "tblRates", "source").findIndex(
    (source, row) => source.includes("nbs.xml") && valuesOf(PLAN, "tblRates", "base")[row] === currency,
  );
const rateOf = ({ rates }: Dossier, currency: string): string[] =>
  rates
    .filter(({ date, base }) => date === day("2015-12-31") && base === currency)
    .map(({ rate, mark }) => `${decimalText(normalized(rate))} ${mark}`);

describe("rates of an imported list", () => {
  test("stand in the table with their list as the source, for one unit, and come back as they were", () => {
    expect(valuesOf(PLAN, "tblRates", "source")[rowOf("CNY")]).toMatch(/252.*nbs\.xml|nbs\.xml.*252/);
    // 92.3541 for a hundred yen.
    expect(decimalText(normalized(decimal(valuesOf(PLAN, "tblRates", "rate")[rowOf("JPY")] ?? "")))).toBe(
      "0.923541",
    );
    expect(readBack(snapshotFrom(PLAN))).toMatchObject({ kind: "dossier", changed: false });
  });

  test("what the user types over one is kept, also when the documents are put together again", () => {
    const user = new UserEdits(snapshotFrom(PLAN)).typeIn("tblRates", "Exchange rate", rowOf("CNY"), 17.2);
    const { dossier } = dossierOf(readBack(user.snapshot));
    expect(rateOf(dossier, "CNY")).toEqual(["17.2 entered"]);
    expect(rateOf(assembled(dossier.rates), "CNY")).toEqual(["17.2 entered"]);
  });
});
