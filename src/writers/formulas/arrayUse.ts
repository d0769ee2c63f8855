import { nameOfFileFunction } from "./functions.ts";
import { functionOfExcel } from "./functionVersions.ts";
import { formulaTree, type Node } from "./formulaTree.ts";
import { fillsCells, isOfArrays, parameterOf } from "./parameters.ts";
import { parseStructuredReference } from "./structuredReference.ts";
import { FormulaFault, tokenize, type Token } from "./tokens.ts";

/** How many values something stands for: one, perhaps several, surely several. */
type Count = "one" | "maybe" | "many";

/** What a name of the workbook stands for, a table's own among them. */
export type CountOfName = (name: string) => Count;

/** "@" or "#" with what it belongs to. */
type ArrayMark = Extract<Node, { readonly kind: "single" | "spilled" }>;

/** What of a formula depends on whether it is one of arrays. */
export interface ArrayUse {
  /** Parts that stand where one value is due and are several, or may be; from left to right. */
  readonly several: readonly { readonly node: Node; readonly count: "maybe" | "many" }[];
  /** Those "@" that stand where one value is due: there a formula that is not one of arrays takes one by itself. */
  readonly idle: ReadonlySet<Node>;
  /** Every "@" and "#", outer ones first. */
  readonly marks: readonly ArrayMark[];
  /** How many values the formula gives as one of arrays. */
  readonly result: Count;
  /** Whether it calls what only formulas of arrays do: functions that came with spilling, and those of people's own (LAMBDA). */
  readonly spills: boolean;
}

/**
 * Where in a formula of people's notation several values stand, or may, where one is due. Excel evaluates such a formula in one of
 * two ways: as one of arrays, value by value, as everything that is typed into Excel 2021 and later; else it takes of a range the
 * value in the formula's own row or column (implicit intersection), which it shows as "@".
 * Source: Microsoft, "Implicit intersection operator: @" and "Dynamic array formulas vs. legacy CSE array formulas".
 * @returns null for a formula that cannot be taken apart
 */
export function arrayUse(tokens: readonly Token[], countOfName: CountOfName): ArrayUse | null {
  const tree = formulaTree(tokens);
  return tree && new Search(tokens, countOfName).of(tree);
}

/** Whether a formula means something else, or could, where it is none of arrays. */
export function needsArrays({ several, result, spills }: ArrayUse): boolean {
  return spills || result === "many" || several.length > 0;
}

/** As needsArrays, of a formula with or without "=" that nobody has taken apart. */
export function needsArraysIn(formula: string, countOfName: CountOfName): boolean {
  try {
    const use = arrayUse(tokenize(formula.replace(/^=/u, "")), countOfName);
    return use !== null && needsArrays(use);
  } catch (error) {
    if (error instanceof FormulaFault) return false;
    throw error;
  }
}

/**
 * What the names of a workbook stand for: a table's for its cells, and others for what their formulas give.
 * @param names each with its formula, without "="; null for one of a single cell
 */
export function countOfNames({
  tables,
  names,
}: {
  readonly tables: readonly string[];
  readonly names: readonly (readonly [name: string, formula: string | null])[];
}): CountOfName {
  const counts = new Map<string, Count>(tables.map((name) => [name.toLowerCase(), "many"]));
  const formulas = new Map<string, (string | null)[]>();
  for (const [name, formula] of names) {
    const key = name.toLowerCase();
    formulas.set(key, [...(formulas.get(key) ?? []), formula]);
  }
  const countOf = (name: string): Count => {
    const key = name.toLowerCase();
    const known = counts.get(key);
    if (known !== undefined) return known;
    // Until it is known: of a name that leads back to itself nothing can be said.
    counts.set(key, "maybe");
    const all = formulas.get(key) ?? [];
    const count =
      all.length === 0
        ? "maybe"
        : most(all.map((one) => (one === null ? "one" : countOfFormula(one, countOf))));
    counts.set(key, count);
    return count;
  };
  return countOf;
}

function countOfFormula(formula: string, countOfName: CountOfName): Count {
  try {
    return arrayUse(tokenize(formula), countOfName)?.result ?? "maybe";
  } catch (error) {
    if (error instanceof FormulaFault) return "maybe";
    throw error;
  }
}

/** Names that LET has bound, in lower case. */
type LetCounts = ReadonlyMap<string, Count>;
const NONE: LetCounts = new Map();

/** What is taken where a part stands: a range as such, one value, or every value of an array. */
type Due = "whole" | "value" | "array";

/** Functions of which one argument or another is the result: the first of them, and how far it is to the next. */
const RESULTS: Readonly<Record<string, readonly [first: number, step: number]>> = {
  IF: [1, 1],
  CHOOSE: [1, 1],
  SWITCH: [1, 1],
  IFERROR: [0, 1],
  IFNA: [0, 1],
  IFS: [1, 2],
};

class Search {
  private readonly tokens: readonly Token[];
  private readonly countOfName: CountOfName;
  private readonly several: { readonly node: Node; readonly count: "maybe" | "many" }[] = [];
  private readonly idle = new Set<Node>();

  constructor(tokens: readonly Token[], countOfName: CountOfName) {
    this.tokens = tokens;
    this.countOfName = countOfName;
  }

  of(tree: Node): ArrayUse {
    this.visit(tree, "value", NONE);
    const parts: Node[] = [];
    gatherParts(tree, parts);
    return {
      several: this.several,
      idle: this.idle,
      marks: parts.filter((node) => node.kind === "single" || node.kind === "spilled"),
      result: this.count(tree, NONE, true),
      spills: parts.some((node) => node.kind === "call" && isOfArrays(functionNamed(node.name))),
    };
  }

