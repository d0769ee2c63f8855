import type { Source } from "../budget/source.ts";
import type { Day } from "../calendar/day.ts";
import type { TermSource } from "../loan/terms.ts";
import type { DatedRate } from "../loan/views/rates.ts";
import type { Message, MessageParam } from "../messages/message.ts";
import type { Decimal } from "../money/decimal.ts";
import type { CheckId } from "./checkId.ts";

/** What a finding is about. */
export type Subject =
  | { readonly kind: "loan"; readonly id: string; readonly name: string }
  | { readonly kind: "document"; readonly name: string }
  | { readonly kind: "dossier" };

/** Where a figure stands, for a link to it. */
export type Where =
  | { readonly kind: "line"; readonly source: Source }
  /** A total: it stands on a page (sheet), and is no line of its own. */
  | { readonly kind: "total"; readonly document: string; readonly page: number; readonly cell?: string }
  | {
      readonly kind: "term";
      readonly loan: string;
      readonly term: string;
      readonly source: TermSource | null;
    }
  /** A row of the loan's schedule by its due date; null: several rows. */
  | { readonly kind: "schedule"; readonly loan: string; readonly due: Day | null }
  | { readonly kind: "rate"; readonly rate: DatedRate }
  /** Index in the dossier's payments. */
  | { readonly kind: "payment"; readonly index: number }
  /** Worked out from other figures: how, in words. */
  | { readonly kind: "computed"; readonly from: Message };

export interface ComparedFigure {
  readonly label: Message;
  /** Null where it is not stated. */
  readonly value: MessageParam | null;
  readonly where: Where;
  /** It is worked out from what is printed there, and not printed itself. */
  readonly isWorkedOut?: true;
}

/** "difference": the figures are further apart than the tolerance. "not-checkable": a fact is missing, and which. */
export type Outcome = "pass" | "difference" | "not-checkable";

/** What one check says of one loan, line or document. */
export interface Finding {
  readonly check: CheckId;
  /** The same at every calculation, whatever the figures: a user's note is kept by it. */
  readonly key: string;
  readonly subject: Subject;
  /** The first two are compared; others explain them. */
  readonly figures: readonly ComparedFigure[];
  /** The first figure less the second, in their unit; null where there is no number for it. */
  readonly difference: MessageParam | null;
  /** In the check's own unit. */
  readonly tolerance: Decimal;
  readonly outcome: Outcome;
  /** One sentence or two: what is compared, the figures and where they stand, the difference, what to do. */
  readonly sentence: Message;
  /** Why it cannot be checked: the fact that is missing. */
  readonly reason?: Message;
  /** The line of a document that it is about, where it is about one. */
  readonly at?: Source;
  /** The year that it is about. */
  readonly year?: number;
}
