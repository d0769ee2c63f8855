import type { UnknownTable } from "../../budget/otherLines.ts";
import type { Translator } from "../../messages/translator.ts";
import { whole } from "../layout/values.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { documentColumn, textColumn } from "../lines/documentCells.ts";

export interface UnknownTableRow {
  readonly document: string;
  readonly table: UnknownTable;
}

/** tblUnknownTables: tables that no reader knew, with their headers. */
export function unknownTablesTable(t: Translator): TableDeclaration<UnknownTableRow> {
  return {
    name: "tblUnknownTables",
    input: false,
    keys: ["document", "page", "table", "headers"],
    columns: [
      documentColumn(({ document }) => document),
      {
        key: "page",
        header: "workbook:colPage",
        format: "integer",
        align: "left",
        value: ({ table }) => whole(table.page),
      },
      textColumn("table", "otherLines:colTable", 30, ({ table }) => table.name),
      textColumn("headers", "otherLines:colHeaders", 60, ({ table }) => headersText(table, t)),
      {
        key: "rows",
        header: "otherLines:colRows",
        format: "integer",
        value: ({ table }) => whole(table.rowCount),
      },
    ],
  };
}

/** The headers one after the other; a column without one by its number. */
function headersText({ headers }: UnknownTable, t: Translator): string {
  return headers
    .map((header, index) => header || t.say("importing:columnNumber", { column: index + 1 }))
    .join(" | ");
}
