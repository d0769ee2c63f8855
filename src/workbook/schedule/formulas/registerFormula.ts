import type { Phase } from "../../../loan/phases.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import { divideRounded } from "../../../money/rounding.ts";
import type { SheetLoan } from "../../sheetLoan.ts";
import { LAST_EXACT_INTEGER } from "../../formulas/exactForms.ts";
import type { Given } from "./givenPrincipal.ts";
import type { RowForms } from "../../formulas/oneForm.ts";
import { owedMinor } from "./owedMinor.ts";
import { lastInstalment, passedInstalments } from "./phaseOfRow.ts";
import { changeConditions } from "./scheduleContext.ts";
import { cellBefore, cellDouble, owedFormula, type ScheduleContext } from "./scheduleContext.ts";
import { surelyRounds } from "../../formulas/surelyRounds.ts";

/** The two helping columns: what is divided, and by how many; worked out anew as registerParts says. */
export function registerPartForms(
  context: ScheduleContext,
  key: "registerOf" | "registerParts",
  row: OpenRow,
): RowForms {
  const { schedule } = context;
  const head = context.headOf(row);
  if (context.phaseOf(row).repayment.kind !== "equal-principal") return [`""`];
  const instalment = schedule.here("instalment");
  const first = head.earlier === null ? "1" : `${head.earlier}+1`;
  const conditions = [`${instalment}=${first}`, ...changeConditions(context)];
  const anew =
    key === "registerOf"
      ? `ROUND(${owedFormula(context)},${context.loan.digits})`
      : `${head.instalments}-${instalment}+1`;
  return [`IF(${instalment}="","",IF(OR(${conditions.join(",")}),${anew},N(${cellBefore(context, key)})))`];
}

/** What is owed more than the next balance of the register. */
export function registerPrincipal(context: ScheduleContext, row: OpenRow, index: number): Given[] {
  const { loan, schedule, phases } = context;
  const head = context.headOf(row);
  const phase = context.phaseOf(row);
  const number = row.instalment ?? 0;
  const instalment = schedule.here("instalment");
  const left = lastInstalment(loan, phases, phase) - number;
  const { register } = loan.terms;
  const divided = register?.divided ?? null;
  if (divided === null) {
    // A row without an instalment divides nothing: any formula does.
    const part = context.helpers.register[index] ?? { of: 0n, parts: 1 };
    const [of, parts] = [schedule.here("registerOf"), schedule.here("registerParts")];
    const owed = { formula: of, minor: part.of };
    return balanceForms(context, row, {
      from: owed,
      of: owed,
      count: { formula: `(${parts}-${head.instalments}+${instalment})`, number: part.parts - left },
      parts: { formula: parts, number: part.parts },
    });
  }
  const { register: cells } = context.headOfPhase(phases[0] as Phase);
  if (cells === null) return [];
  return balanceForms(context, row, {
    from: { formula: cells.from, minor: registerStart(loan, phase) },
    of: { formula: cells.divided, minor: divided.minor },
    count: {
      formula: `(${cells.parts}-${head.instalments}+${instalment})`,
      number: passedInstalments(loan, phase) + number,
    },
    parts: { formula: cells.parts, number: phase.instalments },
  });
}

/** What was drawn, in minor units; of a loan begun with a balance the sum that the register's rounding makes that balance of. */
export function registerStart(loan: SheetLoan, phase: Phase): bigint {
  const { openingBalance, register, rounding } = loan.terms;
  if (!openingBalance || !register?.divided) return loan.drawn.minor;
  const unit = registerUnit(loan);
  const parts = BigInt(phase.instalments);
  const passed = BigInt(passedInstalments(loan, phase));
  if (passed === 0n) return openingBalance.amount.minor;
  const exact = openingBalance.amount.minor * parts + register.divided.minor * passed;
  return divideRounded(exact, parts * unit, rounding) * unit;
}

/** Decimals that balances of the register have. */
export function registerDigits({ terms, digits }: SheetLoan): number {
  return terms.register?.unit === "whole" ? 0 : digits;
}

function registerUnit(loan: SheetLoan): bigint {
  return 10n ** BigInt(loan.digits - registerDigits(loan));
}

/** Formulas of amounts and whole numbers, with what they give. */
interface Balance {
  readonly from: { readonly formula: string; readonly minor: bigint };
  readonly of: { readonly formula: string; readonly minor: bigint };
  readonly count: { readonly formula: string; readonly number: number };
  readonly parts: { readonly formula: string; readonly number: number };
}

/** A principal that no row has: the formula that it goes with gives nothing for certain. */
const UNSURE = -1n;

/** By doubles where these surely do, and by whole numbers; with what is owed as the most, for the balances near nothing. */
function balanceForms(context: ScheduleContext, row: OpenRow, balance: Balance): Given[] {
  const { loan } = context;
  const { from, of, count, parts } = balance;
  const digits = registerDigits(loan);
  const unit = registerUnit(loan);
  const minorUnits = 10 ** loan.digits;
  const [p, c] = [BigInt(parts.number), BigInt(count.number)];
  const numerator = from.minor * p - of.minor * c;
  const next = divideRounded(numerator, p * unit, "half-up");
  const double = cellDouble(from.minor, loan) - (cellDouble(of.minor, loan) * count.number) / parts.number;
  const isSure = surelyRounds(double, next, digits);
  const plain = `ROUND(${from.formula}-${of.formula}*${count.formula}/${parts.formula},${digits})`;
  const minor = (formula: string): string => `ROUND(${formula}*${minorUnits},0)`;
  const whole = `${minor(from.formula)}*${parts.formula}-${minor(of.formula)}*${count.formula}`;
  const [half, divisor] =
    unit === 1n
      ? [parts.formula, `(2*${parts.formula})`]
      : [`${parts.formula}*${unit}`, `(2*${parts.formula}*${unit})`];
  const scaled = unit === 1n ? `/${minorUnits}` : "";
  const exact = `INT((2*(${whole})+${half})/${divisor})${scaled}`;
  const largest = 2n * (from.minor > of.minor ? from.minor : of.minor) * p + p * unit;
  const owed = owedMinor(row);
  const gives = owed - next * unit;
  const atLeast = owed - (next > 0n ? next * unit : 0n);
  const forms = [
    { next: plain, isSure },
    { next: exact, isSure: largest < LAST_EXACT_INTEGER && next >= 0n },
  ];
  const principal = (formula: string): string => `ROUND(${owedFormula(context)}-${formula},${loan.digits})`;
  return [
    ...forms.map((one) => ({ formula: principal(one.next), gives: one.isSure ? gives : UNSURE })),
    ...forms.map((one) => ({
      formula: `MAX(0,${principal(`MAX(0,${one.next})`)})`,
      gives: one.isSure ? (atLeast > 0n ? atLeast : 0n) : UNSURE,
    })),
  ];
}
