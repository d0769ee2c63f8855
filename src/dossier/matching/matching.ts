import type { DebtCard } from "../../budget/budgetLine.ts";
import type { CreditorBalance, PlannedLoan } from "../../budget/otherLines.ts";
import type { Message } from "../../messages/message.ts";

/** A line that says something of one loan. */
export type MatchableLine = DebtCard | PlannedLoan | CreditorBalance;

/** One thing that was compared, and what it says. */
export interface MatchReason {
  readonly speaks: "for" | "against";
  readonly message: Message;
}

/** A loan that a line may be. */
export interface MatchCandidate {
  /** Id of the loan. */
  readonly loan: string;
  /** Whole percent, 0 to 100. */
  readonly confidence: number;
  /** As confidence, but not cut off at 100: which of two sure ones is surer. */
  readonly points: number;
  readonly reasons: readonly MatchReason[];
}

/** A line and the loan that it was joined to, or that it begins. */
export interface MatchedLine extends MatchCandidate {
  readonly line: MatchableLine;
  /** "new": no line before it is this loan; "decided": the user's word; "matched": the program's. */
  readonly by: "new" | "decided" | "matched";
}

/** A line that was joined to nothing because it is not sure enough which loan it is: the user decides. */
export interface MatchQuestion {
  readonly line: MatchableLine;
  /** Best first; at least one. */
  readonly candidates: readonly MatchCandidate[];
}

/** All lines of one loan, in the order in which they were joined. */
export interface LoanLines {
  readonly id: string;
  readonly lines: readonly MatchableLine[];
}

export interface Matching {
  /** In the order in which the loans first appear. */
  readonly loans: readonly LoanLines[];
  readonly matched: readonly MatchedLine[];
  readonly questions: readonly MatchQuestion[];
  /** Lines of which the user said that they are none of the loans that are wanted. */
  readonly excluded: readonly MatchableLine[];
}

/** From this confidence on a line is joined to a loan; below it the user is asked. */
export const JOINED_FROM = 65;
/** Below this confidence a loan is no candidate. */
export const ASKED_FROM = 38;
/** Two candidates of one line, or two lines for one loan, that are nearer than this cannot be told apart. */
export const CLEAR_BY = 10;
