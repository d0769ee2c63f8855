import { message, type Message } from "../messages/message.ts";
import { compareDecimals, decimal, type Decimal } from "../money/decimal.ts";
import type { Ledger } from "./ledger.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * A yearly rate below this is more often 3 % that was written as 0.03, as a cell formatted as 3 % holds it, than one of
 * so little. A few loans do bear so little, so it is doubted and taken as given.
 */
const DOUBTFUL = decimal("0.15");

/**
 * The doubt about a rate that is so low, at the first of the periods that bear it; none about a rate that a document
 * states, nor about one that floats.
 */
export function lowRateWarning(terms: LoanTerms, ledger: Ledger, at: number): Message[] {
  const percent = wholeRate(terms, ledger, at);
  if (percent === null || percent.digits <= 0n || compareDecimals(percent, DOUBTFUL) >= 0) return [];
  const before = at > ledger.start ? wholeRate(terms, ledger, at - 1) : null;
  if (before !== null && compareDecimals(before, percent) === 0) return [];
  return [message("explain:warningRateLow", { percent: { percent } })];
}

/** The rate of a period that somebody gave as a whole; null where it is none, or a document states it. */
function wholeRate({ sources }: LoanTerms, ledger: Ledger, at: number): Decimal | null {
  const { rate } = ledger.phaseOf(at);
  const { percent, assumed } = ledger.rateOf(at);
  if (rate.kind === "unknown") return assumed ? percent : null;
  const mark = sources["rate"]?.mark;
  return rate.kind === "floating" || mark === "seen" || mark === "quoted" ? null : percent;
}
