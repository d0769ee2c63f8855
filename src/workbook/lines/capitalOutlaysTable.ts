import type { CapitalOutlay } from "../../budget/otherLines.ts";
import type { Translator } from "../../messages/translator.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import {
  decimalColumn,
  unitColumn,
  placeColumns,
  textColumn,
  warningsColumn,
  type AmountRow,
} from "./documentCells.ts";

/** A capital project in one of the years that are planned; null where it has no amounts. */
type CapitalOutlayRow = AmountRow<CapitalOutlay>;

/** tblCapitalOutlays: planned capital outlays (Article 5 of the budget law), a row for each project and year. */
export function capitalOutlaysTable(t: Translator): TableDeclaration<CapitalOutlayRow> {
  return {
    name: "tblCapitalOutlays",
    input: false,
    keys: ["document", "page", "body", "project", "column"],
    columns: [
      ...placeColumns<CapitalOutlayRow>(
        t,
        ({ line }) => line.source,
        ({ amount }) => amount?.year ?? null,
      ),
      textColumn("razdeo", "otherLines:colRazdeo", 14, ({ line }) => line.razdeo),
      textColumn("project", "otherLines:colProject", 32, ({ line }) => line.project),
      unitColumn(t, ({ line }) => line.unit.currency),
      decimalColumn<CapitalOutlayRow>(
        "amount",
        "otherLines:colAmount",
        t,
        ({ amount }) => amount?.amount ?? null,
      ),
      textColumn("column", "otherLines:colColumn", 20, ({ amount }) => amount?.column ?? null),
      textColumn("glava", "otherLines:colGlava", 20, ({ line }) => line.glava),
      textColumn("body", "otherLines:colBody", 24, ({ line }) => line.body),
      warningsColumn(t, ({ line }) => line.warnings),
    ],
  };
}
