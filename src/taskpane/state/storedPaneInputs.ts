import type { Dossier } from "../../dossier/dossier.ts";
import { readStored } from "../browserStorage.ts";
import type { Chain } from "../chain.ts";
import { isGiven, type LoadedTerms } from "./loadedTerms.ts";
import { userWords, type PaneInputs } from "./paneInputs.ts";

/** What a page hands on to itself when it is loaded again, in this tab alone: for each of the page's workbooks apart. */
const keyOf = (workbook: string): string => `otplata.stand${workbook === "" ? "" : `.${workbook}`}`;
/** Computed anew, or the open workbook's own. */
const NOT_KEPT = { unscheduled: [], rates: [] } as const;

/** What decides the dossier, in the form that workbooks keep it in, which later versions read, with what a workbook does not say. */
interface StoredPaneInputs {
  readonly dossier: unknown;
  readonly leftOut: readonly string[];
  readonly putIn: readonly string[];
  /** Of the dossier's loans, in their order; null for terms of a fit. */
  readonly files: readonly (string | null)[];
}

/**
 * @param workbook the id of the page's workbook beside which it stands; "" for none and for Excel's
 * @returns false where the browser has no room for it or keeps nothing
 */
export function storePaneInputs(
  paneInputs: PaneInputs,
  { dossierToJson }: Pick<Chain, "dossierToJson">,
  storage: Storage | null,
  workbook = "",
): boolean {
  const { imported, day, language } = paneInputs;
  // Terms of the open workbook come from there again.
  const terms = paneInputs.terms.filter(isGiven);
  const dossier: Dossier = {
    version: 1,
    ...(imported ?? { documents: [], lines: [], others: [] }),
    loans: terms.map((one) => ({ terms: one.terms, cards: [] })),
    ...NOT_KEPT,
    ...userWords(paneInputs),
    settings: { asOf: day, language },
  };
  const kept: StoredPaneInputs = {
    dossier: dossierToJson(dossier),
    leftOut: [...paneInputs.leftOut],
    putIn: [...paneInputs.putIn],
    files: terms.map(({ file }) => file),
  };
  try {
    storage?.setItem(keyOf(workbook), JSON.stringify(kept));
    return storage !== null;
  } catch {
    return false;
  }
}

/** For a page that is there as it was left. */
export function forgetPaneInputs(storage: Storage | null, workbook: string): void {
  storage?.removeItem(keyOf(workbook));
}

/** Whether something was kept for this page. */
export function hasStoredPaneInputs(storage: Storage | null, workbook = ""): boolean {
  return readStored(storage, keyOf(workbook)) !== null;
}

/**
 * What was kept, once: it is gone from the browser then.
 * @throws Problem where it is not as it was written, or is of a version that this one cannot read
 */
export function takeStoredPaneInputs(
  { readDossier }: Pick<Chain, "readDossier">,
  storage: Storage,
  workbook = "",
): PaneInputs | null {
  const text = storage.getItem(keyOf(workbook));
  storage.removeItem(keyOf(workbook));
  if (text === null) return null;
  const { dossier, leftOut, putIn, files } = JSON.parse(text) as StoredPaneInputs;
  const read = readDossier(dossier);
  const { documents, lines, others, loans, settings } = read;
  const isRead = documents.length + lines.length + others.length > 0;
  return {
    imported: isRead ? { documents, lines, others } : null,
    terms: loans.map(({ terms }, at): LoadedTerms => {
      const file = files[at] ?? null;
      return file === null ? { file, terms, ofPane: { instead: null } } : { file, terms };
    }),
    leftOut: new Set(leftOut),
    putIn: new Set(putIn),
    ...userWords(read),
    day: settings.asOf,
    language: settings.language,
  };
}
