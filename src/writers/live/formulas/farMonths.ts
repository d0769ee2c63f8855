import { formulaTree, type Node } from "../../formulas/formulaTree.ts";
import type { Token } from "../../formulas/tokens.ts";

/** More months than there are between any two days of a spreadsheet. IronCalc falls over at some millions of them. */
const MOST_MONTHS = 120_000;

/** What is put before a token, or behind one, by its index. */
export interface Added {
  readonly before: ReadonlyMap<number, string>;
  readonly behind: ReadonlyMap<number, string>;
}

const NOTHING: Added = { before: new Map(), behind: new Map() };

/** Keeps the months that EDATE and EOMONTH go, where they are no plain number, within what IronCalc can count. */
export function farMonths(tokens: readonly Token[]): Added {
  if (!tokens.some(isFunctionOfMonths)) return NOTHING;
  const tree = formulaTree(tokens);
  if (!tree) return NOTHING;
  const [before, behind] = [new Map<number, string>(), new Map<number, string>()];
  const gather = (node: Node): void => {
    if (node.kind === "call") {
      const months = isOfMonths(node.name) ? node.args[1] : undefined;
      if (months && months.to > months.from) {
        // A cell alone would be passed over where it holds a text; added to a number it is an error, as it is to EDATE.
        before.set(months.from, `MAX(-${MOST_MONTHS},MIN(${MOST_MONTHS},0+(`);
        behind.set(months.to - 1, ")))");
      }
      node.args.forEach(gather);
    } else if (node.kind === "operators") node.operands.forEach(gather);
    else if (node.kind === "single" || node.kind === "spilled") gather(node.of);
  };
  gather(tree);
  return { before, behind };
}

const isOfMonths = (name: string): boolean => /^(?:EDATE|EOMONTH)$/iu.test(name);
const isFunctionOfMonths = ({ kind, text }: Token): boolean => kind === "function" && isOfMonths(text);
