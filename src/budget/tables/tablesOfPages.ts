import type { OpenedDocument, Page } from "../../documents/document.ts";
import type { LaidTable } from "./laidTable.ts";
import { TableAssembler } from "./pages/assemble.ts";
import { headersOf } from "./pages/header.ts";
import { contentOf } from "./pages/pageContent.ts";
import { pageLines } from "./pages/pageLines.ts";
import { isAmount } from "./pages/textKinds.ts";

/**
 * The tables of a PDF, found by header words, ruling lines and aligned figures. The list of public debt (Article 3 V)
 * is no table here: it is read card by card.
 */
export function tablesOfPages(document: OpenedDocument): LaidTable[] {
  const assembler = new TableAssembler();
  for (const page of document.pages) for (const content of contentOf(page)) assembler.add(content);
  return assembler.tables().filter(({ rows }) => rows.length > 0);
}

/** A page needs this many lines with figures for its ruling lines to matter. */
const FEWEST_LINES = 2;

/**
 * Whether a page's text alone leaves its columns or rows unsure, so that its ruling lines are wanted. Not so where
 * columns are numbered below their headers (the special part), and in the list of public debt.
 */
export function wantsRules(page: Page): boolean {
  const lines = pageLines(page);
  const headers = headersOf(lines, []);
  const [first] = headers;
  if (headers.length === 1 && first && (first.numbered || first.isDebtList) && first.from < 2) return false;
  return lines.filter(({ pieces }) => pieces.some(({ text }) => isAmount(text))).length >= FEWEST_LINES;
}