  private visit(node: Node, due: Due, scope: LetCounts): void {
    if (due === "value") {
      if (node.kind === "single") this.idle.add(node);
      const count = this.count(node, scope, false);
      if (count !== "one") this.several.push({ node, count });
      if (count === "many") return;
    }
    switch (node.kind) {
      case "operators":
        for (const operand of node.operands) this.visit(operand, due === "array" ? "array" : "value", scope);
        break;
      case "single":
        this.visit(node.of, "whole", scope);
        break;
      case "call":
        this.visitArgs(functionNamed(node.name), node.args, due, scope);
        break;
      default:
    }
  }

  private visitArgs(name: string, args: readonly Node[], due: Due, scope: LetCounts): void {
    if (name === "LAMBDA") return;
    if (name === "LET") {
      const inner = this.bound(args, scope, false, (value, known) => {
        this.visit(value, due === "array" ? "array" : "whole", known);
      });
      const last = args.at(-1);
      if (last) this.visit(last, due, inner);
      return;
    }
    args.forEach((arg, index) => {
      const takes = parameterOf(name, index);
      const isArray = takes === "array" || (due === "array" && takes !== "value");
      this.visit(arg, isArray ? "array" : takes === "whole" ? "whole" : "value", scope);
    });
  }

  /** What is known behind the names that LET binds. @param each hears of each value what was known before it */
  private bound(
    args: readonly Node[],
    scope: LetCounts,
    deep: boolean,
    each: (value: Node, known: LetCounts) => void = () => undefined,
  ): LetCounts {
    const inner = new Map(scope);
    for (let index = 0; index + 2 < args.length; index += 2) {
      const [name, value] = [args[index], args[index + 1]];
      if (!value) continue;
      each(value, inner);
      if (name?.kind === "name") inner.set(plainName(name.name), this.count(value, inner, deep));
    }
    return inner;
  }

  /** @param deep whether also what operators and functions of single values make of several; else those are counted by themselves */
  private count(node: Node, scope: LetCounts, deep: boolean): Count {
    switch (node.kind) {
      case "constant":
      case "cell":
      case "single":
        return "one";
      case "arrayConstant":
        // Taken value by value in any formula: only as its result it makes a difference.
        return deep ? "many" : "one";
      case "range":
      case "spilled":
        return "many";
      case "structured":
        return countOfBrackets(node.brackets);
      case "name":
        return scope.get(plainName(node.name)) ?? this.countOfName(node.name);
      case "operators":
        return deep ? most(node.operands.map((operand) => this.count(operand, scope, deep))) : "one";
      case "call":
        return this.countOfCall(functionNamed(node.name), node.args, scope, deep);
    }
  }

  private countOfCall(name: string, args: readonly Node[], scope: LetCounts, deep: boolean): Count {
    if (name === "LET") {
      const last = args.at(-1);
      return last ? this.count(last, this.bound(args, scope, deep), deep) : "one";
    }
    if (fillsCells(name) || name === "ANCHORARRAY") return "many";
    if (name === "INDEX") return args.slice(1).every((arg) => this.isSurePlace(arg)) ? "one" : "maybe";
    if (name === "XLOOKUP")
      return args[2] && this.isLine(args[2]) ? this.lookedUp(args[0], scope, deep) : "maybe";
    if (name === "INDIRECT" || name === "OFFSET" || name === "REDUCE" || !functionOfExcel(name))
      return "maybe";
    const [first, step] = RESULTS[name] ?? [0, 1];
    const counted = args.filter((_, index) =>
      name in RESULTS
        ? index >= first && (index - first) % step === 0
        : deep && parameterOf(name, index) === "each",
    );
    return most(counted.map((arg) => this.count(arg, scope, deep)));
  }

  private lookedUp(arg: Node | undefined, scope: LetCounts, deep: boolean): Count {
    return arg && deep ? this.count(arg, scope, deep) : "one";
  }

  /** Whether it is the number of one row or column for certain: 0 would mean all of them. */
  private isSurePlace(node: Node): boolean {
    if (node.kind === "call") return /^X?MATCH$/u.test(functionNamed(node.name));
    return node.kind === "constant" && /^[1-9]\d*$/u.test(this.textOf(node));
  }

  /** Whether the cells lie in one row or one column. */
  private isLine(node: Node): boolean {
    if (node.kind === "structured") return parseStructuredReference(node.brackets)?.columns.length === 1;
    const match = /\$?(?<![A-Z])([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/iu.exec(this.textOf(node));
    if (!match) return node.kind === "cell";
    const [, left, top, right, bottom] = match;
    return left?.toUpperCase() === right?.toUpperCase() || top === bottom;
  }

  private textOf({ from, to }: Node): string {
    return this.tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join("");
  }
}

function functionNamed(name: string): string {
  return nameOfFileFunction(name).toUpperCase();
}

/** A name without what files put before those of LET. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/^_xlpm\./u, "");
}

function most(counts: readonly Count[]): Count {
  if (counts.includes("many")) return "many";
  return counts.includes("maybe") ? "maybe" : "one";
}

function countOfBrackets(brackets: string): Count {
  const reference = parseStructuredReference(brackets);
  const isOneRow =
    reference?.rows === "#This Row" || reference?.rows === "#Headers" || reference?.rows === "#Totals";
  return isOneRow && reference.columns.length === 1 ? "one" : "many";
}

/** The node and all within it, outer ones first. */
function gatherParts(node: Node, parts: Node[]): void {
  parts.push(node);
  if (node.kind === "operators") for (const part of node.operands) gatherParts(part, parts);
  if (node.kind === "call") for (const part of node.args) gatherParts(part, parts);
  if (node.kind === "single" || node.kind === "spilled") gatherParts(node.of, parts);
}
