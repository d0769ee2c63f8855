import { expect, test } from "vitest";
import { importFiles } from "../../../src/dossier/importFiles.ts";

const SENTENCE = (day: string): string =>
  `<p>V. Stanje javnog duga Republike Srbije, na dan ${day} godine, iznosi 4.100.000 dinara.</p>`;

/** A section of a list: three cards of five rows each. */
function section(heading: string, balance: number): string {
  const rows = [
    ["Red. broj", "Naziv duga", "Uslovi", "Stanje duga u EUR", "Stanje duga u RSD"],
    ...[1, 2, 3].flatMap((number) => [
      [
        `1.${number}`,
        `EBRD - Projekat ${heading} ${number}`,
        "",
        `${balance + number}.000`,
        `${balance + number}0.000`,
      ],
      ["", "Prvi datum otplate glavnice", "15.03.2019.", "", ""],
      ["", "Poslednji datum otplate glavnice", "15.09.2029.", "", ""],
      ["", "Rata glavnice za 2025. god.", "1.000 EUR", "", ""],
      ["", "Kamatna stopa", "2,10% fiksna", "", ""],
    ]),
  ];
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return `<p>${heading}</p><table>${cells.join("")}</table>`;
}

const INTERNAL = "1. Direktne obaveze - unutrašnji dug";
const EXTERNAL = "2. Direktne obaveze - spoljni dug";
const list = (day: string, balance: number): string =>
  SENTENCE(day) + section(INTERNAL, balance) + section(EXTERNAL, balance + 50);

async function read(body: string) {
  const html = `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
  const { lines, documents } = await importFiles([
    { name: "rebalans.html", bytes: new TextEncoder().encode(html) },
  ]);
  return {
    balances: lines.map(({ balanceEur }) => balanceEur?.digits),
    asOf: documents[0]?.asOf,
    unknown: documents[0]?.unknownTables.length,
    keys: documents.flatMap(({ warnings }) => warnings.map(({ key }) => key)),
    told: documents.flatMap(({ warnings }) => warnings.filter(({ key }) => key === "budget:anotherList")),
  };
}

test("the list that an amendment changes is not added to its own, and is named", async () => {
  const alone = await read(list("31. avgust 2025.", 100));
  expect(alone.balances).toEqual([101_000n, 102_000n, 103_000n, 151_000n, 152_000n, 153_000n]);
  const quoted = `${list("31. avgust 2025.", 100)}<h2>PREGLED ODREDABA KOJE SE MENJAJU</h2>${list("31. avgust 2024.", 300)}`;
  const both = await read(quoted);
  expect({ ...both, told: both.told.length, unknown: 0, keys: [] }).toEqual({ ...alone, told: 1, keys: [] });
  expect(both.unknown).toBe(2);
});

test("sections of one list, each dated with the same day, are one list", async () => {
  const day = SENTENCE("31. avgust 2025.");
  const { balances, told } = await read(day + section(INTERNAL, 100) + day + section(EXTERNAL, 150));
  expect(balances).toHaveLength(6);
  expect(told).toEqual([]);
});

test("the same list once more, as an annex prints it, is not added to itself, and is named", async () => {
  const own = list("31. avgust 2025.", 100);
  const alone = await read(own);
  const html = await read(`${own}<h2>Prilog 1</h2>${list("31. avgust 2025.", 100)}`);
  expect(html.balances).toEqual(alone.balances);
  expect(html.keys).toContain("budget:listTwice");
  // In one table, and without the sentence that dates it.
  const rows = (body: string): string => [...body.matchAll(/<tr>.*?<\/tr>/gu)].join("");
  const table = `${SENTENCE("31. avgust 2025.")}<table>${rows(section(INTERNAL, 100))}${rows(section(INTERNAL, 100))}</table>`;
  expect((await read(table)).balances).toEqual(alone.balances.slice(0, 3));
});

test("a list with a line for each loan is not added to itself where it is printed once more", async () => {
  const loans = ["EBRD - Koridor X", "Export - Import Bank of China - X RAY", "Vlada Italije - Razvoj"];
  const table = (numbers: readonly string[], order: readonly number[]): string => {
    const rows = order.map((loan, at) => [
      numbers[at] ?? "",
      loans[loan] ?? "",
      `${loan + 1}.000.000`,
      `${loan + 1}17.000.000`,
    ]);
    const head = ["Red. broj", "Naziv duga", "Stanje duga u EUR", "Stanje duga u RSD"];
    const total = ["", "Ukupno:", "6.000.000", "651.000.000"];
    const cells = [head, ...rows, total].map((row) => `<tr><td>${row.join("</td><td>")}</td></tr>`);
    return `<table>${cells.join("")}</table>`;
  };
  const own = SENTENCE("31. avgust 2025.") + table(["1.1", "1.2", "1.3"], [0, 1, 2]);
  const alone = await read(own);
  expect(alone.balances).toEqual([1_000_000n, 2_000_000n, 3_000_000n]);
  // As it is, numbered anew, and in another order.
  for (const again of [
    table(["1.1", "1.2", "1.3"], [0, 1, 2]),
    table(["1", "2", "3"], [0, 1, 2]),
    table(["1", "2", "3"], [2, 0, 1]),
  ]) {
    const twice = await read(`${own}<h2>Prilog 1</h2>${again}`);
    expect(twice.balances).toEqual(alone.balances);
    expect(twice.keys).toContain("budget:listTwice");
  }
});
