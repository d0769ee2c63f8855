import { message } from "../../messages/message.ts";
import type { OpenRow } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import type { FigureInput } from "./figure.ts";
import { computedInput, percentOf, termInputs } from "./termInputs.ts";

/**
 * The values that a row of a schedule was made from, each with its source or its mark; what explainRow says is made of
 * them.
 */
export function rowInputs(terms: LoanTerms, row: OpenRow): FigureInput[] {
  const shifted = row.payment !== row.due ? termInputs(terms, "businessDays") : [];
  const fees = row.feeParts.length > 0 ? termInputs(terms, "facility", "fees") : [];
  if (row.n === 0) return [...fees, ...shifted];
  return [
    computedInput(message("figures:opening"), row.opening),
    ...within(terms, row, "drawdowns"),
    ...within(terms, row, "prepayments"),
    ...rateInput(terms, row),
    ...termInputs(terms, "dayCount"),
    ...(row.principal.minor === 0n ? [] : termInputs(terms, "repayment")),
    ...shifted,
    ...fees,
  ];
}

function within(terms: LoanTerms, row: OpenRow, term: "drawdowns" | "prepayments"): FigureInput[] {
  const source = terms.sources[term] ?? null;
  return terms[term]
    .filter(({ date }) => date >= row.from && date < row.to)
    .map(({ date, amount }) => ({
      name: message(`figures:${term}On`, { day: { day: date } }),
      value: amount,
      source,
      mark: source?.mark ?? null,
    }));
}

/** The rate of the period; one that is carried forward is an assumption, whatever the terms' source. */
function rateInput(terms: LoanTerms, row: OpenRow): FigureInput[] {
  const { ratePercent, assumed, projected } = row;
  if (ratePercent === null) return [];
  const source = terms.sources[assumed ? "assumedRate" : "rate"] ?? null;
  return [
    {
      name: message("figures:term_rate"),
      value: percentOf(ratePercent),
      source,
      mark: assumed || projected ? "inferred" : (source?.mark ?? null),
    },
  ];
}
