import { message, type Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import {
  compareDecimals,
  decimalText,
  divideDecimals,
  multiplyDecimals,
  type Decimal,
} from "../../money/decimal.ts";
import type { PlannedLoan } from "../otherLines.ts";

/** A plan converts with one rate of each currency; an amount that is farther from it than half a percent was misread. */
const LOW: Decimal = { digits: 995n, scale: 3 };
const HIGH: Decimal = { digits: 1005n, scale: 3 };
const RATE_DECIMALS = 4;

interface Rated {
  readonly loan: PlannedLoan;
  readonly currency: Currency;
  readonly rate: Decimal;
}

/** Loans whose dinars do not fit the rate of exchange that most loans of their currency have: a warning for each. */
export function doubtfulRates(loans: readonly PlannedLoan[]): Map<PlannedLoan, Message> {
  const rated = loans.flatMap(ratedOf);
  const doubtful = new Map<PlannedLoan, Message>();
  for (const { loan, currency, rate } of rated) {
    const usual = mostCommon(rated.filter((other) => other.currency === currency));
    if (usual === null) continue;
    const isNear =
      compareDecimals(rate, multiplyDecimals(usual, LOW)) >= 0 &&
      compareDecimals(rate, multiplyDecimals(usual, HIGH)) <= 0;
    if (!isNear)
      doubtful.set(
        loan,
        message("tables:plannedRateDiffers", {
          currency,
          rate: { decimal: rate },
          usual: { decimal: usual },
        }),
      );
  }
  return doubtful;
}

function ratedOf(loan: PlannedLoan): Rated[] {
  const [only, ...others] = loan.amounts;
  if (!only?.currency || others.length > 0 || only.amount.digits === 0n || !loan.amountRsd) return [];
  return [
    {
      loan,
      currency: only.currency,
      rate: divideDecimals(loan.amountRsd, only.amount, RATE_DECIMALS, "half-up"),
    },
  ];
}

/** The rate that more than half of them have; null where there is none. */
function mostCommon(rated: readonly Rated[]): Decimal | null {
  const counts = new Map<string, Rated[]>();
  for (const one of rated) {
    const key = decimalText(one.rate);
    counts.set(key, [...(counts.get(key) ?? []), one]);
  }
  const most = [...counts.values()].find((same) => same.length > 1 && same.length * 2 > rated.length);
  return most?.[0]?.rate ?? null;
}
