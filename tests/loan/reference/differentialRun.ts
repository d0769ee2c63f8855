import type { LoanTerms } from "../../../src/loan/terms.ts";
import { loanOfSeed, restOfSeed } from "./loans.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import { simplest } from "./simpler.ts";

/** What a run over many loans found. */
export interface DifferentialRun {
  readonly loans: number;
  readonly rows: number;
  readonly cells: number;
  /** Differing cells by column. */
  readonly differences: ReadonlyMap<string, number>;
  /** Loans that both find contradictory, by the key of the engine's message. */
  readonly refused: ReadonlyMap<string, number>;
  /** Loans that only one of the two refuses, by who says what. */
  readonly refusedByOne: ReadonlyMap<string, number>;
  /** Seed of the first loan on which the two do not agree, and the simplest such loan made from it. */
  readonly first: { readonly seed: number; readonly loan: LoanTerms; readonly why: string } | null;
}

/** Each so many loans one begins with what is owed on a day. */
const REST_EACH = 3;

/** Engine and model over the loans of so many seeds from the first on. */
export function differentialRun(
  loans: number,
  firstSeed: number,
  progress: (done: number) => void = () => undefined,
): DifferentialRun {
  let [rows, cells] = [0, 0];
  const [differences, refused, refusedByOne] = [counter(), counter(), counter()];
  let first: DifferentialRun["first"] = null;
  for (let index = 0; index < loans; index += 1) {
    const seed = firstSeed + index;
    const { loan } = seed % REST_EACH === 0 ? restOfSeed(seed) : loanOfSeed(seed);
    const outcome = outcomeOf(loan);
    if (index % 1000 === 999) progress(index + 1);
    if (outcome.kind === "refused") refused.add(outcome.engine);
    if (outcome.kind === "refusedByOne") {
      refusedByOne.add(
        outcome.engine === null ? `model: ${outcome.model ?? ""}` : `engine: ${outcome.engine}`,
      );
    }
    if (outcome.kind === "equal" || outcome.kind === "different") {
      rows += outcome.rows;
      cells += outcome.cells;
    }
    if (outcome.kind === "different") outcome.all.forEach(({ column }) => differences.add(column));
    if (disagrees(outcome)) first ??= { seed, ...explained(loan, outcome) };
  }
  return {
    loans,
    rows,
    cells,
    differences: differences.counts,
    refused: refused.counts,
    refusedByOne: refusedByOne.counts,
    first,
  };
}

const disagrees = ({ kind }: Outcome): boolean => kind === "different" || kind === "refusedByOne";

/** The simplest loan that differs in the same column, or that the same one refuses for the same reason. */
function explained(loan: LoanTerms, outcome: Outcome): { readonly loan: LoanTerms; readonly why: string } {
  const fault = faultOf(outcome);
  const simple = simplest(loan, (terms) => begins(terms) && faultOf(outcomeOf(terms)) === fault);
  const found = outcomeOf(simple);
  if (found.kind !== "different") return { loan: simple, why: fault };
  const { row, column, engine, model } = found.first;
  return { loan: simple, why: `row ${row + 1}, ${column}: engine ${engine}, model ${model}` };
}

const begins = ({ drawdowns, openingBalance }: LoanTerms): boolean =>
  drawdowns.length > 0 || openingBalance !== undefined;

function faultOf(outcome: Outcome): string {
  if (outcome.kind === "different") return outcome.first.column;
  if (outcome.kind !== "refusedByOne") return "";
  return outcome.engine === null
    ? `only the model refuses: ${outcome.model ?? ""}`
    : `only the engine refuses: ${outcome.engine}`;
}

function counter(): { readonly counts: Map<string, number>; readonly add: (key: string) => void } {
  const counts = new Map<string, number>();
  return { counts, add: (key) => void counts.set(key, (counts.get(key) ?? 0) + 1) };
}
