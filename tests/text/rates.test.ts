import { describe, expect, test } from "vitest";
import { decimalText } from "../../src/money/decimal.ts";
import { readRate } from "../../src/text/rates.ts";
import cards from "../fixtures/text/cards-2013.json" with { type: "json" };

function shown(text: string): unknown {
  const rate = readRate(text);
  if (rate === null) return null;
  expect(rate.text).toBe(text);
  if (rate.kind === "fixed") return decimalText(rate.percent);
  return rate.kind === "floating" ? [rate.index, decimalText(rate.marginPercent)] : "text";
}

describe("rates as printed", () => {
  test.each<[string, unknown]>([
    ["3,00% фиксна", "3.00"],
    ["3% фиксна", "3"],
    ["3,05% (фиксна)", "3.05"],
    ["2,5% ( фиксна)", "2.5"],
    ["2,89% (фиксна", "2.89"],
    ["8,50%", "8.50"],
    ["4,875% фиксна", "4.875"],
    ["6.17% фиксна", "6.17"],
    ["0,75 % фиксна", "0.75"],
    ["0,75% годишње", "0.75"],
    ["3,00% fiksna", "3.00"],
    ["Фиксна 2,50%", "2.50"],
    ["3% p.a.", "3"],
    ["6M LIBOR USD +1.3%", ["LIBOR6M_USD", "1.3"]],
    ["6M LIBOR USD +1,30%", ["LIBOR6M_USD", "1.30"]],
    ["6М LIBOR USD + 2,95%", ["LIBOR6M_USD", "2.95"]],
    ["3М LIBOR/USD + 4,75%", ["LIBOR3M_USD", "4.75"]],
    ["6М LIBOR EUR | + 0,55%", ["LIBOR6M_EUR", "0.55"]],
    ["3М ЕURIBOR + 6,95%", ["EURIBOR3M", "6.95"]],
    ["6М EURIBOR + маржа 0.5%", ["EURIBOR6M", "0.5"]],
    ["6М EURIBOR", ["EURIBOR6M", "0"]],
    ["EURIBOR 6M + 2,35%", ["EURIBOR6M", "2.35"]],
    ["6M EURIBOR - 0,10%", ["EURIBOR6M", "-0.10"]],
    ["6М BELIBOR + 1,75%", ["BELIBOR6M", "1.75"]],
    ["3,00 % godišnje, fiksna", "3.00"],
    ["фиксна каматна стопа 2,00% годишње", "2.00"],
    ["fiksna, 3,00% p.a.", "3.00"],
    ["3,00 процената фиксна", "3.00"],
    ["шестомесечни EURIBOR увећан за 1,25%", ["EURIBOR6M", "1.25"]],
    ["тромесечни БЕЛИБОР увећан за маржу од 2,5% годишње", ["BELIBOR3M", "2.5"]],
    ["promenljiva, 6M EURIBOR + 0,8%", ["EURIBOR6M", "0.8"]],
    ["6-mesečni EURIBOR umanjen za 0,10%", ["EURIBOR6M", "-0.10"]],
    ["6M EURIBOR + 85 базних поена", ["EURIBOR6M", "0.85"]],
    // Another rate than SOFR compounded over the period.
    ["Term SOFR 6M + 1,50%", ["TERMSOFR6M", "1.50"]],
    ["6М TERM SOFR + 1,20%", ["TERMSOFR6M", "1.20"]],
    ["6M CME Term SOFR (USD) + 1,20%", ["TERMSOFR6M", "1.20"]],
    ["6M SOFR + 1,20%", ["SOFR6M", "1.20"]],
    ["6M SOFR USD + 125 bp", ["SOFR6M", "1.25"]],
    ["-", null],
    ["", null],
    ["  ", null],
  ])("%j", (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe("kept as text", () => {
  test.each([
    "1M EURIBOR+ 3,0% +1,25%",
    "Г1, Г2 =6М LIBOR EUR + 0,55%, Г3=5,81%",
    "фиксна по траншама",
    "0,75% трошкови сервисирања",
    "6М EURIBOR + маржа",
    "6М LIBOR EUR + променљива маржа",
    // LIBOR was quoted in several currencies.
    "6M LIBOR + 1,30%",
    "6M LIBOR ABC + 1,30%",
    "6M EURIBOR + 1,00",
    "3,75% до 1.11.2009.; 6,75% до 1.11.2024.",
    "3,00% фиксна, 2,50% фиксна",
    "promenljiva 3%",
    "fiksna 2%, provizija 1%",
    "(3,00%)",
    // Of which days, nobody can tell.
    "SOFR + 1,5%",
    "6M EURIBOR uvećan za maržu",
    "6M EURIBOR (0,5%) + 1%",
    "3,00",
    "3.000,00%",
    "н/а",
  ])("%s", (text) => {
    expect(shown(text)).toBe("text");
  });
});

describe(`every rate cell of the debt list of 2013 (${cards.rates.length} different ones)`, () => {
  test.each(cards.rates)("$text", (cell) => {
    const expected =
      cell.kind === "fixed" ? cell.percent : cell.kind === "floating" ? [cell.index, cell.margin] : cell.kind;
    expect(shown(cell.text)).toEqual(expected);
  });
});
