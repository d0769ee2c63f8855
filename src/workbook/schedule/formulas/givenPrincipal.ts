/** A formula and what it gives, in minor units. */
export interface Given {
  readonly formula: string;
  readonly gives: bigint;
}
