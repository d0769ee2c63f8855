import { formulaTree, type Node } from "../../formulas/formulaTree.ts";
import { nameOfFileFunction } from "../../formulas/functions.ts";
import { parseStructuredReference } from "../../formulas/structuredReference.ts";
import type { Token } from "../../formulas/tokens.ts";

/**
 * Functions whose ranges IronCalc takes only as "A1:A1" where they are one cell: of "A1" they make #VALUE! or find nothing
 * in it. LibreOffice and people write "A1". By the indexes of the ranges.
 */
const BY_RANGES: Readonly<Record<string, string>> = {
  "0": "COUNTIF INDEX LARGE SMALL",
  "0 1": "CORREL COVARIANCE.P COVARIANCE.S INTERCEPT PEARSON RSQ SLOPE STEYX SUMX2MY2 SUMX2PY2 SUMXMY2",
  "0 2": "AVERAGEIF SUMIF",
  "0 2 4 6 8 10": "COUNTIFS",
  "0 1 3 5 7 9 11": "AVERAGEIFS MAXIFS MINIFS SUMIFS",
  "1": "HLOOKUP MATCH RANK RANK.AVG RANK.EQ VLOOKUP XMATCH",
  "1 2": "FORECAST FORECAST.LINEAR LOOKUP XLOOKUP",
};

const RANGES: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries(BY_RANGES).flatMap(([indexes, names]) => {
    const ranges = indexes.split(" ").map(Number);
    return names.split(" ").map((name) => [name, ranges] as const);
  }),
);

const NONE: ReadonlySet<number> = new Set();

/** Indexes of the tokens that end what is one cell, or a name of one, where such a function takes a range. */
export function oneCellRanges(tokens: readonly Token[]): ReadonlySet<number> {
  if (!tokens.some(({ kind, text }) => kind === "function" && rangesOf(text).length > 0)) return NONE;
  const tree = formulaTree(tokens);
  if (!tree) return NONE;
  const found = new Set<number>();
  gather(tree, found);
  return found;
}

function gather(node: Node, found: Set<number>): void {
  switch (node.kind) {
    case "call": {
      const ranges = rangesOf(node.name).flatMap((index) => node.args[index] ?? []);
      // Beside others a cell may be where a range of their size begins, as in SUMIF(A1:A9,1,B1), or no range for them.
      if (ranges.every(isOneCell) || (ranges.length === 1 && ranges[0]?.kind === "name"))
        for (const { to } of ranges) found.add(to - 1);
      for (const argument of node.args) gather(argument, found);
      return;
    }
    case "operators":
      for (const operand of node.operands) gather(operand, found);
      return;
    case "single":
    case "spilled":
      gather(node.of, found);
      return;
    default:
  }
}

function rangesOf(name: string): readonly number[] {
  return RANGES.get(nameOfFileFunction(name).toUpperCase()) ?? [];
}

function isOneCell(node: Node): boolean {
  if (node.kind !== "structured") return node.kind === "cell";
  return parseStructuredReference(node.brackets)?.rows === "#This Row";
}
