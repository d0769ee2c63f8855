import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { requestText } from "./requestText.ts";

/** Copies the rows of the budget request. Shown where the clipboard is out of reach, as it may be in Excel. */
export function CopyRequest({ plan }: { readonly plan: BudgetPlan }) {
  const translator = useTranslator();
  const { say } = translator;
  const text = requestText(plan, translator);
  // Of another plan nothing was copied yet.
  const [done, setDone] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  const outcome = done?.text === text ? done : null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setDone({ text, copied: true });
    } catch {
      setDone({ text, copied: false });
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>{say("planning:copy")}</Button>
      <p role="status" className={outcome ? undefined : "only-heard"}>
        {outcome?.copied === true &&
          say("planning:copied", { count: plan.byAccount.length, years: plan.years.join(", ") })}
        {outcome?.copied === false && say("planning:copyRefused")}
      </p>
      {outcome?.copied === false && <pre className="details breakable">{text}</pre>}
    </>
  );
}
