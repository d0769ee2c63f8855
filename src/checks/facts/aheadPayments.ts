import { daysBetween, type Day } from "../../calendar/day.ts";
import type { Dossier, Payment } from "../../dossier/dossier.ts";
import type { DueKind } from "../../loan/payments/payment.ts";
import type { CountedPayment, SettledPart, Settlement } from "../../loan/payments/settlement.ts";
import { message } from "../../messages/message.ts";
import { money, type Money } from "../../money/money.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { differenceInWords, notCheckable, type About } from "../findings.ts";
import { unsureDue } from "./payments.ts";

/** What a payment paid of a part that was not payable on its day. */
interface Ahead {
  readonly part: SettledPart;
  readonly amount: Money;
}

/**
 * Payments of more than was due, though it counts for what falls due later: what a payment leaves over when it has paid
 * all that is payable, and what is paid before the date that comes before. What is paid some days early, for the next
 * date and nothing else, is in order; so are the payments after one that was too high, which are as high as ever and
 * leave over what that one had paid of theirs.
 */
export function aheadPayments(
  dossier: Dossier,
  settlement: Settlement,
  aboutOf: (...of: readonly (string | number)[]) => About,
): Finding[] {
  const parts = settlement.rows.flatMap((row) => row.parts);
  const carried = new Carried();
  return settlement.payments.flatMap((counted) => {
    const ahead = aheadOf(counted, parts);
    const { payment } = counted;
    const minor = carried.newIn(ahead, payment.date);
    const [first] = ahead;
    if (!first || minor <= 0n) return [];
    const amount = money(minor, settlement.currency);
    const index = dossier.payments.indexOf(payment as Payment);
    const due = { day: first.part.payable };
    const says = message("checks:paidAhead", { date: { day: payment.date }, amount, due });
    const ofKind = parts.filter(({ kind }) => kind === first.part.kind);
    const before = ofKind[ofKind.indexOf(first.part) - 1];
    const unsure = before ? unsureDue(before) : null;
    const about = aboutOf("ahead", index);
    const differs = unsure
      ? (figures: readonly ComparedFigure[]) => notCheckable(about, unsure, figures)
      : (figures: readonly ComparedFigure[]) => differenceInWords(about, says, figures);
    return [
      differs([
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

/** What was paid ahead and has become payable since: as much is left over of the payments that follow. */
class Carried {
  readonly #waiting: { readonly kind: DueKind; readonly payable: Day; readonly minor: bigint }[] = [];
  readonly #left = new Map<DueKind, bigint>();

  /** Of what a payment of the day paid ahead, what no payment before it explains, in minor units. In order of days. */
  newIn(ahead: readonly Ahead[], day: Day): bigint {
    const isPayable = ({ payable }: { readonly payable: Day }): boolean => daysBetween(payable, day) >= 0;
    for (const { kind, minor } of this.#waiting.filter(isPayable))
      this.#left.set(kind, (this.#left.get(kind) ?? 0n) + minor);
    this.#waiting.splice(0, this.#waiting.length, ...this.#waiting.filter((one) => !isPayable(one)));
    let fresh = 0n;
    for (const { part, amount } of ahead) {
      const left = this.#left.get(part.kind) ?? 0n;
      const explained = left < amount.minor ? left : amount.minor;
      this.#left.set(part.kind, left - explained);
      fresh += amount.minor - explained;
      this.#waiting.push({ kind: part.kind, payable: part.payable, minor: amount.minor });
    }
    return fresh;
  }
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
    return isLeftOver || (before !== undefined && daysBetween(date, before.payable) >= 0);
  });
}
