import type { MessageKey } from "../../messages/translator.ts";
import { fixedAddress } from "../address.ts";
import type { Day } from "../../calendar/day.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { instalmentsFormula } from "../formulas/instalmentsFormula.ts";
import { earlierInstalments, lastInstalment } from "../formulas/phaseOfRow.ts";
import { referencesTo } from "../formulas/references.ts";
import type { FeeCells, HeadCells } from "../formulas/scheduleContext.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { amount, BLANK, date, fraction, text, whole } from "../layout/values.ts";
import { phasesOf, type Phase } from "../../loan/phases.ts";
import type { Fee, Rescheduling } from "../../loan/terms.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import { feesTable } from "../tables/feesTable.ts";
import { reschedulingsTable } from "../tables/reschedulingsTable.ts";
import { scheduleTable } from "../tables/scheduleTable.ts";
import { ACCRUED_WORDS, FEE_WORDS } from "../words.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { FIRST_ROW, headCells } from "./scheduleHead.ts";

/** Columns of the two blocks below a schedule, from 0: wide enough above for what stands in them. */
const PHASE_COLUMNS = {
  date: 2,
  firstInterest: 3,
  firstPrincipal: 4,
  months: 5,
  rate: 6,
  lastPrincipal: 7,
  capitalisedUntil: 8,
  accrued: 9,
  earlier: 10,
  instalments: 11,
  floor: 12,
} as const;
const FEE_COLUMNS = { kind: 2, from: 4, months: 5, percent: 6, amount: 7, dayCount: 8 } as const;

/** Rows of a block's heading, its header and its first line, from 0. */
interface BlockRows {
  readonly heading: number;
  readonly header: number;
  readonly first: number;
  readonly end: number;
}

function blockRows(heading: number, lines: number): BlockRows {
  if (lines === 0) return { heading, header: heading, first: heading, end: heading };
  return { heading, header: heading + 1, first: heading + 2, end: heading + 3 + lines };
}

function rowsOf({ schedule, terms }: PlannedLoan): { readonly phases: BlockRows; readonly fees: BlockRows } {
  const phases = blockRows(FIRST_ROW + schedule.rows.length + 1, terms.reschedulings.length);
  return { phases, fees: blockRows(phases.end, terms.fees.length) };
}

/** The row after the blocks; without any, the one right after the schedule. */
export function afterScheduleTerms(loan: PlannedLoan): number {
  const { phases, fees } = rowsOf(loan);
  const isEmpty = loan.terms.reschedulings.length + loan.terms.fees.length === 0;
  return isEmpty ? phases.heading - 1 : fees.end;
}

/** Where the terms stand that hold for a loan, as agreed and then of each rescheduling. */
export function scheduleHeads(loan: PlannedLoan): HeadCells[] {
  const { first } = rowsOf(loan).phases;
  return loan.terms.reschedulings.reduce<HeadCells[]>(
    (heads, { rate }, index) => {
      const at = (key: keyof typeof PHASE_COLUMNS): string => fixedAddress(first + index, PHASE_COLUMNS[key]);
      const before = heads[index] as HeadCells;
      return [
        ...heads,
        {
          ...before,
          months: at("months"),
          rate: rate === null ? before.rate : at("rate"),
          floor: rate === null ? before.floor : hasFloor(rate) ? at("floor") : null,
          firstInterest: at("firstInterest"),
          firstPrincipal: at("firstPrincipal"),
          lastPrincipal: at("lastPrincipal"),
          instalments: at("instalments"),
          earlier: at("earlier"),
          capitalisedUntil: at("capitalisedUntil"),
          begins: { date: at("date"), accrued: at("accrued") },
        },
      ];
    },
    [headCells(loan)],
  );
}

function hasFloor(rate: Rescheduling["rate"]): boolean {
  return rate?.kind === "floating" && rate.floorPercent !== null;
}

/** Where the terms of each fee stand. */
export function feeCells(loan: PlannedLoan): FeeCells[] {
  const { first } = rowsOf(loan).fees;
  return loan.terms.fees.map((_, index) => {
    const at = (key: keyof typeof FEE_COLUMNS): string => fixedAddress(first + index, FEE_COLUMNS[key]);
    return { from: at("from"), months: at("months"), percent: at("percent"), amount: at("amount") };
  });
}

interface TermCell {
  readonly column: number;
  readonly label: MessageKey;
  readonly value: PlanValue;
  readonly format: CellFormat;
  /** Null where the cell holds the value itself. */
  readonly formula: string | null;
  readonly span?: number;
}

