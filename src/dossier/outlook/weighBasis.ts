import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Day } from "../../calendar/day.ts";
import { addMonths } from "../../calendar/months.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Money } from "../../money/money.ts";
import { foldForComparison } from "../../text/fold.ts";
import type { DividedSum } from "./dividedSum.ts";
import type { Basis, ForwardLoan } from "./forwardLoan.ts";
import { endsOf } from "./principalDates.ts";
import type { YearShare } from "./yearShare.ts";

/** What a schedule rests on, and why. */
export interface Weighed {
  readonly basis: Basis;
  readonly reason: Message;
}

/** A card beside the schedule that its balance gives. */
interface Evidence {
  readonly card: DebtCard;
  readonly share: YearShare;
  readonly printed: ForwardLoan["printed"];
  /** What is divided into instalments where it is not the balance. */
  readonly divided: DividedSum | null;
  readonly byBalance: Money | null;
  readonly agrees: boolean;
  readonly isOnGrid: boolean;
  readonly balance: Money;
  /** Whether cards of the list prove the rate that the balance was converted at. */
  readonly isRateProven: boolean;
  readonly interestOpen: Message | null;
}

/** Weighs what a card prints against what its balance gives. @param day of the list */
export function weighBasis(evidence: Evidence, day: Day): Weighed {
  const { card, share, agrees, isOnGrid, balance } = evidence;
  const figures = figuresOf(evidence);
  if (isSwapped(card)) {
    return { basis: "swapped", reason: message("outlook:swapped", { currency: balance.currency, figures }) };
  }
  const [only] = share.due;
  const ends = endsOf(card);
  if (ends && ends.first === ends.last && only !== undefined) {
    return { basis: "bullet", reason: message("outlook:bullet", { date: { day: ends.last }, figures }) };
  }
  if (agrees) return { basis: "proven", reason: figures };
  if (isByTranche(card)) return { basis: "by-tranche", reason: message("outlook:byTranche", { figures }) };
  if (!isOnGrid) return { basis: "by-tranche", reason: message("outlook:offGrid", { figures }) };
  return unproven(evidence, figures, day);
}

function unproven(
  { card, share, printed, byBalance, balance, isRateProven, interestOpen }: Evidence,
  figures: Message,
  day: Day,
): Weighed {
  if (!printed || !byBalance || (share.inYear === 0 && printed.amount.minor === 0n)) {
    return { basis: interestOpen ? "rate-open" : "unproven", reason: figures };
  }
  if (!isRateProven && isNear(printed.amount, byBalance)) {
    return {
      basis: "unproven",
      reason: message("outlook:rateNotProven", { currency: balance.currency, figures }),
    };
  }
  const first = card.firstPrincipal.day;
  const mayBeDrawn = first !== null && addMonths(first, DRAWN_FOR) > day;
  const isMore = printed.amount.minor > byBalance.minor;
  const isSlip = printed.amount.minor > balance.minor && first !== null && first <= day;
  return { basis: isMore && mayBeDrawn && !isSlip ? "being-drawn" : "by-tranche", reason: figures };
}

/** Within a hundredth: as far as rates of one day of two sources lie apart. */
function isNear(a: Money, b: Money): boolean {
  const apart = a.minor > b.minor ? a.minor - b.minor : b.minor - a.minor;
  return 100n * apart <= b.minor;
}

/** Months after the first instalment in which a loan may still be drawn. */
const DRAWN_FOR = 60;

/** What the printed instalment and the balance say of each other, with both figures. */
function figuresOf({ share, printed, divided, byBalance, agrees, balance }: Evidence): Message {
  const [first] = share.due;
  const due = { first: { day: first ?? (0 as never) } };
  if (!printed || !byBalance) return message("outlook:nothingPrinted", due);
  const year = String(printed.year);
  if (share.inYear === 0 && printed.amount.minor === 0n)
    return message("outlook:nothingDue", { year, ...due });
  const both = { year, printed: printed.amount, byBalance, count: share.left, balance };
  if (agrees && divided) {
    const { sum, paid, count } = divided;
    return message("outlook:provenDivided", { ...both, sum, paid, count });
  }
  if (agrees) return message("outlook:proven", both);
  if (printed.amount.minor > balance.minor) return message("outlook:aboveBalance", both);
  return message(
    printed.amount.minor > byBalance.minor ? "outlook:printedMore" : "outlook:printedLess",
    both,
  );
}

/** Two asterisks after the name: swapped into another currency. */
export function isSwapped({ name }: Pick<DebtCard, "name">): boolean {
  return /\*\*\s*$/u.test(name);
}

function isByTranche({ rate }: DebtCard): boolean {
  return rate?.kind === "text" && /po transama|po transi/u.test(foldForComparison(rate.text));
}
