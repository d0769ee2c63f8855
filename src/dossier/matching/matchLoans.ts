import { message } from "../../messages/message.ts";
import { atOnce, type Steps } from "../../steps.ts";
import type { MatchDecision } from "../dossier.ts";
import type { Imported } from "../importFiles.ts";
import { assignSurely, type MatchPair } from "./assign.ts";
import { assignAsSets, type OwedPair } from "./assignAsSets.ts";
import { decisionOn } from "./decisions.ts";
import { LoanBook } from "./loanBook.ts";
import type { MatchableLine, MatchedLine, Matching, MatchQuestion } from "./matching.ts";

type Matched = Pick<Imported, "lines" | "others">;

/** Every line of an import that can say something of one loan, in the order of the documents. */
export function matchableLines({ lines, others }: Matched): MatchableLine[] {
  return [
    ...lines,
    ...others.filter((line) => line.kind === "planned-loan" || line.kind === "creditor-balance"),
  ];
}

/** Debt cards first: plans and reports are joined to the loans that they know. */
const KINDS = ["debt-card", "planned-loan", "creditor-balance"] as const;

/**
 * Puts the lines of one loan from several documents and years together, by name, dates of principal, currency, rate,
 * instalment and balance; never by row number. The user's decisions stand before all. What is not sure is not joined:
 * it stands as a loan of its own, with a question. A creditor's total over all its loans is no loan and stays apart.
 * @param lines in the order of import: a loan keeps the id that its first line gives it
 */
export function matchLoans(
  lines: readonly MatchableLine[],
  decisions: readonly MatchDecision[] = [],
): Matching {
  return atOnce(matchSteps(lines, decisions));
}

/** By the lines: none of it ever changes, matching takes a while, and several ask for the same. */
const matchings = new WeakMap<
  Imported["lines"],
  Pick<Imported, "others"> & { readonly decisions: readonly MatchDecision[]; readonly matching: Matching }
>();

/** Which lines of all that was imported are which loan, as matchLoans says. */
export function matchingOf(imported: Matched, decisions: readonly MatchDecision[]): Matching {
  return atOnce(matchingSteps(imported, decisions));
}

/** As matchingOf, in steps; what they give is kept for it. */
export function* matchingSteps(
  { lines, others }: Matched,
  decisions: readonly MatchDecision[],
): Steps<Matching> {
  const known = matchings.get(lines);
  if (known?.others === others && known.decisions === decisions) return known.matching;
  const matching = yield* matchSteps(matchableLines({ lines, others }), decisions);
  matchings.set(lines, { others, decisions, matching });
  return matching;
}

/** As matchLoans, in steps. */
export function* matchSteps(
  lines: readonly MatchableLine[],
  decisions: readonly MatchDecision[],
): Steps<Matching> {
  const book = new LoanBook(decisions);
  const matched: MatchedLine[] = [];
  const questions: MatchQuestion[] = [];
  const excluded: MatchableLine[] = [];
  const open: MatchableLine[] = [];
  for (const line of lines) {
    const decision = decisionOn(decisions, line);
    if (decision === undefined) open.push(line);
    else if (decision.loan === null) excluded.push(line);
    else {
      book.add(decision.loan, line, true);
      const reasons = [{ speaks: "for" as const, message: message("matching:decided") }];
      matched.push({ line, loan: decision.loan, confidence: 100, points: 100, reasons, by: "decided" });
    }
  }
  for (const kind of KINDS) {
    for (const ofDocument of byDocument(
      open.filter((line) => line.kind === kind && !isWholeCreditor(line)),
    )) {
      yield* matchDocument(ofDocument, book, matched, questions);
    }
  }
  return { loans: book.loans(), matched, questions, excluded };
}

function* matchDocument(
  lines: readonly MatchableLine[],
  book: LoanBook,
  matched: MatchedLine[],
  questions: MatchQuestion[],
): Steps<void> {
  const pairs: MatchPair[] = [];
  for (const line of lines) {
    const candidates = book.candidatesFor(line).filter(({ loan }) => !book.isTakenIn(loan, line));
    pairs.push(...candidates.map((candidate) => ({ line, candidate })));
    yield;
  }
  const surest = assignSurely(pairs);
  const sure = [...surest, ...assignAsSets(leftOpen(pairs, surest).map((pair) => owed(pair, book)))];
  for (const { line, candidate } of sure) {
    book.add(candidate.loan, line, false);
    matched.push({ line, ...candidate, by: "matched" });
  }
  const isJoined = new Set(sure.map(({ line }) => line));
  const free = pairs.filter(
    ({ line, candidate }) => !isJoined.has(line) && !book.isTakenIn(candidate.loan, line),
  );
  for (const line of lines.filter((one) => !isJoined.has(one))) {
    const candidates = free.filter((pair) => pair.line === line).map((pair) => pair.candidate);
    const twin = twinOf(line, book);
    if (twin) candidates.push(twin);
    if (candidates.length > 0) questions.push({ line, candidates });
    matched.push({ line, loan: book.begin(line), confidence: 100, points: 100, reasons: [], by: "new" });
    yield;
  }
}

/** The pairs whose line and loan are both still free. */
function leftOpen(pairs: readonly MatchPair[], sure: readonly MatchPair[]): readonly MatchPair[] {
  const lines = new Set(sure.map(({ line }) => line));
  const loans = new Set(sure.map(({ candidate }) => candidate.loan));
  return pairs.filter(({ line, candidate }) => !lines.has(line) && !loans.has(candidate.loan));
}

function owed(pair: MatchPair, book: LoanBook): OwedPair {
  const { line, candidate } = pair;
  const owedInLine = line.kind === "debt-card" ? line.balanceEur : null;
  return { ...pair, owedInLine, owedOfLoan: book.owedOf(candidate.loan) };
}

/** The known loan that a line names, where another line of the same document is it already. */
function twinOf(line: MatchableLine, book: LoanBook): MatchQuestion["candidates"][number] | null {
  if (line.loan === null || !book.isTakenIn(line.loan, line)) return null;
  const candidate = book.compare(line, line.loan);
  const against = message("matching:twinInDocument", { document: line.source.document });
  return { ...candidate, reasons: [...candidate.reasons, { speaks: "against", message: against }] };
}

/** A line that sums up all loans of a creditor, as the reports of the debt office have them. */
function isWholeCreditor(line: MatchableLine): boolean {
  return line.kind === "creditor-balance" && line.creditor !== null && line.loan === null;
}

/** The lines of each document, in the order in which the documents first appear. */
function byDocument(lines: readonly MatchableLine[]): MatchableLine[][] {
  const documents = [...new Set(lines.map((line) => line.source.document))];
  return documents.map((document) => lines.filter((line) => line.source.document === document));
}
