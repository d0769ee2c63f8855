import { message } from "../../messages/message.ts";
import { explainArrears } from "../payments/explainPayments.ts";
import type { Arrears } from "../payments/arrears.ts";
import type { LoanTerms } from "../terms.ts";
import type { ExplainedFigure, FigureInput } from "./figure.ts";
import { computedInput, termInputs } from "./termInputs.ts";

/** What is overdue: the sum of its parts, and each amount that is overdue. */
export function explainArrearsFigure(terms: LoanTerms, arrears: Arrears): ExplainedFigure {
  const sentence = explainArrears(terms, arrears).at(-1);
  if (!sentence) throw new RangeError("explainArrearsFigure: no sentence sums up the arrears");
  const items = arrears.items.map(({ part, kind, short }): FigureInput =>
    computedInput(
      message(`figures:overdue_${part.prepayment === null ? kind : "prepayment"}`, {
        due: { day: part.dueOn },
      }),
      short,
    ),
  );
  return { sentence, inputs: [...items, ...termInputs(terms, "defaultInterest")] };
}
