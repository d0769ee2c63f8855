import type { Schedule, ScheduleRow } from "../../src/loan/schedule.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { decimal } from "../../src/money/decimal.ts";
import { money, parseMoney, zero, type Money } from "../../src/money/money.ts";
import { day, terms } from "./loan.ts";

const cny = (text: string): Money => parseMoney(text, "CNY") as Money;
const NOTHING = zero("CNY");

/**
 * CNY 1,200.00 at 3 %, ACT/360, whose first interest is added to the balance, of which 218.20 is prepaid on
 * 13 October 2020, and of which 100.00 is written off on 15 July 2021. Worked out by hand:
 *
 *      from        due         days      opening  prepaid  interest               principal  off     total   closing
 *   1  2020-01-15  2020-07-15  182       0 + 1200          18.20, added                                0.00  1218.20
 *   2  2020-07-15  2021-01-15  90 + 94   1218.20  218.20   16.97                  250.00             266.97   750.00
 *   3  2021-01-15  2021-07-15  181       750.00            11.31                  250.00   100.00    261.31   400.00
 *   4  2021-07-15  2022-01-15  184       400.00             6.13                  200.00             206.13   200.00
 *   5  2022-01-15  2022-07-15  181       200.00             3.02                  200.00             203.02     0.00
 *
 * Interest of 2: (1,218.20 x 90 + 1,000.00 x 94) x 3 % / 360 = 16.9698...
 */
export const CHANGING: LoanTerms = {
  ...terms(),
  capitalisedUntil: day("2020-07-15"),
  prepayments: [{ date: day("2020-10-13"), amount: cny("218.20"), order: "pro-rata", respread: true }],
};

type Written = Partial<
  Record<"drawdown" | "prepayment" | "principal" | "capitalised" | "writtenDown", string>
> & {
  readonly from: string;
  readonly due: string;
  readonly days: readonly (readonly [from: string, to: string, days: number, balance: string])[];
  readonly opening: string;
  readonly interest: string;
  readonly total: string;
  readonly closing: string;
};

const ROWS: readonly Written[] = [
  {
    from: "2020-01-15",
    due: "2020-07-15",
    days: [["2020-01-15", "2020-07-15", 182, "1200.00"]],
    opening: "0.00",
    drawdown: "1200.00",
    interest: "18.20",
    capitalised: "18.20",
    total: "0.00",
    closing: "1218.20",
  },
  {
    from: "2020-07-15",
    due: "2021-01-15",
    days: [
      ["2020-07-15", "2020-10-13", 90, "1218.20"],
      ["2020-10-13", "2021-01-15", 94, "1000.00"],
    ],
    opening: "1218.20",
    prepayment: "218.20",
    principal: "250.00",
    interest: "16.97",
    total: "266.97",
    closing: "750.00",
  },
  {
    from: "2021-01-15",
    due: "2021-07-15",
    days: [["2021-01-15", "2021-07-15", 181, "750.00"]],
    opening: "750.00",
    principal: "250.00",
    interest: "11.31",
    writtenDown: "100.00",
    total: "261.31",
    closing: "400.00",
  },
  {
    from: "2021-07-15",
    due: "2022-01-15",
    days: [["2021-07-15", "2022-01-15", 184, "400.00"]],
    opening: "400.00",
    principal: "200.00",
    interest: "6.13",
    total: "206.13",
    closing: "200.00",
  },
  {
    from: "2022-01-15",
    due: "2022-07-15",
    days: [["2022-01-15", "2022-07-15", 181, "200.00"]],
    opening: "200.00",
    principal: "200.00",
    interest: "3.02",
    total: "203.02",
    closing: "0.00",
  },
];

function row(written: Written, index: number): ScheduleRow {
  const amount = (text: string | undefined): Money => (text === undefined ? NOTHING : cny(text));
  const [from, due] = [day(written.from), day(written.due)];
  const paysPrincipal = written.principal !== undefined;
  return {
    n: index + 1,
    from,
    to: due,
    due,
    payment: due,
    days: written.days.reduce((sum, [, , days]) => sum + days, 0),
    ratePercent: decimal("3"),
    opening: cny(written.opening),
    drawdown: amount(written.drawdown),
    prepayment: amount(written.prepayment),
    principal: amount(written.principal),
    interest: cny(written.interest),
    capitalised: amount(written.capitalised),
    fees: NOTHING,
    total: cny(written.total),
    writtenDown: amount(written.writtenDown),
    closing: cny(written.closing),
    projected: false,
    assumed: false,
    instalment: paysPrincipal ? index : null,
    spans: written.days.map(([start, end, days, balance]) => ({
      from: day(start),
      to: day(end),
      days,
      balance: cny(balance),
    })),
    principalRule: paysPrincipal ? (index === ROWS.length - 1 ? "rest" : "share") : "none",
    share: null,
    register: null,
    rescheduling: null,
    fixing: null,
    feeParts: [],
    skipped: [],
    warnings: [],
  };
}

const rows = ROWS.map(row);
const total = (pick: (one: ScheduleRow) => Money): Money =>
  money(
    rows.reduce((sum, one) => sum + pick(one).minor, 0n),
    "CNY",
  );

export const CHANGING_SCHEDULE: Schedule = {
  loan: CHANGING.id,
  currency: "CNY",
  rows,
  totals: {
    principal: total((one) => one.principal),
    prepayment: total((one) => one.prepayment),
    interest: total((one) => one.interest),
    capitalised: total((one) => one.capitalised),
    fees: NOTHING,
    writtenDown: total((one) => one.writtenDown),
    paid: cny("1155.63"),
  },
  openInterest: null,
  assumedInterest: false,
  projectedInterest: false,
};
