import type { LoanTerms } from "../loan/terms.ts";
import type { Dossier, ExchangeRate, Settings } from "./dossier.ts";
import type { Imported } from "./importFiles.ts";

/** Which loans take part in the workbook. */
export interface LoanChoice {
  /** Ids of loans, creditors' canonical names, or parts of card names, regardless of case and script; null: the Exim Bank of China's. */
  readonly wanted: readonly string[] | null;
  /** Terms that the user states; they replace what would be derived for the loan of the same id, or add a loan. */
  readonly terms: readonly LoanTerms[];
  readonly rates?: readonly ExchangeRate[];
}

/** Picks the wanted loans, derives their terms from cards and agreements, and puts all together. Pure. */
export function assembleDossier(_imported: Imported, _choice: LoanChoice, _settings: Settings): Dossier {
  throw new Error("being built");
}
