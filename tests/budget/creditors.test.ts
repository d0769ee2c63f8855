import { describe, expect, test } from "vitest";
import { readCreditorBalances } from "../../src/budget/creditors/readCreditorBalances.ts";
import type { CreditorBalance } from "../../src/budget/otherLines.ts";
import { dayOf, isoText } from "../../src/calendar/day.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { laidTable } from "./tables/laidTables.ts";

const CONTEXT = { document: "Izvestaj.pdf", year: null, asOf: null };
const read = (
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  before: readonly string[] = [],
): NonNullable<ReturnType<typeof readCreditorBalances>> =>
  readCreditorBalances(laidTable(headers, rows, { before }), CONTEXT)!;
const shown = (reading: ReturnType<typeof read>): unknown[] =>
  reading.others
    .filter((line): line is CreditorBalance => line.kind === "creditor-balance")
    .map(({ name, creditor, amounts, asOf }) => [
      name,
      creditor,
      asOf && isoText(asOf),
      ...amounts.map(({ amount, unit }) => `${amount && decimalText(amount)} ${unit.currency}`),
    ]);

describe("reports of the debt office by creditor", () => {
  test("millions of euros are multiplied in, shares are no amounts, the total is compared", () => {
    // China Exim 2.430,00 (31.08.2023, quoted in the press); the other figures are made up. 2.430,00 + 1.100,55 = 3.530,55.
    const reading = read(
      ["Р. бр.", "Поверилац", "Стање дуга (у мил. EUR)", "Удео у %"],
      [
        ["1", "Export-Import Bank of China", "2.430,00", "6,9"],
        ["2", "Bank of China Limited, Hungarian Branch", "1.100,55", "0,1"],
        ["", "Укупно", "3.530,55", "100"],
      ],
      ["Стање јавног дуга по кредиторима на дан 31.08.2023. године"],
    );
    expect(shown(reading)).toEqual([
      ["Export-Import Bank of China", "Export-Import Bank of China", "2023-08-31", "2430000000 EUR"],
      ["Bank of China Limited, Hungarian Branch", null, "2023-08-31", "1100550000 EUR"],
    ]);
    expect(reading.sums.map(({ printed, agrees }) => [decimalText(printed), agrees])).toEqual([
      ["3530550000", true],
    ]);
    expect(reading.warnings).toEqual([]);
  });

  test("columns of several days are lines of their own, each with its day", () => {
    const reading = read(
      ["Kreditor", "31.12.2024.", "31.01.2025."],
      [["China Eximbank", "3,05", "3,10"]],
      ["Stanje duga (u milijardama EUR)"],
    );
    expect(shown(reading)).toEqual([
      ["China Eximbank", "Export-Import Bank of China", "2024-12-31", "3050000000 EUR"],
      ["China Eximbank", "Export-Import Bank of China", "2025-01-31", "3100000000 EUR"],
    ]);
  });

  test("the scale above the table and the currency of a column make its unit; a scale of euros says nothing of dinars", () => {
    const units = (before: string): unknown =>
      shown(
        read(
          ["Поверилац", "Стање у EUR", "Стање у RSD"],
          [["KfW", "12,50", "1.465,00"]],
          [before, "На дан 31.12.2025."],
        ),
      );
    expect(units("(у милионима)")).toEqual([["KfW", null, "2025-12-31", "12500000 EUR", "1465000000 RSD"]]);
    expect(units("(у мил. EUR)")).toEqual([["KfW", null, "2025-12-31", "12500000 EUR", "1465 RSD"]]);
  });

  test("without unit and day the figures stay as printed, and both are said to be missing", () => {
    const reading = read(["Poverilac", "Iznos"], [["KfW", "12,50"]]);
    expect(shown(reading)).toEqual([["KfW", null, null, "12.5 null"]]);
    expect(reading.warnings.map(({ key }) => key)).toEqual([
      "tables:unitMissing",
      "tables:creditorsWithoutDay",
    ]);
    const dated = readCreditorBalances(laidTable(["Poverilac", "Iznos u EUR"], [["KfW", "12,50"]]), {
      ...CONTEXT,
      asOf: dayOf(2025, 12, 31),
    });
    expect(dated?.warnings).toEqual([]);
  });

  test("a total that differs is said; a difference that rounding makes is neither agreement nor fault", () => {
    const total = (amount: string): unknown =>
      read(
        ["Поверилац", "у мил. EUR"],
        [
          ["а", "1,11"],
          ["б", "2,22"],
          ["Укупно", amount],
        ],
        ["На дан 31.12.2025."],
      ).sums[0]?.agrees;
    expect(["3,33", "3,34", "3,43"].map(total)).toEqual([true, null, false]);
  });

  test("an unreadable balance is empty and named; an ambiguous one is never guessed", () => {
    const [line] = read(["Поверилац", "у мил. EUR"], [["EBRD", "183.805"]]).others;
    expect(line).toMatchObject({
      amounts: [{ amount: null }],
      warnings: [{ key: "tables:amountUnreadable", params: { text: "183.805" } }],
    });
  });

  test.each(["EUR mln", "mln EUR", "EUR mn", "EUR m", "€ m", "EUR million", "у мил. EUR"])(
    "%s are millions of euros",
    (unit) => {
      const reading = read(["Creditor", `Outstanding (${unit})`], [["China Eximbank", "3.059,30"]]);
      expect(shown(reading)).toEqual([
        ["China Eximbank", "Export-Import Bank of China", null, "3059300000 EUR"],
      ]);
    },
  );

  test("what is paid, and what was agreed, are no balances", () => {
    const of = (headers: readonly string[], title: string): unknown => {
      const row = ["China Eximbank", ...headers.slice(1).map(() => "36.720.000.000")];
      return (
        readCreditorBalances(laidTable(headers, [row], { before: [title] }), CONTEXT)?.others.flatMap(
          (line) => ("amounts" in line ? line.amounts.map((one) => "column" in one && one.column) : []),
        ) ?? null
      );
    };
    expect([
      of(["Kreditor", "Glavnica", "Kamata", "Ukupno"], "Javni dug (u RSD)"),
      of(["Kreditor", "Januar 2026", "Ukupno"], "Plan otplate po kreditorima (u RSD)"),
      of(["Kreditor", "Ugovoreni iznos", "Stanje duga u EUR"], "Garancije"),
      of(["Kreditor", "Kamata", "Stanje duga u EUR"], "Garancije"),
      of(["Kreditor", "31.12.2025."], "Stanje i otplata duga u EUR"),
    ]).toEqual([null, null, ["Stanje duga u EUR"], ["Stanje duga u EUR"], ["31.12.2025."]]);
  });

  test("tables of another kind are none", () => {
    const of = (headers: readonly string[]): unknown =>
      readCreditorBalances(laidTable(headers, [["а", "1"]]), CONTEXT);
    expect([
      of(["Опис", "Износ у EUR"]),
      of(["Поверилац", "Рок доспећа"]),
      of(["Поверилац", "Удео у %"]),
    ]).toEqual([null, null, null]);
  });
});
