import type { LoanTerms } from "../../loan/terms.ts";
import { assembleDossier, type LoanChoice } from "../assembleDossier.ts";
import type { Dossier, DossierLoan, Settings } from "../dossier.ts";
import type { Imported } from "../importFiles.ts";
import type { ListDays } from "./debtLists.ts";
import { forwardDossier, type ForwardDossier } from "./forwardDossier.ts";
import { isOfList } from "./isOfList.ts";

const NO_DAYS: ListDays = new Map();

/**
 * The dossier of the wanted loans, in which each without known terms has the schedule that follows from its balance in
 * the newest list. Terms that were made from a list before, and that nobody has edited since, give way to those of the
 * list that is the newest now. What no list says stays as it is: the loan's name, what is known of its agreement, and an
 * assumed rate of interest as long as it means the same (of a loan whose rate is not known the whole rate, of one that
 * floats its index). Where no list gives any terms now, they stand. Pure.
 * @param days that the user states of documents that do not
 * @throws Problem as assembleDossier does
 */
export function assembleForward(
  imported: Imported,
  choice: LoanChoice,
  settings: Settings,
  days: ListDays = NO_DAYS,
): ForwardDossier {
  const ofLists = new Map(choice.terms.filter(isOfList).map((terms) => [terms.id, terms]));
  const made = (stands: (terms: LoanTerms) => boolean): ForwardDossier => {
    const terms = choice.terms.filter(stands);
    return forwardDossier(assembleDossier(imported, { ...choice, terms }, settings), days);
  };
  const anew = made(({ id }) => !ofLists.has(id));
  const found = new Set(anew.dossier.loans.map(({ terms }) => terms.id));
  const isComplete = [...ofLists.keys()].every((id) => found.has(id));
  const whole = isComplete ? anew : made(({ id }) => !ofLists.has(id) || !found.has(id));
  const loans = whole.dossier.loans.map((loan) => withUserWords(loan, ofLists.get(loan.terms.id)));
  return { ...whole, dossier: { ...whole.dossier, loans } };
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
