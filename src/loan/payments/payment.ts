import type { Day } from "../../calendar/day.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";

/** What falls due by a schedule. */
export type DueKind = "principal" | "interest" | "fee";

/** What money can be paid for. */
export type PaymentKind = DueKind | "default-interest";

/** Money that was really paid. */
export interface PaymentMade {
  /** Id of the loan, in capital or small letters; absent where the payments are known to be this loan's. */
  readonly loan?: string;
  readonly date: Day;
  /** Absent or null where it is not known what the money was for. */
  readonly kind?: PaymentKind | null;
  readonly amount: Money;
}

/** An exchange rate on a day: `rate` units of `quote` for one unit of `base`. */
export interface PaymentRate {
  readonly date: Day;
  readonly base: Currency;
  readonly quote: Currency;
  readonly rate: Decimal;
}
