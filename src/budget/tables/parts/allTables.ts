import type { DocumentKind, OpenedDocument } from "../../../documents/document.ts";
import type { DocumentPart, DocumentTable } from "../../../documents/parts.ts";
import { message, type Message } from "../../../messages/message.ts";
import { bracketsMatch } from "../../../text/brackets.ts";
import { specialPartLines } from "../../appropriations/specialPartLines.ts";
import { outlayLines } from "../../capital/outlayLines.ts";
import { financingLines, unstackedAccount } from "../../financing/financingLines.ts";
import { plannedLines } from "../../planned/plannedLines.ts";
import { budgetYearOf } from "../budgetYear.ts";
import type { LaidTable } from "../laidTable.ts";
import { isHeaderText } from "./headerWords.ts";
import { joinTables, newRemarks } from "./joinTables.ts";
import { filledCells } from "./findHeader.ts";
import { copiedCards } from "./copiedCards.ts";
import { withoutCutThousands } from "./cutThousands.ts";
import { regionColumns, layRegion } from "./layRegion.ts";
import { daysInOrder } from "./daysInOrder.ts";
import { withFiguresBeside } from "./looseFigures.ts";
import type { FoundTable } from "../looseCells.ts";
import { oneCellALine } from "./oneCellALine.ts";
import { regionsOfAll, type Region } from "./regions.ts";
import { withoutSplitColumns } from "./splitColumns.ts";
import { withLostMerges } from "./lostMerges.ts";
import { sheetRows, type SheetRow } from "./sheetCells.ts";
import { withoutIndex } from "./withoutIndex.ts";
import { withUnitsBelow } from "../remarks/unitBelow.ts";
import { withWholeNames } from "./wholeNames.ts";

/** Kinds whose cells have values and formats of their own. */
const WORKBOOKS: readonly DocumentKind[] = ["xlsx", "xls", "xml-2003", "cells"];

const known = new WeakMap<OpenedDocument, readonly LaidTable[]>();

/** Every table of a document that is no PDF, the list of public debt included. Laid once for each document. @throws Problem */
export function allTables(document: OpenedDocument): readonly LaidTable[] {
  const laid = known.get(document) ?? lay(document);
  known.set(document, laid);
  return laid;
}

function lay(document: OpenedDocument): LaidTable[] {
  const { kind } = document;
  const year = budgetYearOf(document);
  const ofLines = oneCellALine(document);
  if (ofLines) return [ofLines];
  const copied = copiedCards(document);
  const parts = copied?.others ?? document.parts;
  const tables: LaidTable[] = copied ? [copied.table] : [];
  const regionsIn = regionsOfParts(parts);
  let before: string[] = [];
  let next = 0;
  let above: { readonly part: DocumentTable; readonly columns: readonly number[] } | null = null;
  for (const [at, part] of parts.entries()) {
    if (at < next) continue;
    if (part.kind === "text") {
      const closed = before.length === 0 ? closedBy(part.text, tables.at(-1)) : null;
      if (closed) {
        tables.splice(-1, 1, closed);
        continue;
      }
      const found = tableOfLines(parts, at, year);
      if (found) {
        const { remarks, ...table } = found.table;
        tables.push({
          ...table,
          before: [...before, ...table.before],
          remarks: newRemarks(remarks, tables),
        });
        before = [];
        next = found.next;
      } else before.push(part.text);
      continue;
    }
    const regions = regionsIn.get(part) ?? [];
    // A table that lays out text is text.
    if (regions.length === 0)
      for (const one of rowsOf(part)
        .flatMap(filledCells)
        .map(({ text }) => text))
        before.push(one);
    for (const region of regions) {
      const columns = regionColumns(region, above && mayGoOn(above.part, part, kind) ? above.columns : null);
      const laid = layRegion(part, region, columns, before, WORKBOOKS.includes(kind));
      const last = tables.at(-1);
      tables.push((last && unstackedAccount(laid, last)) ?? withoutSplitColumns(withoutGluedTitle(laid)));
      before = [];
      above = { part, columns };
    }
  }
  const whole = daysInOrder(joinTables(tables).map(withFiguresBeside).map(withWholeNames));
  const joined = withUnitsBelow(
    whole,
    whole.map((_, at) => ({ texts: whole[at + 1]?.before ?? before, followed: at + 1 < whole.length })),
  );
  return WORKBOOKS.includes(kind) ? joined.map(withoutCutThousands) : joined;
}

