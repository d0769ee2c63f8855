import type { OpenedDocument, Page } from "../documents/document.ts";
import { message, Problem } from "../messages/message.ts";
import type { ReadDocument } from "./budgetLine.ts";
import { readDebtList } from "./debtCards/readDebtList.ts";

/**
 * Reads all that can be read of a budget document: today the list of public debt (Article 3 V).
 * @throws Problem when the document has no readable text, or no such list
 */
export function readBudgetDocument(document: OpenedDocument): ReadDocument {
  const place = { document: document.name };
  const params = { document: document.name, pages: document.pages.length };
  const textless = document.pages.filter((page) => page.runs.length === 0);
  const garbled = document.pages.filter(isGarbled);
  if (textless.length === document.pages.length) throw new Problem("errors:pdfWithoutText", params, place);
  const read = readDebtList(document);
  if (read === null && garbled.length > 0) throw new Problem("errors:pdfGarbledText", params, place);
  if (read === null && textless.length > 0) {
    throw new Problem("errors:noDebtListAmongText", { ...params, count: textless.length }, place);
  }
  if (read === null) throw new Problem("errors:noDebtList", params, place);
  const warnings = [
    ...textless.map((page) => message("budget:pageWithoutText", { page: page.number })),
    ...garbled.map((page) => message("budget:pageGarbled", { page: page.number })),
  ];
  return { ...read, warnings: [...read.warnings, ...warnings] };
}

/**
 * Whether a page's letters are glyph numbers: a PDF whose fonts don't say which letters they draw gives Cyrillic as
 * characters of the blocks Latin Extended-B and IPA, which no Serbian text uses.
 */
function isGarbled(page: Page): boolean {
  const text = page.runs.map((run) => run.text).join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const strange = text.match(/[\u0220-\u02af]/gu)?.length ?? 0;
  return letters > 50 && strange > letters / 2;
}
