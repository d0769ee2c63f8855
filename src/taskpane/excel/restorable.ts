import type { Alterations } from "../../writers/update/alterations.ts";
import type { ChangedCell } from "../../writers/update/changedInputs.ts";

/**
 * The cells that can be put back one by one. Where rows or columns were moved, addresses in a formula are others than they were
 * written: only the writing of the whole sheet puts it right.
 */
export function restorable({ cells, inputs, moved }: Alterations): readonly ChangedCell[] {
  const all = [...cells, ...inputs.flatMap((input) => input.cells)];
  return all.filter(({ meant }) => !moved || meant.formula === null);
}
