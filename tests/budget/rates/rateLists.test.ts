import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { RatesReading } from "../../../src/budget/rates/printedRate.ts";
import { readRates } from "../../../src/budget/rates/readRates.ts";
import { isoText } from "../../../src/calendar/day.ts";
import { readHtml } from "../../../src/documents/html/readHtml.ts";
import { readRatesXml } from "../../../src/documents/ratesXml/readRatesXml.ts";
import { openPasted } from "../../../src/documents/openPasted.ts";
import { readTextFile } from "../../../src/documents/text/readTextFile.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { inUtf8 } from "../../documents/bytes.ts";
import { said } from "../../messages/sayable.ts";

/** "EUR 1 117.1872 middle 2025-09-24 182". */
const linesOf = (read: RatesReading | null): string[] =>
  (read?.lines ?? []).map(({ currency, units, rate, rateType, date, list }) =>
    [currency, units, decimalText(rate), rateType, isoText(date), list ?? "-"].join(" "),
  );
const keysOf = (read: RatesReading | null): string[] => (read?.warnings ?? []).map(({ key }) => key);

const TITLE = "КУРСНА ЛИСТА БР. 182\nЗА ЗВАНИЧНИ СРЕДЊИ КУРС ДИНАРА\nФОРМИРАНА НА ДАН 24.9.2025. ГОДИНЕ";
const HEADER = "ОЗНАКА ВАЛУТЕ;ШИФРА ВАЛУТЕ;НАЗИВ ЗЕМЉЕ;ВАЖИ ЗА;СРЕДЊИ КУРС";
// Rows of the list of the National Bank of Serbia no. 182 of 24.9.2025.
const ROWS = [
  "EUR;978;ЕМУ;1;117,1872",
  "CNY;156;Кина;1;13,9509",
  "HUF;348;Мађарска;100;30,0380",
  "JPY;392;Јапан;100;67,1252",
];
const READ = [
  "EUR 1 117.1872 middle 2025-09-24 182",
  "CNY 1 13.9509 middle 2025-09-24 182",
  "HUF 100 30.0380 middle 2025-09-24 182",
  "JPY 100 67.1252 middle 2025-09-24 182",
];

const csv = async (
  rows: readonly string[],
  name = "lista.csv",
  title = TITLE,
): Promise<RatesReading | null> =>
  readRates(await readTextFile({ name, bytes: inUtf8([title, HEADER, ...rows].join("\n")) }));
const pasted = async (text: string): Promise<RatesReading | null> =>
  readRates(await openPasted({ html: null, text }, "налепљено"));

describe("a list of middle rates is read", () => {
  test("from delimited text", async () => {
    const read = await csv(ROWS);
    expect(linesOf(read)).toEqual(READ);
    expect(read?.warnings).toEqual([]);
    expect(read?.lines[0]?.source).toEqual({
      document: "lista.csv",
      page: 1,
      row: "EUR",
      text: "EUR | 978 | ЕМУ | 1 | 117,1872",
      cell: "E5",
    });
  });

  test("from the bank's page, in Latin too, the currencies in letters that look Latin", async () => {
    const cells = (row: string): string =>
      `<tr>${row
        .split(";")
        .map((cell) => `<td>${cell}</td>`)
        .join("")}</tr>`;
    const latin = "OZNAKA VALUTE;ŠIFRA VALUTE;NAZIV ZEMLJE;VAŽI ZA;SREDNJI KURS";
    const page = (header: string): string =>
      `<h3>KURSNA LISTA BR. 182 ZA ZVANIČNI SREDNJI KURS DINARA FORMIRANA NA DAN 24.9.2025. GODINE</h3><table>${cells(header)}${ROWS.map(cells).join("").replace("EUR", "ЕUR")}</table>
       <p>Kurs XDR: USD 1,32969, tj. RSD 143,93560</p>`;
    for (const header of [HEADER, latin]) {
      expect(linesOf(readRates(await readHtml({ name: "a", bytes: inUtf8(page(header)) })))).toEqual(READ);
    }
  });

  test("from text whose borders were lost", async () => {
    const runTogether = ROWS.map((row) => row.replaceAll(";", "")).join("");
    expect(linesOf(await pasted(`${TITLE}\nVAŽI ZASREDNJI KURS\n${runTogether}`))).toEqual(READ);
    // As such text was met (budget-documents.md, 5): 1117,0589 are 1 unit and 117,0589 dinars.
    expect(linesOf(await pasted(`${TITLE}\nEUR978EMU1117,0589\nHUF348Madjarska10028,9320`))).toEqual([
      "EUR 1 117.0589 middle 2025-09-24 182",
      "HUF 100 28.9320 middle 2025-09-24 182",
    ]);
  });

  test("from text whose borders are spaces", async () => {
    expect(
      linesOf(await pasted(`${TITLE}\n${ROWS.map((row) => row.replaceAll(";", " ")).join("\n")}`)),
    ).toEqual(READ);
  });

  test("buying and selling rates as what they are", async () => {
    const text = [
      TITLE,
      "Oznaka valute;Šifra valute;Važi za;Kupovni kurs;Prodajni kurs",
      "EUR;978;1;116,8356;117,5388",
      "USD;840;1;98,9797;99,5753",
    ];
    const read = readRates(await readTextFile({ name: "a.csv", bytes: inUtf8(text.join("\n")) }));
    expect(linesOf(read)).toEqual([
      "EUR 1 116.8356 buying 2025-09-24 182",
      "USD 1 98.9797 buying 2025-09-24 182",
      "EUR 1 117.5388 selling 2025-09-24 182",
      "USD 1 99.5753 selling 2025-09-24 182",
    ]);
  });

  test("from the bank's XML, a real list", async ({ skip }) => {
    const bytes = await readFile("../shared/documents/nbs-srednji-kurs-2015-12-31.xml").catch(() => null);
    if (bytes === null) return skip("the document is not here");
    const read = readRates(await readRatesXml({ name: "252.xml", bytes: new Uint8Array(bytes) }));
    // EUR and CNY of 31.12.2015 as exim-loans.md, 4, gives them.
    expect(linesOf(read)).toEqual(
      expect.arrayContaining(["EUR 1 121.6261 middle 2015-12-31 252", "CNY 1 17.1319 middle 2015-12-31 252"]),
    );
    expect(linesOf(read)).toHaveLength(17);
    expect(read?.warnings.map(said)).toEqual([
      "The rates of 13 currencies that the program does not know were left out: ATS, BAM, BEF, DEM, ESP, FIM, FRF, GRD, HRK, IEP, ITL, LUF, PTE.",
    ]);
  });

  test("from the facts of a list without its day, by the file's name, which is said", async ({ skip }) => {
    const name = "nbs-rate-list-182-2025-09-24.csv";
    const bytes = await readFile(`../shared/domain/${name}`).catch(() => null);
    if (bytes === null) return skip("the list is not here");
    const read = readRates(await readTextFile({ name, bytes: new Uint8Array(bytes) }));
    expect(linesOf(read)).toContain("EUR 1 117.1872 middle 2025-09-24 -");
    expect(read?.lines.every(({ warnings }) => warnings[0]?.key === "reading:rateDateFromName")).toBe(true);
    expect(keysOf(read)).toEqual(["reading:rateDateFromName", "reading:ratesOfOtherCurrencies"]);
  });
});

