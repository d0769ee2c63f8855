import type { DebtCard } from "../budget/budgetLine.ts";
import type { TableMapping } from "../budget/mapped/mapping.ts";
import type { Day } from "../calendar/day.ts";
import type { Check } from "../checks/check.ts";
import type { runCheck } from "../checks/runChecks.ts";
import type { LoanChoice } from "../dossier/assembleDossier.ts";
import type { DocumentChanges, DocumentContents } from "../dossier/changes/changes.ts";
import type { Relative } from "../dossier/changes/relationOf.ts";
import type { decisionFor } from "../dossier/matching/decisions.ts";
import type { Matching } from "../dossier/matching/matching.ts";
import type { InputFile } from "../documents/document.ts";
import type { Dossier, MatchDecision, Settings } from "../dossier/dossier.ts";
import type { BudgetPlan } from "../dossier/planning/budgetPlan.ts";
import type { Imported, ImportInput } from "../dossier/importFiles.ts";
import type { PublishedFacts } from "../dossier/fitFacts.ts";
import type { Story } from "../dossier/story/story.ts";
import type { LoanGroup } from "../dossier/loanGroups.ts";
import type { PublishedComparison } from "../loan/fit/comparePublished.ts";
import type { PrintedAmount } from "../loan/fit/facts.ts";
import type { FactsJson } from "../loan/fit/factsSchema.ts";
import type { FitResult } from "../loan/fit/fitSchedules.ts";
import type { FigureInput } from "../loan/figures/figure.ts";
import type { OpenRow, OpenSchedule, Position } from "../loan/schedule.ts";
import type { LoanTerms } from "../loan/terms.ts";
import type { Message, Place } from "../messages/message.ts";
import type { Language } from "../messages/language.ts";
import type { BuildOptions } from "../workbook/buildOptions.ts";
import type { WorkbookPlan } from "../workbook/plan.ts";
import type { ReadBack } from "../workbook/readBack/result.ts";
import type { WorkbookSnapshot } from "../workbook/snapshot.ts";
import type { PaneImportOptions } from "./importing/workerImport.ts";
import type { ReadCells } from "../writers/openWorkbook.ts";
import type { alterations, Alterations } from "../writers/update/alterations.ts";
import type { PlanUpdate, WorkbookUpdate } from "../writers/update/update.ts";

/** The way from files to a workbook, as the pane calls it. Its own room computes nothing. */
export interface Chain {
  /** The bytes are handed over: the caller's may be gone afterwards. */
  importFiles(files: readonly ImportInput[], options: PaneImportOptions): Promise<Imported>;
  /** Whether the file is a workbook that the program has made. */
  isOtplataWorkbook(file: InputFile): Promise<boolean>;
  groupByLoan(cards: readonly DebtCard[], decisions?: Dossier["decisions"]): readonly LoanGroup[];
  /** Finds in turns what takes long of the documents, and keeps it: drawing asks for it at once. @throws Problem as assembleDossier does */
  findBeforehand(imported: Imported, decisions: Dossier["decisions"], settings: Settings): Promise<void>;
  /** Which lines are which loan, and what the user is to be asked. */
  matchLoans(imported: Imported, decisions: Dossier["decisions"]): Promise<Matching>;
  /** The decisions with the user's word on a line. */
  decide(
    decisions: readonly MatchDecision[],
    ...given: Parameters<typeof decisionFor>
  ): readonly MatchDecision[];
  /** What of the new documents stands, or may stand, in the place of one before. */
  relativesAmong(before: Imported, added: Imported): Promise<readonly Relative[]>;
  compareDocuments(before: DocumentContents, after: DocumentContents): Promise<DocumentChanges>;
  /** As a workbook was made that is gone on with: with schedules from lists where it has any. */
  assembleDossier(imported: Imported, choice: LoanChoice, settings: Settings): Dossier;
  /** Loans without known terms have the schedule that follows from their balance in the newest list. */
  assembleForward(imported: Imported, choice: LoanChoice, settings: Settings): Dossier;
  /** The same without them: on the sheets of the outlook alone. */
  withoutForward(dossier: Dossier): Dossier;
  dossierToJson(dossier: Dossier): unknown;
  /** @throws Problem as the dossier's own reader */
  readDossier(json: unknown): Dossier;
  readTerms(json: unknown, place: Place): LoanTerms;
  termsToJson(terms: LoanTerms, say: (message: Message) => string): Record<string, unknown>;
  /** The beginning of a file of terms, from what is known of a loan. */
  termsToComplete(
    id: string,
    cards: readonly DebtCard[],
    say: (message: Message) => string,
  ): Record<string, unknown>;
  buildSchedule(terms: LoanTerms): OpenSchedule;
  positionAt(terms: LoanTerms, schedule: OpenSchedule, asOf: Day): Position;
  /** What was published of a loan, beside its schedule, and what happened to it. */
  storyOf(dossier: Dossier, loan: string): Promise<Story>;
  explainRow(terms: LoanTerms, row: OpenRow): readonly Message[];
  /** What the row was made from, each value with its source or its mark. */
  rowInputs(terms: LoanTerms, row: OpenRow): readonly FigureInput[];
  /** What is published of a loan, for the form of a fit. @param cards oldest first */
  publishedFacts(
    loan: { readonly id: string; readonly name: string },
    cards: readonly DebtCard[],
  ): Promise<PublishedFacts>;
  /** The schedules that agree with facts. @throws Problem that names the fact */
  fitSchedules(facts: FactsJson, rates: Dossier["rates"]): Promise<FitResult>;
  /** What a published figure is beside a loan's schedule. */
  comparePublished(
    figure: { readonly printed: PrintedAmount; readonly asOf: Day | null },
    terms: LoanTerms,
    schedule: OpenSchedule,
    rates: Dossier["rates"],
  ): Promise<PublishedComparison>;
  /** The checks, each to be run by itself: all of them at once would hold the page up. */
  checks(): Promise<PaneChecks>;
  /** What the loans need in budget years, at the rates that the dossier assumes. */
  planBudget(dossier: Dossier, years: readonly number[]): BudgetPlan;
  buildWorkbook(dossier: Dossier, options?: BuildOptions): Promise<WorkbookPlan>;
  /** Cells of the open workbook as a document; `mappings` are what the user has said of tables. */
  importCells(cells: ReadCells, mappings: readonly TableMapping[]): Promise<Imported>;
  /** What an open workbook says. */
  readBack(snapshot: WorkbookSnapshot): Promise<ReadBack>;
  /** What an open workbook asks of the plan. @param written the dossier that its sheets were written from */
  buildOptionsFor(
    snapshot: WorkbookSnapshot,
    written: Dossier | null,
    language: Language,
  ): Promise<BuildOptions>;
  /** What of the workbook is not as it was written. */
  alterations(...given: Parameters<typeof alterations>): Promise<Alterations>;
  planUpdate(...given: Parameters<PlanUpdate>): Promise<WorkbookUpdate>;
}

/** What is compared, and the way to compare it. */
export interface PaneChecks {
  /** In the order in which they are shown. */
  readonly all: readonly Check[];
  readonly run: typeof runCheck;
}

/** Loads the chain when it is first needed: the page opens without it. */
export type LoadChain = () => Promise<Chain>;
