import { day, isoText, type Day } from "../../../src/calendar/day.ts";
import { PLAIN_TERMS } from "../../../src/loan/plainTerms.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { rolled } from "../reference/dates.ts";
import { pick, seeded, type Draw } from "../reference/draw.ts";
import { later } from "../reference/loanDates.ts";
import { paymentDay } from "../reference/payments.ts";

/**
 * The years that both know: QuantLib 1.38 gives China the holidays that were introduced in 2008 in earlier years too,
 * and knows none after 2025.
 */
const FIRST = day("2008-01-01");
const LAST = day("2025-12-31");

/** The loan of a seed: drawn once, of a kind that QuantLib's schedules and coupons can express. */
export function plainLoan(seed: number): LoanTerms {
  const { draw } = seeded(seed);
  for (;;) {
    const loan = attempt(draw);
    if (loan) return loan;
  }
}

function attempt(draw: Draw): LoanTerms | null {
  const months = pick(draw, 6, 3, 12, 1);
  const firstInterest = later(FIRST, 40 + draw(5000));
  const rollDay = Number(isoText(firstInterest).slice(8));
  const date = (k: number): Day => rolled(firstInterest, k * months, rollDay);
  const grace = draw(6);
  const lastPrincipal = date(grace + draw(24));
  if (lastPrincipal > later(LAST, -15)) return null;
  const kind = pick(draw, "equal-principal" as const, "bullet" as const);
  const businessDays: LoanTerms["businessDays"] = {
    calendars: (["CN", "GB", "TARGET2"] as const).filter(() => draw(2) === 1),
    convention: pick(draw, "none", "following", "modified-following", "preceding"),
    interest: pick(draw, "unadjusted", "adjusted"),
  };
  // QuantLib moves the start of interest too, so it is a business day.
  const drawn = paymentDay(later(firstInterest, -20 - draw(months * 30)), {
    ...businessDays,
    convention: "preceding",
  });
  if (drawn < FIRST) return null;
  const minor = BigInt(1000 + draw(2 ** 31)) * BigInt(1 + draw(500));
  return {
    ...PLAIN_TERMS,
    rollOn: "day",
    id: "plain",
    name: "Plain",
    currency: "EUR",
    agreement: null,
    signed: null,
    facility: null,
    drawdowns: [{ date: drawn, amount: { minor, currency: "EUR" } }],
    rate: { kind: "fixed", percent: { digits: BigInt(draw(150_000)), scale: 4 } },
    dayCount: pick(draw, "ACT/360", "ACT/365F", "ACT/ACT ISDA", "30/360", "30E/360", "30E/360 ISDA"),
    firstInterest,
    firstPrincipal: kind === "bullet" ? lastPrincipal : date(grace),
    lastPrincipal,
    monthsBetween: months,
    repayment: { kind },
    businessDays,
    rounding: "half-up",
    remainder: "last",
    fees: [],
    sources: {},
  };
}

/** The loan as scripts/quantlibRows.py reads it. */
export function quantlibLine(loan: LoanTerms): string {
  const [drawdown] = loan.drawdowns;
  if (!drawdown || loan.rate.kind !== "fixed") throw new RangeError("quantlibLine: not a plain loan");
  return JSON.stringify({
    drawn: isoText(drawdown.date),
    cents: Number(drawdown.amount.minor),
    firstInterest: isoText(loan.firstInterest),
    firstPrincipal: isoText(loan.firstPrincipal),
    lastPrincipal: isoText(loan.lastPrincipal),
    months: loan.monthsBetween,
    percent: decimalText(loan.rate.percent),
    dayCount: loan.dayCount,
    repayment: loan.repayment.kind,
    calendars: loan.businessDays.calendars,
    convention: loan.businessDays.convention,
    adjusted: loan.businessDays.interest === "adjusted",
  });
}