describe("a rate in doubt is left out, and named", () => {
  const REST = READ.slice(1);
  test.each([
    ["the number of another currency", "EUR;840;ЕМУ;1;117,1872", "reading:rateCodeDiffers"],
    ["units that are not usual", "EUR;978;ЕМУ;100;117,1872", "reading:rateUnitsUnusual"],
    ["no units", "EUR;978;ЕМУ;;117,1872", "reading:rateWithoutUnits"],
    ["a lost separator", "EUR;978;ЕМУ;1;1171872", "reading:rateImplausible"],
    ["a lost digit", "EUR;978;ЕМУ;1;17,1872", "reading:rateImplausible"],
    ["no rate", "EUR;978;ЕМУ;1;-", "reading:rateUnreadable"],
    ["a number broken in two", "EUR;978;ЕМУ;1;117,18 72,5", "reading:rateUnreadable"],
  ])("%s", async (_, row, key) => {
    const read = await csv([row, ...ROWS.slice(1)]);
    expect(linesOf(read)).toEqual(REST);
    expect(keysOf(read)).toEqual([key]);
    read?.warnings.forEach(said);
  });

  test("two rates of one currency; the same twice is one", async () => {
    const twice = await csv([...ROWS, "EUR;978;ЕМУ;1;117,1900"]);
    expect(linesOf(twice)).toEqual(REST);
    expect(keysOf(twice)).toEqual(["reading:rateTwice"]);
    expect(linesOf(await csv([...ROWS, ROWS[0]!]))).toEqual(READ);
  });

  test("a row without a currency, and a list without the euro", async () => {
    expect(keysOf(await csv([...ROWS.slice(1), ";978;ЕМУ;1;117,1872"]))).toEqual([
      "reading:rateRowUnread",
      "reading:rateOfEuroMissing",
    ]);
  });

  test("a whole list without its day", async () => {
    const read = await csv(ROWS, "lista.csv", "КУРСНА ЛИСТА");
    expect(linesOf(read)).toEqual([]);
    expect(read?.warnings.map(said)).toEqual([
      "The list of exchange rates does not state its day, so its 4 rates were not read. Put the day into the file's name, such as 2025-09-24.",
    ]);
  });

  test("a whole text whose rows cannot all be divided into units and rate", async () => {
    // Without units, "13,9509" would pass for 1 and 3,9509; AUD 65,7026 gives it away.
    const read = await pasted(`${TITLE}\nEUR978ЕМУ117,1872\nAUD36Аустралија65,7026\nCNY156Кина13,9509`);
    expect([linesOf(read), keysOf(read)]).toEqual([[], ["reading:rateRowUnsplit"]]);
  });

  test("a text that does not say which rates it holds, or holds several", async () => {
    const rows = "EUR978ЕМУ1117,1872\nCNY156Кина113,9509";
    expect(keysOf(await pasted(`Курсна листа на дан 24.9.2025.\n${rows}`))).toEqual([
      "reading:rateTypeUnknown",
    ]);
    expect(keysOf(await pasted(`${TITLE}\nKUPOVNI SREDNJI\n${rows}`))).toEqual(["reading:rateTypeUnknown"]);
  });

  test("a row of a text that has lost a digit", async () => {
    const read = await pasted(`${TITLE}\nEUR978ЕМУ1117,187\nCNY156Кина113,9509\nUSD840САД199,2775`);
    expect(linesOf(read)).toEqual([
      "CNY 1 13.9509 middle 2025-09-24 182",
      "USD 1 99.2775 middle 2025-09-24 182",
    ]);
    expect(keysOf(read)).toContain("reading:rateUnreadable");
  });
});

test.each([
  "Закон о буџету\nЧлан 3. Стање дуга износи 5 EUR.",
  "Ред. број;Назив дуга;Стање дуга у EUR\n6.5;X RAY;23.751.816\n6.6;Мост;113.307.916",
])("what is no list of rates is left to others", async (text) => {
  expect(readRates(await readTextFile({ name: "a", bytes: inUtf8(text) }))).toBeNull();
});
