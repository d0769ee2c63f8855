import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { explainRow } from "../../src/loan/explain.ts";
import { explainFigure } from "../../src/loan/figures/explainFigure.ts";
import { loanMeasures } from "../../src/loan/measures/loanMeasures.ts";
import { FOREIGN_DEBT_ACCOUNTS } from "../../src/loan/measures/budgetAccounts.ts";
import { positionAt, principalOn } from "../../src/loan/positionAt.ts";
import { alternativeOf } from "../../src/loan/scenarios/alternative.ts";
import type { Schedule } from "../../src/loan/schedule.ts";
import { scheduleToJson } from "../../src/loan/scheduleJson.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { readTerms, termsToJson } from "../../src/loan/termsJson.ts";
import { decimal } from "../../src/money/decimal.ts";
import { amountText } from "../../src/money/money.ts";
import type { Message } from "../../src/messages/message.ts";
import { said as saidExactly } from "../messages/sayable.ts";
import { begunWith, columns, problemOf } from "./loan.ts";

const said = (message: Message): string => saidExactly(message).replaceAll("\u00a0", " ");

const X_RAY = JSON.parse(
  readFileSync(new URL("../../samples/x-ray.terms.json", import.meta.url), "utf8"),
) as Record<string, unknown>;

/** X RAY as the debt list of 31 August 2024 has it: RSD 381,549,413 at 14.8970, three instalments left. */
const LISTED = { date: "2024-08-31", amount: "25612500.00" };

function xRayFrom(openingBalance: Record<string, unknown>, changes: Record<string, unknown> = {}): LoanTerms {
  const { drawdowns: _, fees: __, ...rest } = X_RAY;
  return readTerms({ ...rest, ...changes, openingBalance }, {});
}

const lines = ({ rows }: Pick<Schedule, "rows">): string[] =>
  rows.map((row) =>
    [
      ...[row.from, row.to, row.due, row.payment].map(isoText),
      row.days,
      ...[row.opening, row.principal, row.interest, row.total, row.closing].map(amountText),
    ].join(" "),
  );

