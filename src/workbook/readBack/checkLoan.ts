import { buildSchedule } from "../../loan/buildSchedule.ts";
import type { Drawdown, LoanTerms } from "../../loan/terms.ts";
import { Problem } from "../../messages/message.ts";
import type { Findings, InputCell } from "./findings.ts";
import type { InputRow } from "./inputTable.ts";
import type { Fixing, FromRow } from "./readDrawdowns.ts";
import { sameValue } from "./sameValue.ts";

/** Where each term stands in tblLoans, by the term's name. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  "rate.percent": "rate",
  rate: "rate",
  facility: "facility",
  firstInterest: "firstInterest",
  firstPrincipal: "firstPrincipal",
  lastPrincipal: "lastPrincipal",
  monthsBetween: "monthsBetween",
  repayment: "repayment",
  dayCount: "dayCount",
  businessDays: "convention",
};

/** Builds the loan's schedule; what makes that impossible is a fault at the cell that holds the term. */
export function checkLoan(
  terms: LoanTerms,
  at: InputRow,
  drawdowns: readonly FromRow<Drawdown>[],
  fixings: readonly FromRow<Fixing>[],
  findings: Findings,
): void {
  try {
    buildSchedule(terms);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const cell = cellOfTerm(error, terms, at, drawdowns, fixings);
    findings.fault(cell, "inputs:contradiction", { loan: terms.id, reason: error.problem });
  }
}

function cellOfTerm(
  { place, problem }: Problem,
  terms: LoanTerms,
  at: InputRow,
  drawdowns: readonly FromRow<Drawdown>[],
  fixings: readonly FromRow<Fixing>[],
): InputCell {
  const term = place.cell ?? "";
  const drawdown = /^drawdowns\[(\d+)\](?:\.(date|amount))?/.exec(term);
  if (drawdown) {
    const value = terms.drawdowns[Number(drawdown[1])];
    const row = drawdowns.find((one) => sameValue(one.value, value)) ?? drawdowns[0];
    return row ? row.at(drawdown[2] ?? "amount") : at("id");
  }
  if (term === "drawdowns") return drawdowns[0]?.at("amount") ?? at("id");
  if (term.startsWith("rate.fixings")) {
    const { date } = problem.params;
    const row = fixings.find(({ value }) => sameValue({ day: value.from }, date)) ?? fixings[0];
    return row ? row.at("from") : at("rateKind");
  }
  if (term.startsWith("fees")) return at("facility");
  if (term.startsWith("repayment")) return at("repayment");
  return at(COLUMN_OF[term] ?? "id");
}
