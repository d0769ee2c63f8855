import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo } from "../formulas/references.ts";
import { registerDigits, registerStart } from "./formulas/registerFormula.ts";
import { cellDouble, type HeadCells } from "./formulas/scheduleContext.ts";
import { passedInstalments } from "./formulas/phaseOfRow.ts";
import { surelyRounds } from "../formulas/surelyRounds.ts";
import { monthIndexOf } from "../../calendar/monthTable.ts";
import { phasesOf, type Phase } from "../../loan/phases.ts";
import type { Money } from "../../money/money.ts";
import { amount, whole } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { DRAWDOWNS_TABLE } from "../inputs/drawdownsTable.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { termFormula } from "./scheduleHeadCells.ts";
import { REGISTER_COLUMNS, scheduleHeads } from "./scheduleTermCells.ts";
import type { TermCell } from "./termCell.ts";

/** The stated sum that a register divides, by how many instalments in all, and what was drawn where balances are rounded. */
export function registerLine(context: WorkbookContext, loan: SheetLoan, divided: Money): TermCell[] {
  const [phase] = phasesOf(loan.terms) as [Phase];
  const [head] = scheduleHeads(loan) as [HeadCells];
  const parts: TermCell[] = [
    {
      column: REGISTER_COLUMNS.parts,
      label: "workbook:colRegisterParts",
      value: whole(phase.instalments),
      format: "integer",
      formula: partsFormula(phase, head),
      span: 3,
    },
    {
      column: REGISTER_COLUMNS.divided,
      label: "workbook:colDivided",
      value: amount(divided),
      format: loan.format,
      formula: termFormula(context, loan, "divided"),
    },
  ];
  if (loan.terms.remainder === "last") return parts;
  const start = registerStart(loan, phase);
  return [
    ...parts,
    {
      column: REGISTER_COLUMNS.from,
      label: "workbook:colDrawn",
      value: amount({ minor: start, currency: loan.terms.currency }),
      format: loan.format,
      formula: startFormula(context, loan, phase, head),
    },
  ];
}

/** All dates of principal; null where months alone do not tell how many there are. */
function partsFormula(
  { lastPrincipal, firstPrincipal, monthsBetween, instalments }: Phase,
  { lastPrincipal: last, firstPrincipal: first, months }: HeadCells,
): string | null {
  const between = monthIndexOf(lastPrincipal) - monthIndexOf(firstPrincipal);
  if (Math.ceil(between / monthsBetween) + 1 !== instalments) return null;
  return `ROUNDUP(((YEAR(${last})-YEAR(${first}))*12+MONTH(${last})-MONTH(${first}))/${months},0)+1`;
}

/** What was drawn; of a loan begun with a balance what the register has drawn for it. Null where doubles may miss it. */
function startFormula(
  { t }: WorkbookContext,
  loan: SheetLoan,
  phase: Phase,
  { id, opening, register, instalments }: HeadCells,
): string | null {
  const { all } = referencesTo(DRAWDOWNS_TABLE, t);
  if (opening === null || register === null) {
    const ofLoan = `${all("loan")},${exactCriterion(id, loan.terms.id)}`;
    return `ROUND(SUMIFS(${all("amount")},${ofLoan}),${loan.digits})`;
  }
  const { openingBalance, register: stated } = loan.terms;
  const [owed, divided] = [openingBalance?.amount.minor ?? 0n, stated?.divided?.minor ?? 0n];
  const passed = passedInstalments(loan, phase);
  const { parts } = register;
  const before = `${opening.amount}+${register.divided}*(${parts}-${instalments})/${parts}`;
  const digits = registerDigits(loan);
  const rounded = `ROUND(${before},${digits})`;
  // Before the first instalment nothing is rounded yet.
  const formula =
    digits === loan.digits ? rounded : `IF(${parts}=${instalments},${opening.amount},${rounded})`;
  if (passed === 0) return formula;
  const double = cellDouble(owed, loan) + (cellDouble(divided, loan) * passed) / phase.instalments;
  const unit = 10n ** BigInt(loan.digits - digits);
  if (!surelyRounds(double, registerStart(loan, phase) / unit, digits)) return null;
  return formula;
}
