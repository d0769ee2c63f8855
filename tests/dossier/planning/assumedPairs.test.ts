import { describe, expect, it } from "vitest";
import {
  neededPairs,
  withAssumedRate,
  withoutAssumedRate,
} from "../../../src/dossier/planning/assumedPairs.ts";
import type { AssumedExchangeRate } from "../../../src/dossier/userWords.ts";
import { decimal } from "../../../src/money/decimal.ts";

const euro: AssumedExchangeRate = { year: 2027, base: "EUR", quote: "RSD", rate: decimal("117.3") };
const yuan: AssumedExchangeRate = { year: 2027, base: "CNY", quote: "RSD", rate: decimal("14") };

describe("the user's rates", () => {
  it("hold one of a pair and year, whichever way round, at its place", () => {
    const other: AssumedExchangeRate = { year: 2027, base: "RSD", quote: "EUR", rate: decimal("0.0085") };
    expect(withAssumedRate([euro, yuan], other)).toEqual([other, yuan]);
    expect(withAssumedRate([euro], { ...euro, year: 2028 })).toHaveLength(2);
  });

  it("are taken back", () => {
    expect(withoutAssumedRate([euro, yuan], { year: 2027, base: "RSD", quote: "EUR" })).toEqual([yuan]);
    expect(withoutAssumedRate([euro], { year: 2028, base: "EUR", quote: "RSD" })).toEqual([euro]);
  });
});

describe("the pairs that are asked for", () => {
  it("are all foreign currencies in dinars", () => {
    expect(neededPairs([2027, 2028], ["EUR", "CNY", "RSD"], [])).toEqual([
      { year: 2027, base: "EUR", quote: "RSD" },
      { year: 2027, base: "CNY", quote: "RSD" },
      { year: 2028, base: "EUR", quote: "RSD" },
      { year: 2028, base: "CNY", quote: "RSD" },
    ]);
  });

  it("leave out what is given in euros for the year", () => {
    const inEuros: AssumedExchangeRate = { year: 2028, base: "EUR", quote: "CNY", rate: decimal("7.8") };
    expect(
      neededPairs([2027, 2028], ["EUR", "CNY"], [inEuros]).map(({ year, base }) => `${year} ${base}`),
    ).toEqual(["2027 EUR", "2027 CNY", "2028 EUR"]);
  });
});
