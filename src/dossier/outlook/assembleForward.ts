import type { LoanTerms } from "../../loan/terms.ts";
import { assembleDossier, type LoanChoice } from "../assembleDossier.ts";
import { message } from "../../messages/message.ts";
import { each, type Steps } from "../../steps.ts";
import { groupSteps } from "../loanGroups.ts";
import { matchingSteps } from "../matching/matchLoans.ts";
import type { Dossier, DossierLoan, Settings, UnscheduledLoan } from "../dossier.ts";
import type { Imported } from "../importFiles.ts";
import { shortNames } from "../shortName.ts";
import { debtListSteps, type ListDays } from "./debtLists.ts";
import { forwardDossier, type ForwardDossier } from "./forwardDossier.ts";
import { isOfList } from "./isOfList.ts";

const NO_DAYS: ListDays = new Map();

/**
 * The dossier of the wanted loans, in which each without known terms has the schedule that follows from its balance in
 * the newest list. Terms that were made from a list before, and that nobody has edited since, give way to those of the
 * list that is the newest now. What no list says stays as it is: the loan's name, what is known of its agreement, and an
 * assumed rate of interest as long as it means the same (of a loan whose rate is not known the whole rate, of one that
 * floats its index). Where no list gives any terms now, they stand. Pure.
 * @param days that the user states of documents that do not; they stand in the dossier from then on
 * @throws Problem as assembleDossier does
 */
export function assembleForward(
  imported: Imported,
  choice: LoanChoice,
  settings: Settings,
  days: ListDays = NO_DAYS,
): ForwardDossier {
  const stated = withStatedDays(imported, days);
  const ofLists = new Map(choice.terms.filter(isOfList).map((terms) => [terms.id, terms]));
  const made = (stands: (terms: LoanTerms) => boolean): ForwardDossier => {
    const terms = choice.terms.filter(stands);
    return forwardDossier(assembleDossier(stated, { ...choice, terms }, settings), NO_DAYS);
  };
  const anew = made(({ id }) => !ofLists.has(id));
  const found = new Set(anew.dossier.loans.map(({ terms }) => terms.id));
  const isComplete = [...ofLists.keys()].every((id) => found.has(id));
  const whole = isComplete ? anew : made(({ id }) => !ofLists.has(id) || !found.has(id));
  const loans = whole.dossier.loans.map((loan) => withUserWords(loan, ofLists.get(loan.terms.id)));
  return { ...whole, dossier: { ...whole.dossier, loans } };
}

/**
 * Finds in steps, and keeps, what is otherwise looked for at once: which lines are one loan, and what lists prove of their
 * rates.
 * @throws Problem as assembleDossier does
 */
export function* findBeforehand(
  imported: Imported,
  decisions: Dossier["decisions"],
  settings: Settings,
): Steps<void> {
  yield* groupSteps(imported.lines, decisions);
  yield* each(imported.lines.map((card) => () => shortNames([card], settings.language)));
  yield* matchingSteps(imported, decisions);
  const dossier = assembleDossier(imported, { wanted: null, terms: [], decisions }, settings);
  yield;
  yield* debtListSteps(dossier, NO_DAYS);
}

function withStatedDays(imported: Imported, days: ListDays): Imported {
  if (days.size === 0) return imported;
  const documents = imported.documents.map((document) => {
    const statedDay = days.get(document.name);
    return statedDay === undefined ? document : { ...document, statedDay };
  });
  return { ...imported, documents };
}

/**
 * The dossier of a workbook that is gone on with: where terms that a list gave are among those that stand, as
 * assembleForward makes it, else as assembleDossier does. Pure.
 * @throws Problem as assembleDossier does
 */
export function assembleOnwards(imported: Imported, choice: LoanChoice, settings: Settings): Dossier {
  return choice.terms.some(isOfList)
    ? assembleForward(imported, choice, settings).dossier
    : assembleDossier(imported, choice, settings);
}

/**
 * The dossier without schedules that a list gave: a workbook of it has those loans on the sheets of the outlook alone,
 * and says so where it lists loans without a schedule. One with an assumed rate of interest stays, since the rate has no
 * other place. Pure.
 */
export function withoutForward(dossier: Dossier): Dossier {
  const isLeft = ({ terms }: DossierLoan): boolean => isOfList(terms) && !terms.assumedRate;
  const loans = dossier.loans.filter((loan) => !isLeft(loan));
  const left = dossier.loans.filter(isLeft).flatMap(({ cards }): UnscheduledLoan[] => {
    const card = cards.at(-1);
    return card ? [{ card, missing: [message("outlook:inOutlookAlone")] }] : [];
  });
  return { ...dossier, loans, unscheduled: [...dossier.unscheduled, ...left] };
}

/** What the user may have changed, or emptied, without making the terms his own. */
const KEPT = ["agreement", "signed", "facility"] as const;

function withUserWords(loan: DossierLoan, before: LoanTerms | undefined): DossierLoan {
  if (!before || before === loan.terms) return loan;
  const { name, agreement, signed, facility, assumedRate, rate } = before;
  const { assumedRate: _, ...now } = loan.terms;
  const means = assumedRate && rate.kind !== "fixed" && rate.kind === now.rate.kind;
  const kept = means ? [...KEPT, "assumedRate"] : KEPT;
  const sources = { ...now.sources, ...Object.fromEntries(kept.map((term) => [term, before.sources[term]])) };
  const terms = { ...now, name, agreement, signed, facility, ...(means && { assumedRate }), sources };
  return { ...loan, terms };
}
