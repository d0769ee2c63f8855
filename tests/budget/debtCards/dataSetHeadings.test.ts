import { expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { importCells } from "../../../src/dossier/importCells.ts";
import { cellsOf } from "../cellTables/cells.ts";
import { printedCells } from "../printedCells.ts";

/** NUCTECH and the bridge in the budget law 2025 (Article 3 V, rows 6.1 and 6.2). */
const ROWS = [
  ["6.1", "NUCTECH", "3.260.487", "381.549.413", "21.03.2014.", "21.09.2025.", "17.075.000 CNY", "3,00%"],
  ["6.2", "Most", "65.225.237", "7.632.800.671", "21.01.2016.", "21.01.2029.", "16.055.556 USD", "3,00%"],
];

const read = async (header: readonly string[]): Promise<readonly DebtCard[]> => {
  const { lines } = await importCells(cellsOf([header, ...ROWS]));
  return lines;
};

test.each([
  "redni_broj naziv_duga stanje_duga_eur stanje_duga_rsd prvi_datum_otplate poslednji_datum_otplate rata_glavnice_2025 kamatna_stopa",
  "REDNI_BROJ NAZIV_DUGA STANJE_U_EUR STANJE_U_RSD PRVI_DATUM POSLEDNJI_DATUM RATA_2025 KAMATNA_STOPA",
  "RedniBroj NazivDuga StanjeDugaEUR StanjeDugaRSD PrviDatumOtplate PoslednjiDatumOtplate RataGlavnice2025 KamatnaStopa",
  "Ред_број Назив_дуга Стање_у_EUR Стање_у_RSD Први_датум_отплате Последњи_датум_отплате Рата_2025 Каматна_стопа",
  "no loan_name balance_eur balance_rsd first_principal_date last_principal_date instalment_2025 interest_rate",
])("the headings of a data set are read by their words: %s", async (header) => {
  const cards = await read(header.split(" "));
  expect(cards.map(printedCells)).toEqual(ROWS);
  expect(cards.map(({ instalment }) => instalment.year)).toEqual([2025, 2025]);
});

test.each(["Stanje_duga_000_EUR Stanje_duga_000_RSD", "StanjeDugaEUR000 StanjeDugaRSD000"])(
  "and so is the unit in them: %s",
  async (balances) => {
    const [eur = "", rsd = ""] = balances.split(" ");
    const cards = await read(["Redni_broj", "Naziv_duga", eur, rsd]);
    expect(cards.map((card) => printedCells(card).slice(2, 4))).toEqual([
      ["3.260.487.000", "381.549.413.000"],
      ["65.225.237.000", "7.632.800.671.000"],
    ]);
  },
);

test("what asks for something else than a balance does so in a data set, too", async () => {
  const cards = await read(["Redni_broj", "Naziv_duga", "Povuceno_EUR", "Stanje_EUR"]);
  expect(cards.map((card) => printedCells(card)[2])).toEqual(["381.549.413", "7.632.800.671"]);
});
