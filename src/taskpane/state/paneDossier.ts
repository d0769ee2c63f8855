import { dayAndPair } from "../../dossier/rateDoubts.ts";
import type { Dossier, DossierLoan, Settings } from "../../dossier/dossier.ts";
import type { Imported } from "../../dossier/importFiles.ts";
import type { Chain } from "../chain.ts";
import { foundLoans, wantedOf, type FoundLoan } from "./foundLoans.ts";
import { statedTerms } from "./loadedTerms.ts";
import { sameChoice, type Base, type Choices, type PaneInputs } from "./paneInputs.ts";

type DossierChain = Pick<Chain, "groupByLoan" | "assembleDossier" | "assembleForward">;

const NOTHING_READ: Imported = { documents: [], lines: [], others: [] };
const BY_DEFAULT = { wanted: null, terms: [] } as const;

/** The loans in the documents. @throws Problem as assembleDossier does */
export function loansIn(
  imported: Imported,
  decisions: Dossier["decisions"],
  settings: Settings,
  chain: DossierChain,
): readonly FoundLoan[] {
  const byDefault = chain.assembleDossier(imported, { ...BY_DEFAULT, decisions }, settings);
  return foundLoans(chain.groupByLoan(imported.lines, decisions), byDefault);
}

/** The dossier of the chosen loans with all that the user has said; null while there is nothing to put into it. */
export function paneDossier(
  paneInputs: PaneInputs,
  base: Base,
  chain: DossierChain,
  loans: readonly FoundLoan[],
): Dossier | null {
  const dossier = choiceDossier(paneInputs, base, chain, loans);
  return dossier && withWords(dossier, paneInputs);
}

/** A dossier with what the user has said of the checks and of rates to come: nothing else in it is computed from that. */
export function withWords(
  dossier: Dossier,
  { notes, tolerances, assumedRates }: Pick<PaneInputs, "notes" | "tolerances" | "assumedRates">,
): Dossier {
  return { ...dossier, notes, tolerances, assumedRates };
}

/**
 * The dossier of the chosen loans; null while there is nothing to put into it. Where only the day or the language is
 * another than in the workbook that the pane was filled from, it is the workbook's own.
 * @throws Problem as assembleDossier does
 */
export function choiceDossier(
  paneInputs: Choices,
  base: Base,
  chain: DossierChain,
  loans: readonly FoundLoan[],
): Dossier | null {
  const settings = { language: paneInputs.language, asOf: paneInputs.day };
  const { payments } = paneInputs;
  if (base.dossier && sameChoice(paneInputs, base)) return { ...base.dossier, payments, settings };
  const wanted = wantedOf(loans, paneInputs);
  const stated = statedTerms(paneInputs, loans);
  const noneFound = wanted === null ? !loans.some((loan) => loan.ofBank) : wanted.length === 0;
  if (noneFound && stated.length === 0) return null;
  const ofWorkbook = base.dossier ? { rates: ratesOf(base.dossier) } : {};
  const { decisions, mappings } = paneInputs;
  const choice = { wanted, terms: stated, decisions, mappings, payments, ...ofWorkbook };
  const dossier = chain.assembleForward(paneInputs.imported ?? NOTHING_READ, choice, settings);
  return base.dossier ? asInWorkbook(dossier, base.dossier, chain) : dossier;
}

/** The rates of the workbook without what the program computed: it does so again, from rates that may have been edited since. */
function ratesOf(dossier: Dossier): Dossier["rates"] {
  return dossier.rates.filter(({ mark }) => mark !== "computed");
}

/** The workbook's loans first and in its order, and no rate that was deleted there. */
function asInWorkbook(dossier: Dossier, workbook: Dossier, chain: DossierChain): Dossier {
  const { documents, lines, others, settings } = workbook;
  const choice = { ...BY_DEFAULT, terms: workbook.loans.map(({ terms }) => terms) };
  const untouched = chain
    .assembleDossier({ documents, lines, others }, choice, settings)
    .rates.map(dayAndPair);
  const there = new Set(workbook.rates.map(dayAndPair));
  const deleted = new Set(untouched.filter((key) => !there.has(key)));
  const order = workbook.loans.map(({ terms }) => terms.id);
  const placeOf = ({ terms }: Dossier["loans"][number]): number => {
    const at = order.indexOf(terms.id);
    return at === -1 ? order.length : at;
  };
  return {
    ...dossier,
    loans: dossier.loans.map(withCreditorOf(workbook)).toSorted((a, b) => placeOf(a) - placeOf(b)),
    rates: dossier.rates.filter((rate) => !deleted.has(dayAndPair(rate))),
  };
}

/** Who lent, as the user states it in the workbook. */
function withCreditorOf(workbook: Dossier): (loan: DossierLoan) => DossierLoan {
  const stated = new Map(
    workbook.loans.flatMap(({ terms, creditor }) => (creditor === undefined ? [] : [[terms.id, creditor]])),
  );
  return (loan) => {
    const creditor = stated.get(loan.terms.id);
    return creditor === undefined ? loan : { ...loan, creditor };
  };
}
