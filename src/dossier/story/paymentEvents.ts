import { partsOf } from "../../calendar/day.ts";
import { message } from "../../messages/message.ts";
import { sum } from "../../money/money.ts";
import type { Dossier, Payment } from "../dossier.ts";
import type { StoryEvent } from "./story.ts";

/** What was paid on a loan as the user entered it: one event for each year, kind and currency, on the last day of them. */
export function paymentEvents({ payments }: Dossier, loan: string): StoryEvent[] {
  const own = payments.filter((payment) => payment.loan.toLowerCase() === loan.toLowerCase());
  const alike = new Map<string, Payment[]>();
  for (const payment of own) {
    const key = [partsOf(payment.date).year, payment.kind, payment.amount.currency].join(" ");
    alike.set(key, [...(alike.get(key) ?? []), payment]);
  }
  return [...alike.values()].flatMap(together);
}

function together(payments: readonly Payment[]): StoryEvent[] {
  const last = payments.toSorted((a, b) => a.date - b.date).at(-1);
  if (!last) return [];
  const { date, kind, amount } = last;
  const total = sum(
    payments.map((payment) => payment.amount),
    amount.currency,
  );
  const says = message(`story:paid-${kind}`, {
    amount: total,
    year: String(partsOf(date).year),
    count: payments.length,
  });
  return [{ kind: "paid", day: date, year: null, says, mark: "entered", line: null, term: null }];
}
