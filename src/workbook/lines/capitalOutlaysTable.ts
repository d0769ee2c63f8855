import type { CapitalOutlay, ColumnAmount } from "../../budget/otherLines.ts";
import type { Translator } from "../../messages/translator.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { decimalColumn, unitColumn, placeColumns, textColumn, warningsColumn } from "./documentCells.ts";

/** A capital project in one of the years that are planned; null where it has no amounts. */
export interface CapitalOutlayRow {
  readonly line: CapitalOutlay;
  readonly amount: ColumnAmount | null;
}

export function capitalOutlayRows(lines: readonly CapitalOutlay[]): CapitalOutlayRow[] {
  return lines.flatMap((line): CapitalOutlayRow[] =>
    line.amounts.length === 0 ? [{ line, amount: null }] : line.amounts.map((amount) => ({ line, amount })),
  );
}

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
