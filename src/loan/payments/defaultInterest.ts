import type { Day } from "../../calendar/day.ts";
import { money, subtract, sum, type Money } from "../../money/money.ts";
import type { LoanTerms } from "../terms.ts";
import { defaultAccrual, paidBy, type DefaultStretch } from "./accrueDefault.ts";
import { inDueOrder } from "./openPart.ts";
import { bearsDefault } from "./settle.ts";
import type { SettledPart, Settlement } from "./settlement.ts";

/** Default interest on one part of one row. */
interface DefaultCharge {
  readonly part: SettledPart;
  /** One for each rate; where it compounds, also for each interest date. */
  readonly stretches: readonly DefaultStretch[];
  readonly accrued: Money;
  readonly paid: Money;
  readonly short: Money;
}

/** Default interest on a loan up to a day. */
interface DefaultInterest {
  /** In order of due date; only what was ever late. */
  readonly charges: readonly DefaultCharge[];
  readonly accrued: Money;
  readonly paid: Money;
  readonly short: Money;
}

/**
 * Default interest run up by the end of a day on everything that was late, also what has been paid since; by
 * defaultAccrual.
 * @param asOf the settlement's day or one before it
 * @returns null where the terms say nothing of default interest
 * @throws RangeError for a day after the settlement's, whose payments are not in it; Problem where a table of rates does
 *   not reach back to the first late day
 */
export function defaultInterest(
  terms: LoanTerms,
  settlement: Settlement,
  asOf: Day = settlement.asOf,
): DefaultInterest | null {
  if (asOf > settlement.asOf) throw new RangeError("defaultInterest: the settlement ends before the day");
  const agreed = terms.defaultInterest;
  if (!agreed) return null;
  const accrual = defaultAccrual(
    terms,
    agreed,
    settlement.rows.map(({ row }) => row),
  );
  const total = (amounts: readonly Money[]): Money => sum(amounts, terms.currency);
  const charges = inDueOrder(settlement.rows.flatMap(({ parts }) => parts)).flatMap(
    (part): DefaultCharge[] => {
      if (!bearsDefault(part, agreed.on)) return [];
      const stretches = accrual.on(
        {
          payable: part.payable,
          due: part.due,
          paid: part.allocations,
          defaultPaid: part.defaultAllocations,
        },
        asOf,
      );
      if (stretches.length === 0) return [];
      const accrued = total(stretches.map(({ amount }) => amount));
      const paid = money(paidBy(part.defaultAllocations, asOf), terms.currency);
      return [{ part, stretches, accrued, paid, short: subtract(accrued, paid) }];
    },
  );
  return {
    charges,
    accrued: total(charges.map(({ accrued }) => accrued)),
    paid: total(charges.map(({ paid }) => paid)),
    short: total(charges.map(({ short }) => short)),
  };
}
