import type { Decimal } from "../../money/decimal.ts";
import { foldForComparison } from "../../text/fold.ts";
import type { MatchDecision } from "../dossier.ts";
import { refusedLoans } from "./decisions.ts";
import { factsOfLine, type LineFacts } from "./lineFacts.ts";
import { ASKED_FROM, type LoanLines, type MatchableLine, type MatchCandidate } from "./matching.ts";
import { NameIndex } from "./nameIndex.ts";
import { scoreMatch } from "./scoreMatch.ts";

interface Entry {
  readonly lines: MatchableLine[];
  readonly facts: LineFacts[];
  /** Only the user put lines here so far: the loan that they mean may still come. */
  onlyDecided: boolean;
}

/** The loans found so far, while lines are matched. */
export class LoanBook {
  readonly #loans = new Map<string, Entry>();
  readonly #names = new NameIndex();
  /** Of ids: the number up to which, with it, all are loans for good. Thousands of cards may bear one name. */
  readonly #numbered = new Map<string, number>();
  readonly #decisions: readonly MatchDecision[];

  constructor(decisions: readonly MatchDecision[]) {
    this.#decisions = decisions;
  }

  add(loan: string, line: MatchableLine, isDecided: boolean): void {
    const entry = this.#loans.get(loan) ?? { lines: [], facts: [], onlyDecided: true };
    entry.lines.push(line);
    entry.facts.push(factsOfLine(line));
    entry.onlyDecided &&= isDecided;
    this.#loans.set(loan, entry);
    if (line.name !== "") this.#names.add(loan, line.name);
  }

  /** Begins a loan with a line that is none of those before: by its known loan's id, else by its name. */
  begin(line: MatchableLine): string {
    const refused = refusedLoans(this.#decisions, line);
    const isLoan = (id: string): boolean => this.#loans.get(id)?.onlyDecided === false;
    const isTaken = (id: string): boolean => refused.has(id) || isLoan(id);
    const wanted = line.loan ?? idOfName(line.name);
    let last = this.#numbered.get(wanted) ?? 0;
    while (isLoan(numberedId(wanted, last + 1))) last += 1;
    this.#numbered.set(wanted, last);
    const loan = freeId(wanted, isTaken, last + 1);
    this.add(loan, line, false);
    return loan;
  }

  /** Whether another line of the same kind in the same document is this loan already. */
  isTakenIn(loan: string, line: MatchableLine): boolean {
    return (this.#loans.get(loan)?.lines ?? []).some(
      (other) => other !== line && other.kind === line.kind && other.source.document === line.source.document,
    );
  }

  /** The loans that a line may be, best first; those that the user ruled out are left out. */
  candidatesFor(line: MatchableLine): MatchCandidate[] {
    if (line.name === "") return [];
    const refused = refusedLoans(this.#decisions, line);
    const near = new Set(this.#names.near(line.name));
    if (line.loan !== null && this.#loans.has(line.loan)) near.add(line.loan);
    return [...near]
      .filter((loan) => !refused.has(loan))
      .map((loan) => this.compare(line, loan))
      .filter(({ confidence }) => confidence >= ASKED_FROM)
      .toSorted((a, b) => b.points - a.points);
  }

  /** A line beside the line of a loan that resembles it most. */
  compare(line: MatchableLine, loan: string): MatchCandidate {
    const facts = factsOfLine(line);
    let best: MatchCandidate = { loan, confidence: 0, points: 0, reasons: [] };
    for (const other of this.#loans.get(loan)?.facts ?? []) {
      const score = scoreMatch(facts, other);
      if (score.points > best.points) best = { loan, ...score };
    }
    return best;
  }

  /** What is owed in euros by the line of a loan that was joined last; null where none states it. */
  owedOf(loan: string): Decimal | null {
    return this.#loans.get(loan)?.facts.at(-1)?.balanceEur ?? null;
  }

  loans(): LoanLines[] {
    return [...this.#loans].map(([id, { lines }]) => ({ id, lines }));
  }
}

/** The id of a loan that no catalogue knows: "Влада Италије – Развој" becomes "vlada-italije-razvoj". */
function idOfName(name: string): string {
  const words = foldForComparison(name)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return words === "" ? NAMELESS : words;
}

const NAMELESS = "nameless";

/** The id itself for 1, or with the number. */
const numberedId = (id: string, number: number): string => (number === 1 ? id : `${id}-${number}`);

/** The id, or with the first number that is free. @param from a number below which none is */
function freeId(id: string, isTaken: (candidate: string) => boolean, from = 1): string {
  let number = from;
  while (isTaken(numberedId(id, number))) number += 1;
  return numberedId(id, number);
}
