import { NO_ARRAYS, takenBy } from "./excelFunctions.ts";
import { everyTree, isMany, plainName, type Tree } from "./formulaTree.ts";

/** What the place of a tree takes: one value, an array, or a reference as such. */
type Taken = "one" | "array" | "reference";
/** Within SUMPRODUCT they take one cell of a range nevertheless, unless the whole formula is one of arrays. */
const ONE_WITHIN_ARRAYS = ["IF", "CHOOSE", "INDEX", "VLOOKUP"];

/**
 * Ranges where one value is due: Excel takes of them the cell of the formula's own row and shows "@" before them, and
 * another program may take the first. No formula of ours may depend on that.
 */
export function oneValueFaults(tree: Tree, taken: Taken = "one"): string[] {
  switch (tree.kind) {
    case "reference":
    case "table": {
      const what = tree.kind === "table" ? `${tree.table ?? ""}${tree.brackets}` : tree.text;
      return taken === "one" && isMany(tree) ? [`several cells where one value is due: ${what}`] : [];
    }
    case "group":
      return oneValueFaults(tree.of, taken);
    case "operation":
      return tree.parts.flatMap((part) => oneValueFaults(part, taken === "array" ? "array" : "one"));
    case "call":
      return plainName(tree.name) === "LET" ? letFaults(tree.args, taken) : callFaults(tree, taken);
    default:
      return [];
  }
}

function letFaults(args: readonly Tree[], taken: Taken): string[] {
  return args.flatMap((value, at) => {
    if (at === args.length - 1) return oneValueFaults(value, taken);
    if (at % 2 === 0) return [];
    return oneValueFaults(value, isMany(value) ? "reference" : taken === "array" ? "array" : "one");
  });
}

function callFaults({ name, args }: Tree & { kind: "call" }, taken: Taken): string[] {
  const plain = plainName(name);
  return args.flatMap((arg, at) => {
    const faults: string[] = [];
    const holdsMany = everyTree(arg).some(isMany);
    const takes = takenBy(plain, at);
    const isAround = takes === "p";
    if (isAround && taken === "array" && NO_ARRAYS.includes(plain) && holdsMany)
      faults.push(`${plain} takes no range`);
    if (takes === "v" && taken === "array" && holdsMany && ONE_WITHIN_ARRAYS.includes(plain))
      faults.push(`${plain} within SUMPRODUCT takes one cell of a range`);
    const inner: Taken =
      takes === "r" ? "reference" : takes === "a" || (isAround && taken === "array") ? "array" : "one";
    return [...faults, ...oneValueFaults(arg, inner)];
  });
}
