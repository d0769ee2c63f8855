import type { WorkbookContext } from "../workbookContext.ts";

/** One sentence for sheets of all loans that names those which begin with a stated balance; null where none does. */
export function openingsNote({ t, loans }: WorkbookContext): string | null {
  const begun = loans.filter(({ terms }) => terms.openingBalance).map(({ shortName }) => shortName);
  return begun.length === 0 ? null : t.say("workbook:noteOpenings", { loans: begun.join(", ") });
}
