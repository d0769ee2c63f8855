import { addDays } from "../../calendar/day.ts";
import { agreementFor } from "../../loan/agreements/catalogue.ts";
import { rateSeries, usualPair } from "../../loan/fit/rateSeries.ts";
import { bestDays, neededRate } from "../../loan/fit/windowRates.ts";
import { positionAt } from "../../loan/positionAt.ts";
import type { TermSource } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import { rescaled } from "../../money/decimal.ts";
import { subtract, type Money } from "../../money/money.ts";
import type { ExchangeRate } from "../dossier.ts";
import type { ScheduledStory, StoryEvent } from "./story.ts";

/** Balances that others reported and no document at hand prints, beside the schedule's: of a day, or of none. */
export function reportedEvents(
  loan: string,
  scheduled: ScheduledStory | null,
  rates: readonly ExchangeRate[],
): StoryEvent[] {
  const { balances, undatedBalance } = agreementFor(loan) ?? {};
  const event = (day: StoryEvent["day"], sentence: Message, term: TermSource): StoryEvent => {
    return { kind: "reported", day, year: null, sentence, mark: term.mark, line: null, term };
  };
  const dated = (balances?.value ?? []).map(({ date, amount }) => {
    const planned =
      scheduled && scheduled.terms.currency === amount.currency
        ? positionAt(scheduled.terms, scheduled.schedule, date).balance
        : null;
    const says = planned
      ? message("story:reportedBeside", { amount, planned, difference: subtract(amount, planned) })
      : message("story:reported", { amount });
    return event(date, says, (balances as NonNullable<typeof balances>).source);
  });
  if (!undatedBalance) return dated;
  const { value: amount, source } = undatedBalance;
  const found = scheduled ? likelyTimes(amount, scheduled, rates) : [];
  const [only] = found;
  // Several times would do: which of them it was, nothing tells.
  if (!only || found.length > 1)
    return [...dated, event(null, message("story:reportedUndated", { amount }), source)];
  const { from, to, planned, needed, best } = only;
  const says = message("story:reportedLikely", {
    ...{ amount, planned, from: { day: from }, to: { day: to } },
    ...{
      base: amount.currency,
      quote: planned.currency,
      needed: { decimal: rescaled(needed, 4, "half-up") },
    },
    ...{ rate: { decimal: best.rate }, date: { day: best.date } },
    off: { percent: rescaled(best.errorPercent, 2, "half-up") },
  });
  return [...dated, { ...event(from, says, source), mark: "inferred" }];
}

/**
 * The times between two due dates at which the schedule's balance is the reported one at a known rate, give or take one
 * percent: as far as rates of one day of two sources lie apart.
 */
function likelyTimes(amount: Money, { terms, schedule }: ScheduledStory, known: readonly ExchangeRate[]) {
  if (amount.currency === terms.currency) return [];
  const pair = usualPair(amount.currency, terms.currency);
  const rates = known.map(({ date, base, quote, rate }) => ({ path: "", date, base, quote, rate }));
  const series = rateSeries(rates, pair);
  return schedule.rows.flatMap(({ due: from, closing }, at) => {
    const next = schedule.rows[at + 1];
    if (!next || closing.minor <= 0n) return [];
    const to = addDays(next.due, -1);
    const needed = neededRate(closing, amount, pair);
    const [best] = bestDays(series, needed, from, to);
    return best && isNear(best.errorPercent) ? [{ from, to, planned: closing, needed, best }] : [];
  });
}

function isNear({ digits, scale }: { readonly digits: bigint; readonly scale: number }): boolean {
  const most = 10n ** BigInt(scale);
  return digits <= most && digits >= -most;
}
