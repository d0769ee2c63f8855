import type { Day } from "../../calendar/day.ts";
import type { Story } from "../../dossier/story/story.ts";
import { compare, type Money } from "../../money/money.ts";
import BalanceChart, { type BalancePoint } from "../chart/BalanceChart.tsx";
import { balanceSteps, highestBalance } from "../chart/balanceSteps.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** The schedule's balance as stairs, and what was published as points, in the loan's own currency. */
export function StoryChart({
  story,
  name,
  asOf,
}: {
  readonly story: Story;
  readonly name: string;
  readonly asOf: Day;
}) {
  const { say } = useTranslator();
  if (!story.scheduled) return null;
  const steps = balanceSteps(story.scheduled.schedule);
  const points = pointsOf(story);
  const highest = points.reduce<Money | null>(
    (most, { balance }) => (most && compare(most, balance) >= 0 ? most : balance),
    highestBalance(steps),
  );
  if (!highest) return null;
  const text = say("story:paneChartText", { loan: name, count: points.length });
  return (
    <div className="chart">
      <BalanceChart steps={steps} highest={highest} asOf={asOf} text={text} points={points} />
      <ul className="chart-key" aria-hidden="true">
        <li>
          <svg width="18" height="10">
            <path className="chart-line" d="M0,5H18" />
          </svg>
          {say("story:paneKeySchedule")}
        </li>
        {points.length > 0 && (
          <li>
            <svg width="12" height="12">
              <path className="chart-point" d="M6,0L12,6L6,12L0,6Z" />
            </svg>
            {say("story:paneKeyPublished")}
          </li>
        )}
      </ul>
    </div>
  );
}

function pointsOf({ balances }: Story): BalancePoint[] {
  return balances.flatMap(({ asOf, own }) =>
    asOf !== null && own ? [{ day: asOf, balance: own.value }] : [],
  );
}
