import { CellFault, textOf, type Scalar } from "./values.ts";

/** The text, or the error's. */
function plainText(value: Scalar): string {
  const text = textOf(value);
  return text instanceof CellFault ? text.text : text;
}

/** Whether a cell meets a criterion. */
export type Test = (cell: Scalar) => boolean;

const MOST_KEPT = 10_000;
const TESTS = new Map<string, Test>();

/** What a criterion of COUNTIFS means: a comparison at its beginning, else equality; wildcards in texts. */
export function testOf(criterion: Scalar): Test {
  if (typeof criterion === "number") return (cell) => cell === criterion;
  const text = plainText(criterion);
  const kept = TESTS.get(text);
  if (kept) return kept;
  if (TESTS.size > MOST_KEPT) TESTS.clear();
  const test = testOfText(text);
  TESTS.set(text, test);
  return test;
}

function testOfText(text: string): Test {
  const [, operator = "", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/su.exec(text) ?? [];
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  if (!Number.isNaN(number)) {
    switch (operator) {
      case "<":
        return (cell) => typeof cell === "number" && cell < number;
      case ">":
        return (cell) => typeof cell === "number" && cell > number;
      case "<=":
        return (cell) => typeof cell === "number" && cell <= number;
      case ">=":
        return (cell) => typeof cell === "number" && cell >= number;
      case "<>":
        return (cell) => cell !== number;
      default:
        return (cell) =>
          cell === number || (typeof cell === "string" && Number(cell) === number && cell !== "");
    }
  }
  if (operator !== "" && operator !== "=" && operator !== "<>") throw new Error(`criterion ${text}`);
  const pattern = new RegExp(`^${patternOf(operand)}$`, "isu");
  const isLike: Test = (cell) =>
    operand === "" ? cell === null || cell === "" : typeof cell === "string" && pattern.test(cell);
  return operator === "<>" ? (cell) => !isLike(cell) : isLike;
}

function patternOf(text: string): string {
  return text.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/gu, (all, literal?: string, wild?: string) =>
    literal !== undefined ? `\\${literal}` : wild === "*" ? ".*" : wild === "?" ? "." : `\\${all}`,
  );
}
