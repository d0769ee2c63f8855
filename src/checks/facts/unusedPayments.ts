import type { Dossier, Payment } from "../../dossier/dossier.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { explainNotCounted, explainOverpayment } from "../../loan/payments/explainPayments.ts";
import type { PaymentMade } from "../../loan/payments/payment.ts";
import type { Settlement } from "../../loan/payments/settlement.ts";
import { message, type Message } from "../../messages/message.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { differenceInWords, notCheckable, type About } from "../findings.ts";
import type { CheckedLoan } from "./loans.ts";

type AboutOf = (...of: readonly (string | number)[]) => About;

/**
 * Payments of a loan that paid nothing, whole or in part, each with the reason; those after the day, or before an opening
 * balance, are not judged.
 */
export function unusedPayments(
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
export function strayPayments(
  { payments }: Dossier,
  loans: readonly CheckedLoan[],
  aboutOf: AboutOf,
): Finding[] {
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
