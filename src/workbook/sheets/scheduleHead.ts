import { exactLookup } from "../formulas/exactCriterion.ts";
import { partsOf } from "../../calendar/day.ts";
import type { MessageKey } from "../../messages/translator.ts";
import { basisFormula, basisOf } from "../formulas/dayFormulas.ts";
import { referencesTo } from "../formulas/references.ts";
import type { HeadCells } from "../formulas/scheduleContext.ts";
import { fixedAddress } from "../address.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { amount, BLANK, date, fraction, text, whole } from "../layout/values.ts";
import { figuresOn } from "../loanFigures.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import { balancesTable } from "../tables/balancesTable.ts";
import { loansTable } from "../tables/loansTable.ts";
import { scheduleTable } from "../tables/scheduleTable.ts";
import type { WorkbookContext } from "../workbookContext.ts";

/** First row of the terms above a schedule, from 0. */
const TERMS_ROW = 3;
/** Label and value of each of the four groups of terms, from 0: columns that are wide enough below. */
const GROUPS = [
  { label: 0, span: 4, value: 4 },
  { label: 6, span: 2, value: 8 },
  { label: 10, span: 2, value: 12 },
  { label: 14, span: 1, value: 15 },
] as const;

/** Row of the totals, from 0; the schedule's header is right below it. */
export const TOTALS_ROW = TERMS_ROW + 5;
export const HEADER_ROW = TOTALS_ROW + 1;
export const FIRST_ROW = HEADER_ROW + 1;

function at(group: 0 | 1 | 2 | 3, line: number): string {
  return fixedAddress(TERMS_ROW + line, GROUPS[group].value);
}

/** Where the terms stand on every schedule sheet. */
export function headCells(loan: PlannedLoan): HeadCells {
  return {
    id: at(0, 0),
    dayCount: at(0, 2),
    basis: at(0, 3),
    months: at(0, 4),
    rate: at(1, 0),
    firstInterest: at(1, 1),
    firstPrincipal: at(1, 2),
    lastPrincipal: at(1, 3),
    instalments: at(1, 4),
    floor: loan.terms.rate.kind === "floating" && loan.terms.rate.floorPercent !== null ? at(3, 1) : null,
  };
}

/** Formula that looks a loan's term up in tblLoans. */
export function termFormula(context: WorkbookContext, loan: PlannedLoan, key: string): string {
  const loans = referencesTo(loansTable(context.t), context.t);
  return `INDEX(${loans.all(key)},MATCH(${exactLookup(headCells(loan).id, loan.terms.id)},${loans.all("id")},0))`;
}

interface HeadLine {
  readonly label: MessageKey;
  readonly value: PlanValue;
  readonly formula?: string;
  readonly format: CellFormat;
}

