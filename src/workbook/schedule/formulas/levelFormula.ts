import { decimalText } from "../../../money/decimal.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import { mayOweOpen } from "../../sheetLoan.ts";
import { isNewPayment } from "./annuityPayments.ts";
import { earlierInstalments, lastInstalment } from "./phaseOfRow.ts";
import { changeConditions } from "./scheduleContext.ts";
import {
  cellBefore,
  owedDouble,
  owedFormula,
  periodBefore,
  roundedTo,
  type ScheduleContext,
} from "./scheduleContext.ts";
import { surelyRoundsTo } from "../../formulas/surelyRounds.ts";

/**
 * Equal payment of an annuity: what is owed times r / (1 - (1 + r)^-n), with r the rate for the months between two
 * dates and n the payments left; worked out anew as annuityPayments says, else as in the row before.
 */
export function levelFormula(context: ScheduleContext, row: OpenRow, index: number): string | null {
  const { loan, schedule, helpers, phases } = context;
  if (context.phaseOf(row).repayment.kind !== "annuity") return null;
  const head = context.headOf(row);
  const { here } = schedule;
  const payment = helpers.level[index] ?? null;
  if (row.instalment === null) {
    if (payment !== null) return null;
  } else {
    const left = lastInstalment(loan, phases, context.phaseOf(row)) - row.instalment + 1;
    if (payment === null || !isSure(context, row, left, payment)) return null;
  }
  const owed = `(${owedFormula(context)})`;
  const parts = `(${head.instalments}-${here("instalment")}+1)`;
  const rate = `${here("rate")}*${head.months}/12`;
  const first = head.earlier === null ? "1" : `${head.earlier}+1`;
  const conditions = [
    `${here("instalment")}=${first}`,
    ...changeConditions(context),
    `${here("rate")}<>${cellBefore(context, "rate")}`,
  ];
  const anew = `IF(${here("rate")}=0,${owed}/${parts},${owed}*${rate}/(1-(1+${rate})^-${parts}))`;
  const unchanged = `N(${cellBefore(context, "level")})`;
  const none = mayOweOpen(loan)
    ? `OR(${here("instalment")}="",${here("rate")}="")`
    : `${here("instalment")}=""`;
  return `IF(${none},"",IF(OR(${conditions.join(",")}),${roundedTo(anew, loan)},${unchanged}))`;
}

/**
 * Whether ROUND of what doubles give is the payment for certain. Programs raise to a power in different ways: they
 * differ in the last bits, which count the more the smaller the part of the payment that repays.
 */
function isSure(context: ScheduleContext, row: OpenRow, left: number, payment: bigint): boolean {
  const { loan, helpers } = context;
  const index = loan.schedule.rows.indexOf(row);
  const before = periodBefore(context, index);
  const first = earlierInstalments(loan, context.phases, context.phaseOf(row)) + 1;
  const isAnew = row.instalment === first || isNewPayment(row, loan.schedule.rows[before]);
  if (!isAnew) return helpers.level[before] === payment;
  const wanted = { minor: payment, currency: loan.terms.currency };
  if (row.ratePercent === null) return false;
  const { digits, scale } = row.ratePercent;
  const owed = owedDouble(row, loan);
  const yearly = Number(decimalText({ digits, scale: scale + 2 }));
  const { monthsBetween } = context.phaseOf(row);
  if (yearly === 0) return surelyRoundsTo(owed / left, wanted);
  const rest = 1 - (1 + (yearly * monthsBetween) / 12) ** -left;
  const x = (owed * yearly * monthsBetween) / 12 / rest;
  const margin = 1e-15 + (4e-16 * left) / rest;
  return [x, x * (1 - margin), x * (1 + margin)].every((value) => surelyRoundsTo(value, wanted));
}
