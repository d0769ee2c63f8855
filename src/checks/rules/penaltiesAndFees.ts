import { day, type Day } from "../../calendar/day.ts";
import { convertedOn } from "../../dossier/convertedOn.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { knowsInterest } from "../../loan/buildSchedule.ts";
import { defaultInterest } from "../../loan/payments/defaultInterest.ts";
import { recordedSince } from "../../loan/payments/recordedSince.ts";
import { settle } from "../../loan/payments/settle.ts";
import { message, Problem } from "../../messages/message.ts";
import { decimal, type Decimal } from "../../money/decimal.ts";
import { compare, subtract, add, zero, type Money } from "../../money/money.ts";
import type { Check } from "../check.ts";
import { withinPercent } from "../facts/amounts.ts";
import { loansOf, type CheckedLoan } from "../facts/loans.ts";
import { plannedOn, appropriationYears, type PlannedYear } from "../facts/planned.ts";
import { scheduledBound, type LowerBound } from "../facts/serviceBound.ts";
import type { Finding } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

/** Accounts 4442 (penalties for late payment) and 4443 (fees that arise from borrowing) against the schedules. */
export const penaltiesAndFees: Check = {
  id: "penalties-and-fees",
  name: message("checks:penaltiesName"),
  rule: message("checks:penaltiesRule"),
  source: message("checks:penaltiesSource"),
  severity: "question",
  tolerance: { value: decimal("1"), unit: "percent" },
  run: (dossier, tolerance) =>
    appropriationYears(dossier).flatMap((planned) => [
      ofAccount(planned, "4442", penaltiesBound(dossier, planned), tolerance),
      ofAccount(planned, "4443", feesBound(dossier, planned), tolerance),
    ]),
};

function feesBound(dossier: Dossier, planned: PlannedYear): LowerBound {
  return scheduledBound(dossier, planned, "fees");
}

function ofAccount(
  planned: PlannedYear,
  account: "4442" | "4443",
  bound: LowerBound,
  tolerance: Decimal,
): Finding {
  const { document, year } = planned;
  const about: About = {
    check: "penalties-and-fees",
    subject: { kind: "document", name: document },
    of: [year, account],
    tolerance,
    year,
  };
  const found = plannedOn(planned, account);
  if (!found) return notCheckable(about, message("checks:missingFourDigits", { account, document }));
  const first = {
    label: message("checks:labelPlanned", { account, year: String(year) }),
    value: found.amount,
    where: found.where,
  };
  if (bound.loans === 0) {
    const missing = account === "4442" ? "checks:missingPenalties" : "checks:missingService";
    return notCheckable(about, message(missing, { account, year: String(year) }), [first]);
  }
  return compared(about, {
    figures: [
      first,
      {
        label: message("checks:labelBound"),
        value: bound.amount,
        where: {
          kind: "computed",
          from: message("checks:fromLoans", { count: bound.loans, left: bound.left }),
        },
      },
    ],
    difference: subtract(found.amount, bound.amount),
    agrees: compare(found.amount, bound.amount) >= 0 || withinPercent(found.amount, bound.amount, tolerance),
    advice: message("checks:advicePenalties"),
  });
}

/** Default interest that ran up within the year on loans whose payments are known, in dinars. */
function penaltiesBound(dossier: Dossier, planned: PlannedYear): LowerBound {
  let [amount, loans, left] = [zero("RSD"), 0, 0];
  let isOfTheDay = true;
  for (const loan of loansOf(dossier)) {
    const ranUp = inYear(dossier, loan, planned.year);
    if (ranUp === null) continue;
    const worth = convertedOn(dossier, ranUp, "RSD", planned.day);
    if (worth) {
      amount = add(amount, worth.value);
      loans += 1;
      isOfTheDay &&= worth.rate === null || (planned.isDated && worth.isOfTheDay);
    } else left += 1;
  }
  return { amount, loans, left, isOfTheDay };
}

/** Null where no payments of the year are known, the terms say nothing of late payment, or their table does not reach back. */
function inYear(dossier: Dossier, { id, scheduled }: CheckedLoan, year: number): Money | null {
  const payments = dossier.payments.filter(({ loan }) => loan.toLowerCase() === id.toLowerCase());
  if (!scheduled?.terms.defaultInterest || payments.length === 0) return null;
  const { terms, schedule } = scheduled;
  if (!knowsInterest(schedule)) return null;
  const end = Math.min(day(`${year}-12-31`), dossier.settings.asOf) as Day;
  // Of dates before payments were recorded nobody knows whether they were paid late.
  const since = recordedSince(schedule, payments)?.since ?? null;
  if (since !== null && since > end) return null;
  try {
    const settlement = settle(terms, schedule, payments, end, { rates: dossier.rates, since });
    const start = day(`${year - 1}-12-31`);
    const accrued = (until: Day): Money =>
      defaultInterest(terms, settlement, until)?.accrued ?? zero(terms.currency);
    return start >= end ? null : subtract(accrued(end), accrued(start));
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
