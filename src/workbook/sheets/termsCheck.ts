import { exactCriterion } from "../formulas/exactCriterion.ts";
import type { MessageKey, Translator } from "../../messages/translator.ts";
import { excelSerial } from "../../calendar/day.ts";
import { LAST_EXACT_INTEGER } from "../formulas/exactForms.ts";
import { divideRounded } from "../../money/rounding.ts";
import { referencesTo } from "../formulas/references.ts";
import { fixedAddress, cellAddress } from "../address.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { amount, BLANK, date, fraction, text, whole } from "../layout/values.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import { DRAWDOWNS_TABLE } from "../tables/drawdownsTable.ts";
import { FIXINGS_TABLE } from "../tables/fixingsTable.ts";
import {
  CONVENTION_WORDS,
  FINAL_PERIOD_WORDS,
  INTEREST_RUN_WORDS,
  REPAYMENT_WORDS,
  ROLL_WORDS,
  ROUNDING_WORDS,
} from "../words.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { RARE_TABLES, rareControl, rareControlFormula, rareRows } from "../formulas/rareControl.ts";
import { headCells, termFormula } from "./scheduleHead.ts";

interface TermLine {
  readonly label: MessageKey;
  readonly params?: Parameters<Translator["say"]>[1];
  readonly value: PlanValue;
  readonly formula: string;
  readonly format: CellFormat;
}

/** Where the check of the terms ended up. */
export interface TermsCheck {
  /** Address of the number of changed terms. */
  readonly changed: string;
  /** The row after the block. */
  readonly end: number;
}

const COLUMNS = { label: 7, current: 9, program: 11, verdict: 13 } as const;

/**
 * Writes the terms as they stand now beside those that the program computed with, and whether they are still the same:
 * a user who changes a term sees that payment dates, fees and the number of rows have not followed.
 */
export function putTermsCheck(
  draft: SheetDraft,
  context: WorkbookContext,
  loan: PlannedLoan,
  row: number,
): TermsCheck {
  const { t } = context;
  const { label, current, program, verdict } = COLUMNS;
  const [same, changed] = [t.say("workbook:wordSame"), t.say("workbook:wordChanged")];
  draft.heading(row, label, t.say("workbook:headTermsCheck"), 7);
  draft.put(row + 1, label, { value: text(t.say("workbook:colTerm")), look: "header", span: 2 });
  draft.put(row + 1, current, {
    value: text(t.say("workbook:headNow", { sheet: context.names.loans })),
    look: "header",
    span: 2,
    align: "right",
  });
  draft.put(row + 1, program, {
    value: text(t.say("workbook:headProgram")),
    look: "header",
    span: 2,
    align: "right",
  });
  draft.put(row + 1, verdict, { value: text(t.say("workbook:colVerdict")), look: "header", align: "center" });
  const lines = termLines(context, loan);
  lines.forEach((line, i) => {
    const at = row + 2 + i;
    draft.put(at, label, { value: text(t.say(line.label, line.params)), look: "label", span: 2 });
    draft.put(at, current, {
      value: line.value,
      formula: line.formula,
      format: line.format,
      span: 2,
      align: "right",
    });
    draft.put(at, program, {
      value: line.value,
      format: line.format,
      look: "computed",
      span: 2,
      align: "right",
    });
    draft.put(at, verdict, {
      value: text(same),
      formula: `IF(${cellAddress(at, current)}=${cellAddress(at, program)},"${same}","${changed}")`,
      align: "center",
    });
  });
  const last = row + 1 + lines.length;
  const verdicts = `${fixedAddress(row + 2, verdict)}:${fixedAddress(last, verdict)}`;
  draft.put(last + 1, label, { value: text(t.say("workbook:headChanged")), look: "label", span: 2 });
  draft.put(last + 1, current, {
    value: whole(0),
    formula: `COUNTIF(${verdicts},"${changed}")`,
    format: "integer",
    span: 2,
    align: "right",
  });
  draft.conditional({
    at: { sheet: draft.name, row: row + 2, column: verdict, rows: lines.length, columns: 1 },
    formula: `$${cellAddress(row + 2, verdict)}="${changed}"`,
    look: "bad",
  });
  return { changed: fixedAddress(last + 1, current), end: last + 2 };
}

