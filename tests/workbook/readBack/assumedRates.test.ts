import { describe, expect, test } from "vitest";
import type { AssumedExchangeRate } from "../../../src/dossier/userWords.ts";
import { LANGUAGES, type Language } from "../../../src/messages/language.ts";
import type { Currency } from "../../../src/money/currency.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import type { ReadBack } from "../../../src/workbook/readBack/result.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { sampleDossier, X_RAY } from "../dossier.ts";
import { snapshotFrom } from "../snapshotFrom.ts";
import { UserEdits } from "../userEdits.ts";
import { dossierOf, said } from "./edited.ts";

const assumed = (year: number, base: Currency, quote: Currency, rate: string): AssumedExchangeRate => ({
  year,
  base,
  quote,
  rate: decimal(rate),
});

/** In an order of the user's own; rows of the table stand by year, those to fill in between them. */
const RATES = [
  assumed(2024, "EUR", "RSD", "118.25"),
  assumed(2023, "EUR", "CNY", "7.5"),
  assumed(2031, "USD", "RSD", "100"),
];
const dossier = (
  language: Language = "en",
  assumedRates: readonly AssumedExchangeRate[] = RATES,
): Dossier => ({
  ...sampleDossier(language, "2022-08-31", [X_RAY]),
  assumedRates,
});
const PLAN = buildWorkbook(dossier());
/** 2023 EUR/CNY 7.5, 2023 EUR/RSD, 2024 EUR/RSD 118.25, 2024 CNY/RSD, 2025 EUR/RSD, 2025 CNY/RSD, 2031 USD/RSD 100 */
const HEADER = "Assumed rate";

function edited(edit: (user: UserEdits) => unknown): ReadBack {
  const user = new UserEdits(snapshotFrom(PLAN));
  edit(user);
  return readBack(user.snapshot);
}
const ratesOf = (read: ReadBack): readonly AssumedExchangeRate[] => dossierOf(read).dossier.assumedRates;
const type = (row: number, value: string | number | null, header = HEADER): ReadBack =>
  edited((user) => user.typeIn("tblAssumedRates", header, row, value));

describe.each(LANGUAGES)("assumed rates in %s", (language) => {
  const written = dossier(language);
  const plan = buildWorkbook(written);

  test("come back as they were, and no last known rate with them", () => {
    expect(readBack(snapshotFrom(plan))).toMatchObject({
      kind: "dossier",
      changed: false,
      dossier: { assumedRates: RATES },
      warnings: [],
    });
    const user = new UserEdits(snapshotFrom(plan)).reorder("tblAssumedRates", {
      rows: [6, 5, 4, 3, 2, 1, 0],
    });
    expect(readBack(user.snapshot)).toMatchObject({ kind: "dossier", changed: false });
  });

  test("are none where none is entered", () => {
    const none = buildWorkbook(dossier(language, []));
    expect(readBack(snapshotFrom(none))).toMatchObject({ kind: "dossier", changed: false, warnings: [] });
  });
});

describe("what the user does", () => {
  test("fills in a row: a word of the user's, behind those that were there", () => {
    expect(ratesOf(type(3, 14.5))).toEqual([...RATES, assumed(2024, "CNY", "RSD", "14.5")]);
  });

  test("enters another rate", () => {
    expect(ratesOf(type(2, 119))).toEqual([assumed(2024, "EUR", "RSD", "119"), ...RATES.slice(1)]);
  });

  test("empties a rate, or deletes its row: it is assumed no more", () => {
    expect(ratesOf(type(0, null))).toEqual([RATES[0], RATES[2]]);
    expect(ratesOf(edited((user) => user.deleteTableRow("tblAssumedRates", 6)))).toEqual(RATES.slice(0, 2));
  });

  test("turns a pair round: it stays in its place", () => {
    const read = edited((user) =>
      user
        .typeIn("tblAssumedRates", "One unit of", 2, "rsd")
        .typeIn("tblAssumedRates", "Is worth in", 2, "EUR")
        .typeIn("tblAssumedRates", HEADER, 2, 0.0085),
    );
    expect(ratesOf(read)[0]).toEqual(assumed(2024, "RSD", "EUR", "0.0085"));
  });

  test("adds a row", () => {
    const read = edited((user) => user.addRow("tblAssumedRates", [2025, "USD", "EUR", 0.9]));
    expect(ratesOf(read).at(-1)).toEqual(assumed(2025, "USD", "EUR", "0.9"));
  });

  test("deletes the sheet: what was assumed stays, and it is said", () => {
    const read = edited((user) => user.deleteSheet("Budget planning"));
    expect(ratesOf(read)).toEqual(RATES);
    expect(said(read).warnings).toEqual([
      "The sheet with the table tblAssumedRates was deleted. What it held when it was last written is used, and the sheet is made anew.",
    ]);
  });

  test("has a workbook of before there was such a sheet: nothing is said", () => {
    const user = new UserEdits(snapshotFrom(buildWorkbook(dossier("en", [])))).deleteSheet("Budget planning");
    expect(readBack(user.snapshot)).toMatchObject({ kind: "dossier", changed: false, warnings: [] });
  });
});

describe("named with its cell", () => {
  test.each<[string, () => ReadBack, RegExp]>([
    ["no number", () => type(0, "sedam"), /Assumed rate: here stands “sedam”/],
    ["a number of two meanings", () => type(0, "7.500"), /may mean either of two numbers/],
    ["a rate of nothing", () => type(0, 0), /must be more than 0/],
    ["a rate below nothing", () => type(0, -7.5), /must be more than 0/],
    ["no year", () => type(0, null, "Year"), /Year: the cell is empty\. Enter the year/],
    ["half a year", () => type(0, 2023.5, "Year"), /whole number from 1990 to 2150/],
    ["a year beyond all plans", () => type(0, 20230, "Year"), /whole number/],
    ["no currency", () => type(0, null, "One unit of"), /One unit of: the cell is empty/],
    ["no known currency", () => type(0, "dinar", "Is worth in"), /“dinar” is not known/],
    ["one currency twice", () => type(0, "EUR", "Is worth in"), /both currencies of the pair are EUR/],
    [
      "a pair twice, the other way round",
      () => edited((user) => user.addRow("tblAssumedRates", [2023, "CNY", "EUR", 0.13])),
      /a rate of CNY\/EUR for 2023 already stands in the cell D\d+/,
    ],
  ])("%s", (_, read, sentence) => {
    const { faults } = said(read());
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^Budget planning!/);
    expect(faults[0]).toMatch(sentence);
  });
});
