import { basis } from "../../calendar/dayCount.ts";
import { ratePart } from "../../loan/ratePart.ts";
import { phasesOf, type Phase } from "../../loan/phases.ts";
import type { MessageKey } from "../../messages/message.ts";
import { cellAddress } from "../address.ts";
import { basisFormula } from "../formulas/dayFormulas.ts";
import { exactLookup } from "../formulas/exactCriterion.ts";
import { instalmentsFormula } from "./formulas/instalmentsFormula.ts";
import { lastInstalment } from "./formulas/phaseOfRow.ts";
import { referencesTo } from "../formulas/references.ts";
import type { HeadCells } from "./formulas/scheduleContext.ts";
import {
  amount,
  amountOrNothing,
  BLANK,
  date,
  fraction,
  text,
  whole,
  wholeOrNothing,
} from "../layout/values.ts";
import { figuresOn } from "../loanFigures.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { CellFormat, CellPlan, PlanValue } from "../plan.ts";
import { balancesTable } from "../balances/balancesTable.ts";
import { AS_OF_CELL, type WorkbookContext } from "../workbookContext.ts";
import { loanCell } from "../inputs/loansSheet.ts";
import { headCells, termFormula } from "./scheduleHeadCells.ts";

/** A term or a figure above a schedule, with its label. */
interface HeadLine {
  readonly label: MessageKey;
  readonly value: PlanValue;
  readonly formula?: string;
  readonly format: CellFormat;
  /** The cell where it is entered, to which its label leads. */
  readonly input?: NonNullable<CellPlan["link"]>;
}

/** The four groups of terms and figures above a schedule, each line where the schedule's formulas look for it; null: empty. */
export function headLines(
  context: WorkbookContext,
  loan: SheetLoan,
): readonly (readonly (HeadLine | null)[])[] {
  const { t, dossier, names } = context;
  const { terms } = loan;
  const head = headCells(loan);
  const term = (key: string): string => termFormula(context, loan, key);
  const balances = referencesTo(balancesTable(t), t);
  const ofBalances = (key: string): string => balances.lookup(key, "id", exactLookup(head.id, terms.id));
  const figures = figuresOn(loan, dossier.settings.asOf);
  const yearDays = basis(terms.dayCount);
  return [
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
      yearDays === null
        ? { label: "workbook:headBasis", value: text(t.say("workbook:byProgram")), format: "general" }
        : {
            label: "workbook:headBasis",
            value: whole(yearDays),
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
        label: terms.rate.kind === "floating" ? "workbook:headMargin" : "workbook:colRate",
        value:
          terms.rate.kind === "unknown"
            ? text(t.say("workbook:wordRateUnknown"))
            : fraction(ratePart(terms.rate)),
        formula: term(terms.rate.kind === "unknown" ? "rateKind" : "rate"),
        format: "percent",
        input: loanCell(context, loan, terms.rate.kind === "unknown" ? "assumedRate" : "rate"),
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
      {
        label: "workbook:headAsOf",
        value: date(figures.day),
        formula: "AsOf",
        format: "date",
        input: { sheet: names.summary, cell: cellAddress(AS_OF_CELL.row, AS_OF_CELL.column) },
      },
      {
        label: "workbook:headBalance",
        value: amountOrNothing(figures.position.balance),
        formula: ofBalances("balance"),
        format: loan.format,
      },
      {
        label: "workbook:colAccrued",
        value: amountOrNothing(figures.position.accruedInterest),
        formula: ofBalances("accrued"),
        format: loan.format,
      },
      {
        label: "workbook:colInstalmentsLeft",
        value: wholeOrNothing(figures.position.instalmentsLeft),
        formula: ofBalances("instalmentsLeft"),
        format: "integer",
      },
    ],
    rareLines(loan, head, term),
  ];
}

/** What only some loans have: the reference rate and its floor, and two last days. */
function rareLines(
  { terms }: SheetLoan,
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
  if (rate.kind !== "floating") return lastDays.length === 0 ? [] : [null, null, ...lastDays];
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
function instalmentsLine(context: WorkbookContext, loan: SheetLoan, head: HeadCells): HeadLine {
  const phases = phasesOf(loan.terms);
  const phase = phases[0] as Phase;
  const formula = instalmentsFormula(context, loan, phase, head);
  return {
    label: "workbook:headInstalments",
    value: whole(lastInstalment(loan, phases, phase)),
    format: "integer",
    ...(formula === null ? {} : { formula }),
  };
}