/** Writes the terms of reschedulings and fees below the schedule, each looked up where it is entered. */
export function putScheduleTerms(draft: SheetDraft, context: WorkbookContext, loan: PlannedLoan): void {
  const { t, names } = context;
  const { phases, fees } = rowsOf(loan);
  const put = (rows: BlockRows, heading: MessageKey, lines: readonly (readonly TermCell[])[]): void => {
    if (lines.length === 0) return;
    draft.heading(rows.heading, 2, t.say(heading, { sheet: names.terms }), 12);
    lines.forEach((cells, index) => {
      for (const { column, label, value, format, formula, span } of cells) {
        const spanned = span === undefined ? {} : { span };
        if (index === 0)
          draft.put(rows.header, column, { value: text(t.say(label)), look: "header", ...spanned });
        const isComputed = formula === null && value.kind !== "blank";
        draft.put(rows.first + index, column, {
          value,
          format,
          ...(formula === null ? {} : { formula }),
          ...(isComputed ? { look: "computed" } : {}),
          ...spanned,
        });
      }
    });
  };
  const all = phasesOf(loan.terms).slice(1);
  put(
    phases,
    "workbook:headLoanPhases",
    all.map((phase) => phaseLine(context, loan, phase)),
  );
  put(
    fees,
    "workbook:headLoanFees",
    loan.terms.fees.map((fee, index) => feeLine(context, loan, fee, index)),
  );
}

function phaseLine(context: WorkbookContext, loan: PlannedLoan, phase: Phase): TermCell[] {
  const { t } = context;
  const heads = scheduleHeads(loan);
  const [before, head] = [heads[phase.index - 1] as HeadCells, heads[phase.index] as HeadCells];
  const rescheduling = loan.terms.reschedulings[phase.index - 1] as Rescheduling;
  const phases = phasesOf(loan.terms);
  const table = referencesTo(reschedulingsTable(t), t);
  const id = exactCriterion(head.id, loan.terms.id);
  const day = head.begins?.date ?? "";
  const ofLoan = `${table.all("loan")},${id}`;
  const stated = (key: string): string => `SUMIFS(${table.all(key)},${ofLoan},${table.all("date")},${day})`;
  const later = before.begins === null ? "" : `,${table.all("date")},">"&${before.begins.date}`;
  const dated = (key: "firstInterest" | "firstPrincipal" | "lastPrincipal"): TermCell => ({
    column: PHASE_COLUMNS[key],
    label: `workbook:col${key.charAt(0).toUpperCase()}${key.slice(1)}` as MessageKey,
    value: date(rescheduling[key]),
    format: "date",
    formula: stated(key),
  });
  const { rate, capitalisedUntil, accrued } = rescheduling;
  const capitalised = t.say(ACCRUED_WORDS.capitalised);
  return [
    {
      column: PHASE_COLUMNS.date,
      label: "workbook:colRescheduledOn",
      value: date(rescheduling.date),
      format: "date",
      formula: `MINIFS(${table.all("date")},${ofLoan}${later})`,
    },
    dated("firstInterest"),
    dated("firstPrincipal"),
    {
      column: PHASE_COLUMNS.months,
      label: "workbook:colMonthsBetween",
      value: whole(phase.monthsBetween),
      format: "integer",
      formula: stated("monthsBetween"),
    },
    {
      column: PHASE_COLUMNS.rate,
      label: "workbook:colRateOrMargin",
      value: rate === null ? BLANK : fraction(rate.kind === "fixed" ? rate.percent : rate.marginPercent),
      format: "percent",
      formula: rate === null ? null : stated("rate"),
    },
    dated("lastPrincipal"),
    {
      column: PHASE_COLUMNS.capitalisedUntil,
      label: "workbook:colCapitalisedUntil",
      value: date(capitalisedUntil),
      format: "date",
      formula: capitalisedUntil === null ? null : stated("capitalisedUntil"),
    },
    {
      column: PHASE_COLUMNS.accrued,
      label: "workbook:colAccruedThen",
      value: text(t.say(ACCRUED_WORDS[accrued])),
      format: "general",
      formula:
        `IF(COUNTIFS(${ofLoan},${table.all("date")},${day},${table.all("accrued")},"${capitalised}")>0,` +
        `"${capitalised}","${t.say(ACCRUED_WORDS.due)}")`,
    },
    {
      column: PHASE_COLUMNS.earlier,
      label: "workbook:colEarlierInstalments",
      value: whole(earlierInstalments(loan, phases, phase)),
      format: "integer",
      formula: earlierFormula(context, loan, phases, phase, before, day),
    },
    {
      column: PHASE_COLUMNS.instalments,
      label: "workbook:colLastInstalment",
      value: whole(lastInstalment(loan, phases, phase)),
      format: "integer",
      formula: instalmentsFormula(context, loan, phase, head),
    },
    {
      column: PHASE_COLUMNS.floor,
      label: "workbook:colFloor",
      value: rate?.kind === "floating" && rate.floorPercent ? fraction(rate.floorPercent) : BLANK,
      format: "percent",
      formula: hasFloor(rate) ? stated("floor") : null,
    },
  ];
}

