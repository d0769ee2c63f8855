import { referableIn, type Referable } from "../../check/formulas.ts";
import { countOfNames, type CountOfName } from "../../formulas/arrayUse.ts";
import type { LiveState } from "./liveState.ts";

/** What formulas of a workbook can name, and how many cells the names stand for. */
interface NamesInFormulas {
  readonly referable: Referable;
  readonly countOfName: CountOfName;
}

const known = new WeakMap<LiveState["sheets"], NamesInFormulas>();

export function namesInFormulas(state: LiveState): NamesInFormulas {
  const { sheets, names } = state;
  const before = known.get(sheets);
  if (before) return before;
  const made = {
    referable: referableIn(state),
    countOfName: countOfNames({
      tables: sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
      names: names.map(({ name, own }) => [name, own?.formula ?? null]),
    }),
  };
  known.set(sheets, made);
  return made;
}
