import { describe, expect, it, test } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import { buildOpenSchedule } from "../../src/loan/buildSchedule.ts";
import { Problem, type Message } from "../../src/messages/message.ts";
import { amountText, money } from "../../src/money/money.ts";
import { said } from "../messages/sayable.ts";
import { terms, type TermsText } from "./loan.ts";
import { processorTime } from "../patience.ts";

/** Of a slow processor; what takes square time takes minutes. */
const SECONDS = 15;
const MANY = 10_000;

const START = day("2020-01-15");
const iso = (after: number) => isoText(day(isoText((START + after) as typeof START)));
const many = <T>(make: (index: number) => T): T[] => Array.from({ length: MANY }, (_, index) => make(index));

/** Runs, in time. */
function inTime<T>(run: () => T): T {
  const start = processorTime();
  const result = run();
  expect(processorTime() - start).toBeLessThan(SECONDS * 1000);
  return result;
}

function refusalOf(run: () => unknown): Message {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error.problem;
    throw error;
  }
  throw new Error("nothing was refused");
}

const feesOf = (changes: TermsText) =>
  buildOpenSchedule(terms(changes)).rows.map(({ fees }) => amountText(fees));

describe("terms with endless lists are worked out, or refused, in time", () => {
  it("40,000 agency fees on one day are one sum", () => {
    const fee = { kind: "agency", amount: "1.25", from: "2020-07-15", monthsBetween: 6 };
    const fees = inTime(() => feesOf({ fees: Array<Record<string, unknown>>(4 * MANY).fill(fee) }));
    // 40,000 x 1.25
    expect(new Set(fees)).toEqual(new Set(["50000.00"]));
  });

  const COMMITMENT = { kind: "commitment", percent: "1", on: "undrawn", from: iso(0), dayCount: "ACT/360" };
  const drawn = {
    currency: "EUR",
    facility: "1000000.00",
    // Fifty a day of one euro, for 200 days.
    drawdowns: many((index) => ({ date: iso(Math.floor(index / 50)), amount: "1.00" })),
    firstInterest: iso(0 + 366),
    firstPrincipal: iso(0 + 366),
    lastPrincipal: "2023-01-15",
    monthsBetween: 12,
  };

  it("50 commitment fees over 10,000 drawdowns are counted day by day", () => {
    const [first] = inTime(() =>
      feesOf({ ...drawn, fees: Array<Record<string, unknown>>(50).fill(COMMITMENT) }),
    );
    // To the last drawdown, of the day 199: what is undrawn on each of the days 0 to 198, times 1 % / 360.
    let days = 0n;
    for (let on = 0n; on < 199n; on += 1n) days += 100_000_000n - 5000n * (on + 1n);
    const one = (days * 2n + 36_000n) / (2n * 36_000n);
    expect(first).toBe(amountText(money(50n * one, "EUR")));
  });

  it("more of them are refused in a sentence", () => {
    const problem = inTime(() =>
      refusalOf(() => feesOf({ ...drawn, fees: Array<Record<string, unknown>>(51).fill(COMMITMENT) })),
    );
    expect([problem.key, problem.params["fees"], problem.params["changes"]]).toEqual([
      "errors:termsManyFees",
      51,
      MANY,
    ]);
    expect(said(problem)).toContain("51 commitment fees");
  });

  it.each<[string, TermsText]>([
    ["drawdowns", { drawdowns: many((at) => ({ date: iso(at % 100), amount: "1.00" })) }],
    [
      "insurance premiums",
      { fees: many((at) => ({ kind: "insurance", amount: "1.00", date: iso(at % 900) })) },
    ],
    [
      "prepayments",
      {
        prepayments: many((at) => ({
          date: iso(200 + (at % 300)),
          amount: "0.01",
          order: ["inverse-order", "in-order", "pro-rata"][at % 3],
          respread: at % 2 === 0,
        })),
      },
    ],
    [
      "values of an assumed rate",
      {
        rate: { kind: "unknown" },
        assumedRate: { kind: "path", values: many((at) => ({ from: iso(at), percent: "1" })) },
      },
    ],
    [
      "rates of default interest",
      {
        defaultInterest: {
          percent: "1",
          over: "table",
          rates: many((at) => ({ from: iso(at), percent: "1" })),
          on: "all",
          dayCount: "ACT/360",
          compounding: false,
        },
      },
    ],
    [
      "instalments",
      { repayment: { kind: "custom", instalments: many((at) => ({ date: iso(400 + at), amount: "1.00" })) } },
    ],
    [
      "reschedulings",
      {
        lastPrincipal: "2110-01-15",
        reschedulings: many((at) => ({
          date: iso(400 + at),
          accrued: "capitalised",
          firstInterest: "2110-01-15",
          firstPrincipal: "2110-01-15",
          lastPrincipal: "2110-07-15",
          monthsBetween: 6,
        })),
      },
    ],
  ])("10,000 %s", (_, changes) => {
    const outcome = inTime(() => {
      try {
        return buildOpenSchedule(terms(changes)).rows.length;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return said(error.problem);
      }
    });
    expect(typeof outcome === "string" ? outcome.length < 600 : outcome > 3).toBe(true);
  });
});

test.each([
  ["facility", { facility: "9".repeat(1_000_000) }],
  ["drawdowns[0].amount", { drawdowns: [{ date: "2020-01-15", amount: `1.${"0".repeat(1_000_000)}` }] }],
  ["rate.percent", { rate: { kind: "fixed", percent: `0.${"3".repeat(1_000_000)}` } }],
  [
    "fees[0].amount",
    { fees: [{ kind: "agency", amount: "7".repeat(1_000_000), from: "2020-07-15", monthsBetween: 6 }] },
  ],
])("%s of a million digits is refused, with the beginning of it", (path, changes) => {
  const problem = inTime(() => refusalOf(() => terms(changes)));
  expect([problem.key, problem.params["path"]]).toEqual(["errors:termsExpected", path]);
  expect(said(problem).length).toBeLessThan(300);
});
