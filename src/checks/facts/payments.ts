import type { LoanTerms } from "../../loan/terms.ts";
import type { DefaultStretch } from "../../loan/payments/accrueDefault.ts";
import { defaultInterest } from "../../loan/payments/defaultInterest.ts";
import { explainDefault } from "../../loan/payments/explainPayments.ts";
import type { SettledPart, Settlement } from "../../loan/payments/settlement.ts";
import { inSequence, message, Problem, type Message } from "../../messages/message.ts";
import { money, subtract, type Money } from "../../money/money.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

export function negate({ minor, currency }: Money): Money {
  return money(-minor, currency);
}

/** What fell due: "principal due on 21 Mar 2014". */
export function partLabel({ kind, prepayment, dueOn }: SettledPart): Message {
  const name = prepayment
    ? "Prepayment"
    : kind === "fee"
      ? "Fee"
      : kind === "interest"
        ? "Interest"
        : "Principal";
  return message(`checks:labelDue${name}`, { date: { day: dueOn } });
}

/**
 * Why a part is not the sum to hold payments to: its interest is worked out at a rate that nobody has published yet, or
 * that is assumed. Null for a sum that follows from the terms.
 */
export function unsureDue({ kind, row, due, dueOn }: SettledPart): Message | null {
  if (kind !== "interest" || !(row.projected || row.assumed)) return null;
  const values = { date: { day: dueOn }, due };
  return row.projected
    ? message("checks:paymentProjected", values)
    : message("checks:paymentAssumed", values);
}

/** Default interest that has run up on what was paid late, against what was paid of it. */
export function defaultDue(
  terms: LoanTerms,
  settlement: Settlement,
  aboutOf: (...of: readonly (string | number)[]) => About,
): Finding[] {
  try {
    const charges = defaultInterest(terms, settlement)?.charges ?? [];
    return charges.map(({ part, stretches, accrued, paid }) =>
      compared(aboutOf("default-interest", part.dueOn, part.kind), {
        figures: [
          {
            label: message("checks:labelDefaultPaid"),
            value: paid,
            where: { kind: "computed", from: message("checks:fromPayments") },
          },
          {
            label: message("checks:labelDefault", {
              date: { day: part.dueOn },
              until: { day: settlement.asOf },
            }),
            value: accrued,
            where: { kind: "schedule", loan: terms.id, due: part.row.due },
          },
          ...stretches.flatMap((stretch) => howAccrued(terms, stretch)),
        ],
        difference: subtract(paid, accrued),
        agrees: paid.minor >= accrued.minor,
        advice: message("checks:adviceDefault"),
      }),
    );
  } catch (error) {
    // The table of default rates does not reach back to the first late day.
    if (error instanceof Problem) return [notCheckable(aboutOf("default-interest"), error.problem)];
    throw error;
  }
}

/** Default interest while its rate stays the same, and how it was worked out. */
function howAccrued({ defaultInterest: agreed }: LoanTerms, stretch: DefaultStretch): ComparedFigure[] {
  const [first] = stretch.spans;
  const from = agreed && inSequence(explainDefault(agreed, stretch));
  if (!first || !from) return [];
  return [
    {
      label: message("checks:labelDefaultFrom", { date: { day: first.from } }),
      value: stretch.amount,
      where: { kind: "computed", from },
    },
  ];
}
