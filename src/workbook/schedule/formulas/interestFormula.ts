import { basis } from "../../../calendar/dayCount.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import { decimalText, type Decimal } from "../../../money/decimal.ts";
import { divideRounded } from "../../../money/rounding.ts";
import { countDays, movedDays } from "./balanceDaysFormula.ts";
import { leapDays } from "../../formulas/dayFormulas.ts";
import { exactInterest, exactInterestFits, lengthInFile } from "../../formulas/exactForms.ts";
import { interestDays, largestInterestDays } from "./interestDays.ts";
import { doubleForCell } from "../../formulas/productForCell.ts";
import type { RowForms } from "../../formulas/oneForm.ts";
import { endOfInterest, roundedTo, type ScheduleContext } from "./scheduleContext.ts";
import { mayBeOpen } from "../../sheetLoan.ts";
import { surelyRoundsTo } from "../../formulas/surelyRounds.ts";

/** How a row's interest follows from whole numbers: minor units times days, out of so many days. */
interface Interest {
  /** The plain formula before it is rounded, and the double that it computes. */
  readonly plain: string;
  readonly double: number;
  /** Formula of a whole number, and what it is; divided by `basis`, which is the formula `basisText`, and by the rate. */
  readonly minorFormula: () => string;
  readonly minorDays: bigint;
  readonly basis: number;
  readonly basisText: string;
}

/** Excel takes 8,192 characters of a formula, and a column's holds the forms of all of its rows. */
const LONGEST = 5500;

/**
 * Interest of a period: balance times days, times the rate, by the days of the year, rounded once. In the rare row
 * where doubles could miss the engine's amount only the form by whole numbers gives it; none where that does not either,
 * or would be too long.
 */
export function interestForms(context: ScheduleContext, row: OpenRow, index: number): RowForms {
  if (!mayBeOpen(context.loan)) return knownForms(context, row, index);
  const rate = context.schedule.here("rate");
  return knownForms(context, row, index).map((form) => `IF(${rate}="","",${form})`);
}

/** Decimals of a rate that no engine has computed with: percent with four. */
const TYPED: Decimal = { digits: 0n, scale: 6 };

function knownForms(context: ScheduleContext, row: OpenRow, index: number): RowForms {
  const { loan } = context;
  const known = row.ratePercent;
  const rate: Decimal = known ? { digits: known.digits, scale: known.scale + 2 } : TYPED;
  const interest = interestOf(context, row, index, Number(decimalText(rate)));
  if (interest === null) return [];
  const isSure = row.interest === null || surelyRoundsTo(interest.double, row.interest);
  const plain = isSure ? [roundedTo(interest.plain, loan)] : [];
  const { minorDays, basis } = interest;
  const scale = Math.max(6, rate.scale);
  const rateDigits = rate.digits * 10n ** BigInt(scale - rate.scale);
  const exact = divideRounded(minorDays * rateDigits, BigInt(basis) * 10n ** BigInt(scale), "half-up");
  const isExact = row.interest === null || exact === row.interest.minor;
  if (!isExact || !exactInterestFits(minorDays, rateDigits, basis, scale)) return plain;
  const { here, all } = context.schedule;
  const form = exactInterest(
    interest.minorFormula(),
    here("rate"),
    interest.basisText,
    scale,
    10 ** loan.digits,
  );
  return lengthInFile(form, all("rate")) <= LONGEST ? [...plain, form] : plain;
}

function interestOf(context: ScheduleContext, row: OpenRow, index: number, rate: number): Interest | null {
  const { loan, schedule, helpers } = context;
  const { here } = schedule;
  const minorDays = interestDays(row);
  // What the plain form computes from; where a cell can't hold it, the form by whole numbers is left.
  const days = doubleForCell(minorDays, loan.digits, largestInterestDays(row)) ?? Number.NaN;
  switch (loan.terms.dayCount) {
    case "ACT/ACT ISDA": {
      const minorLeap = helpers.leapBalanceDays[index] ?? 0n;
      const leap = doubleForCell(minorLeap, loan.digits, largestInterestDays(row)) ?? Number.NaN;
      const [all, inLeap] = [here("balanceDays"), here("leapBalanceDays")];
      return {
        plain: `((${all}-${inLeap})/365+${inLeap}/366)*${here("rate")}`,
        double: ((days - leap) / 365 + leap / 366) * rate,
        minorFormula: () => `SUM(366*(${wholeDays(context, row)}),-(${wholeDays(context, row, true)}))`,
        minorDays: 366n * minorDays - minorLeap,
        basis: 365 * 366,
        basisText: "133590",
      };
    }
    case "ACT/ACT ICMA": {
      const regular = helpers.regularDays[index] ?? null;
      if (regular === null) return null;
      const { monthsBetween } = context.phaseOf(row);
      const { months } = context.headOf(row);
      const days360 = `12*${here("regularDays")}`;
      return {
        plain: `${here("balanceDays")}*${here("rate")}*${months}/(${days360})`,
        double: (days * rate * monthsBetween) / (12 * regular),
        minorFormula: () => `SUM(${months}*(${wholeDays(context, row)}))`,
        minorDays: minorDays * BigInt(monthsBetween),
        basis: 12 * regular,
        basisText: `SUM(${days360})`,
      };
    }
    default: {
      const yearDays = basis(loan.terms.dayCount);
      if (yearDays === null) return null;
      const head = context.headOf(row);
      return {
        plain: `${here("balanceDays")}*${here("rate")}/${head.basis}`,
        double: (days * rate) / yearDays,
        minorFormula: () => `SUM(${wholeDays(context, row)})`,
        minorDays,
        basis: yearDays,
        basisText: head.basis,
      };
    }
  }
}

/**
 * Balance times days in whole minor units. It has to stand within SUM: within LET, LibreOffice 25.2 gives #NAME? for a
 * [@column] that stands outside a function.
 */
function wholeDays(context: ScheduleContext, row: OpenRow, isLeap = false): string {
  const { loan, schedule } = context;
  const unit = 10 ** loan.digits;
  const whole = (formula: string): string => `ROUND(${formula}*${unit},0)`;
  const to = endOfInterest(context);
  const count = isLeap ? (dates: string) => leapDays(dates, to) : countDays(context, row);
  const days = schedule.here(isLeap ? "leapDays" : "days");
  return `${whole(schedule.here("opening"))}*${days}${movedDays(context, count, whole)}`;
}
