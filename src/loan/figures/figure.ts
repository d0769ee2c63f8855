import type { Day } from "../../calendar/day.ts";
import type { Message, MessageParam } from "../../messages/message.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { OpenSchedule } from "../schedule.ts";
import type { Mark, TermSource } from "../terms.ts";
import type { BalanceMovement } from "../views/fxDifference.ts";
import type { MoneyView } from "../views/moneyView.ts";

/** A figure that a user sees and may ask about. */
export type Figure =
  | { readonly kind: "total"; readonly of: keyof OpenSchedule["totals"] }
  | { readonly kind: "balance"; readonly day: Day }
  | { readonly kind: "accrued-interest"; readonly day: Day }
  | { readonly kind: "view"; readonly view: MoneyView }
  | { readonly kind: "fx-difference"; readonly movement: BalanceMovement }
  | { readonly kind: "average-life" }
  | { readonly kind: "effective-rate" }
  /** Of all payments, on the day of the first drawdown. @see valueOfPayments */
  | { readonly kind: "present-value"; readonly percent: Decimal }
  | { readonly kind: "grant-element"; readonly percent: Decimal };

/** A value that a figure was made from. */
export interface FigureInput {
  readonly name: Message;
  readonly value: MessageParam;
  /** Where the terms have it from; null for what the program computed, and where the terms do not say. */
  readonly source: TermSource | null;
  /** Null where the terms do not say how the value is known: it is then to be taken as an assumption. */
  readonly mark: Mark | null;
}

/** How a figure came about. */
export interface ExplainedFigure {
  /** One sentence with the figure and the formula in words. */
  readonly sentence: Message;
  readonly inputs: readonly FigureInput[];
}
