/** A case of the vectors on rates of return and present values. */
export interface RateCase {
  readonly id: string;
  readonly function: string;
  readonly flows?: readonly (readonly [date: string, amount: number])[];
  readonly values?: readonly number[];
  readonly dayCount?: string;
  readonly rate?: number | string;
  readonly nper?: number;
  readonly per?: number;
  readonly start?: number;
  readonly end?: number;
  readonly pmt?: number;
  readonly pv?: number;
  readonly fv?: number;
  readonly type?: number;
  readonly financeRate?: number;
  readonly reinvestRate?: number;
  readonly expected?: number | string;
  readonly tolerance: number;
  readonly noSolution?: boolean;
}
