import type { DebtCard } from "../../budget/budgetLine.ts";
import type { PlannedLoan } from "../../budget/otherLines.ts";
import { partsOf } from "../../calendar/day.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { subtract, sum, type Money } from "../../money/money.ts";
import { fieldSentence } from "../changes/changes.ts";
import { termsChanges } from "../changes/termsChanges.ts";
import { instalmentOf } from "../loanFacts.ts";
import { isToTheUnit } from "../toTheUnit.ts";
import type { LinesOfLoan } from "./linesOfLoan.ts";
import type { ScheduledStory, StoryEvent } from "./story.ts";

/** What documents publish of a loan beside its balance: plans, instalments of a year, terms that a later law changes. */
export function lineEvents(
  loan: string,
  { cards, planned }: LinesOfLoan,
  currency: Currency | null,
  scheduled: ScheduledStory | null,
): StoryEvent[] {
  return [
    ...planned.map(plannedEvent),
    ...cards.flatMap((card) => instalmentEvent(card, currency, scheduled)),
    ...changedEvents(loan, cards),
  ];
}

const SEEN = { mark: "seen", term: null } as const;

const PLANNED = {
  loan: "story:plannedLoan",
  guarantee: "story:plannedGuarantee",
  either: "story:plannedEither",
} as const;

function plannedEvent({ part, amountRsd, amounts, year, source }: PlannedLoan): StoryEvent {
  const shown: Message[] = [
    ...amounts.map(({ amount, currency }) =>
      currency === null
        ? message("story:number", { value: { decimal: amount } })
        : message("story:amountIn", { value: { decimal: amount }, currency }),
    ),
    ...(amountRsd === null
      ? []
      : [message("story:amountIn", { value: { decimal: amountRsd }, currency: "RSD" })]),
  ];
  const all = shown.reduce<Message | null>(
    (first, second) => (first ? message("story:both", { first, second }) : second),
    null,
  );
  const sentence =
    all === null ? message("story:plannedWithout") : message(PLANNED[part ?? "either"], { amounts: all });
  return { ...SEEN, kind: "planned", day: null, year, sentence, line: source };
}

/** The principal that a law prints for its year, beside the schedule's own. */
function instalmentEvent(
  card: DebtCard,
  currency: Currency | null,
  scheduled: ScheduledStory | null,
): StoryEvent[] {
  const { year, text } = card.instalment;
  if (year === null || text === null || card.instalment.amounts.length === 0) return [];
  const printed = { year: String(year), printed: text.replaceAll(" | ", " ") };
  const known = instalmentOf(card, currency)?.amount;
  const planned = scheduled && principalIn(scheduled, year);
  const sentence =
    planned && known?.currency === planned.currency
      ? compared(printed, planned, { known, amounts: card.instalment.amounts })
      : message("story:instalment", printed);
  return [{ ...SEEN, kind: "instalment", day: null, year, sentence, line: card.source }];
}

function compared(
  printed: { readonly year: string; readonly printed: string },
  planned: Money,
  { known, amounts }: { readonly known: Money; readonly amounts: DebtCard["instalment"]["amounts"] },
): Message {
  const difference = subtract(known, planned);
  if (difference.minor === 0n) return message("story:instalmentAgrees", { ...printed, planned });
  return amounts.every(({ amount }) => isToTheUnit(planned, amount))
    ? message("story:instalmentRounded", { ...printed, planned })
    : message("story:instalmentDiffers", { ...printed, planned, difference });
}

/** Null for a year of which the schedule has only a part, or nothing: it begins with a later balance. */
function principalIn({ terms, schedule }: ScheduledStory, year: number): Money | null {
  if (terms.openingBalance && partsOf(terms.openingBalance.date).year >= year) return null;
  const isOf = (day: Parameters<typeof partsOf>[0]): boolean => partsOf(day).year === year;
  return sum(
    [
      ...schedule.rows.filter(({ due }) => isOf(due)).map(({ principal }) => principal),
      ...terms.prepayments.filter(({ date }) => isOf(date)).map(({ amount }) => amount),
    ],
    terms.currency,
  );
}

/** A name that a later law prints in other words is no change of the loan. */
const NAME = "matching:fieldName";

function changedEvents(loan: string, cards: readonly DebtCard[]): StoryEvent[] {
  return termsChanges({ id: loan, cards }).flatMap(({ before, after, fields }) =>
    fields
      .filter(({ field }) => field.key !== NAME)
      .map((change): StoryEvent => {
        const sentence = message("story:changed", {
          change: fieldSentence(change),
          document: before.source.document,
        });
        const { asOf: day, instalment } = after;
        return { ...SEEN, kind: "changed", day, year: instalment.year, sentence, line: after.source };
      }),
  );
}
