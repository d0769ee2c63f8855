import { exactLookup } from "../formulas/exactCriterion.ts";
import { phasesOf, type Phase } from "../../loan/phases.ts";
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
import { instalmentsFormula } from "../formulas/instalmentsFormula.ts";
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
    earlier: null,
    facility: at(2, 0),
    capitalisedUntil: at(3, 2),
    availabilityEnd: at(3, 3),
    begins: null,
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
  const groups: readonly (readonly (HeadLine | null)[])[] = [
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
            formula: basisFormula(head.dayCount, terms.dayCount),
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
      instalmentsLine(context, loan, head),
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
    rareLines(loan, head, term),
  ];
  groups.forEach((lines, g) => {
    const group = GROUPS[g];
    if (!group) return;
    lines.forEach((line, i) => {
      if (!line) return;
      const { label, value, formula, format } = line;
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

/** What only some loans have: the reference rate and its floor, and two last days. */
function rareLines(
  { terms }: PlannedLoan,
  head: HeadCells,
  term: (key: string) => string,
): (HeadLine | null)[] {
  const { rate, capitalisedUntil, availabilityEnd } = terms;
  const lastDay = (key: "capitalisedUntil" | "availabilityEnd", label: MessageKey): HeadLine | null =>
    terms[key] === null ? null : { label, value: date(terms[key]), formula: term(key), format: "date" };
  const lastDays =
    capitalisedUntil === null && availabilityEnd === null
      ? []
      : [
          lastDay("capitalisedUntil", "workbook:colCapitalisedUntil"),
          lastDay("availabilityEnd", "workbook:colAvailabilityEnd"),
        ];
  if (rate.kind === "fixed") return lastDays.length === 0 ? [] : [null, null, ...lastDays];
  return [
    { label: "workbook:colIndex", value: text(rate.index), formula: term("index"), format: "general" },
    rate.floorPercent === null || head.floor === null
      ? { label: "workbook:colFloor", value: BLANK, format: "percent" }
      : {
          label: "workbook:colFloor",
          value: fraction(rate.floorPercent),
          formula: term("floor"),
          format: "percent",
        },
    ...lastDays,
  ];
}

/** Number of the last instalment by the terms as agreed, also where a rescheduling has cut it off. */
function instalmentsLine(context: WorkbookContext, loan: PlannedLoan, head: HeadCells): HeadLine {
  const phase = phasesOf(loan.terms)[0] as Phase;
  const formula = instalmentsFormula(context, loan, phase, head);
  return {
    label: "workbook:headInstalments",
    value: whole(phase.instalments),
    format: "integer",
    ...(formula === null ? {} : { formula }),
  };
}
