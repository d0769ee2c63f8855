import { day } from "../../../src/calendar/day.ts";
import type { Payment } from "../../../src/dossier/dossier.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { debtService } from "../../../src/loan/measures/debtService.ts";
import { readTerms } from "../../../src/loan/termsJson.ts";
import type { MadeLoan } from "./loans.ts";

const FACILITIES: Readonly<Record<string, string>> = {
  "zemun-borca": "217400000.00",
  "kostolac-1": "293000000.00",
};

/** The terms of a loan as a user enters them, with fees and default interest, as a file holds them. */
export function enteredTerms(loan: MadeLoan): Record<string, unknown> {
  const [firstDrawn] = loan.drawn;
  const [firstPrincipal = ""] = loan.dates;
  if (loan.loan === null || !firstDrawn) throw new RangeError(`${loan.name}: no terms can be entered`);
  return {
    id: loan.loan,
    name: loan.name,
    currency: loan.currency,
    facility: FACILITIES[loan.loan],
    drawdowns: loan.drawn.map(({ date, amount }) => ({ date, amount: `${amount}.00` })),
    rate: { kind: "fixed", percent: "3" },
    dayCount: "ACT/360",
    firstInterest: firstInterestAfter(firstDrawn.date, firstPrincipal),
    firstPrincipal,
    lastPrincipal: loan.dates.at(-1),
    monthsBetween: loan.monthsBetween,
    repayment: { kind: "equal-principal" },
    businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
    rounding: "half-up",
    remainder: "last",
    fees: [
      { kind: "management", percent: "1", on: "facility", date: firstDrawn.date },
      { kind: "agency", amount: "250000.00", from: firstDrawn.date, monthsBetween: 12 },
      { kind: "commitment", percent: "0.75", on: "undrawn", from: firstDrawn.date, dayCount: "ACT/360" },
    ],
    defaultInterest: {
      ...{ percent: "2", over: "contract", on: "all", dayCount: "ACT/360", compounding: false },
    },
    sources: { drawdowns: { mark: "entered", text: "statement of the lender" } },
  };
}

/** The first date of the half-yearly grid after a day. */
function firstInterestAfter(drawn: string, firstPrincipal: string): string {
  const [year = 0, month = 0, date = 0] = firstPrincipal.split("-").map(Number);
  let found = firstPrincipal;
  for (let step = 1; step < 40; step += 1) {
    const months = year * 12 + month - 1 - 6 * step;
    const [ofYear, ofMonth] = [Math.floor(months / 12), 1 + (months % 12)];
    const earlier = `${ofYear}-${String(ofMonth).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
    if (earlier <= drawn) return found;
    found = earlier;
  }
  return found;
}

/** Every payment due by a day, paid whole on its day. */
export function paidInTime(json: Readonly<Record<string, unknown>>, asOf: string): Payment[] {
  const terms = readTerms(json, {});
  const until = day(asOf);
  return buildSchedule(terms).rows.flatMap(({ payment, principal, interest, fees }) =>
    payment > until
      ? []
      : (
          [
            ["fee", fees],
            ["interest", interest],
            ["principal", principal],
          ] as const
        ).flatMap(([kind, amount]) =>
          amount.minor > 0n ? [{ loan: terms.id, date: payment, kind, amount, note: null }] : [],
        ),
  );
}

/** Principal, interest and fees of a budget year, in minor units. */
export function serviceIn(
  json: Readonly<Record<string, unknown>>,
  year: number,
): { readonly interest: bigint; readonly fees: bigint } {
  const terms = readTerms(json, {});
  const found = debtService(terms, buildSchedule(terms), "budget-year").find((one) => one.year === year);
  return { interest: found?.interest.minor ?? 0n, fees: found?.fees.minor ?? 0n };
}
