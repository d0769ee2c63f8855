import type { OpenRow } from "../../../loan/schedule.ts";
import type { Prepayment } from "../../../loan/terms.ts";
import type { SheetLoan } from "../../sheetLoan.ts";
import { PREPAYMENT_ORDER_WORDS, yesNoWord } from "../../words.ts";
import { isProRata } from "./plannedInstalments.ts";
import type { Given } from "./givenPrincipal.ts";
import { owedMinor } from "./owedMinor.ts";
import { endOfInterest, owedFormula, roundedTo, type ScheduleContext } from "./scheduleContext.ts";

/** Whether some prepayment takes from the instalments to come instead of spreading the rest anew. */
export function lowersInstalments({ terms }: SheetLoan): boolean {
  return terms.prepayments.some(({ respread }) => !respread);
}

/**
 * An equal instalment after prepayments. Taken off the next ones first, they leave every balance that the plan without
 * them has, once it is reached; taken off the last ones first, a balance that is lower by as much; in proportion,
 * lower instalments.
 */
export function reducedPrincipal(context: ScheduleContext, row: OpenRow, index: number): Given {
  const { loan, helpers, schedule } = context;
  const plan = helpers.planned[index] ?? { owed: 0n, share: 0n };
  const owed = owedMinor(row);
  if (loan.terms.prepayments.every((one) => one.respread || isProRata(one))) {
    const formula = roundedTo(`MIN(${owedFormula(context)},${schedule.here("plannedShare")})`, loan);
    return { formula, gives: plan.share < owed ? plan.share : owed };
  }
  return overPlan(context, row, {
    formula: `${schedule.here("plannedOwed")}-${schedule.here("plannedShare")}${inverseFormula(context, row)}`,
    gives: plan.owed - plan.share - inverseBefore(context, row),
  });
}

/** What is owed above a planned balance, which counts as nothing where it is negative. */
export function overPlan(context: ScheduleContext, row: OpenRow, planned: Given): Given {
  const left = planned.gives > 0n ? planned.gives : 0n;
  const over = owedMinor(row) - left;
  return {
    formula: `MAX(0,${roundedTo(`${owedFormula(context)}-MAX(0,${planned.formula})`, context.loan)})`,
    gives: over > 0n ? over : 0n,
  };
}

function takesLast({ order, respread }: Prepayment): boolean {
  return order === "inverse-order" && !respread;
}

/** "-SUMIFS(...)": what was prepaid off the last instalments since the row's terms hold; empty where nothing ever is. */
export function inverseFormula(context: ScheduleContext, row: OpenRow): string {
  const { loan, prepayments, id, t } = context;
  if (!loan.terms.prepayments.some(takesLast)) return "";
  const begins = context.headOf(row).begins;
  const since = begins ? `,${prepayments.all("date")},">="&${begins.date}` : "";
  return (
    `-SUMIFS(${prepayments.all("amount")},${prepayments.all("loan")},${id},` +
    `${prepayments.all("order")},"${t.say(PREPAYMENT_ORDER_WORDS["inverse-order"])}",` +
    `${prepayments.all("respread")},"${t.say(yesNoWord(false))}",` +
    `${prepayments.all("date")},"<"&${endOfInterest(context)}${since})`
  );
}

/** What inverseFormula takes off. */
export function inverseBefore(context: ScheduleContext, row: OpenRow): bigint {
  const begins = context.phaseOf(row).begins;
  return context.loan.terms.prepayments
    .filter((one) => takesLast(one) && one.date < row.to && (begins === null || one.date >= begins))
    .reduce((sum, { amount }) => sum + amount.minor, 0n);
}
