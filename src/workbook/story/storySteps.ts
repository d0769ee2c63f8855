import type { Day } from "../../calendar/day.ts";
import type { PublishedBalance, ScheduledStory, Story } from "../../dossier/story/story.ts";
import { positionAt } from "../../loan/positionAt.ts";
import type { Money } from "../../money/money.ts";

/** A point of the chart: what the schedule says for a day, and what was published for it. */
export interface StoryStep {
  readonly day: Day;
  /** Null before the day of an opening balance. */
  readonly planned: Money | null;
  /** Where the day comes from, so that it follows its cell: a row of the schedule, a published balance; null for others. */
  readonly of:
    | { readonly kind: "due"; readonly row: number; readonly isDayBefore: boolean }
    | { readonly kind: "published"; readonly row: number }
    | null;
  readonly published: PublishedBalance | null;
}

/**
 * The schedule's balance as stairs, with the published points among them, in order of day. A balance that changes on a
 * day stands on the day before, too: on an axis of years the two make a step.
 */
export function storySteps({ balances }: Story, { terms, schedule }: ScheduledStory): StoryStep[] {
  const days = new Map<Day, StoryStep["of"]>();
  const change = (day: Day, row: number | null): void => {
    for (const isDayBefore of [true, false]) {
      const at = (isDayBefore ? day - 1 : day) as Day;
      if (!days.get(at)) days.set(at, row === null ? null : { kind: "due", row, isDayBefore });
    }
  };
  if (terms.openingBalance) days.set(terms.openingBalance.date, null);
  for (const { date } of [...terms.drawdowns, ...terms.prepayments]) change(date, null);
  schedule.rows.forEach(({ due, principal, capitalised, writtenDown }, row) => {
    if ([principal, capitalised, writtenDown].some(({ minor }) => minor !== 0n)) change(due, row);
  });
  const owed = (day: Day): Money | null => positionAt(terms, schedule, day).balance;
  return [
    ...[...days].map(([day, of]): StoryStep => ({ day, planned: owed(day), of, published: null })),
    ...balances.flatMap((published, row): StoryStep[] =>
      published.converted && published.asOf !== null
        ? [{ day: published.asOf, planned: owed(published.asOf), of: { kind: "published", row }, published }]
        : [],
    ),
  ].sort((a, b) => a.day - b.day);
}
