import { Button } from "@fluentui/react-components";
import type { BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { MoreList } from "../parts/MoreList.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { yearSpan } from "./requestText.ts";

interface NothingNeededProps {
  readonly plan: BudgetPlan;
  /** What a loan is called, by its id. */
  readonly nameOf: (id: string) => string;
  readonly onYears: (first: number) => void;
}

const AT_ONCE = 12;

/** Whether all of the plan is nought, and known to be. */
export function isNothing({ lines }: BudgetPlan): boolean {
  return lines.every(({ amount }) => amount?.minor === 0n);
}

/** Why loans need nothing in years of the plan; nothing where all need something in each. */
export function NothingNeeded({ plan, nameOf, onYears }: NothingNeededProps) {
  const { say, sayMessage } = useTranslator();
  const { nothing, years, paid } = plan;
  if (nothing.length === 0) return null;
  const [first = 0] = years;
  // The nearest years in which something is paid.
  const others =
    paid && (paid.last < first ? Math.max(paid.first, paid.last - years.length + 1) : paid.first);
  const isAll = isNothing(plan);
  return (
    <div className="notice notice-news nothing-needed">
      <h2>{say(isAll ? "planning:whyNothing" : "planning:whyNothingInSome")}</h2>
      <MoreList items={nothing} atOnce={AT_ONCE}>
        {(shown) => (
          <ul>
            {shown.map(({ loan, years: none, reason }) => (
              <li key={`${loan.id} ${reason.key}`}>
                <strong>
                  {say("planning:nothingFor", { loan: nameOf(loan.id), years: yearSpan(none) })}
                </strong>{" "}
                {sayMessage(reason)}
              </li>
            ))}
          </ul>
        )}
      </MoreList>
      {isAll && others !== null && (
        <Button
          size="small"
          onClick={() => {
            onYears(others);
          }}
        >
          {say("planning:showYears", { years: yearSpan(years.map((_, at) => others + at)) })}
        </Button>
      )}
    </div>
  );
}