/** Whether a table of a text may be the rest of another: each card of a list may be a table of its own there. */
function mayGoOn(above: DocumentTable, part: DocumentTable, kind: DocumentKind): boolean {
  return above !== part && above.texts[0]?.length === part.texts[0]?.length && !WORKBOOKS.includes(kind);
}

function rowsOf(table: DocumentTable): readonly SheetRow[] {
  const rows = withoutIndex(sheetRows(table));
  return table.merges.length === 0 ? withLostMerges(rows) : rows;
}

function regionsOfParts(parts: readonly DocumentPart[]): ReadonlyMap<DocumentPart, readonly Region[]> {
  const tables = parts.filter((part) => part.kind === "table");
  const regions = regionsOfAll(tables.map(rowsOf));
  return new Map(tables.map((part, at) => [part, regions[at] ?? []]));
}

/** A table whose cells have become lines, where one begins. */
function tableOfLines(parts: readonly DocumentPart[], at: number, year: number | null): FoundTable | null {
  return (
    outlayLines(parts, at, year) ??
    financingLines(parts, at) ??
    plannedLines(parts, at) ??
    specialPartLines(parts, at)
  );
}

/** A longer paragraph is a sentence. */
const LONGEST_REST = 150;

/** The table with the end of its last name, where that is left open in a bracket and the text below it closes that. */
function closedBy(text: string, table: LaidTable | undefined): LaidTable | null {
  if (!/^\p{Ll}/u.test(text) || text.length > LONGEST_REST) return null;
  const row = table?.rows.at(-1);
  const at = row?.cells.findIndex((cell) => cell !== null && !bracketsMatch(cell.lines.join(" "))) ?? -1;
  const open = row?.cells[at];
  if (!table || !row || !open || !bracketsMatch([...open.lines, text].join(" "))) return null;
  const cells = row.cells.with(at, { ...open, lines: [...open.lines, text] });
  return { ...table, rows: [...table.rows.slice(0, -1), { ...row, cells }] };
}

/** Where a word ends and a capital begins the next without a blank between: "годинуРаздео", "2020.Раздео", "ОДИНУРаздео". */
const SEAM = /(?<=[\p{Ll}\d.,;:)])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** A title has more words; "НазивФункције" is one header. */
const FEWEST_WORDS = 3;

/**
 * A table whose title ran into its first header, as a lost line end leaves it: "План расхода за 2020. годинуРаздео"
 * would be taken for a column of planned amounts. The title goes above the table, and a remark says so.
 */
function withoutGluedTitle(table: LaidTable): LaidTable {
  const [first = ""] = table.headers;
  const seam = [...first.matchAll(SEAM)].findLast(
    ({ index }) => wordsIn(first.slice(0, index)) >= FEWEST_WORDS && isHeaderText(first.slice(index)),
  )?.index;
  if (seam === undefined) return table;
  const [title, header] = [first.slice(0, seam), first.slice(seam)];
  const remark: Message = message("tables:titleInHeader", { page: table.page, title, header });
  return {
    ...table,
    headers: [header, ...table.headers.slice(1)],
    before: [...table.before, title],
    remarks: [...(table.remarks ?? []), remark],
  };
}

const wordsIn = (text: string): number => text.split(/[\s_]+/u).filter((word) => /\p{L}/u.test(word)).length;
