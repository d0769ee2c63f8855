import { daysBetween, type Day } from "../../calendar/day.ts";
import type { Fraction } from "../../calendar/dayCount.ts";
import { monthIndexOf } from "../../calendar/monthTable.ts";
import { addMonthsOnRoll } from "../../calendar/months.ts";
import { addDecimals, divideDecimals, multiplyDecimals, type Decimal } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { phasesOf, type Phase } from "../phases.ts";
import type { Schedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { discountFactor } from "./discount.ts";

/** Decimals of the percentage. */
const DECIMALS = 20;

/**
 * The grant element of a loan, in percent: what is drawn less the present value of all payments to come (principal,
 * prepayments, interest, fees), in percent of what is drawn; negative for a loan dearer than the discount rate. By the definition
 * that the IMF and the World Bank share (unified discount rate of 5 % since 11 October 2013; a loan counts as
 * concessional from 35 % on), which is also that of the OECD's DAC.
 *
 * Discounting is by whole periods, as in the IMF's grant element calculator: the yearly rate d gives
 * (1 + d) ^ (months / 12) - 1 a period, so that half-yearly payments are k half-years away, whatever their days. Within
 * a period (a first one that is shorter, a fee on a day of its own) time runs by its days. Payments count on their due
 * dates, not on the days to which holidays move them; a prepayment counts on its own day. Drawdowns after the first one
 * are discounted likewise. Interest added to the balance and what is written off are no payments.
 * The interest is the schedule's own: with ACT/360 a loan pays 365/360 of what the calculator, which knows only
 * equal periods, assumes; 30/360 gives the calculator's figures.
 *
 * @param discountPercent a year, greater than -100
 * @returns to 20 decimals, the last one not exact
 */
export function grantElement(terms: LoanTerms, schedule: Schedule, discountPercent: Decimal): Decimal {
  const factor = discountFactor(discountPercent);
  const yearsTo = yearsOnGrid(terms);
  const presentValue = (flows: readonly (readonly [due: Day, amount: Money])[]): Decimal =>
    flows
      .map(([due, amount]) => multiplyDecimals(amountDecimal(amount), factor(yearsTo(due))))
      .reduce(addDecimals);
  const drawn = presentValue(terms.drawdowns.map(({ date, amount }) => [date, amount]));
  const paid = presentValue([
    ...schedule.rows.map(({ due, total }) => [due, total] as const),
    ...terms.prepayments.map(({ date, amount }) => [date, amount] as const),
  ]);
  const given = addDecimals(drawn, { digits: -paid.digits, scale: paid.scale });
  const hundred: Decimal = { digits: 100n, scale: 0 };
  return divideDecimals(multiplyDecimals(given, hundred), drawn, DECIMALS, "half-up");
}

/**
 * Years from the first interest date to a day, counted in periods of the loan and, within a period, in its days. From
 * which day they are counted makes no difference to the grant element: it is a quotient.
 */
function yearsOnGrid(terms: LoanTerms): (day: Day) => Fraction {
  const { firstInterest, monthsBetween } = terms;
  const { rollDay } = (phasesOf(terms)[0] as Phase).dates;
  const regular = (k: number): Day => addMonthsOnRoll(firstInterest, k * monthsBetween, rollDay);
  return (day) => {
    const ofMonth = Math.floor((monthIndexOf(day) - monthIndexOf(firstInterest)) / monthsBetween);
    const k = regular(ofMonth) > day ? ofMonth - 1 : ofMonth;
    const length = BigInt(daysBetween(regular(k), regular(k + 1)));
    const periods = BigInt(k) * length + BigInt(daysBetween(regular(k), day));
    return { numerator: periods * BigInt(monthsBetween), denominator: length * 12n };
  };
}
