import type { BenchLoan } from "../loans.ts";

/**
 * One payment, as every engine is asked for it: the payment day as Excel's serial number, the days of interest, and
 * principal, interest and balance after it in whole cents. NaN where the engine has no answer.
 */
export type Row = readonly [
  payment: number,
  days: number,
  principal: number,
  interest: number,
  balance: number,
];

/** The same loans, made ready in the form that an engine takes. */
export interface Prepared {
  /** Works all schedules out once; the milliseconds that this alone took. */
  readonly run: () => number;
  /** All rows, loan by loan. */
  readonly rows: () => readonly Row[];
}

export interface Engine {
  readonly name: string;
  readonly version: string;
  /** How much of the task it works out. */
  readonly does: string;
  readonly prepare: (loans: readonly BenchLoan[]) => Prepared;
}

/** An engine that cannot run here, and what would have to be installed. */
export interface Missing {
  readonly name: string;
  readonly missing: string;
}

/** What an engine in this process needs, loan by loan. */
interface PerLoan<Input, Result> {
  readonly name: string;
  readonly version: string;
  readonly does: string;
  /** The loan in the engine's own form; not part of the measured time. */
  readonly input: (loan: BenchLoan) => Input;
  readonly schedule: (input: Input) => Result;
  /** The result as rows; not part of the measured time. */
  readonly rows: (result: Result) => readonly Row[];
}

/** An engine that takes one loan at a time. The last result is kept, so that no work can be left undone unseen. */
export function perLoan<Input, Result>(of: PerLoan<Input, Result>): Engine {
  const { name, version, does, input, schedule, rows } = of;
  return {
    name,
    version,
    does,
    prepare: (loans) => {
      const inputs = loans.map(input);
      const kept: Result[] = [];
      return {
        run: () => {
          const start = performance.now();
          for (const one of inputs) kept[0] = schedule(one);
          return performance.now() - start;
        },
        rows: () => inputs.flatMap((one) => rows(schedule(one))),
      };
    },
  };
}

/** A figure in units of money as whole cents, rounded as it would be printed. */
export const inCents = (amount: number): number => Math.round(amount * 100);
