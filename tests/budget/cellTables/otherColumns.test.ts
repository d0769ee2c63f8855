import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { isoText } from "../../../src/calendar/day.ts";
import { readDebtTables } from "../../../src/budget/cellTables/readDebtTables.ts";
import { importCells } from "../../../src/dossier/importCells.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";
import { cellsOf, type Given } from "./cells.ts";

/** Source: amended budget law 2014, Article 3 V, row 6.5; the amounts as printed there. */
const HEADINGS = [
  "R. br.",
  "Naziv duga",
  "Prvi datum otplate glavnice",
  "Poslednji datum otplate glavnice",
  "Rata glavnice za 2014. god.",
  "Kamatna stopa",
  "Stanje duga u EUR",
  "Stanje duga u RSD",
];
const CELLS = [
  "6.5",
  "X RAY",
  "21.03.2014.",
  "21.09.2025.",
  "17.075.000 CNY",
  "3,00%",
  "23.751.816",
  "2.773.442.543",
];
const FACTS = ["2014-03-21", "2025-09-21", "17075000 CNY", "3,00%", "23751816", "2773442543"];

function facts(card: DebtCard): string[] {
  const [amount] = card.instalment.amounts;
  return [
    ...[card.firstPrincipal, card.lastPrincipal].map(({ day }) => (day === null ? "-" : isoText(day))),
    amount ? `${decimalText(amount.amount)} ${amount.currency ?? "-"}` : "-",
    card.rate?.text ?? "-",
    ...[card.balanceEur, card.balanceRsd].map((sum) => (sum ? decimalText(sum) : "-")),
  ];
}

const t = translatorFor("sr-Latn");

async function read(rows: Given[][]): Promise<{ cards: readonly DebtCard[]; said: string[] }> {
  const { lines, documents } = await importCells(cellsOf(rows));
  const said = [...documents[0]!.warnings, ...lines.flatMap(({ warnings }) => warnings)];
  return {
    cards: lines,
    said: said.map((one) => t.sayMessage(one).replace(/^List1!/u, "")),
  };
}

/** Columns that a list may have beside its own, each with a word that its own headings have, too, and a value. */
const OTHERS: readonly (readonly [heading: string, value: string])[] = [
  ["Krajnji korisnik", "Uprava carina"],
  ["Krajnji rok povlačenja", "01.02.2012."],
  ["Početak korišćenja", "01.02.2012."],
  ["Prvobitni datum dospeća", "21.09.2024."],
  ["Sledeći datum dospeća", "21.09.2014."],
  ["Prvi datum otplate kamate", "21.09.2012."],
  ["Poslednji datum otplate kamate", "21.03.2026."],
  ["Dospeće kamate", "21.03.2026."],
  ["Datum poslednje uplate", "21.03.2014."],
  ["Anuitet", "19.000.000 CNY"],
  ["Anuitet za 2014. god.", "19.000.000 CNY"],
  ["Rata kamate za 2014. god.", "5.900.000 CNY"],
  ["Otplata glavnice i kamate u 2014. god.", "19.000.000 CNY"],
  ["Broj preostalih rata", "24"],
  ["Otplaćeno glavnice", "8.537.500 CNY"],
  ["Ukupna glavnica u CNY", "204.900.000"],
  ["Dospela a neizmirena glavnica", "100.000 CNY"],
  ["Vrsta kamatne stope", "fiksna"],
  ["Zatezna kamatna stopa", "9,50%"],
  ["Stopa provizije", "0,25%"],
  ["Efektivna kamatna stopa", "3,40%"],
  ["Početno stanje duga u EUR", "25.000.000"],
  ["Povučeni iznos duga u EUR", "26.000.000"],
  ["Preostalo za povlačenje u EUR", "500.000"],
  ["Otplata duga u RSD", "300.000.000"],
  ["Kamata na dug u RSD", "80.000.000"],
  ["Stanje duga u originalnoj valuti", "204.900.000 CNY"],
];

