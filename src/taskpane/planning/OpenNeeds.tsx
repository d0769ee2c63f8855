import type { BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface OpenNeedsProps {
  readonly plan: BudgetPlan;
  /** What a loan is called, by its id. */
  readonly nameOf: (id: string) => string;
}

/** Loans of which a need is not known, so that sums stand open: how many, and on demand which and why. */
export function OpenNeeds({ plan, nameOf }: OpenNeedsProps) {
  const { say } = useTranslator();
  const { open } = plan;
  if (open.length === 0) return null;
  const loans = new Set(open.map(({ loan }) => loan.id));
  return (
    <div className="notice notice-question">
      <p>{say("planning:paneOpen", { count: loans.size })}</p>
      <details>
        <summary>{say("planning:paneOpenWhy")}</summary>
        <ul>
          {open.map(({ loan, years, reason }) => (
            <li key={`${loan.id} ${years.join(" ")}`} className="breakable">
              {say("planning:openNeed", {
                years: years.join(", "),
                reason: { ...reason, params: { ...reason.params, loan: nameOf(loan.id) } },
              })}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
