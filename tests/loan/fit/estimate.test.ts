import { describe, expect, it } from "vitest";
import { estimated, inLoanCurrency } from "../../../src/loan/fit/estimate.ts";
import { repaidOf } from "../../../src/loan/fit/repaid.ts";
import { structuresOf, type Structure } from "../../../src/loan/fit/structures.ts";
import { amountText, money } from "../../../src/money/money.ts";
import { day } from "../loan.ts";
import { factsOf } from "./facts.ts";

const RATES = [
  { date: "2020-08-01", pair: "EUR/CNY", rate: "8" },
  { date: "2021-08-01", pair: "EUR/CNY", rate: "8" },
  { date: "2021-08-01", pair: "CNY/RSD", rate: "16" },
  { date: "2021-08-02", pair: "EUR/CNY", rate: "9" },
  { date: "2021-08-04", pair: "EUR/CNY", rate: "0.5" },
  { date: "2023-08-01", pair: "EUR/CNY", rate: "8" },
];

describe("a published balance in the loan's currency", () => {
  const inYuan = (minor: bigint, currency: "EUR" | "RSD", on: string): string | null => {
    const found = inLoanCurrency(money(minor, currency), factsOf({ rates: RATES }), day(on));
    return found && `${amountText(found)} ${found.currency}`;
  };

  it("times yuan for a euro, or by dinars for a yuan, of its very day", () => {
    expect(inYuan(100_000n, "EUR", "2021-08-01")).toBe("8000.00 CNY");
    expect(inYuan(160_000n, "RSD", "2021-08-01")).toBe("100.00 CNY");
    expect(inYuan(100_000n, "EUR", "2021-08-02")).toBe("9000.00 CNY");
  });

  it("half a fen up", () => {
    // 0.08 dinars at 16 for a yuan; a cent at half a yuan for a euro.
    expect(inYuan(1n, "EUR", "2021-08-04")).toBe("0.01 CNY");
    expect(inYuan(8n, "RSD", "2021-08-01")).toBe("0.01 CNY");
  });

  it("none without a rate of that day", () => {
    expect(inYuan(100_000n, "EUR", "2021-08-03")).toBeNull();
    expect(inYuan(100_000n, "RSD", "2021-08-02")).toBeNull();
  });
});

describe("totals by balances in other currencies, give or take 1.2 %", () => {
  const euros = (amount: string, asOf: string | null): object => ({ amount, currency: "EUR", asOf });

  function totals(balances: object[], from = 1n, to = 10_000_000n): string | null {
    const facts = factsOf({
      firstPrincipal: "2021-01-15",
      lastPrincipal: "2022-07-15",
      monthsBetween: 6,
      rates: RATES,
      balances,
    });
    const [structure] = structuresOf(facts) as [Structure];
    const interval = { least: from, most: to, isFixed: false };
    const found = estimated(interval, facts, structure, repaidOf(facts, structure));
    if (found === null) return null;
    const { least, most, isFixed } = found.interval;
    return `${least} to ${most}${found.isEstimated ? ", estimated" : ""}${isFixed ? ", fixed" : ""}`;
  }

  it("two of four instalments left: twice the balance", () => {
    // 1,000 x 8 x 2 = 16,000.00; x 0.988 and x 1.012
    expect(totals([euros("1000.00", "2021-08-01")])).toBe("1580800 to 1619200, estimated");
  });

  it("on the day of the first instalment one is paid", () => {
    const rates = [...RATES, { date: "2021-01-15", pair: "EUR/CNY", rate: "8" }];
    const facts = factsOf({
      firstPrincipal: "2021-01-15",
      lastPrincipal: "2022-07-15",
      monthsBetween: 6,
      rates,
      balances: [euros("900.00", "2021-01-15")],
    });
    const [structure] = structuresOf(facts) as [Structure];
    const whole = { least: 1n, most: 10_000_000n, isFixed: false };
    // 900 x 8 / 3 x 4 = 9,600.00
    expect(estimated(whole, facts, structure, repaidOf(facts, structure))).toEqual({
      interval: { least: 948_480n, most: 971_520n, isFixed: false },
      isEstimated: true,
    });
  });

  it("before the first instalment: that so much was drawn, not how much more", () => {
    expect(totals([euros("1000.00", "2020-08-01")])).toBe("790400 to 10000000");
  });

  it("what two say holds together, and what was known before", () => {
    expect(totals([euros("1000.00", "2021-08-01"), euros("2010.00", "2020-08-01")])).toBe(
      "1588704 to 1619200, estimated",
    );
    expect(totals([euros("2010.00", "2020-08-01"), euros("1000.00", "2021-08-01")])).toBe(
      "1588704 to 1619200, estimated",
    );
    expect(totals([euros("1000.00", "2021-08-01")], 1_600_000n, 1_610_000n)).toBe(
      "1600000 to 1610000, estimated",
    );
  });

  it("none where they contradict each other", () => {
    expect(totals([euros("1000.00", "2021-08-01"), euros("2050.00", "2020-08-01")])).toBeNull();
    expect(totals([euros("1000.00", "2021-08-01")], 1n, 1_580_800n)).toBe("1580800 to 1580800, estimated");
    expect(totals([euros("1000.00", "2021-08-01")], 1n, 1_580_799n)).toBeNull();
  });

  it.each([
    ["whose day is not known", [euros("1000.00", null)]],
    ["in the loan's own currency", [{ amount: "1000.00", currency: "CNY", asOf: "2021-08-01" }]],
    ["without a rate of its day", [euros("1000.00", "2021-08-15")]],
    ["after the last instalment", [euros("1000.00", "2023-08-01")]],
  ])("a balance %s says nothing here", (_, balances) => {
    expect(totals(balances)).toBe("1 to 10000000");
  });
});
