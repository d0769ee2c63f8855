import type { Day } from "../calendar/day.ts";
import { addMonths } from "../calendar/months.ts";
import { message, type Message } from "../messages/message.ts";
import { compareDecimals, decimal, type Decimal } from "../money/decimal.ts";
import { feeEnd, undrawnOn, type Commitment } from "./commitmentFee.ts";
import type { Ledger } from "./ledger.ts";
import { lastPhase, type Phase } from "./phases.ts";
import type { OpenRow } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * The rows with warnings of terms that a schedule can be made of, but that are mostly a slip or not meant so.
 *
 * Terms that come to nothing, or to less than whoever stated them may mean: fees that begin when nothing can be charged
 * any more, a commitment fee whose end nobody states, interest that joins the balance until a day before any is due. A
 * figure that is missing tells nobody why it is.
 *
 * Facts that seldom are true together: money drawn before the agreement was signed, a balance above the ceiling, a
 * first interest period in which two or more regular ones find room.
 *
 * What has no row of its own is said at the first, the assumed end of a commitment fee where it is last due.
 */
export function withTermWarnings(
  terms: LoanTerms,
  phases: readonly Phase[],
  rows: readonly OpenRow[],
): readonly OpenRow[] {
  const first = [
    ...drawnUnsigned(terms),
    ...balanceOverFacility(terms),
    ...longFirstPeriod(phases, rows),
    ...terms.fees.flatMap((fee) => {
      if (fee.kind === "commitment") return idleCommitment(terms, fee);
      return fee.kind === "agency" ? idleAgency(fee.from, lastPhase(phases).lastPrincipal) : [];
    }),
    ...phases.flatMap((phase) => idleCapitalising(terms, phase)),
  ];
  const ends = commitmentEnd(terms);
  const lastCharged = ends.length === 0 ? -1 : rows.findLastIndex(isCharged);
  if (first.length === 0 && lastCharged < 0) return rows;
  return rows.map((row, at) => ({
    ...row,
    warnings: [...(at === 0 ? first : []), ...(at === lastCharged ? ends : []), ...row.warnings],
  }));
}

function drawnUnsigned({ signed, drawdowns }: LoanTerms): Message[] {
  const [first] = [...drawdowns].sort((a, b) => a.date - b.date);
  if (signed === null || !first || first.date >= signed) return [];
  return [message("explain:warningDrawnUnsigned", { drawn: { day: first.date }, signed: { day: signed } })];
}

/** Interest that has joined it may be why. */
function balanceOverFacility({ openingBalance, facility }: LoanTerms): Message[] {
  if (!openingBalance || !facility || openingBalance.amount.minor <= facility.minor) return [];
  return [message("explain:warningOverFacility", { balance: openingBalance.amount, facility })];
}

function longFirstPeriod([phase]: readonly Phase[], rows: readonly OpenRow[]): Message[] {
  const first = rows.find(({ n }) => n > 0);
  if (!phase || !first) return [];
  const { monthsBetween, ends } = phase;
  const isShort = addMonths(first.from, 2 * monthsBetween) > first.due;
  if (isShort || (ends !== null && first.due >= ends)) return [];
  const days = { from: { day: first.from }, due: { day: first.due } };
  return [message("explain:warningFirstLong", { ...days, count: monthsBetween })];
}

function isCharged({ feeParts }: OpenRow): boolean {
  return feeParts.some(({ kind }) => kind === "commitment");
}

function idleAgency(from: Day, last: Day): Message[] {
  if (from <= last) return [];
  return [message("explain:warningAgencyLate", { from: { day: from }, last: { day: last } })];
}

/** Nothing is said where nothing was left to be drawn. */
function idleCommitment(terms: LoanTerms, fee: Commitment): Message[] {
  const end = feeEnd(terms, fee);
  const undrawn = undrawnOn(terms, end);
  if (fee.from < end || undrawn === null || undrawn.minor <= 0n) return [];
  const from = { day: fee.from };
  if (terms.availabilityEnd !== null) {
    return [message("explain:warningCommitmentLate", { from, end: { day: end } })];
  }
  const last = { day: lastDrawn(terms) };
  return [message("explain:warningCommitmentNone", { from, last, undrawn })];
}

/** Where the last day of availability is not stated, and something is undrawn after the last drawdown. */
function commitmentEnd(terms: LoanTerms): Message[] {
  if (terms.availabilityEnd !== null || terms.openingBalance) return [];
  const last = lastDrawn(terms);
  const undrawn = undrawnOn(terms, last);
  if (undrawn === null || undrawn.minor <= 0n) return [];
  return [message("explain:warningCommitmentEnd", { last: { day: last }, undrawn })];
}

function lastDrawn({ drawdowns }: LoanTerms): Day {
  return drawdowns.reduce((a, b) => (b.date > a.date ? b : a)).date;
}

/** Of a loan that begins with a balance, interest may have joined it before. */
function idleCapitalising({ openingBalance }: LoanTerms, phase: Phase): Message[] {
  const { capitalisedUntil, firstInterest, index } = phase;
  if (capitalisedUntil === null || capitalisedUntil >= firstInterest) return [];
  if (openingBalance && index === 0) return [];
  const days = { until: { day: capitalisedUntil }, first: { day: firstInterest } };
  return [message("explain:warningCapitalisedNone", days)];
}

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
