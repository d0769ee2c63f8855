import { day, isoText, isoWeekday } from "../../../src/calendar/day.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import type { ScheduleRow } from "../../../src/loan/schedule.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { stretchFraction, type Counting } from "../reference/dayCounts.ts";
import { Rational } from "../reference/rational.ts";
import { plainLoan, quantlibLine } from "./plainLoan.ts";

/** Due date, payment day, days, year fraction, interest: as quantlibRows.py prints them. */
export type QuantlibRow = readonly [
  due: string,
  payment: string,
  days: number,
  years: number,
  interest: number,
];

export interface Comparison {
  readonly rows: number;
  readonly cells: number;
  /** Differing cells by what explains them. */
  readonly explained: ReadonlyMap<string, number>;
  readonly unexplained: readonly { readonly loan: LoanTerms; readonly text: string }[];
}

const CELLS = 5;
/** Relative error of a product of a few doubles. */
const DOUBLE_ERROR = 2 ** -48;

export const MAKE_UP_DAY =
  "a weekend on which banks in China work is a business day to QuantLib, and to us only where terms say so";
export const HALF_CENT = "a half cent, to which doubles come from the other side";

export const plainLoans = (count: number, seed: number): LoanTerms[] =>
  Array.from({ length: count }, (_, index) => plainLoan(seed + index));

export const linesFor = (loans: readonly LoanTerms[]): string => `${loans.map(quantlibLine).join("\n")}\n`;

/** Every cell of every row of ours beside QuantLib's. */
export function compareWithQuantlib(
  loans: readonly LoanTerms[],
  theirs: readonly (readonly QuantlibRow[])[],
): Comparison {
  const explained = new Map<string, number>();
  const unexplained: { loan: LoanTerms; text: string }[] = [];
  let rows = 0;
  loans.forEach((loan, at) => {
    const ours = buildSchedule(loan).rows;
    const other = theirs[at] ?? [];
    rows += ours.length;
    if (ours.length !== other.length) {
      unexplained.push({ loan, text: `${ours.length} rows, QuantLib ${other.length}` });
      return;
    }
    // Where interest runs on over a shift, another payment day moves the start of the next period as well.
    let startsElsewhere = false;
    ours.forEach((row, index) => {
      const their = other[index] as QuantlibRow;
      const makeUp = isoText(row.payment) !== their[1] && isoWeekday(day(their[1])) >= 6;
      const adjusted = loan.businessDays.interest === "adjusted";
      for (const { text, halfCent } of differing(loan, row, their)) {
        const why = makeUp || (adjusted && startsElsewhere) ? MAKE_UP_DAY : halfCent ? HALF_CENT : null;
        if (why === null) unexplained.push({ loan, text: `row ${row.n}, ${text}` });
        else explained.set(why, (explained.get(why) ?? 0) + 1);
      }
      startsElsewhere = makeUp;
    });
  });
  return { rows, cells: rows * CELLS, explained, unexplained };
}

function differing(
  loan: LoanTerms,
  row: ScheduleRow,
  [due, payment, days, years, interest]: QuantlibRow,
): { readonly text: string; readonly halfCent: boolean }[] {
  const counting: Counting = {
    dayCount: loan.dayCount,
    end: loan.lastPrincipal,
    regular: { ends: loan.firstInterest, months: loan.monthsBetween, rollDay: 1 },
  };
  const part = stretchFraction(counting, row.from, row.to, row.to);
  const yearsOff = Math.abs(Number(part.numerator) / Number(part.denominator) - years) > 1e-12;
  const cells: [name: string, ours: string, theirs: string][] = [
    ["due", isoText(row.due), due],
    ["payment", isoText(row.payment), payment],
    ["days", String(row.days), String(days)],
    ["year fraction", yearsOff ? part.toString() : "", yearsOff ? String(years) : ""],
    ["interest", String(row.interest.minor), String(centsOf(interest))],
  ];
  return cells
    .filter(([, ours, other]) => ours !== other)
    .map(([name, ours, other]) => ({
      text: `${name}: ours ${ours}, QuantLib ${other}`,
      halfCent: name === "interest" && isHalfCent(loan, row, part, interest),
    }));
}

/** Nearest cent, half away from zero, as a user of QuantLib's Rounding would. */
const centsOf = (amount: number): bigint => BigInt(Math.floor(amount * 100 + 0.5));

/** Whether the exact interest lies so near to half a cent that a double cannot tell on which side. */
function isHalfCent(loan: LoanTerms, row: ScheduleRow, part: Rational, interest: number): boolean {
  if (loan.rate.kind !== "fixed") return false;
  const balance = new Rational(row.opening.minor + row.drawdown.minor);
  const cents = part.times(balance).times(Rational.of(loan.rate.percent)).over(new Rational(100n));
  const fromHalf = cents
    .times(new Rational(2n))
    .minus(new Rational(2n * BigInt(Math.floor(interest * 100)) + 1n));
  const distance = Math.abs(Number(fromHalf.numerator) / Number(fromHalf.denominator)) / 2;
  return distance < Math.max(1, Number(balance.numerator)) * DOUBLE_ERROR;
}
