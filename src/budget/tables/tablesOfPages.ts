import type { OpenedDocument, Page } from "../../documents/document.ts";
import type { LaidTable } from "./laidTable.ts";
import { TableAssembler } from "./pages/assemble.ts";
import { headersOf } from "./pages/header.ts";
import { contentOf } from "./pages/pageContent.ts";
import { pageLines, type TextLine } from "./pages/pageLines.ts";
import { isAmount, isCode } from "./textKinds.ts";

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

/** Lines of one cell stand farther apart than the first, and closer than the second, in font sizes. */
const BETWEEN_LINES = 0.8;
const NEXT_LINE = 1.25;

/** Whether codes or figures stand in the middle of their cells: between the lines of a name, or beside one between two. */
function hasCellsInMiddle(lines: readonly TextLine[]): boolean {
  return lines.some((line, at) => {
    const beside = [lines[at - 1], lines[at + 1]];
    const areWithin = (step: number): boolean =>
      beside.every((one) => one && Math.abs(one.y - line.y) < step * line.size);
    const isCoded = line.pieces.length > 1 && isCode(line.pieces[0]?.text ?? "");
    const areNames = beside.every((one) => one?.pieces.length === 1 && !isCode(one.pieces[0]?.text ?? ""));
    return areWithin(BETWEEN_LINES) || (isCoded && areNames && areWithin(NEXT_LINE));
  });
}

/**
 * Whether a page's text alone leaves its columns or rows unsure, so that its ruling lines are wanted. Not so where
 * columns are numbered below their headers (the special part), and in the list of public debt.
 */
export function wantsRules(page: Page): boolean {
  const lines = pageLines(page);
  const headers = headersOf(lines, []);
  const [first] = headers;
  if (headers.length === 1 && first && (first.numbered || first.isDebtList) && first.from < 2)
    return first.numbered && hasCellsInMiddle(lines.slice(first.to + 1));
  return lines.filter(({ pieces }) => pieces.some(({ text }) => isAmount(text))).length >= FEWEST_LINES;
}
