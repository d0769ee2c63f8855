import { Button } from "@fluentui/react-components";
import { dayOf } from "../../calendar/day.ts";
import type { BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { useGo } from "../contexts.ts";
import { MoreList } from "../parts/MoreList.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { isNothing } from "./NothingNeeded.tsx";

const AT_ONCE = 12;

interface NotInSumsProps {
  readonly plan: BudgetPlan;
  /** What the loans without a schedule are called, in the plan's order. */
  readonly names: readonly string[];
}

/** Loans that are in no sum for want of a schedule, those first that are still repaid in the years; a way to what they lack. */
export function NotInSums({ plan, names }: NotInSumsProps) {
  const { say } = useTranslator();
  const go = useGo();
  const { unscheduled, years } = plan;
  if (unscheduled.length === 0) return null;
  const begins = dayOf(years[0] ?? 0, 1, 1) ?? 0;
  const debts = unscheduled.map(({ card }, at) => {
    const { day: until, year } = card.lastPrincipal;
    const isOver = until === null ? year !== undefined && year < (years[0] ?? 0) : until < begins;
    return { name: names[at] ?? card.name, until, isOver, isKnown: until !== null || year !== undefined };
  });
  const still = debts.filter(({ isOver, isKnown }) => isKnown && !isOver);
  return (
    <div className="notice notice-question not-in-sums">
      <p>
        {isNothing(plan) && <strong>{say("planning:noughtIsNotAll")} </strong>}
        {say("planning:notInSums", { count: unscheduled.length })}{" "}
        {still.length > 0 && say("planning:stillRepaid", { count: still.length })}
      </p>
      <MoreList items={debts.toSorted((a, b) => Number(a.isOver) - Number(b.isOver))} atOnce={AT_ONCE}>
        {(shown) => (
          <ul>
            {shown.map(({ name, until }) => (
              <li key={name} className="breakable">
                {until === null ? name : say("planning:repaidUntil", { name, day: { day: until } })}
              </li>
            ))}
          </ul>
        )}
      </MoreList>
      <Button
        size="small"
        onClick={() => {
          go({ tab: "overview", over: null });
        }}
      >
        {say("planning:whatTheyLack")}
      </Button>
    </div>
  );
}
