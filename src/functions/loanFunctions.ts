import { excelSerial } from "../calendar/day.ts";
import { buildSchedule } from "../loan/buildSchedule.ts";
import { grantElement } from "../loan/measures/grantElement.ts";
import { principalOn } from "../loan/positionAt.ts";
import type { ScheduleRow } from "../loan/schedule.ts";
import type { Translator } from "../messages/translator.ts";
import { rescaled } from "../money/decimal.ts";
import { dayArgument, optionalNumber } from "./arguments.ts";
import { ArgumentFault } from "./argumentFault.ts";
import { cellAmount, excelNumber } from "./cellNumbers.ts";
import { DEFAULT_DISCOUNT, LOAN_ARGUMENTS, loanTerms } from "./loanArguments.ts";

export type ReturnedValue = string | number;

/** The schedule of a loan with a row of headers: amounts to 0.01, days as serial numbers, a rate in percent. */
export function schedule(given: readonly unknown[], t: Translator): ReturnedValue[][] {
  const terms = loanTerms(given);
  const { rows } = buildSchedule(terms);
  return [
    [
      t.say("workbook:colPeriod"),
      t.say("workbook:colFrom"),
      t.say("workbook:colDue"),
      t.say("workbook:colPayment"),
      t.say("workbook:colDays"),
      t.say("functions:colRatePercent"),
      t.say("workbook:colOpening"),
      t.say("workbook:colDrawdown"),
      t.say("workbook:colPrincipal"),
      t.say("workbook:colInterest"),
      t.say("workbook:colTotal"),
      t.say("workbook:colClosing"),
      t.say("functions:colNote"),
    ],
    ...rows.map((row) => cells(row, t)),
  ];
}

function cells(row: ScheduleRow, t: Translator): ReturnedValue[] {
  return [
    row.n,
    excelSerial(row.from),
    excelSerial(row.due),
    excelSerial(row.payment),
    row.days,
    excelNumber(row.ratePercent),
    cellAmount(row.opening),
    cellAmount(row.drawdown),
    cellAmount(row.principal),
    cellAmount(row.interest),
    cellAmount(row.total),
    cellAmount(row.closing),
    row.warnings.map(t.sayMessage).join(" "),
  ];
}

/** Principal outstanding after the payments due on or before the day that comes after the loan's arguments. */
export function balance(given: readonly unknown[]): number {
  const terms = loanTerms(given);
  const asOf = dayArgument(given[LOAN_ARGUMENTS], "asOf");
  return cellAmount(principalOn(terms, buildSchedule(terms), asOf).balance);
}

/** Decimals of the percentage that GRANTELEMENT gives. */
const GRANT_DECIMALS = 8;

/** The grant element in percent of what was drawn. */
export function grantElementOf(given: readonly unknown[]): number {
  const terms = loanTerms(given);
  const discount = optionalNumber(given[LOAN_ARGUMENTS], "discountPercent", DEFAULT_DISCOUNT);
  if (discount.digits < 0n) {
    throw new ArgumentFault("functions:negative", {
      name: "discountPercent",
      found: String(given[LOAN_ARGUMENTS]),
    });
  }
  const percent = grantElement(terms, buildSchedule(terms), discount);
  return excelNumber(rescaled(percent, GRANT_DECIMALS, "half-up"));
}
