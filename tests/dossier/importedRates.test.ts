import { expect, test } from "vitest";
import type { ExchangeRateLine } from "../../src/budget/otherLines.ts";
import { day } from "../../src/calendar/day.ts";
import { assembleDossier } from "../../src/dossier/assembleDossier.ts";
import { importedRates } from "../../src/dossier/importedRates.ts";
import { importFiles } from "../../src/dossier/importFiles.ts";
import { message } from "../../src/messages/message.ts";
import { decimal, decimalText } from "../../src/money/decimal.ts";
import { inUtf8 } from "../documents/bytes.ts";
import { said } from "../messages/sayable.ts";

const line = (facts: Partial<ExchangeRateLine>): ExchangeRateLine => ({
  kind: "exchange-rate",
  date: day("2025-09-24"),
  currency: "EUR",
  units: 1,
  rate: decimal("117.1872"),
  rateType: "middle",
  list: "182",
  source: { document: "lista.csv", page: 1, row: "EUR", text: "EUR | 117,1872" },
  warnings: [],
  ...facts,
});

test("a rate for 100 units is divided exactly", () => {
  // 67.1252 dinars for 100 yen are 0.671252 for one.
  const [rate] = importedRates([line({ currency: "JPY", units: 100, rate: decimal("67.1252") })]);
  expect(rate).toMatchObject({ base: "JPY", quote: "RSD", mark: "seen" });
  expect(decimalText(rate!.rate)).toBe("0.671252");
});

test("it names the document and the list, and is inferred where its day is", () => {
  const [rate] = importedRates([line({})]);
  expect(typeof rate?.source === "object" && said(rate.source)).toBe(
    "middle rate, list of exchange rates no. 182 (lista.csv)",
  );
  const warnings = [message("reading:rateDateFromName", { day: { day: day("2025-09-24") } })];
  expect(importedRates([line({ list: null, warnings })])[0]).toMatchObject({ mark: "inferred" });
});

test("buying and selling rates convert nothing", () => {
  expect(importedRates([line({ rateType: "buying" }), line({ rateType: "selling" })])).toEqual([]);
});

test("a list among the files gives the dossier its rates, before those that the program knows", async () => {
  const text =
    "КУРСНА ЛИСТА БР. 7\nФОРМИРАНА НА ДАН 31.7.2014. ГОДИНЕ\nОзнака валуте;Шифра валуте;Важи за;Средњи курс\nEUR;978;1;116,7676\nCNY;156;1;14,1500";
  const imported = await importFiles([{ name: "lista.csv", bytes: inUtf8(text) }]);
  expect(imported.others.map(({ kind }) => kind)).toEqual(["exchange-rate", "exchange-rate"]);
  expect(imported.documents[0]?.unknownTables).toEqual([]);
  const { rates } = assembleDossier(
    imported,
    { wanted: null, terms: [] },
    { language: "en", asOf: day("2014-07-31") },
  );
  const found = rates.filter(({ date, quote }) => date === day("2014-07-31") && quote === "RSD");
  expect(found.map(({ base, rate, mark }) => `${base} ${decimalText(rate)} ${mark}`)).toEqual([
    "EUR 116.7676 seen",
    "CNY 14.1500 seen",
    "USD 87.2964 quoted",
  ]);
});
