import type { FeePart, OpenRow } from "../../../loan/schedule.ts";
import type { Fee } from "../../../loan/terms.ts";
import { decimalText, type Decimal } from "../../../money/decimal.ts";
import { money, type Money } from "../../../money/money.ts";
import { divideRounded } from "../../../money/rounding.ts";
import { onlyCommitmentFee } from "./commitmentSpans.ts";
import { basis } from "../../../calendar/dayCount.ts";
import { exactInterest, exactInterestFits } from "../../formulas/exactForms.ts";
import { doubleForCell, productForCell } from "../../formulas/productForCell.ts";
import type { RowForms } from "../../formulas/oneForm.ts";
import { roundedTo, type ScheduleContext } from "./scheduleContext.ts";
import { surelyRoundsTo } from "../../formulas/surelyRounds.ts";

/**
 * Fees of a row: each fee on its own day, a commitment fee on what was undrawn. None where the loan has no fees, where
 * it has several commitment fees, and where no formula gives the amount.
 */
export function feesForms(context: ScheduleContext, row: OpenRow, index: number): RowForms {
  if (context.loan.terms.fees.length === 0) return [];
  const forms = ([false, true] as const).map((exact) => feesFormula(context, row, index, exact));
  return [...new Set(forms)].filter((form) => form !== null);
}

/** @param exact whether by whole numbers, where that can be, also where doubles do */
function feesFormula(context: ScheduleContext, row: OpenRow, index: number, exact: boolean): string | null {
  const { fees } = context.loan.terms;
  const parts: string[] = [];
  for (const [at, fee] of fees.entries()) {
    const part = feeFormula(context, row, index, fee, at, exact);
    if (part === null) return null;
    if (part !== "") parts.push(part);
  }
  if (parts.length === 0) return row.fees.minor === 0n ? "0" : null;
  return parts.length === 1 ? (parts[0] as string) : roundedTo(parts.join("+"), context.loan);
}

/** Empty where the fee is never due on the row. */
function feeFormula(
  context: ScheduleContext,
  row: OpenRow,
  index: number,
  fee: Fee,
  at: number,
  exact: boolean,
): string | null {
  const cells = context.fees[at];
  if (!cells) return null;
  const isDue = `(${context.schedule.here("due")}=${cells.from})`;
  switch (fee.kind) {
    case "agency":
      return row.feeParts.some((part) => isPartOf(part, fee)) ? cells.amount : "";
    case "insurance":
      if (fee.premium.kind === "amount") return `${isDue}*${cells.amount}`;
      return ofFacility(context, fee.premium.percent, isDue, cells.percent, exact);
    case "management":
      return ofFacility(context, fee.percent, isDue, cells.percent, exact);
    case "commitment":
      return commitmentFormula(context, index, cells.percent, exact);
  }
}

function isPartOf(part: FeePart, fee: Extract<Fee, { kind: "agency" }>): boolean {
  return part.kind === "agency" && part.amount.minor === fee.amount.minor;
}

function ofFacility(
  context: ScheduleContext,
  percent: Decimal,
  isDue: string,
  cell: string,
  exact: boolean,
): string | null {
  const { loan } = context;
  const { facility } = loan.terms;
  if (!facility) return null;
  const head = context.headOfPhase(context.phases[0] as (typeof context.phases)[number]);
  const formula = yearly(context, exact, {
    minor: facility.minor,
    largest: facility.minor,
    percent,
    basis: 1,
    minorFormula: `ROUND(${head.facility}*${10 ** loan.digits},0)`,
    plain: `${head.facility}*${cell}`,
    rate: cell,
    basisText: "1",
  });
  return formula === null ? null : `${isDue}*${formula}`;
}

function commitmentFormula(
  context: ScheduleContext,
  index: number,
  cell: string,
  exact: boolean,
): string | null {
  const { loan, helpers, schedule } = context;
  const fee = onlyCommitmentFee(loan);
  const yearDays = fee && basis(fee.dayCount);
  const span = helpers.commitment[index];
  if (!fee || yearDays === null || !span) return null;
  const undrawn = schedule.here("undrawnDays");
  return yearly(context, exact, {
    minor: span.undrawnDays,
    largest: span.facilityDays,
    percent: fee.percent,
    basis: yearDays,
    minorFormula: `ROUND(SUM(${undrawn})*${10 ** loan.digits},0)`,
    plain: `${undrawn}*${cell}/${yearDays}`,
    rate: cell,
    basisText: String(yearDays),
  });
}

interface Yearly {
  readonly minor: bigint;
  /** As in productForCell. */
  readonly largest: bigint;
  readonly percent: Decimal;
  readonly basis: number;
  readonly minorFormula: string;
  readonly plain: string;
  readonly rate: string;
  readonly basisText: string;
}

/** A whole number of minor units times a percentage, by a number of days, rounded once; as interestFormula does. */
function yearly(context: ScheduleContext, wholeNumbers: boolean, of: Yearly): string | null {
  const { loan } = context;
  const { minor, percent, basis } = of;
  const rate: Decimal = { digits: percent.digits, scale: percent.scale + 2 };
  const denominator = BigInt(basis) * 10n ** BigInt(rate.scale);
  const wanted: Money = money(
    divideRounded(minor * rate.digits, denominator, loan.terms.rounding),
    loan.terms.currency,
  );
  const held = doubleForCell(minor, loan.digits, of.largest);
  if (held === null) return null;
  const product = held * Number(decimalText(rate));
  const isSure = surelyRoundsTo(basis === 1 ? product : product / basis, wanted);
  const plain = isSure ? roundedTo(of.plain, loan) : null;
  if (plain !== null && !wholeNumbers) return plain;
  const scale = Math.max(6, rate.scale);
  const digits = rate.digits * 10n ** BigInt(scale - rate.scale);
  const exact = divideRounded(minor * digits, BigInt(basis) * 10n ** BigInt(scale), "half-up");
  const isWhole = productForCell(minor, loan.digits, of.largest)?.scale === loan.digits;
  if (!isWhole || exact !== wanted.minor || !exactInterestFits(minor, digits, basis, scale)) return plain;
  return exactInterest(of.minorFormula, of.rate, of.basisText, scale, 10 ** loan.digits);
}
