import type { Dossier } from "../../dossier/dossier.ts";
import { namedLoan, shortNames } from "../../dossier/shortName.ts";

/** What the dossier's loans are called everywhere in the pane, in the order of each list; no two alike. */
interface LoanNames {
  readonly scheduled: readonly string[];
  readonly unscheduled: readonly string[];
}

export function loanNames({ loans, unscheduled, settings }: Dossier): LoanNames {
  const all = shortNames(
    [...loans.map(namedLoan), ...unscheduled.map(({ card }) => card)],
    settings.language,
  );
  return { scheduled: all.slice(0, loans.length), unscheduled: all.slice(loans.length) };
}