/** Writes the terms above the schedule: each looked up on the sheet of the loans, so that a change there counts here. */
export function putHead(draft: SheetDraft, context: WorkbookContext, loan: PlannedLoan): void {
  const { t, dossier } = context;
  const { terms } = loan;
  const head = headCells(loan);
  const term = (key: string): string => termFormula(context, loan, key);
  const balances = referencesTo(balancesTable(t), t);
  const ofBalances = (key: string): string =>
    `INDEX(${balances.all(key)},MATCH(${exactLookup(head.id, terms.id)},${balances.all("id")},0))`;
  const figures = figuresOn(loan, dossier.settings.asOf);
  const basis = basisOf(terms.dayCount);
  const schedule = referencesTo(scheduleTable(loan, t, null), t);

  const groups: readonly (readonly HeadLine[])[] = [
    [
      { label: "workbook:colId", value: text(terms.id), format: "text" },
      {
        label: "workbook:colCurrency",
        value: text(terms.currency),
        formula: term("currency"),
        format: "general",
      },
      {
        label: "workbook:colDayCount",
        value: text(terms.dayCount),
        formula: term("dayCount"),
        format: "general",
      },
      basis === null
        ? { label: "workbook:headBasis", value: text(t.say("workbook:byProgram")), format: "general" }
        : {
            label: "workbook:headBasis",
            value: whole(basis),
            formula: basisFormula(head.dayCount),
            format: "integer",
          },
      {
        label: "workbook:colMonthsBetween",
        value: whole(terms.monthsBetween),
        formula: term("monthsBetween"),
        format: "integer",
      },
    ],
    [
      {
        label: terms.rate.kind === "fixed" ? "workbook:colRate" : "workbook:headMargin",
        value: fraction(terms.rate.kind === "fixed" ? terms.rate.percent : terms.rate.marginPercent),
        formula: term("rate"),
        format: "percent",
      },
      {
        label: "workbook:colFirstInterest",
        value: date(terms.firstInterest),
        formula: term("firstInterest"),
        format: "date",
      },
      {
        label: "workbook:colFirstPrincipal",
        value: date(terms.firstPrincipal),
        formula: term("firstPrincipal"),
        format: "date",
      },
      {
        label: "workbook:colLastPrincipal",
        value: date(terms.lastPrincipal),
        formula: term("lastPrincipal"),
        format: "date",
      },
      instalmentsLine(loan, head, schedule.all("due"), schedule.all("n")),
    ],
    [
      terms.facility === null
        ? { label: "workbook:colFacility", value: text(t.say("workbook:notStated")), format: "general" }
        : {
            label: "workbook:colFacility",
            value: amount(terms.facility),
            formula: term("facility"),
            format: loan.format,
          },
      { label: "workbook:headAsOf", value: date(figures.day), formula: "AsOf", format: "date" },
      {
        label: "workbook:headBalance",
        value: amount(figures.position.balance),
        formula: ofBalances("balance"),
        format: loan.format,
      },
      {
        label: "workbook:colAccrued",
        value: amount(figures.position.accruedInterest),
        formula: ofBalances("accrued"),
        format: loan.format,
      },
      {
        label: "workbook:colInstalmentsLeft",
        value: whole(figures.position.instalmentsLeft),
        formula: ofBalances("instalmentsLeft"),
        format: "integer",
      },
    ],
    terms.rate.kind === "fixed"
      ? []
      : [
          {
            label: "workbook:colIndex",
            value: text(terms.rate.index),
            formula: term("index"),
            format: "general",
          },
          terms.rate.floorPercent === null
            ? { label: "workbook:colFloor", value: BLANK, format: "percent" }
            : {
                label: "workbook:colFloor",
                value: fraction(terms.rate.floorPercent),
                formula: term("floor"),
                format: "percent",
              },
        ],
  ];
  groups.forEach((lines, g) => {
    const group = GROUPS[g];
    if (!group) return;
    lines.forEach(({ label, value, formula, format }, i) => {
      const row = TERMS_ROW + i;
      draft.put(row, group.label, {
        value: text(t.say(label)),
        look: "label",
        ...(group.span > 1 ? { span: group.span } : {}),
      });
      draft.put(row, group.value, {
        value,
        format,
        align: "right",
        ...(formula === undefined ? {} : { formula }),
      });
    });
  });
}

/** From the dates of the terms; where the final date is no regular one, from the dates of the schedule. */
function instalmentsLine(loan: PlannedLoan, head: HeadCells, dues: string, numbers: string): HeadLine {
  const { firstPrincipal: first, lastPrincipal: last, months } = head;
  const counted = loan.schedule.rows.filter(({ instalment }) => instalment !== null).length;
  const { monthsBetween } = loan.terms;
  const between = monthIndex(loan.terms.lastPrincipal) - monthIndex(loan.terms.firstPrincipal);
  const fromDates = `ROUNDUP(((YEAR(${last})-YEAR(${first}))*12+MONTH(${last})-MONTH(${first}))/${months},0)+1`;
  return {
    label: "workbook:headInstalments",
    value: whole(counted),
    formula:
      Math.ceil(between / monthsBetween) + 1 === counted
        ? fromDates
        : `COUNTIFS(${dues},">="&${first},${dues},"<="&${last},${numbers},">0")`,
    format: "integer",
  };
}

function monthIndex(value: Parameters<typeof partsOf>[0]): number {
  const { year, month } = partsOf(value);
  return year * 12 + month;
}