describe("a column of something else", () => {
  test.each(OTHERS)("%s: the list's own columns are read, and it is named", async (heading, value) => {
    const { cards, said } = await read([
      ["Stanje duga na dan 31.07.2014. godine"],
      [],
      HEADINGS.toSpliced(2, 0, heading),
      CELLS.toSpliced(2, 0, value),
    ]);
    expect(cards.map(facts)).toEqual([FACTS]);
    expect(said).toEqual([`C4: kolona C („${heading}“) nije pročitana.`]);
  });

  /** The list's own column that a heading of the kind would be taken for. */
  test.each([
    ["Anuitet", 4, "19.000.000 CNY"],
    ["Broj rata", 4, "24"],
    ["Ukupna glavnica u CNY", 4, "204.900.000"],
    ["Sledeći datum dospeća", 3, "21.09.2014."],
    ["Prvi datum otplate kamate", 2, "21.09.2012."],
    ["Vrsta kamatne stope", 5, "fiksna"],
    ["Povučeni iznos duga u EUR", 6, "26.000.000"],
  ])("%s stands for none, where the list has no better", async (heading, at, value) => {
    const { cards, said } = await read([
      ["Stanje duga na dan 31.07.2014. godine"],
      [],
      HEADINGS.with(at, heading),
      CELLS.with(at, value),
    ]);
    expect(cards.map(facts)).toEqual([FACTS.with(at - 2, "-")]);
    expect(said).toEqual([`${"ABCDEFGH"[at]}4: kolona ${"ABCDEFGH"[at]} („${heading}“) nije pročitana.`]);
  });
});

test.each([
  ["Stopa za doznake", "0,10%"],
  ["Rata glavnice za 2014. god. u RSD", "1.990.000.000"],
])(
  "of two columns of one kind the label's own words and the loan's own currency count: %s",
  async (heading, value) => {
    const { cards } = await read([HEADINGS.toSpliced(2, 0, heading), CELLS.toSpliced(2, 0, value)]);
    expect(cards.map(facts)).toEqual([FACTS]);
  },
);

test("a balance in a column of currencies that says the same as that in euros is no doubt", async () => {
  const { cards, said } = await read([
    ["Stanje duga na dan 31.07.2014. godine"],
    [],
    ["Naziv duga", "Stanje duga", "Valuta", "Stanje duga u EUR", "Kamatna stopa"],
    ["X RAY", "23.751.816", "EUR", "23.751.816", "3,00%"],
    ["Most", "113.307.916", "EUR", "113.307.917", "3,00%"],
  ]);
  expect(cards.map((card) => facts(card)[4])).toEqual(["23751816", "113307917"]);
  expect(said).toEqual([
    "B5: stanje „113.307.916“ razlikuje se od onog u koloni za EUR, koje je pročitano. Uporedite oba sa dokumentom.",
  ]);
});

test.each([
  ["ISIN", 1, "RSMFRSD12345"],
  ["Šifra", 0, "A-17"],
  ["Krajnji korisnik", 5, "Uprava carina"],
])("a list of cards with a column more: %s is named once, and not for each card", (heading, at, value) => {
  const card = (number: string): string[][] => [
    [number, "X RAY", "", CELLS[6]!, CELLS[7]!],
    ...[2, 3, 4, 5].map((term) => ["", HEADINGS[term]!, CELLS[term]!, "", ""]),
  ];
  const rows = [["R. br.", "Naziv duga", "Uslovi", "Stanje duga u EUR", "Stanje duga u RSD"]];
  const cards = [...card("6.5"), ...card("6.6")].map((row) =>
    row.toSpliced(at, 0, row[0] === "" ? "" : value),
  );
  const titles = [
    text(
      "V. Stanje javnog duga Republike Srbije, na dan 31. jul 2014. godine, iznosi 2.445.082.584.326 dinara",
    ),
    text("2. Direktne obaveze - spoljni dug"),
  ];
  const list = table("T1", [...rows.map((row) => row.toSpliced(at, 0, heading)), ...cards]);
  const reading = readDebtTables(documentOf([...titles, list]));
  expect(reading?.lines.map(facts)).toEqual([FACTS, FACTS]);
  const letter = "ABCDEF"[at]!;
  expect(reading?.warnings.map((one) => t.sayMessage(one))).toEqual([
    `T1!${letter}2: kolona ${letter} („${heading}“) nije pročitana.`,
  ]);
});

test("principal and interest by creditor are a plan of payments, and no loans", () => {
  const plan = documentOf([
    text("Plan otplate javnog duga u 2026. godini po kreditorima (u RSD)"),
    table("T1", [
      ["Kreditor", "Glavnica", "Kamata", "Ukupno"],
      ["Export-Import Bank of China", "28.600.000.000", "8.120.000.000", "36.720.000.000"],
    ]),
  ]);
  expect(readDebtTables(plan)).toBeNull();
});
