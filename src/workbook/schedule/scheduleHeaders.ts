import type { MessageKey } from "../../messages/message.ts";
import type { ScheduleKey } from "./scheduleColumns.ts";

export const SCHEDULE_HEADERS: Readonly<Record<ScheduleKey, MessageKey>> = {
  n: "workbook:colPeriod",
  instalment: "workbook:colInstalment",
  from: "workbook:colFrom",
  due: "workbook:colDue",
  to: "workbook:colInterestTo",
  payment: "workbook:colPayment",
  days: "workbook:colDays",
  rate: "workbook:colRate",
  opening: "workbook:colOpening",
  drawdown: "workbook:colDrawdown",
  principal: "workbook:colPrincipal",
  interest: "workbook:colInterest",
  fees: "workbook:colFees",
  total: "workbook:colTotal",
  closing: "workbook:colClosing",
  balanceDays: "workbook:colBalanceDays",
  prepayment: "workbook:colPrepayment",
  capitalised: "workbook:colCapitalised",
  writtenDown: "workbook:colWrittenDown",
  leapDays: "workbook:colLeapDays",
  leapBalanceDays: "workbook:colLeapBalanceDays",
  regularDays: "workbook:colRegularDays",
  level: "workbook:colLevel",
  plannedOwed: "workbook:colPlannedOwed",
  plannedShare: "workbook:colPlannedShare",
  registerOf: "workbook:colRegisterOf",
  registerParts: "workbook:colRegisterParts",
  feeFrom: "workbook:colFeeFrom",
  feeTo: "workbook:colFeeTo",
  undrawnDays: "workbook:colUndrawnDays",
};

/** The column with the kind of each row. */
export const KIND_HEADER: MessageKey = "workbook:colRowKind";
/** The column with the number of the terms that hold for a row: 1 as agreed, then of each rescheduling. */
export const TERMS_HEADER: MessageKey = "workbook:colRowTerms";
/** The column with the number of steps from the first day of a fee to that of the row. */
export const STEPS_HEADER: MessageKey = "workbook:colFeeSteps";

/** Headers of the columns that give figures of another one, where no formula does. */
const GIVEN_HEADERS: Readonly<Partial<Record<ScheduleKey, MessageKey>>> = {
  instalment: "workbook:colGivenInstalment",
  from: "workbook:colGivenFrom",
  due: "workbook:colGivenDue",
  to: "workbook:colGivenTo",
  payment: "workbook:colGivenPayment",
  rate: "workbook:colGivenRate",
  opening: "workbook:colGivenOpening",
  principal: "workbook:colGivenPrincipal",
  interest: "workbook:colGivenInterest",
  fees: "workbook:colGivenFees",
  days: "workbook:colGivenDays",
  balanceDays: "workbook:colGivenBalanceDays",
  leapBalanceDays: "workbook:colGivenLeapBalanceDays",
  regularDays: "workbook:colGivenRegularDays",
  level: "workbook:colGivenLevel",
  plannedOwed: "workbook:colGivenPlannedOwed",
  plannedShare: "workbook:colGivenPlannedShare",
  feeFrom: "workbook:colGivenFeeFrom",
  feeTo: "workbook:colGivenFeeTo",
  undrawnDays: "workbook:colGivenUndrawnDays",
};

/** @throws RangeError for a column that always has a formula, or never: a defect of the program */
export function givenHeader(key: ScheduleKey): MessageKey {
  const header = GIVEN_HEADERS[key];
  if (header === undefined) throw new RangeError(`no figure of the column ${key} is ever given`);
  return header;
}
