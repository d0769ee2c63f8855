import { describe, expect, it } from "vitest";
import { day } from "../../../src/calendar/day.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { comparePublished, type MarkedRate } from "../../../src/loan/fit/comparePublished.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import type { Currency } from "../../../src/money/currency.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { money, parseMoney } from "../../../src/money/money.ts";
import { X_RAY } from "../../workbook/dossier.ts";

addLaterTexts();

const SCHEDULE = buildSchedule(X_RAY);
const rate = (date: string, value: string, mark: MarkedRate["mark"] = "seen"): MarkedRate => ({
  path: `rates ${date}`,
  date: day(date),
  base: "EUR",
  quote: "CNY",
  rate: decimal(value),
  mark,
});
/** Euro reference rates of the European Central Bank. */
const ECB = [
  rate("2021-12-31", "7.1947"),
  rate("2022-06-30", "6.9624"),
  rate("2022-08-31", "6.8947"),
  rate("2022-12-30", "7.3582"),
];

/** @param amount whole units are as exact as half of one */
function compared(amount: string, currency: Currency, asOf: string | null = null, rates = ECB) {
  const value = parseMoney(amount, currency);
  if (!value) throw new Error(amount);
  const printed = { amount: value, halfUnit: amount.includes(".") ? 0n : 50n };
  const { verdict, sentence, more } = comparePublished(
    printed,
    asOf === null ? null : day(asOf),
    X_RAY,
    SCHEDULE,
    rates,
  );
  const said = translatorFor("en").sayMessage;
  return { verdict, says: said(sentence).replaceAll("\u00a0", " "), more: more.map(said).join(" ") };
}

describe("a figure in another currency", () => {
  it("without a day agrees with the balance whose rate is known near it, and each value says how it is known", () => {
    // 59,762,500 / 8,631,474 = 6.9238; / 6.8947 = 1.0042.
    const { verdict, says, more } = compared("8631474", "EUR");
    expect(verdict).toBe("agrees");
    expect(says).toBe(
      "EUR 8,631,474.00 agrees with the balance of CNY 59,762,500.00 (computed) with 7 instalments left, from " +
        "21 Mar 2022 to 20 Sep 2022 (no day is stated, so it is inferred): that needs a rate EUR/CNY of 6.9238; the " +
        "rate of 31 Aug 2022 is 6.8947 (seen), and the needed one is 0.42% off it.",
    );
    // With 8 and 6 left it would have to be 7.9129 and 5.9347.
    expect(more).toMatch(/7\.9129.*5\.9347/u);
  });

  it("on a day is held to the rate of that day", () => {
    expect(compared("8667888", "EUR", "2022-08-31")).toMatchObject({ verdict: "agrees" });
    // 59,762,500 / 9,500,000 = 6.2908, 8.76 % below 6.8947.
    const off = compared("9500000", "EUR", "2022-08-31");
    expect(off.verdict).toBe("differs");
    expect(off.says).toContain("would have to be 6.2908; the rate of 31 Aug 2022 is 6.8947 (seen)");
    expect(off.says).toContain("-8.76%");
  });

  it("agrees with a payment of its day, where it is no balance", () => {
    // 8,537,500 + 916,358.33 = 9,453,858.33; / 6.9 = 1,370,124.
    const rates = [rate("2022-09-21", "6.9", "entered")];
    const { verdict, says } = compared("1370124", "EUR", "2022-09-21", rates);
    expect(verdict).toBe("agrees");
    expect(says).toContain("the payment of CNY 9,453,858.33 (a whole payment, computed) due on 21 Sep 2022");
    expect(says).toContain("6.9000 (entered)");
  });

  it("cannot be compared without a rate, and it is said which one", () => {
    expect(compared("8631474", "EUR", null, [])).toMatchObject({
      verdict: "open",
      says: expect.stringMatching(/^No rate EUR\/CNY is known/u) as string,
    });
    expect(compared("8631474", "EUR", "2022-08-31", []).says).toContain("would have to be 6.9238");
  });

  it("a crossed rate is said to be computed", () => {
    const cross = [
      { ...rate("2022-08-31", "117.3593"), quote: "RSD" as const },
      { ...rate("2022-08-31", "17.0217"), base: "CNY" as const, quote: "RSD" as const },
    ];
    expect(compared("8667888", "EUR", "2022-08-31", cross).says).toMatch(/6\.89\d\d \(computed\)/u);
  });
});

describe("a figure in the loan's own currency", () => {
  it.each([
    [
      "59762500.00",
      null,
      /exactly the schedule's balance \(computed\) with 7 instalments left, from 21 Mar 2022/u,
    ],
    ["59762500.00", "2022-08-31", /exactly the schedule's balance on 31 Aug 2022/u],
    ["916358.33", null, /is interest by the schedule \(computed\), due on 21 Sep 2022/u],
  ])("%s, %s: is found", (amount, asOf, expected) => {
    const { verdict, says } = compared(amount, "CNY", asOf);
    expect(verdict).toBe("agrees");
    expect(says).toMatch(expected);
  });

  it("that is a balance and a payment too is said to be both", () => {
    const { says, more } = compared("8537500", "CNY");
    expect(says).toMatch(/balance \(computed\) with 1 instalment left, from 21 Mar 2025 to 20 Sep 2025/u);
    expect(more.replaceAll("\u00a0", " ")).toMatch(
      /an instalment of principal by the schedule \(computed\), 24 times, from 21 Mar 2014 to 21 Sep 2025/u,
    );
  });

  it("is told how far it is off, and from what", () => {
    // Nearest: 59,762,500.00, 237,500.00 or 0.40 % more.
    const { verdict, says } = compared("60000000", "CNY");
    expect(verdict).toBe("differs");
    expect(says).toContain("Nearest is the balance of CNY 59,762,500.00");
    expect(says).toContain("the difference is CNY 237,500.00, or 0.40%");
    expect(compared("60000000", "CNY", "2022-08-31").says).toContain("on 31 Aug 2022 the balance is");
    // A cent off is not the same.
    expect(compared("59762500.01", "CNY").verdict).toBe("differs");
  });

  it("of a day when nothing is owed any more, or not yet", () => {
    expect(compared("8537500.00", "CNY", "2026-01-01").says).toContain("nothing is owed any more");
    expect(compared("8537500.00", "CNY", "2010-01-01")).toMatchObject({ verdict: "open" });
  });
});

it("before repayment so much is owed as was drawn", () => {
  expect(compared("204900000.00", "CNY", "2013-12-31").verdict).toBe("agrees");
});

it("a schedule that begins with a balance is compared from its day on", () => {
  const amount = money(5_976_250_000n, "CNY");
  const openingBalance = { date: day("2022-08-31"), amount, interestFrom: null };
  const terms = { ...X_RAY, drawdowns: [], openingBalance };
  const schedule = buildSchedule(terms);
  const printed = { amount, halfUnit: 0n };
  const of = (asOf: string) => comparePublished(printed, day(asOf), terms, schedule, []).verdict;
  expect([of("2022-09-01"), of("2022-08-30")]).toEqual(["agrees", "open"]);
});
