import { partsOf } from "../../calendar/day.ts";
import { agreementFor } from "../../loan/agreements/catalogue.ts";
import { buildOpenSchedule } from "../../loan/buildSchedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { sum } from "../../money/money.ts";
import type { Dossier, Payment } from "../dossier.ts";
import { instalmentOf } from "../loanFacts.ts";
import { loanForecasts, type LoanForecast } from "../outlook/loanForecasts.ts";
import { lineEvents } from "./lineEvents.ts";
import { linesOfLoan, type LinesOfLoan } from "./linesOfLoan.ts";
import { withStatedDays } from "../statedDays.ts";
import { timeOf } from "./moment.ts";
import { publishedBalances } from "./publishedBalances.ts";
import { reportedEvents } from "./reportedEvents.ts";
import type { BalanceTerm, ScheduledStory, Story, StoryEvent } from "./story.ts";
import { agreementEvents, termEvents } from "./termEvents.ts";

/**
 * The story of one loan. Pure: computed from the dossier each time, never stored.
 * @param loan id of the loan: one of the dossier's, or of its lines
 * @throws Problem where the loan's terms contradict each other
 */
export function storyOf(given: Dossier, loan: string): Story {
  const dossier = withStatedDays(given);
  const lines = linesOfLoan(dossier, loan);
  const terms = dossier.loans.find((one) => one.terms.id === loan)?.terms ?? null;
  const scheduled = terms && scheduledOf(terms);
  const forecasts = loanForecasts(dossier, loan);
  const currency = terms?.currency ?? currencyOf(lines, loan);
  return {
    loan,
    name: terms?.name ?? lines.cards.at(-1)?.name ?? lines.planned[0]?.name ?? loan,
    currency,
    scheduled,
    balances: publishedBalances(dossier, lines, currency, scheduled),
    forecasts,
    events: inOrder([
      ...(terms ? termEvents(terms) : agreementEvents(loan)),
      ...lineEvents(loan, lines, currency, scheduled),
      ...paymentEvents(dossier, loan),
      ...forecastEvents(forecasts),
      ...reportedEvents(loan, scheduled, dossier.rates),
    ]),
  };
}

/** The terms that balances of principal rest on; of what few agreements have, as far as they have it. */
function balanceTerms(terms: LoanTerms): BalanceTerm[] {
  const { openingBalance, prepayments, reschedulings, capitalisedUntil } = terms;
  const ways = [terms.repayment, ...reschedulings.map(({ repayment }) => repayment)];
  const isLevel = ways.some((way) => way?.kind === "annuity");
  const joins =
    capitalisedUntil !== null ||
    reschedulings.some((one) => one.capitalisedUntil !== null || one.accrued === "capitalised");
  return [
    openingBalance ? "openingBalance" : "drawdowns",
    "firstPrincipal",
    "lastPrincipal",
    "monthsBetween",
    "repayment",
    ...(prepayments.length > 0 ? (["prepayments"] as const) : []),
    ...(reschedulings.length > 0 ? (["reschedulings"] as const) : []),
    ...(capitalisedUntil !== null ? (["capitalisedUntil"] as const) : []),
    // Interest has a part in balances where it joins them, or leaves less of a level payment for principal.
    ...(isLevel || joins ? (["rate", "dayCount"] as const) : []),
  ];
}

function scheduledOf(terms: LoanTerms): ScheduledStory {
  const assumed = balanceTerms(terms).filter(
    (term) => (terms.sources[term]?.mark ?? "inferred") === "inferred",
  );
  return {
    terms,
    schedule: buildOpenSchedule(terms),
    mark: assumed.length > 0 ? "inferred" : "computed",
    assumed,
  };
}

function currencyOf({ cards }: LinesOfLoan, loan: string): Currency | null {
  const known = agreementFor(loan)?.currency?.value;
  if (known) return known;
  for (const card of cards.toReversed()) {
    const printed = instalmentOf(card, null);
    if (printed) return printed.amount.currency;
  }
  return null;
}

/** By day; an event of which only the year is known stands at its beginning. */
function inOrder(events: readonly StoryEvent[]): StoryEvent[] {
  return events.toSorted((a, b) => timeOf(a.day, a.year) - timeOf(b.day, b.year));
}

/** What each list forecast of the balance that the next one prints, and how far that was from it. */
function forecastEvents(forecasts: readonly LoanForecast[]): StoryEvent[] {
  return forecasts.map((one): StoryEvent => {
    const { loan, next, from, to } = one;
    const lists = { from: { day: from.day }, to: { day: to.day } };
    const sentence =
      "reason" in one
        ? message("story:noForecast", { ...lists, reason: one.reason })
        : message(one.why ? "story:forecastWhy" : "story:forecast", {
            ...lists,
            basis: message(`outlook:basis-${loan.basis}`),
            forecast: one.forecast,
            printed: one.printed,
            difference: one.difference,
            percent: { percent: one.percent },
            ...(one.why && { why: one.why }),
          });
    return {
      kind: "forecast",
      day: to.day,
      year: null,
      sentence,
      mark: "computed",
      line: next.source,
      term: null,
    };
  });
}

/** What was paid on a loan as the user entered it: one event for each year, kind and currency, on the last day of them. */
function paymentEvents({ payments }: Dossier, loan: string): StoryEvent[] {
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
  const sentence = message(`story:paid-${kind}`, {
    amount: total,
    year: String(partsOf(date).year),
    count: payments.length,
  });
  return [{ kind: "paid", day: date, year: null, sentence, mark: "entered", line: null, term: null }];
}
