import { expect, test } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { importFiles } from "../../../src/dossier/importFiles.ts";

async function imported(body: string) {
  const html = `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
  return importFiles([{ name: "spisak.html", bytes: new TextEncoder().encode(html) }]);
}

async function read(body: string) {
  const { lines } = await imported(body);
  return lines.map(({ balanceEur, balanceRsd, asOf }) => [
    balanceEur?.digits,
    balanceRsd?.digits,
    asOf === null ? null : isoText(asOf),
  ]);
}

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

test("of balances of two days the later is the balance, however the heading states its day", async () => {
  const headings = [
    "Р.бр.",
    "Назив кредита",
    "Валута",
    "Стање дуга 31.12.2022.",
    "Отплаћено у 2023",
    "Стање дуга 31.12.2023.",
  ];
  const loans = [1, 2, 3].map((at) =>
    row([`${at}`, `EBRD – Пројекат ${at}`, "EUR", `${at}.500.000`, "500.000", `${at}.000.000`]),
  );
  expect(await read(`<table>${row(headings)}${loans.join("")}</table>`)).toEqual([
    [1_000_000n, undefined, "2023-12-31"],
    [2_000_000n, undefined, "2023-12-31"],
    [3_000_000n, undefined, "2023-12-31"],
  ]);
});

test("the headings of debt cards may state the day of their balances", async () => {
  const headings = [
    "Ред. број",
    "Назив дуга",
    "Услови",
    "Стање дуга на дан 31.08.2018. у EUR",
    "Стање дуга на дан 31.08.2018. у RSD",
  ];
  const cards = [1, 2].flatMap((at) => [
    row([`1.${at}`, `EBRD – Пројекат ${at}`, "", `${at}.000.000`, `${at * 118}.000.000`]),
    row(["", "Први датум отплате главнице", "21.03.2014.", "", ""]),
    row(["", "Последњи датум отплате главнице", "21.09.2025.", "", ""]),
    row(["", "Рата главнице за 2019. год.", "100.000 EUR", "", ""]),
    row(["", "Каматна стопа", "3,00% фиксна", "", ""]),
  ]);
  expect(await read(`<table>${row(headings)}${cards.join("")}</table>`)).toEqual([
    [1_000_000n, 118_000_000n, "2018-08-31"],
    [2_000_000n, 236_000_000n, "2018-08-31"],
  ]);
});

test("a column of euros for loans in euros alone is not that of all loans in euros", async () => {
  const head =
    "<tr><th rowspan=2>Назив кредита</th><th colspan=2>Стање дуга у валути кредита</th><th colspan=2>Стање дуга</th>" +
    "<th rowspan=2>Последњи датум отплате</th></tr><tr><th>EUR</th><th>USD</th><th>у EUR</th><th>у RSD</th></tr>";
  const loans = [
    row(["EBRD – Путеви", "1.000.000", "", "1.000.000", "118.000.000", "21.09.2025."]),
    row(["Влада Руске Федерације – железнице", "", "3.000.000", "2.500.000", "295.000.000", "21.09.2025."]),
  ];
  expect(await read(`<p>Стање дуга на дан 31.08.2018.</p><table>${head}${loans.join("")}</table>`)).toEqual([
    [1_000_000n, 118_000_000n, "2018-08-31"],
    [2_500_000n, 295_000_000n, "2018-08-31"],
  ]);
});

const cardsOf = (number: number): string =>
  [
    row([`1.${number}`, `EBRD – Пројекат ${number}`, "", `${number}.000.000`, `${number * 118}.000.000`]),
    row(["", "Први датум отплате главнице", "21.03.2014.", "", ""]),
    row(["", "Последњи датум отплате главнице", "21.09.2025.", "", ""]),
    row(["", "Рата главнице за 2019. год.", "100.000 EUR", "", ""]),
    row(["", "Каматна стопа", "3,00% фиксна", "", ""]),
  ].join("");
const CARDS =
  row(["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"]) +
  cardsOf(1) +
  cardsOf(2);

test.each([
  "ЈАВНИ ДУГ РЕПУБЛИКЕ СРБИЈЕ НА ДАН 31.08.2018. ГОДИНЕ",
  "Public debt of the Republic of Serbia as of 31 August 2018 amounts to RSD 354,000,000.",
])("a title above debt cards dates them: %s", async (title) => {
  expect((await read(`<p>${title}</p><table>${CARDS}</table>`)).map(([, , day]) => day)).toEqual([
    "2018-08-31",
    "2018-08-31",
  ]);
});

test("the total of all debt is known in mixed letters", async () => {
  const list = (number: number, kind: string, total: string): string =>
    `<p>${kind}</p><table>${CARDS.slice(0, CARDS.indexOf("<tr><td>1.1"))}${cardsOf(number)}${total}</table>`;
  // The letters C and A are Latin ones.
  const total = row(["", "УКУПНО CТAЊЕ ДУГА", "", "3.000.000", "354.000.000"]);
  const { documents } = await imported(
    `<p>I. ДИРЕКТНЕ ОБАВЕЗЕ:</p>${list(1, "2. Спољни дуг", "")}<p>II. ИНДИРЕКТНЕ ОБАВЕЗЕ:</p>${list(2, "2. Спољни дуг", total)}`,
  );
  expect(documents.flatMap(({ totals }) => totals.map(({ agrees }) => agrees))).toEqual([true]);
});

test("a sentence dates the cards also where a summary stands between", async () => {
  const summary = `<table>${row(["Врста дуга", "EUR", "RSD"])}${row(["Спољни дуг", "3.000.000", "354.000.000"])}</table>`;
  const sentence =
    "<p>В. Стање јавног дуга Републике Србије, на дан 31.08.2018. године, износи 354.000.000 динара.</p>";
  expect(
    (await read(`${sentence}${summary}<p>2. Спољни дуг</p><table>${CARDS}</table>`)).map(([, , day]) => day),
  ).toEqual(["2018-08-31", "2018-08-31"]);
});
