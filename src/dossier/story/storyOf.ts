import { agreementFor } from "../../loan/agreements/catalogue.ts";
import { buildOpenSchedule } from "../../loan/buildSchedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { Currency } from "../../money/currency.ts";
import type { Dossier } from "../dossier.ts";
import { instalmentOf } from "../loanFacts.ts";
import { loanForecasts } from "../outlook/loanForecasts.ts";
import { forecastEvents } from "./forecastEvents.ts";
import { lineEvents } from "./lineEvents.ts";
import { linesOfLoan, type LinesOfLoan } from "./linesOfLoan.ts";
import { withStatedDays } from "../statedDays.ts";
import { timeOf } from "./moment.ts";
import { paymentEvents } from "./paymentEvents.ts";
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

const OF_BALANCE = [
  "firstPrincipal",
  "lastPrincipal",
  "monthsBetween",
  "repayment",
] as const satisfies readonly BalanceTerm[];

function scheduledOf(terms: LoanTerms): ScheduledStory {
  const begins = terms.openingBalance ? "openingBalance" : "drawdowns";
  const assumed = [begins, ...OF_BALANCE].filter(
    (term): term is BalanceTerm => (terms.sources[term]?.mark ?? "inferred") === "inferred",
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
