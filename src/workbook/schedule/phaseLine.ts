import { ratePart } from "../../loan/ratePart.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Day } from "../../calendar/day.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { instalmentsFormula } from "./formulas/instalmentsFormula.ts";
import { earlierInstalments, lastInstalment } from "./formulas/phaseOfRow.ts";
import { referencesTo } from "../formulas/references.ts";
import type { HeadCells } from "./formulas/scheduleContext.ts";
import { BLANK, date, fraction, text, whole } from "../layout/values.ts";
import { phasesOf, type Phase } from "../../loan/phases.ts";
import type { Rescheduling } from "../../loan/terms.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { RESCHEDULINGS_TABLE } from "../inputs/reschedulingsTable.ts";
import { scheduleTable } from "./scheduleTable.ts";
import { ACCRUED_WORDS } from "../words.ts";
import type { WorkbookContext } from "../workbookContext.ts";

import { hasFloor, PHASE_COLUMNS, scheduleHeads } from "./scheduleTermCells.ts";
import type { TermCell } from "./termCell.ts";

/** The terms of one rescheduling, each looked up where it is entered. */
export function phaseLine(context: WorkbookContext, loan: SheetLoan, phase: Phase): TermCell[] {
  const { t } = context;
  const heads = scheduleHeads(loan);
  const [before, head] = [heads[phase.index - 1] as HeadCells, heads[phase.index] as HeadCells];
  const rescheduling = loan.terms.reschedulings[phase.index - 1] as Rescheduling;
  const phases = phasesOf(loan.terms);
  const table = referencesTo(RESCHEDULINGS_TABLE, t);
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
      value: fraction(ratePart(rate)),
      format: "percent",
      formula: rate === null || rate.kind === "unknown" ? null : stated("rate"),
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
  loan: SheetLoan,
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