/**
 * Dates of principal before the rescheduling; on its own day only where that is a date of the terms before. Null where
 * the dates alone do not tell.
 */
function earlierFormula(
  { t }: WorkbookContext,
  loan: PlannedLoan,
  phases: readonly Phase[],
  phase: Phase,
  before: HeadCells,
  day: string,
): string | null {
  const { all } = referencesTo(scheduleTable(loan, t, null), t);
  const previous = phases[phase.index - 1] as Phase;
  const begins = phase.begins as Day;
  const isOnDate = previous.dates.dates.includes(begins);
  const dates = loan.schedule.rows.filter(
    ({ n, due }) => n > 0 && due >= previous.firstPrincipal && (isOnDate ? due <= begins : due < begins),
  );
  const gives = earlierInstalments(loan, phases, previous) + dates.length;
  if (gives !== earlierInstalments(loan, phases, phase)) return null;
  const counted =
    `COUNTIFS(${all("due")},">="&${before.firstPrincipal},${all("due")},"${isOnDate ? "<=" : "<"}"&${day},` +
    `${all("n")},">0")`;
  return before.earlier === null ? counted : `${before.earlier}+${counted}`;
}

function feeLine({ t }: WorkbookContext, loan: PlannedLoan, fee: Fee, index: number): TermCell[] {
  const table = referencesTo(feesTable(t), t);
  const { fees } = loan.terms;
  const cells = feeCells(loan)[index] as FeeCells;
  const word = t.say(FEE_WORDS[fee.kind]);
  const ofKind = `${table.all("loan")},${exactCriterion(headCells(loan).id, loan.terms.id)},${table.all("kind")},"${word}"`;
  const isOnly = fees.filter(({ kind }) => kind === fee.kind).length === 1;
  const isAlone =
    fees.filter((other) => other.kind === fee.kind && feeDay(other) === feeDay(fee)).length === 1;
  const stated = (key: string, is: boolean): string | null =>
    is && isAlone ? `SUMIFS(${table.all(key)},${ofKind},${table.all("from")},${cells.from})` : null;
  const percent =
    "percent" in fee
      ? fee.percent
      : fee.kind === "insurance" && fee.premium.kind === "percent"
        ? fee.premium.percent
        : null;
  const paid =
    "amount" in fee
      ? fee.amount
      : fee.kind === "insurance" && fee.premium.kind === "amount"
        ? fee.premium.amount
        : null;
  return [
    {
      column: FEE_COLUMNS.kind,
      label: "workbook:colFeeKind",
      value: text(word),
      format: "general",
      formula: null,
      span: 2,
    },
    {
      column: FEE_COLUMNS.from,
      label: "workbook:colFeeFrom",
      value: date(feeDay(fee)),
      format: "date",
      formula: isOnly ? `MINIFS(${table.all("from")},${ofKind})` : null,
    },
    {
      column: FEE_COLUMNS.months,
      label: "workbook:colFeeMonths",
      value: fee.kind === "agency" ? whole(fee.monthsBetween) : BLANK,
      format: "integer",
      formula: stated("months", fee.kind === "agency"),
    },
    {
      column: FEE_COLUMNS.percent,
      label: "workbook:colFeePercent",
      value: percent === null ? BLANK : fraction(percent),
      format: "percent",
      formula: stated("percent", percent !== null),
    },
    {
      column: FEE_COLUMNS.amount,
      label: "workbook:colFeeAmount",
      value: amount(paid),
      format: loan.format,
      formula: stated("amount", paid !== null),
    },
    {
      column: FEE_COLUMNS.dayCount,
      label: "workbook:colDayCount",
      value: text(fee.kind === "commitment" ? fee.dayCount : null),
      format: "general",
      formula: null,
    },
  ];
}

function feeDay(fee: Fee): Day {
  return "from" in fee ? fee.from : fee.date;
}
