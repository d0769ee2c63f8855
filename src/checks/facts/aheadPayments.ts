import { daysBetween, type Day } from "../../calendar/day.ts";
import type { Dossier, Payment } from "../../dossier/dossier.ts";
import type { CountedPayment, SettledPart, Settlement } from "../../loan/payments/settlement.ts";
import { message } from "../../messages/message.ts";
import { sum, type Money } from "../../money/money.ts";
import type { Finding } from "../finding.ts";
import { differsAsSaid, type About } from "../findings.ts";

/** What a payment paid of a part that was not payable on its day. */
interface Ahead {
  readonly part: SettledPart;
  readonly amount: Money;
}

/**
 * Payments of more than was due, though it counts for what falls due later: what a payment leaves over when it has paid
 * all that is payable, and what is paid before the date that comes before. What is paid some days early, for the next
 * date and nothing else, is in order.
 */
export function aheadPayments(
  dossier: Dossier,
  settlement: Settlement,
  aboutOf: (...of: readonly (string | number)[]) => About,
): Finding[] {
  const parts = settlement.rows.flatMap((row) => row.parts);
  return settlement.payments.flatMap((counted) => {
    const ahead = aheadOf(counted, parts);
    const [first] = ahead;
    if (!first) return [];
    const amount = sum(
      ahead.map((one) => one.amount),
      settlement.currency,
    );
    const { payment } = counted;
    const index = dossier.payments.indexOf(payment as Payment);
    const due = { day: first.part.payable };
    const says = message("checks:paidAhead", { date: { day: payment.date }, amount, due });
    return [
      differsAsSaid(aboutOf("ahead", index), says, [
        {
          label: message("checks:labelPayment", { date: { day: payment.date } }),
          value: payment.amount,
          where: { kind: "payment", index },
        },
        {
          label: message("checks:labelAhead", { due }),
          value: amount,
          where: { kind: "schedule", loan: settlement.loan, due: first.part.row.due },
        },
      ]),
    ];
  });
}

function aheadOf(counted: CountedPayment, parts: readonly SettledPart[]): Ahead[] {
  const { date } = counted.payment;
  const own = parts.flatMap((part) =>
    part.allocations.filter(({ payment }) => payment === counted).map(({ amount }) => ({ part, amount })),
  );
  return own.filter(({ part }) => {
    if (daysBetween(part.payable, date) >= 0) return false;
    const ofKind = parts.filter(({ kind }) => kind === part.kind);
    const before = ofKind[ofKind.indexOf(part) - 1];
    const isLeftOver = own.some((one) => one.part.kind === part.kind && one.part.dueOn < part.dueOn);
    return isLeftOver || (before !== undefined && comesBy(date, before.payable));
  });
}

function comesBy(day: Day, other: Day): boolean {
  return daysBetween(day, other) >= 0;
}