function termLines(context: WorkbookContext, loan: PlannedLoan): TermLine[] {
  const { terms } = loan;
  const { t } = context;
  const term = (key: string): string => termFormula(context, loan, key);
  const { id } = headCells(loan);
  const drawdowns = referencesTo(DRAWDOWNS_TABLE, t);
  const ofLoan = `(${drawdowns.all("loan")}=${id})`;
  const lines: TermLine[] = [
    {
      label: terms.rate.kind === "fixed" ? "workbook:colRate" : "workbook:headMargin",
      value: fraction(terms.rate.kind === "fixed" ? terms.rate.percent : terms.rate.marginPercent),
      formula: term("rate"),
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
      value: drawdownsControl(loan),
      formula: `ROUND(SUMPRODUCT(${ofLoan}*${drawdowns.all("amount")}*${drawdowns.all("date")})/${controlUnit(loan)},0)`,
      format: "amount0",
    },
  ];
  lines.push(...fixingsLines(context, loan));
  lines.push(...wordLines(context, loan), ...rareLines(context, loan));
  return lines;
}

function fixingsLines(context: WorkbookContext, loan: PlannedLoan): TermLine[] {
  const { rate, reschedulings } = loan.terms;
  const rates = [rate, ...reschedulings.map((one) => one.rate)].flatMap((one) =>
    one?.kind === "floating" ? [one] : [],
  );
  if (rates.length === 0) return [];
  const fixings = referencesTo(FIXINGS_TABLE, context.t);
  const { id } = headCells(loan);
  const control: TermLine = {
    label: "workbook:headFixingsControl",
    value: fixingsControl(rates.flatMap((one) => one.fixings)),
    formula: `ROUND(SUMPRODUCT((${fixings.all("loan")}=${id})*${fixings.all("percent")}*${fixings.all("from")}),6)`,
    format: "general",
  };
  if (rate.kind !== "floating") return [control];
  const floor = termFormula(context, loan, "floor");
  return [
    control,
    {
      label: "workbook:colFloor",
      value: rate.floorPercent === null ? BLANK : fraction(rate.floorPercent),
      formula: rate.floorPercent === null ? `${floor}&""` : floor,
      format: "percent",
    },
  ];
}

/** The terms whose cells the schedule's formulas don't look at: they were heeded when the formulas were made. */
function wordLines(context: WorkbookContext, loan: PlannedLoan): TermLine[] {
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
  ];
}

/** How many rows the loan has on the sheet of the other terms, and a number that changes with what they say. */
function rareLines({ t, names }: WorkbookContext, loan: PlannedLoan): TermLine[] {
  const id = headCells(loan).id;
  const criterion = exactCriterion(id, loan.terms.id);
  const rows = rareRows(loan);
  const count = RARE_TABLES.map((table) => `COUNTIFS(${referencesTo(table(t), t).all("loan")},${criterion})`);
  const lines: TermLine[] = [
    {
      label: "workbook:headRareRows",
      params: { sheet: names.terms },
      value: whole(rows),
      formula: count.join("+"),
      format: "integer",
    },
  ];
  if (rows === 0) return lines;
  return [
    ...lines,
    {
      label: "workbook:headRareControl",
      value: rareControl(loan),
      formula: rareControlFormula(t, id),
      format: "general",
    },
  ];
}

/** Changes whenever an amount or a date of a drawdown changes: sum of amount times date, in thousands or millions. */
function drawdownsControl(loan: PlannedLoan): PlanValue {
  const unit = BigInt(controlUnit(loan)) * 10n ** BigInt(loan.digits);
  return { kind: "number", number: { digits: divideRounded(amountDays(loan), unit, "half-up"), scale: 0 } };
}

/** In minor units times days. */
function amountDays(loan: PlannedLoan): bigint {
  return loan.terms.drawdowns.reduce(
    (total, { amount: drawn, date: day }) => total + drawn.minor * BigInt(excelSerial(day)),
    0n,
  );
}

/** Thousands, unless the sum has more digits than a cell holds; then what the last of them say is left out. */
function controlUnit(loan: PlannedLoan): 1000 | 1_000_000 {
  return amountDays(loan) < LAST_EXACT_INTEGER ? 1000 : 1_000_000;
}

function fixingsControl(
  fixings: readonly {
    readonly from: Parameters<typeof excelSerial>[0];
    readonly percent: { readonly digits: bigint; readonly scale: number };
  }[],
): PlanValue {
  const scale = Math.max(0, ...fixings.map(({ percent }) => percent.scale)) + 2;
  const sum = fixings.reduce(
    (total, { from, percent }) =>
      total + percent.digits * 10n ** BigInt(scale - 2 - percent.scale) * BigInt(excelSerial(from)),
    0n,
  );
  return scale <= 6
    ? { kind: "number", number: { digits: sum, scale } }
    : {
        kind: "number",
        number: { digits: divideRounded(sum, 10n ** BigInt(scale - 6), "half-up"), scale: 6 },
      };
}
