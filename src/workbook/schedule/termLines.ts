import type { LoanTerms } from "../../loan/terms.ts";
import { ratePart } from "../../loan/ratePart.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import type { MessageKey } from "../../messages/message.ts";
import { referencesTo } from "../formulas/references.ts";
import { amount, date, fraction, text, whole } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import { DRAWDOWNS_TABLE } from "../inputs/drawdownsTable.ts";
import {
  CONVENTION_WORDS,
  FINAL_PERIOD_WORDS,
  INTEREST_RUN_WORDS,
  REPAYMENT_WORDS,
  REMAINDER_WORDS,
  remainderChoice,
  ROLL_WORDS,
  ROUNDING_WORDS,
} from "../words.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { drawdownsControl } from "./formulas/inputControls.ts";
import { fixingsLines, pathLines, rareLines } from "./inputTermLines.ts";
import { headCells, termFormula } from "./scheduleHeadCells.ts";
import type { TermLine } from "./termLine.ts";

/** The terms of a loan that its schedule rests on. */
export function termLines(context: WorkbookContext, loan: SheetLoan): TermLine[] {
  const { terms } = loan;
  const { t } = context;
  const term = (key: string): string => termFormula(context, loan, key);
  const { id } = headCells(loan);
  const drawdowns = referencesTo(DRAWDOWNS_TABLE, t);
  const ofLoan = `(${drawdowns.all("loan")}=${id})`;
  const control = drawdownsControl(loan);
  const lines: TermLine[] = [
    {
      label: terms.rate.kind === "floating" ? "workbook:headMargin" : "workbook:colRate",
      value: fraction(ratePart(terms.rate)),
      formula: term("rate") + (terms.rate.kind === "unknown" ? '&""' : ""),
      format: "percent",
    },
    {
      label: "workbook:colDayCount",
      value: text(terms.dayCount),
      formula: term("dayCount"),
      format: "general",
    },
    ...(["firstInterest", "firstPrincipal", "lastPrincipal"] as const).map((key): TermLine => ({
      label: `workbook:col${key.charAt(0).toUpperCase()}${key.slice(1)}` as MessageKey,
      value: date(terms[key]),
      formula: term(key),
      format: "date",
    })),
    {
      label: "workbook:colMonthsBetween",
      value: whole(terms.monthsBetween),
      formula: term("monthsBetween"),
      format: "integer",
    },
    {
      label: "workbook:colRepayment",
      value: text(t.say(REPAYMENT_WORDS[terms.repayment.kind])),
      formula: term("repayment"),
      format: "general",
    },
    {
      label: "workbook:headDrawnTotal",
      value: amount(loan.drawn),
      formula: `ROUND(SUMIFS(${drawdowns.all("amount")},${drawdowns.all("loan")},${exactCriterion(id, loan.terms.id)}),${loan.digits})`,
      format: loan.format,
    },
    {
      label: "workbook:headDrawdownsControl",
      value: control.value,
      formula: control.rounded(`SUMPRODUCT(${ofLoan}*${drawdowns.all("amount")}*${drawdowns.all("date")})`),
      format: "amount0",
    },
  ];
  lines.push(...pathLines(context, loan), ...fixingsLines(context, loan));
  lines.push(...wordLines(context, loan), ...rareLines(context, loan));
  return lines;
}

/** The terms whose cells the schedule's formulas don't look at: they were heeded when the formulas were made. */
function wordLines(context: WorkbookContext, loan: SheetLoan): TermLine[] {
  const { t } = context;
  const { terms } = loan;
  const { calendars, convention, interest } = terms.businessDays;
  const line = (
    key: string,
    label: MessageKey,
    value: PlanValue,
    format: CellFormat = "general",
  ): TermLine => ({
    label,
    value,
    formula: termFormula(context, loan, key) + (value.kind === "blank" ? '&""' : ""),
    format,
  });
  return [
    line("facility", "workbook:colFacility", amount(terms.facility), loan.format),
    line("calendars", "workbook:colCalendars", text(calendars.join(", ") || null)),
    line("convention", "workbook:colConvention", text(t.say(CONVENTION_WORDS[convention]))),
    line("interestRun", "workbook:colInterestRun", text(t.say(INTEREST_RUN_WORDS[interest]))),
    line("rounding", "workbook:colRounding", text(t.say(ROUNDING_WORDS[terms.rounding]))),
    line("rollOn", "workbook:colRollOn", text(t.say(ROLL_WORDS[terms.rollOn]))),
    line("finalPeriod", "workbook:colFinalPeriod", text(t.say(FINAL_PERIOD_WORDS[terms.finalPeriod]))),
    line("capitalisedUntil", "workbook:colCapitalisedUntil", date(terms.capitalisedUntil), "date"),
    line("availabilityEnd", "workbook:colAvailabilityEnd", date(terms.availabilityEnd), "date"),
    line(
      "openingBalance",
      "workbook:colOpeningBalance",
      amount(terms.openingBalance?.amount ?? null),
      loan.format,
    ),
    ...(terms.openingBalance
      ? [
          line("openingDate", "workbook:colOpeningDate", date(terms.openingBalance.date), "date"),
          line("interestFrom", "workbook:colInterestFrom", date(terms.openingBalance.interestFrom), "date"),
        ]
      : []),
    line("remainder", "workbook:colRemainder", text(t.say(REMAINDER_WORDS[remainderChoice(terms)]))),
    assumedTermLine(termFormula(context, loan, "assumedRate"), terms),
    ...(terms.remainder === "balance"
      ? [line("divided", "workbook:colDivided", amount(terms.register?.divided ?? null), loan.format)]
      : []),
  ];
}

/** The rate that is assumed for the whole loan: emptied it is none, never nought. */
function assumedTermLine(entered: string, { assumedRate }: LoanTerms): TermLine {
  return {
    label: "workbook:colAssumedRate",
    value: fraction(assumedRate?.kind === "constant" ? assumedRate.percent : null),
    formula: `IF(${entered}="","",${entered})`,
    format: "percent",
  };
}
