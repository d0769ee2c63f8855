import { dossierToJson, readDossier } from "../dossier/dossierJson.ts";
import { factsFromCards } from "../dossier/loanFacts.ts";
import { decisionFor, withDecision } from "../dossier/matching/decisions.ts";
import { groupByLoan } from "../dossier/loanGroups.ts";
import {
  assembleForward,
  assembleOnwards,
  findBeforehand,
  withoutForward,
} from "../dossier/outlook/assembleForward.ts";
import { planBudget } from "../dossier/planning/budgetPlan.ts";
import { agreementFor } from "../loan/agreements/catalogue.ts";
import { buildOpenSchedule } from "../loan/buildSchedule.ts";
import { explainRow } from "../loan/explain.ts";
import { rowInputs } from "../loan/figures/rowInputs.ts";
import { positionAt } from "../loan/positionAt.ts";
import { readTerms, termsToJson } from "../loan/termsJson.ts";
import { inTurns, nextTask } from "../steps.ts";
import { addLaterTexts } from "../messages/laterTexts.ts";
import { isOtplataWorkbook } from "../readers/otplataWorkbook.ts";
import type { Chain } from "./chain.ts";
import { paneImport } from "./importing/paneImport.ts";
import { termsToComplete } from "./state/termsToComplete.ts";

addLaterTexts();

/** The way from files to a workbook, in the browser. */
export const chain: Chain = {
  importFiles: paneImport.importFiles,
  isOtplataWorkbook,
  groupByLoan,
  findBeforehand: async (...given) => {
    await inTurns(findBeforehand(...given));
    // What was found is drawn in a task of its own.
    await nextTask();
  },
  matchLoans: async (imported, decisions) => {
    const { matchingOf } = await import("../dossier/matching/matchLoans.ts");
    return matchingOf(imported, decisions);
  },
  decide: (decisions, ...given) => withDecision(decisions, decisionFor(...given)),
  relativesAmong: async (before, added) => {
    const { relativesAmong } = await import("../dossier/changes/relationOf.ts");
    return relativesAmong(before, added);
  },
  compareDocuments: async (before, after) => {
    const { compareDocuments } = await import("../dossier/changes/compareDocuments.ts");
    return compareDocuments(before, after);
  },
  assembleDossier: assembleOnwards,
  assembleForward: (imported, choice, settings) => assembleForward(imported, choice, settings).dossier,
  withoutForward,
  dossierToJson,
  readDossier,
  readTerms,
  termsToJson,
  termsToComplete: (id, cards, say) => {
    const agreement = agreementFor(id);
    return termsToComplete(factsFromCards(id, cards, agreement), agreement, say);
  },
  buildSchedule: buildOpenSchedule,
  positionAt,
  storyOf: async (dossier, loan) => {
    const { storyOf } = await import("../dossier/story/storyOf.ts");
    return storyOf(dossier, loan);
  },
  explainRow,
  rowInputs,
  planBudget: (dossier, years) => planBudget(dossier, undefined, undefined, years),
  publishedFacts: async (loan, cards) => {
    const { publishedFacts } = await import("../dossier/fitFacts.ts");
    return publishedFacts(loan, cards, agreementFor(loan.id));
  },
  fitSchedules: async (facts, rates) => {
    const [{ fitFacts }, { fitSchedules }] = await Promise.all([
      import("../dossier/fitFacts.ts"),
      import("../loan/fit/fitSchedules.ts"),
    ]);
    return fitSchedules(fitFacts(facts, rates));
  },
  comparePublished: async ({ printed, asOf }, terms, schedule, rates) => {
    const [{ comparePublished }, { knownRates }] = await Promise.all([
      import("../loan/fit/comparePublished.ts"),
      import("../dossier/fitFacts.ts"),
    ]);
    const currencies = [printed.amount.currency, terms.currency];
    return comparePublished(printed, asOf, terms, schedule, knownRates(rates, currencies));
  },
  checks: async () => {
    const [{ CHECKS }, { runCheck }] = await Promise.all([
      import("../checks/catalogue.ts"),
      import("../checks/runChecks.ts"),
    ]);
    return { all: CHECKS, run: runCheck };
  },
  buildWorkbook: async (dossier, options) => {
    const { workbookSteps } = await import("../workbook/buildWorkbook.ts");
    return inTurns(workbookSteps(dossier, options));
  },
  importCells: async (cells, mappings) => {
    const { importCells } = await import("../dossier/importCells.ts");
    return importCells(cells, mappings);
  },
  readBack: async (status) => {
    const { readBack } = await import("../workbook/readBack/readBack.ts");
    return readBack(status);
  },
  buildOptionsFor: async (status, written, language) => {
    const { buildOptionsFor } = await import("../workbook/readBack/buildOptionsFor.ts");
    return buildOptionsFor(status, written, language);
  },
  alterations: async (written, status) => {
    const { alterations } = await import("../writers/update/alterations.ts");
    return alterations(written, status);
  },
  planUpdate: async (wanted, status, base) => {
    const { updateSteps } = await import("../writers/update/planUpdate.ts");
    return inTurns(updateSteps(wanted, status, base));
  },
};
