import { daysBetween, type Day } from "../../calendar/day.ts";
import type { Dossier, Payment } from "../../dossier/dossier.ts";
import { knowsInterest } from "../../loan/buildSchedule.ts";
import { explainNotCounted, explainOverpayment } from "../../loan/payments/explainPayments.ts";
import type { PaymentMade } from "../../loan/payments/payment.ts";
import { recordedSince } from "../../loan/payments/recordedSince.ts";
import { settle } from "../../loan/payments/settle.ts";
import type { SettledPart, Settlement } from "../../loan/payments/settlement.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import { compareDecimals, decimal, type Decimal } from "../../money/decimal.ts";
import type { Check } from "../check.ts";
import { aheadPayments } from "../facts/aheadPayments.ts";
import { loansOf, subjectOf, type CheckedLoan } from "../facts/loans.ts";
import { defaultDue, negate, partLabel, unsureDue } from "../facts/payments.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, notCheckable, type About, differenceInWords } from "../findings.ts";

/** Each payment that was due by the day of the dossier against what was paid: missing, short, late, over, unusable. */
export const payments: Check = {
  id: "payments",
  name: message("checks:paymentsName"),
  rule: message("checks:paymentsRule"),
  source: message("checks:paymentsSource"),
  severity: "error",
  tolerance: { value: decimal("0"), unit: "days" },
  run: (dossier, tolerance) => {
    const loans = loansOf(dossier);
    const strays = strayPayments(dossier, loans, (...of) => ({
      check: "payments",
      subject: { kind: "dossier" },
      of,
      tolerance,
    }));
    return [...loans.flatMap((loan) => ofLoan(dossier, loan, tolerance)), ...strays];
  },
};

function ofLoan(dossier: Dossier, loan: CheckedLoan, tolerance: Decimal): Finding[] {
  const about = (...of: readonly (string | number)[]): About => ({
    check: "payments",
    subject: subjectOf(loan),
    of,
    tolerance,
  });
  const made = dossier.payments.filter(({ loan: id }) => id.toLowerCase() === loan.id.toLowerCase());
  const own = loan.scheduled ?? loan.ofList;
  if (!own || made.length === 0)
    return loan.scheduled ? [notCheckable(about("none"), message("checks:missingPayments"))] : [];
  const { terms, schedule } = own;
  if (!knowsInterest(schedule)) return [notCheckable(about("none"), openReason(schedule))];
  const { asOf } = dossier.settings;
  const first = made.reduce<Day | null>((a, { date }) => (a === null || date < a ? date : a), null);
  // What was paid after the day says nothing of what was paid by it.
  if (first === null || first > asOf)
    return [notCheckable(about("none"), message("checks:missingPaymentsBy", { day: { day: asOf } }))];
  const before = recordedSince(schedule, made);
  const settlement = settle(terms, schedule, made, asOf, {
    rates: dossier.rates,
    since: before?.since ?? null,
  });
  const parts = settlement.rows.flatMap((row) => row.parts);
  return [
    ...(before
      ? [
          notCheckable(
            about("before"),
            message("checks:paymentsSince", { day: { day: before.since }, count: before.count }),
          ),
        ]
      : []),
    ...parts
      .filter((part) => part.payable < settlement.asOf || part.paidInFull !== null)
      .map((part) =>
        ofPart(
          dossier,
          about(part.dueOn, part.kind, part.prepayment ? "prepaid" : ""),
          part,
          settlement,
          tolerance,
        ),
      ),
    ...unusedPayments(dossier, terms, settlement, about),
    ...aheadPayments(dossier, settlement, about),
    ...defaultDue(terms, settlement, about),
  ];
}

function openReason({ openInterest }: OpenSchedule): Message {
  return openInterest ?? message("checks:missingPayments");
}

function ofPart(
  dossier: Dossier,
  about: About,
  part: SettledPart,
  settlement: Settlement,
  tolerance: Decimal,
): Finding {
  const due: ComparedFigure = {
    label: partLabel(part),
    value: part.due,
    where: { kind: "schedule", loan: settlement.loan, due: part.row.due },
  };
  const last = part.allocations.at(-1);
  const index = last ? dossier.payments.indexOf(last.payment.payment as Payment) : -1;
  const until = part.paidInFull ?? settlement.asOf;
  const paid: ComparedFigure = {
    label: message(part.paidInFull === null ? "checks:labelPaidBy" : "checks:labelPaidOn", {
      date: { day: until },
      payable: { day: part.payable },
    }),
    value: part.paid,
    where:
      index < 0 ? { kind: "computed", from: message("checks:fromPayments") } : { kind: "payment", index },
  };
  const late = Math.max(0, daysBetween(part.payable, until));
  const inTime = compareDecimals({ digits: BigInt(late), scale: 0 }, tolerance) <= 0;
  const isFull = part.paidInFull !== null;
  const kind = isFull ? "Late" : part.paid.minor === 0n ? "Missing" : "Short";
  const figures = [paid, due] as const;
  const unsure = kind === "Short" ? unsureDue(part) : null;
  if (unsure) return notCheckable(about, unsure, figures);
  return compared(about, {
    figures,
    difference: isFull ? message("checks:days", { count: late }) : negate(part.short),
    agrees: isFull ? inTime : inTime && part.short.minor >= 0n,
    advice: message(`checks:advicePayment${kind}`),
  });
}

type AboutOf = (...of: readonly (string | number)[]) => About;

/**
 * Payments of a loan that paid nothing, whole or in part, each with the reason; those after the day, or before an opening
 * balance, are not judged.
 */
function unusedPayments(
  dossier: Dossier,
  terms: LoanTerms,
  settlement: Settlement,
  aboutOf: AboutOf,
): Finding[] {
  const found: readonly (readonly [PaymentMade, Message | null])[] = [
    ...settlement.overpayments.map((one) => [one.payment.payment, explainOverpayment(one)] as const),
    ...settlement.notCounted.map((one) => [one.payment, explainNotCounted(terms, one)] as const),
  ];
  return found.flatMap(([payment, says]) => {
    const index = dossier.payments.indexOf(payment as Payment);
    const about = aboutOf("unused", index);
    return says
      ? [differenceInWords(about, message("checks:paymentUnused", { says }), [paymentFigure(payment, index)])]
      : [];
  });
}

/** Payments whose loan has no schedule here, or is none that is known: nothing is said of them otherwise. */
function strayPayments({ payments }: Dossier, loans: readonly CheckedLoan[], aboutOf: AboutOf): Finding[] {
  const scheduled = new Set(
    loans.flatMap(({ id, scheduled, ofList }) => ((scheduled ?? ofList) ? [id.toLowerCase()] : [])),
  );
  return payments.flatMap((payment, index) =>
    scheduled.has(payment.loan.toLowerCase())
      ? []
      : [
          notCheckable(
            aboutOf("stray", index),
            message("checks:missingLoanOfPayment", { number: String(index + 1), loan: payment.loan }),
            [paymentFigure(payment, index)],
          ),
        ],
  );
}

function paymentFigure({ date, amount }: PaymentMade, index: number): ComparedFigure {
  return {
    label: message("checks:labelPayment", { date: { day: date } }),
    value: amount,
    where: { kind: "payment", index },
  };
}