describe("X RAY from the balance of the list of 2024", () => {
  const schedule = buildSchedule(xRayFrom(LISTED));

  // By hand: 25,612,500 x 3 % / 360 x 184 = 392,725.00; 17,075,000 x 181 days = 257,547.92; 8,537,500 x 184 = 130,908.33.
  it("has the three rows that the whole schedule ends with", () => {
    expect(lines(schedule)).toEqual([
      "2024-03-21 2024-09-21 2024-09-21 2024-09-23 184 25612500.00 8537500.00 392725.00 8930225.00 17075000.00",
      "2024-09-21 2025-03-21 2025-03-21 2025-03-21 181 17075000.00 8537500.00 257547.92 8795047.92 8537500.00",
      "2025-03-21 2025-09-21 2025-09-21 2025-09-22 184 8537500.00 8537500.00 130908.33 8668408.33 0.00",
    ]);
    const whole = buildSchedule(readTerms({ ...X_RAY, fees: [] }, {}));
    expect(lines(schedule)).toEqual(lines({ rows: whole.rows.slice(-3) }));
    expect(schedule.rows.map(({ n, instalment }) => [n, instalment])).toEqual([1, 2, 3].map((n) => [n, n]));
  });

  it("knows the position from its day on, and says before it that it is not known", () => {
    const listed = xRayFrom(LISTED);
    expect(principalOn(listed, schedule, day("2024-08-31"))).toMatchObject({ instalmentsLeft: 3 });
    // 163 days from 21 March to 31 August 2024: 25,612,500 x 3 % x 163 / 360 = 347,903.125.
    const listedDay = positionAt(listed, schedule, day("2024-08-31"));
    expect(listedDay.accruedInterest && amountText(listedDay.accruedInterest)).toBe("347903.13");
    const before = positionAt(listed, schedule, day("2024-08-30"));
    expect([before.balance, before.accruedInterest, before.instalmentsLeft]).toEqual([null, null, null]);
    expect(before.unknown && said(before.unknown)).toContain("30 Aug 2024");
    expect(problemOf(() => principalOn(listed, schedule, day("2024-08-30"))).key).toBe(
      "errors:positionBeforeOpening",
    );
    expect(scheduleToJson(listed, schedule, day("2024-08-30"), said)["asOf"]).toMatchObject({
      balance: null,
      accruedInterest: null,
      instalmentsLeft: null,
      reason: expect.stringContaining("31 Aug 2024") as unknown,
    });
  });

  it("explains its first row: what it begins with, and since when the balance is taken as the same", () => {
    const words = (loan: LoanTerms, n: number): string =>
      explainRow(loan, buildSchedule(loan).rows[n] as Schedule["rows"][number])
        .map(said)
        .join(" ");
    const first = words(xRayFrom(LISTED), 0);
    expect(first).toContain("balance stated for 31 Aug 2024, CNY 25,612,500.00");
    expect(first).toContain("assumed to be the same since 21 Mar 2024");
    expect(words(xRayFrom(LISTED), 1)).not.toContain("stated for");
    expect(words(xRayFrom({ ...LISTED, interestFrom: "2024-03-22" }), 0)).toContain(
      "As stated, interest on it is counted from 22 Mar 2024",
    );
    expect(words(xRayFrom({ date: "2024-03-21", amount: "25612500.00" }), 0)).toContain(
      "after the payments due on that day",
    );
  });

  it("marks the assumed first day of interest, and survives JSON", () => {
    const listed = xRayFrom(LISTED);
    expect(listed.sources["openingBalance.interestFrom"]?.mark).toBe("inferred");
    expect(readTerms(JSON.parse(JSON.stringify(termsToJson(listed))), {})).toEqual(listed);
    const stated = xRayFrom({ ...LISTED, interestFrom: "2024-03-22" });
    expect(stated.sources["openingBalance.interestFrom"]).toBeUndefined();
    expect(readTerms(JSON.parse(JSON.stringify(termsToJson(stated))), {})).toEqual(stated);
  });

  it("explains a balance and measures the loan from the day on which its interest begins", () => {
    const listed = xRayFrom(LISTED);
    const balance = explainFigure(listed, schedule, { kind: "balance", day: day("2025-01-01") });
    expect(said(balance.sentence)).toContain(
      "opening balance CNY 25,612,500.00 − principal fallen due since CNY 8,537,500.00 = CNY 17,075,000.00",
    );
    const measures = loanMeasures(listed, schedule, decimal("5"), FOREIGN_DEBT_ACCOUNTS.government);
    expect(isoText(measures.start)).toBe("2024-03-21");
    expect(measures.grantElement).toBeNull();
    const grant = explainFigure(listed, schedule, { kind: "grant-element", percent: decimal("5") });
    expect(said(grant.sentence)).toContain("not computed");
    expect(measures.effectiveRate).toMatchObject({ kind: "rate" });
  });
});

describe("where the first interest period begins", () => {
  const first = (loan: LoanTerms): string => {
    const [row] = buildSchedule(loan).rows;
    return row ? [row.from, row.due].map(isoText).join(" ") : "";
  };

  it.each<[string, LoanTerms, string]>([
    [
      "on the last interest date before",
      begunWith({ date: "2021-03-01", amount: "900.00" }),
      "2021-01-15 2021-07-15",
    ],
    [
      "on the day itself, if interest is due on it",
      begunWith({ date: "2021-01-15", amount: "900.00" }),
      "2021-01-15 2021-07-15",
    ],
    [
      "on the eve it is the date before",
      begunWith({ date: "2021-01-14", amount: "1200.00" }),
      "2020-07-15 2021-01-15",
    ],
    [
      "before the first date, on the same grid",
      begunWith({ date: "2020-03-01", amount: "1200.00" }),
      "2020-01-15 2020-07-15",
    ],
    [
      "one step back when a whole step lies before",
      begunWith({ date: "2019-12-01", amount: "1200.00" }),
      "2019-07-15 2020-07-15",
    ],
    [
      "on a stated day",
      begunWith({ date: "2021-03-01", amount: "900.00", interestFrom: "2021-02-01" }),
      "2021-02-01 2021-07-15",
    ],
    // 15 January 2022 is a Saturday: interest runs on to Monday the 17th.
    [
      "on the payment day, where interest runs on over a shift",
      begunWith(
        { date: "2022-03-01", amount: "300.00" },
        { businessDays: { calendars: [], convention: "following", interest: "adjusted" } },
      ),
      "2022-01-17 2022-07-15",
    ],
    [
      // The Friday before: the date itself is past by the day of the balance, and has no row.
      "on the payment day before the date, where payments move back",
      begunWith(
        { date: "2022-03-01", amount: "300.00" },
        { businessDays: { calendars: [], convention: "preceding", interest: "adjusted" } },
      ),
      "2022-01-14 2022-07-15",
    ],
    [
      "on the payment day also for a balance between due and payment day",
      begunWith(
        { date: "2022-01-15", amount: "300.00" },
        { businessDays: { calendars: [], convention: "following", interest: "adjusted" } },
      ),
      "2022-01-17 2022-07-15",
    ],
  ])("%s", (_, loan, expected) => {
    expect(first(loan)).toBe(expected);
  });
});

