import { Problem } from "../../messages/message.ts";
import { unescaped } from "../../documents/sheets/xlsx/readStrings.ts";
import { spanOf } from "../../documents/sheets/cellRef.ts";
import type { FileTable } from "../../writers/fileWorkbook.ts";
import { child, childrenOf, wholeNumberOf, type Element } from "../../documents/xml/xmlTree.ts";

/** A table as its part states it (ECMA-376 part 1, 18.5.1.2), and whether it has a row of totals, which is no part of its data. */
export interface ReadTable {
  readonly table: FileTable;
  readonly hasTotals: boolean;
  /** Whether its filter leaves rows out. */
  readonly isFiltered: boolean;
}

/**
 * @returns null for a table without a header, or without a row of data: nothing here can hold one
 * @throws Problem for one that lies nowhere
 */
export function readTable(root: Element, document: string, sheet: string): ReadTable | null {
  const { displayName, name, ref, headerRowCount, totalsRowCount } = root.attributes;
  const span = spanOf(ref ?? "");
  const columns = childrenOf(child(root, "tableColumns"), "tableColumn");
  if (!span || columns.length !== span.columns)
    throw new Problem("errors:sheetDamaged", { document, sheet, cell: ref ?? "?" }, { document });
  const totals = wholeNumberOf(totalsRowCount, 0);
  const block = { ...span, rows: span.rows - totals };
  if (wholeNumberOf(headerRowCount, 1) !== 1 || block.rows < 2) return null;
  return {
    table: {
      name: displayName ?? name ?? "",
      block,
      headers: columns.map(({ attributes }) => unescaped(attributes["name"] ?? "")),
      filter: child(root, "autoFilter") !== undefined,
    },
    hasTotals: totals > 0,
    isFiltered: child(child(root, "autoFilter"), "filterColumn") !== undefined,
  };
}
