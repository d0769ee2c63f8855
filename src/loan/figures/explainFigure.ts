import { message } from "../../messages/message.ts";
import { knowsInterest } from "../buildSchedule.ts";
import type { OpenSchedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { explainAccrued, explainBalance } from "./balanceFigures.ts";
import type { ExplainedFigure, Figure, FigureInput } from "./figure.ts";
import {
  explainAverageLife,
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
export function explainFigure(terms: LoanTerms, schedule: OpenSchedule, figure: Figure): ExplainedFigure {
  const open = (): ExplainedFigure => openFigure(terms, schedule);
  const known = knowsInterest(schedule) ? schedule : null;
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
    case "average-life":
      return explainAverageLife(terms, schedule);
    case "effective-rate":
      return known ? explainEffectiveRate(terms, known) : open();
    case "present-value":
      return known ? explainPresentValue(terms, known, figure.percent) : open();
    case "grant-element":
      return known ? explainGrantElement(terms, known, figure.percent) : open();
  }
}

/** A figure that interest enters, of a loan whose interest is open: the reason. */
function openFigure(terms: LoanTerms, { openInterest }: OpenSchedule): ExplainedFigure {
  return { sentence: openInterest ?? message("figures:notKnown"), inputs: termInputs(terms, "rate") };
}

function explainTotal(
  terms: LoanTerms,
  schedule: OpenSchedule,
  of: keyof OpenSchedule["totals"],
): ExplainedFigure {
  const { totals } = schedule;
  const amount = totals[of];
  if (amount === null) return openFigure(terms, schedule);
  if (of === "paid") {
    const { principal, prepayment, capitalised, fees } = totals;
    const interest = totals.interest ?? amount;
    const sentence = message("figures:totalPaid", {
      principal,
      prepayment,
      interest,
      capitalised,
      fees,
      paid: amount,
    });
    return { sentence, inputs: termInputs(terms, "drawdowns", "rate", "fees") };
  }
  const rows = schedule.rows.filter((row) => row[of]?.minor !== 0n).length;
  return {
    sentence: message(`figures:total_${of}`, { amount, count: rows }),
    inputs: inputsOfTotal(terms, of),
  };
}

function inputsOfTotal(terms: LoanTerms, of: Exclude<keyof OpenSchedule["totals"], "paid">): FigureInput[] {
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
