import { message } from "../../messages/message.ts";
import type { Schedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { explainArrearsFigure } from "./arrearsFigure.ts";
import { explainAccrued, explainBalance } from "./balanceFigures.ts";
import type { ExplainedFigure, Figure, FigureInput } from "./figure.ts";
import {
  explainAverageLife,
  explainDebtService,
  explainEffectiveRate,
  explainGrantElement,
  explainPresentValue,
} from "./measureFigures.ts";
import { termInputs } from "./termInputs.ts";
import { explainFxDifference, explainView } from "./viewFigures.ts";

/**
 * Any figure of a loan in one sentence, with the values that it was made from: each with its source or its mark.
 * @param schedule of the terms
 */
export function explainFigure(terms: LoanTerms, schedule: Schedule, figure: Figure): ExplainedFigure {
  switch (figure.kind) {
    case "total":
      return explainTotal(terms, schedule, figure.of);
    case "balance":
      return explainBalance(terms, schedule, figure.day);
    case "accrued-interest":
      return explainAccrued(terms, schedule, figure.day);
    case "view":
      return explainView(figure.view);
    case "fx-difference":
      return explainFxDifference(figure.movement);
    case "debt-service":
      return explainDebtService(terms, figure.service, figure.by);
    case "average-life":
      return explainAverageLife(terms, schedule);
    case "effective-rate":
      return explainEffectiveRate(terms, schedule);
    case "present-value":
      return explainPresentValue(terms, schedule, figure.percent);
    case "grant-element":
      return explainGrantElement(terms, schedule, figure.percent);
    case "arrears":
      return explainArrearsFigure(terms, figure.arrears);
  }
}

function explainTotal(terms: LoanTerms, schedule: Schedule, of: keyof Schedule["totals"]): ExplainedFigure {
  const { totals } = schedule;
  if (of === "paid") {
    const { principal, prepayment, interest, capitalised, fees, paid } = totals;
    const sentence = message("figures:totalPaid", {
      principal,
      prepayment,
      interest,
      capitalised,
      fees,
      paid,
    });
    return { sentence, inputs: termInputs(terms, "drawdowns", "rate", "fees") };
  }
  const amount = totals[of];
  const rows = schedule.rows.filter((row) => row[of].minor !== 0n).length;
  return {
    sentence: message(`figures:total_${of}`, { amount, count: rows }),
    inputs: inputsOfTotal(terms, of),
  };
}

function inputsOfTotal(terms: LoanTerms, of: Exclude<keyof Schedule["totals"], "paid">): FigureInput[] {
  switch (of) {
    case "principal":
      return termInputs(terms, "drawdowns", "repayment", "lastPrincipal");
    case "prepayment":
      return termInputs(terms, "prepayments");
    case "interest":
    case "capitalised":
      return termInputs(terms, "drawdowns", "rate", "dayCount", "rounding");
    case "fees":
      return termInputs(terms, "facility", "fees");
    case "writtenDown":
      return termInputs(terms, "reschedulings");
  }
}
