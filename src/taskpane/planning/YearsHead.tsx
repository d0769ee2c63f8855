import { Button } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { VIEW_HEADING } from "../headings.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { inMillions, noSum, yearSpan } from "./requestText.ts";

interface YearsHeadProps {
  readonly plan: BudgetPlan;
  /** The years after the day: those of the sheet. */
  readonly planned: readonly number[];
  readonly onYears: (first: number) => void;
}

/** What is needed in each of three years, in large figures, and the way to earlier and later ones. */
export function YearsHead({ plan, planned, onYears }: YearsHeadProps) {
  const translator = useTranslator();
  const { say, language } = translator;
  const { years, total, paid } = plan;
  const [first = 0] = years;
  const [usual = 0] = planned;
  const last = first + years.length - 1;
  const earliest = Math.min(paid?.first ?? usual, usual);
  const latest = Math.max(paid?.last ?? usual, usual + years.length - 1);
  return (
    <div className="part years-head">
      <div className="part-head">
        <h1 id="planning-heading" className={VIEW_HEADING} tabIndex={-1}>
          {say("planning:paneNeeded")}
        </h1>
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label={say("planning:earlierYears")}
          disabledFocusable={first <= earliest}
          onClick={() => {
            onYears(first - 1);
          }}
        />
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label={say("planning:laterYears")}
          disabledFocusable={last >= latest}
          onClick={() => {
            onYears(first + 1);
          }}
        />
      </div>
      <dl className="year-totals" aria-live="polite">
        {years.map((year, at) => {
          const sum = total[at];
          const amount = sum?.rsd ?? (sum?.known.rsd.minor ? sum.known.rsd : null);
          const shown = amount && inMillions(amount, language);
          return (
            <div key={year}>
              <dt>{say("planning:paneYear", { year: String(year) })}</dt>
              <dd>
                {shown ? (
                  <>
                    <strong>{shown.figure}</strong>{" "}
                    {shown.isMillions ? say("planning:millions", { currency: "RSD" }) : "RSD"}
                    {sum && !sum.rsd && <span className="under">{say("planning:knownPart")}</span>}
                  </>
                ) : (
                  sum && noSum(sum, translator)
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {first !== usual && (
        <p className="hint">
          {say("planning:otherYears", { years: yearSpan(planned) })}{" "}
          <Button
            size="small"
            appearance="subtle"
            className="link"
            onClick={() => {
              onYears(usual);
            }}
          >
            {say("planning:showYears", { years: yearSpan(planned) })}
          </Button>
        </p>
      )}
    </div>
  );
}
