import type { DocumentKind, OpenedDocument } from "../../../documents/document.ts";
import type { LaidTable } from "../laidTable.ts";
import { joinTables } from "./joinTables.ts";
import { withoutGluedTitle } from "./gluedTitle.ts";
import { filledCells } from "./findHeader.ts";
import { layRegion } from "./layRegion.ts";
import { regionsOf } from "./regions.ts";
import { sheetRows } from "./sheetCells.ts";

/** Kinds whose cells have values and formats of their own. */
const WORKBOOKS: readonly DocumentKind[] = ["xlsx", "xls", "xml-2003", "cells"];

const known = new WeakMap<OpenedDocument, readonly LaidTable[]>();

/** Every table of a document that is no PDF, the list of public debt included. Laid once for each document. */
export function allTables(document: OpenedDocument): readonly LaidTable[] {
  const laid = known.get(document) ?? lay(document);
  known.set(document, laid);
  return laid;
}

function lay({ kind, parts }: OpenedDocument): LaidTable[] {
  const tables: LaidTable[] = [];
  let before: string[] = [];
  for (const part of parts) {
    if (part.kind === "text") {
      before.push(part.text);
      continue;
    }
    const rows = sheetRows(part);
    const regions = regionsOf(rows);
    // A table that lays out text is text.
    if (regions.length === 0)
      for (const one of rows.flatMap(filledCells).map(({ text }) => text)) before.push(one);
    for (const region of regions) {
      tables.push(withoutGluedTitle(layRegion(part, region, before, WORKBOOKS.includes(kind))));
      before = [];
    }
  }
  return joinTables(tables);
}
