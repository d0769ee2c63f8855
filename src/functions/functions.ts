// The worksheet functions as Excel sees them. Their names, arguments and descriptions are made into functions.json by
// the build, which also associates each with its name; what they compute stands in engine.ts.
// All arguments are `unknown`: Excel would refuse a wrong type without a word, here the sentence names the argument.
// Those that describe a loan are more than a function should have; a worksheet has no other way to say them.
/* oxlint-disable max-params */
import { askEngine } from "./askEngine.ts";

/**
 * The repayment schedule of a loan, one row per payment, with headers.
 * @customfunction
 * @param drawn Amount drawn on the day start; at most two decimals.
 * @param ratePercent Interest in percent a year: 3 for 3 %.
 * @param start Day on which the amount is drawn.
 * @param firstPrincipal Due date of the first instalment of principal.
 * @param lastPrincipal Due date of the last instalment of principal.
 * @param monthsBetween Months between two due dates; 6 if left out. The first interest is due on the first such date after start, counted back from firstPrincipal.
 * @param dayCount ACT/360 (if left out), ACT/365F, ACT/ACT ISDA, ACT/ACT ICMA, 30/360, 30E/360 or 30E/360 ISDA.
 * @param repayment equal-principal (if left out), annuity or bullet.
 * @param calendars Holiday calendars that move payment days: CN, RS, GB, TARGET2, several separated by commas; none if left out.
 * @param convention none, following, modified-following or preceding. If left out: following where calendars are named, else none.
 */
export function schedule(
  drawn: unknown,
  ratePercent: unknown,
  start: unknown,
  firstPrincipal: unknown,
  lastPrincipal: unknown,
  monthsBetween?: unknown,
  dayCount?: unknown,
  repayment?: unknown,
  calendars?: unknown,
  convention?: unknown,
): Promise<unknown[][]> {
  const loan = [drawn, ratePercent, start, firstPrincipal, lastPrincipal, monthsBetween, dayCount];
  return askEngine("SCHEDULE", [...loan, repayment, calendars, convention]) as Promise<unknown[][]>;
}

/**
 * Principal of a loan that is outstanding after the payments due on or before a day.
 * @customfunction
 * @param drawn Amount drawn on the day start; at most two decimals.
 * @param ratePercent Interest in percent a year: 3 for 3 %.
 * @param start Day on which the amount is drawn.
 * @param firstPrincipal Due date of the first instalment of principal.
 * @param lastPrincipal Due date of the last instalment of principal.
 * @param monthsBetween Months between two due dates; 6 if left out. The first interest is due on the first such date after start, counted back from firstPrincipal.
 * @param dayCount ACT/360 (if left out), ACT/365F, ACT/ACT ISDA, ACT/ACT ICMA, 30/360, 30E/360 or 30E/360 ISDA.
 * @param repayment equal-principal (if left out), annuity or bullet.
 * @param calendars Holiday calendars that move payment days: CN, RS, GB, TARGET2, several separated by commas; none if left out.
 * @param convention none, following, modified-following or preceding. If left out: following where calendars are named, else none.
 * @param asOf The day of the balance; needed.
 */
export function balance(
  drawn: unknown,
  ratePercent: unknown,
  start: unknown,
  firstPrincipal: unknown,
  lastPrincipal: unknown,
  monthsBetween?: unknown,
  dayCount?: unknown,
  repayment?: unknown,
  calendars?: unknown,
  convention?: unknown,
  asOf?: unknown,
): Promise<unknown> {
  const loan = [drawn, ratePercent, start, firstPrincipal, lastPrincipal, monthsBetween, dayCount];
  return askEngine("BALANCE", [...loan, repayment, calendars, convention, asOf]);
}

/**
 * Interest on a balance from one day up to another, rounded half up to 0.01.
 * @customfunction
 * @param balance Balance that bears interest; at most two decimals.
 * @param ratePercent Interest in percent a year: 3 for 3 %.
 * @param from First day of interest.
 * @param to Day up to which interest runs, not including it.
 * @param dayCount ACT/360 (if left out), ACT/365F, ACT/ACT ISDA, 30/360, 30E/360 or 30E/360 ISDA.
 */