describe("a balance with what happens to it afterwards", () => {
  const opening = { date: "2021-03-01", amount: "900.00" };
  // 900.00 from 15 January 2021 on, three instalments left; 3 % by ACT/360.
  it("is repaid in equal parts, in level payments, in one sum or as stated", () => {
    expect(columns(buildSchedule(begunWith(opening)), "due", "principal")).toEqual([
      "2021-07-15 300.00",
      "2022-01-15 300.00",
      "2022-07-15 300.00",
    ]);
    const custom = {
      kind: "custom",
      instalments: [
        { date: "2021-01-15", amount: "300.00" },
        { date: "2021-07-15", amount: "500.00" },
        { date: "2022-07-15", amount: "400.00" },
      ],
    };
    expect(columns(buildSchedule(begunWith(opening, { repayment: custom })), "principal")).toEqual([
      "500.00",
      "0.00",
      "400.00",
    ]);
    const bullet = begunWith(opening, { repayment: { kind: "bullet" }, firstPrincipal: "2022-07-15" });
    expect(columns(buildSchedule(bullet), "principal")).toEqual(["0.00", "0.00", "900.00"]);
    // 900 x 0.015 / (1 - 1.015^-3) = 309.04; less 900 x 181 x 3 % / 360 = 13.58.
    const level = buildSchedule(begunWith(opening, { repayment: { kind: "annuity" } }));
    expect(columns(level, "principal", "interest")[0]).toBe("295.46 13.58");
  });

  it("takes prepayments, reschedulings, capitalised interest and fees from its day on", () => {
    const prepaid = begunWith(opening, {
      prepayments: [{ date: "2021-04-01", amount: "300.00", order: "inverse-order", respread: false }],
    });
    // 900 for 76 days and 600 for 105 days: 10.95.
    expect(columns(buildSchedule(prepaid), "principal", "interest")).toEqual([
      "300.00 10.95",
      "300.00 4.60",
      "0.00 0.00",
    ]);
    expect(principalOn(prepaid, buildSchedule(prepaid), day("2021-05-01")).balance.minor).toBe(60_000n);
    const fees = buildSchedule(
      begunWith(opening, {
        facility: "2000.00",
        fees: [
          { kind: "agency", amount: "5.00", from: "2020-04-01", monthsBetween: 12 },
          { kind: "management", percent: "1", on: "facility", date: "2021-05-01" },
        ],
      }),
    );
    expect(columns(fees, "due", "fees", "closing").slice(0, 3)).toEqual([
      "2021-04-01 5.00 900.00",
      "2021-05-01 20.00 900.00",
      "2021-07-15 0.00 600.00",
    ]);
    const capitalised = buildSchedule(begunWith(opening, { capitalisedUntil: "2021-07-15" }));
    // 13.58 joins the balance after the instalment of 300.00.
    expect(columns(capitalised, "closing")[0]).toBe("613.58");
    const rescheduled = buildSchedule(
      begunWith(opening, {
        reschedulings: [
          {
            date: "2021-05-01",
            accrued: "due",
            firstInterest: "2021-11-01",
            firstPrincipal: "2021-11-01",
            lastPrincipal: "2022-05-01",
            monthsBetween: 6,
          },
        ],
      }),
    );
    expect(columns(rescheduled, "due", "principal")).toEqual([
      "2021-05-01 0.00",
      "2021-11-01 450.00",
      "2022-05-01 450.00",
    ]);
  });

  it("has no answer to a scenario that draws the rest", () => {
    const loan = begunWith(opening, { facility: "2000.00" });
    expect(
      problemOf(() => alternativeOf(loan, buildSchedule(loan), { kind: "draw", date: day("2021-05-01") }))
        .key,
    ).toBe("errors:scenarioOpening");
  });
});
