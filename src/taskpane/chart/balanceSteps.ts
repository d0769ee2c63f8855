import type { Day } from "../../calendar/day.ts";
import type { BalanceStep } from "../../loan/interest.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import { compare, type Money } from "../../money/money.ts";

/** The balance over time as stairs: it changes on the days of drawdowns and instalments and at no other time. */
export function balanceSteps(schedule: OpenSchedule): readonly BalanceStep[] {
  const steps = schedule.rows.flatMap((row) =>
    row.spans.map((span): BalanceStep => ({ from: span.from, balance: span.balance })),
  );
  const last = schedule.rows.at(-1);
  return last ? [...steps, { from: last.to, balance: last.closing }] : steps;
}

/** The highest balance; null for a schedule without any. */
export function highestBalance(steps: readonly BalanceStep[]): Money | null {
  return steps.reduce<Money | null>(
    (highest, { balance }) => (highest && compare(highest, balance) >= 0 ? highest : balance),
    null,
  );
}

/** The corners of the stairs: where the balance changes it stands twice, as it was and as it becomes. */
export function corners(steps: readonly BalanceStep[]): readonly BalanceStep[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    return before ? [{ from: step.from, balance: before.balance }, step] : [step];
  });
}

/** The corners until a day and from it on; both hold the balance of the day itself, where it lies among them. */
export function partedAt(
  steps: readonly BalanceStep[],
  day: Day,
): readonly [readonly BalanceStep[], readonly BalanceStep[]] {
  const all = corners(steps);
  const past = all.filter(({ from }) => from <= day);
  const now = past.at(-1);
  const future = all.slice(past.length);
  if (!now || future.length === 0) return [past, future];
  const onDay = { from: day, balance: now.balance };
  return [
    [...past, onDay],
    [onDay, ...future],
  ];
}