export function interest(
  balance: unknown,
  ratePercent: unknown,
  from: unknown,
  to: unknown,
  dayCount?: unknown,
): Promise<unknown> {
  return askEngine("INTEREST", [balance, ratePercent, from, to, dayCount]);
}

/**
 * The part of a year from one day up to another by a day count of loans.
 * @customfunction
 * @param from First day.
 * @param to Last day, not included.
 * @param dayCount ACT/360 (if left out), ACT/365F, ACT/ACT ISDA, 30/360, 30E/360 or 30E/360 ISDA.
 */
export function yearfrac(from: unknown, to: unknown, dayCount?: unknown): Promise<unknown> {
  return askEngine("YEARFRAC", [from, to, dayCount]);
}

/**
 * The day on which a payment is possible: the date, or the business day that it moves to.
 * @customfunction
 * @param date Due date.
 * @param calendars Holiday calendars: CN, RS, GB, TARGET2, several separated by commas; only weekends if left out.
 * @param convention following (if left out), modified-following, preceding or none.
 */
export function duedate(date: unknown, calendars?: unknown, convention?: unknown): Promise<unknown> {
  return askEngine("DUEDATE", [date, calendars, convention]);
}

/**
 * The number that a Serbian number text means: 1.234,56 as well as 1,234.56. What could mean two numbers is an error.
 * @customfunction
 * @param text Text of a number.
 */
export function number(text: unknown): Promise<unknown> {
  return askEngine("NUMBER", [text]);
}

/**
 * Serbian text in Latin script.
 * @customfunction
 * @param text Text in Cyrillic or Latin script.
 */
export function latin(text: unknown): Promise<unknown> {
  return askEngine("LATIN", [text]);
}

/**
 * Serbian text in Cyrillic script. Foreign words and Roman numerals stay in Latin script.
 * @customfunction
 * @param text Text in Latin or Cyrillic script.
 */
export function cyrillic(text: unknown): Promise<unknown> {
  return askEngine("CYRILLIC", [text]);
}

/**
 * The grant element of a loan in percent, as the IMF and the World Bank define it. With the day count 30/360 it is that of the IMF's calculator.
 * @customfunction
 * @param drawn Amount drawn on the day start; at most two decimals.
 * @param ratePercent Interest in percent a year: 3 for 3 %.
 * @param start Day on which the amount is drawn.
 * @param firstPrincipal Due date of the first instalment of principal.
 * @param lastPrincipal Due date of the last instalment of principal.
 * @param monthsBetween Months between two due dates; 6 if left out. The first interest is due on the first such date after start, counted back from firstPrincipal.
 * @param dayCount ACT/360 (if left out), ACT/365F, ACT/ACT ISDA, ACT/ACT ICMA, 30/360, 30E/360 or 30E/360 ISDA.
 * @param repayment equal-principal (if left out), annuity or bullet.
 * @param calendars Holiday calendars that move payment days: CN, RS, GB, TARGET2, several separated by commas; none if left out.
 * @param convention none, following, modified-following or preceding. If left out: following where calendars are named, else none.
 * @param discountPercent Discount rate in percent a year; 5 if left out.
 */
export function grantelement(
  drawn: unknown,
  ratePercent: unknown,
  start: unknown,
  firstPrincipal: unknown,
  lastPrincipal: unknown,
  monthsBetween?: unknown,
  dayCount?: unknown,
  repayment?: unknown,
  calendars?: unknown,
  convention?: unknown,
  discountPercent?: unknown,
): Promise<unknown> {
  const loan = [drawn, ratePercent, start, firstPrincipal, lastPrincipal, monthsBetween, dayCount];
  return askEngine("GRANTELEMENT", [...loan, repayment, calendars, convention, discountPercent]);
}
