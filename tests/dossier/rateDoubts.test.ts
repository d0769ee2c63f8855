import { describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { assembleDossier } from "../../src/dossier/assembleDossier.ts";
import type { ExchangeRate } from "../../src/dossier/dossier.ts";
import { importFiles, type Imported } from "../../src/dossier/importFiles.ts";
import { rateDoubts } from "../../src/dossier/rateDoubts.ts";
import { decimal, decimalText } from "../../src/money/decimal.ts";
import { inUtf8 } from "../documents/bytes.ts";
import { said } from "../messages/sayable.ts";

const list = (name: string, number: number, date: string, eur: string) => ({
  name,
  bytes: inUtf8(
    `КУРСНА ЛИСТА БР. ${number}\nФОРМИРАНА НА ДАН ${date} ГОДИНЕ\nОзнака валуте;Шифра валуте;Важи за;Средњи курс\nEUR;978;1;${eur}\nCNY;156;1;14,1500`,
  ),
});
/** Card 6.5 of the amended law for 2014: 2,773,442,543 / 23,751,816 = 116.7676, the rate of the day as published. */
const LAW = {
  name: "zakon.csv",
  bytes: inUtf8(
    [
      "В. Стање јавног дуга Републике Србије, на дан 31. јул 2014. године, износи 2.445.082.584.326 динара (20.939.734.866 EUR).",
      "Ред. број;Назив дуга;Услови;Стање дуга у EUR;Стање дуга у RSD",
      "6.5;Export – Import Bank of China – X RAY;;23.751.816;2.773.442.543",
      ";Први датум отплате главнице;21.03.2014.;;",
      ";Последњи датум отплате главнице;21.09.2025.;;",
      ";Рата главнице за 2014. год.;17.075.000 CNY;;",
      ";Каматна стопа;3,00% фиксна;;",
    ].join("\r\n"),
  ),
};
const told = (imported: Imported, used?: readonly ExchangeRate[]) =>
  rateDoubts(imported, used).map(({ documents, message }) => [
    documents.join(" + "),
    said(message).replaceAll("\u00a0", " "),
  ]);

describe("sources that state different rates for one day", () => {
  test("two lists: both are named, and the one that is used", async () => {
    const imported = await importFiles([
      list("a.csv", 1, "1.8.2014.", "116,7000"),
      list("b.csv", 2, "1.8.2014.", "116,8000"),
    ]);
    expect(told(imported)).toEqual([
      [
        "a.csv + b.csv",
        "The exchange rate of EUR on 1 Aug 2014 is 116.7000 by one source (middle rate, list of exchange rates no. 1 (a.csv)) and 116.8000 by another (middle rate, list of exchange rates no. 2 (b.csv)); 116.7000 is used. Check which one is right, and enter it on the sheet Rates if it is another.",
      ],
    ]);
  });

  test("a list and the rate that a debt list converts at, and the published one", async () => {
    const imported = await importFiles([list("a.csv", 1, "31.7.2014.", "116,7678"), LAW]);
    expect(told(imported)).toEqual([
      ["a.csv", expect.stringContaining("116.7676 by another (National Bank of Serbia, middle rate)")],
      [
        "a.csv + zakon.csv",
        expect.stringMatching(/116\.7676 by another \(dinar balance .*zakon\.csv.*116\.7678 is used/u),
      ],
    ]);
  });

  test.each([
    ["the same rate", [list("a.csv", 1, "31.7.2014.", "116,7676"), LAW]],
    ["more decimals than balances tell", [list("a.csv", 1, "31.7.2014.", "116,76761"), LAW]],
    ["two days", [list("a.csv", 1, "1.8.2014.", "116,7"), list("b.csv", 2, "4.8.2014.", "116,8")]],
  ])("%s: no document differs from another", async (_, files) => {
    const doubts = told(await importFiles(files));
    expect(doubts.filter(([documents]) => documents?.includes("+"))).toEqual([]);
  });
});

describe("in the dossier", () => {
  const settings = { language: "en", asOf: day("2014-08-01") } as const;
  const files = [list("a.csv", 1, "1.8.2014.", "116,7000"), list("b.csv", 2, "1.8.2014.", "116,8000")];
  const warned = ({ documents }: Pick<Imported, "documents">) =>
    documents.map(({ name, warnings }) => `${name} ${warnings.length}`);

  test("each document carries the warning once, however often it is assembled; the first rate is used", async () => {
    const imported = await importFiles(files);
    const once = assembleDossier(imported, { wanted: null, terms: [] }, settings);
    const twice = assembleDossier(once, { wanted: null, terms: [] }, settings);
    expect([warned(imported), warned(once), warned(twice)]).toEqual([
      ["a.csv 0", "b.csv 0"],
      ["a.csv 1", "b.csv 1"],
      ["a.csv 1", "b.csv 1"],
    ]);
    const used = once.rates.filter(
      ({ date, base, quote }) => date === day("2014-08-01") && base === "EUR" && quote === "RSD",
    );
    expect(used.map(({ rate }) => decimalText(rate))).toEqual(["116.7000"]);
  });

  test("the warning goes with the document that was taken away", async () => {
    const both = assembleDossier(await importFiles(files), { wanted: null, terms: [] }, settings);
    const [first] = both.documents;
    const left = { ...both, documents: [first!], others: both.others.slice(0, 2) };
    expect(warned(assembleDossier(left, { wanted: null, terms: [] }, settings))).toEqual(["a.csv 0"]);
  });

  test("who has entered a rate is not asked", async () => {
    const entered: ExchangeRate = {
      date: day("2014-08-01"),
      base: "EUR",
      quote: "RSD",
      rate: decimal("116.8000"),
      mark: "entered",
      source: "bank",
    };
    const choice = { wanted: null, terms: [], rates: [entered] };
    expect(warned(assembleDossier(await importFiles(files), choice, settings))).toEqual([
      "a.csv 0",
      "b.csv 0",
    ]);
  });
});
