import type { Day } from "../../calendar/day.ts";
import { agreementFor } from "../../loan/agreements/catalogue.ts";
import type { LoanTerms, TermSource } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Money } from "../../money/money.ts";
import type { StoryEvent, StoryEventKind } from "./story.ts";

/** What the terms of a loan say happened: signing, ceiling, drawdowns, prepayments, cancellations, reschedulings. */
export function termEvents(terms: LoanTerms): StoryEvent[] {
  const event = (
    kind: StoryEventKind,
    term: keyof LoanTerms,
    day: Day | null,
    sentence: Message,
  ): StoryEvent => {
    const source = terms.sources[term] ?? null;
    return { kind, day, year: null, sentence, mark: source?.mark ?? null, line: null, term: source };
  };
  const amounts = (
    kind: "drawn" | "prepaid" | "cancelled",
    term: "drawdowns" | "prepayments" | "cancellations",
  ): StoryEvent[] =>
    terms[term].map(({ date, amount }) => event(kind, term, date, message(`story:${kind}`, { amount })));
  return [
    ...(terms.signed === null ? [] : [event("signed", "signed", terms.signed, signed(terms.agreement))]),
    ...(terms.facility === null ? [] : [event("ceiling", "facility", terms.signed, ceiling(terms.facility))]),
    ...amounts("drawn", "drawdowns"),
    ...(terms.openingBalance
      ? [
          event(
            "opening",
            "openingBalance",
            terms.openingBalance.date,
            message("story:opening", { amount: terms.openingBalance.amount }),
          ),
        ]
      : []),
    ...amounts("prepaid", "prepayments"),
    ...amounts("cancelled", "cancellations"),
    ...terms.reschedulings.map(({ date, firstPrincipal, lastPrincipal }) =>
      event(
        "rescheduled",
        "reschedulings",
        date,
        message("story:rescheduled", { first: { day: firstPrincipal }, last: { day: lastPrincipal } }),
      ),
    ),
  ];
}

/** The same of a loan without terms, as far as its agreement is known. */
export function agreementEvents(loan: string): StoryEvent[] {
  const known = agreementFor(loan);
  if (!known) return [];
  const day = known.signed?.value ?? null;
  const event = (kind: StoryEventKind, sentence: Message, source: TermSource): StoryEvent => {
    return { kind, day, year: null, sentence, mark: source.mark, line: null, term: source };
  };
  return [
    ...(known.signed ? [event("signed", signed(known.agreement?.value ?? null), known.signed.source)] : []),
    ...(known.facility ? [event("ceiling", ceiling(known.facility.value), known.facility.source)] : []),
  ];
}

function signed(agreement: string | null): Message {
  return agreement === null ? message("story:signed") : message("story:signedAs", { agreement });
}

function ceiling(amount: Money): Message {
  return message("story:ceiling", { amount });
}
