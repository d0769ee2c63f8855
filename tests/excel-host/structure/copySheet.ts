import { renameSheetIn, renameTableIn } from "../formulas/rename.ts";
import type { Sheet } from "../model/sheet.ts";
import type { ExcelState } from "../state.ts";

/** A copy of the sheet, named "Otplata (2)": with its cells, looks, tables (renamed), names and charts. */
export function copyOfSheet(state: ExcelState, sheet: Sheet, position: number): Sheet {
  const { workbook } = state;
  const base = sheet.name.slice(0, 26);
  let number = 2;
  while (workbook.sheetNamed(`${base} (${number})`)) number += 1;
  const copy = workbook.addSheet(`${base} (${number})`, position);
  const renamed = new Map<string, string>();
  const taken = new Set(workbook.tables.map(({ name }) => name.toLowerCase()));
  for (const { name } of sheet.tables) {
    const stem = name.replace(/\d+$/, "");
    let next = 1;
    while (taken.has(`${stem}${next}`.toLowerCase())) next += 1;
    renamed.set(name, `${stem}${next}`);
    taken.add(`${stem}${next}`.toLowerCase());
  }
  const own = (formula: string): string =>
    [...renamed].reduce(
      (text, [from, to]) => renameTableIn(text, from, to),
      renameSheetIn(formula, sheet.name, copy.name),
    );
  for (const [key, cell] of sheet.cells)
    copy.cells.set(key, cell.formula === null ? cell : { ...cell, formula: own(cell.formula) });
  copy.tables = sheet.tables.map((table) => ({
    ...table,
    id: workbook.nextId(),
    name: renamed.get(table.name) ?? table.name,
    headers: [...table.headers],
  }));
  copy.names = sheet.names.map((name) => ({ ...name, formula: own(name.formula) }));
  copy.charts = sheet.charts.map((chart) => ({
    ...chart,
    id: workbook.nextId(),
    settings: { ...chart.settings },
    series: chart.series.map((series) => ({
      ...series,
      values: series.values && moved(series.values, sheet, copy),
      categories: series.categories && moved(series.categories, sheet, copy),
    })),
  }));
  copy.conditionalFormats = sheet.conditionalFormats.map((format) => ({
    ...format,
    id: workbook.nextId(),
    formula: own(format.formula),
  }));
  copy.validations = sheet.validations.map((validation) => ({ ...validation }));
  copy.comments = sheet.comments.map((comment) => ({ ...comment, id: workbook.nextId() }));
  copy.merges = [...sheet.merges];
  copy.hyperlinks = new Map(sheet.hyperlinks);
  copy.columnStyles = new Map(sheet.columnStyles);
  copy.rowStyles = new Map(sheet.rowStyles);
  copy.columnWidths = new Map(sheet.columnWidths);
  copy.rowHeights = new Map(sheet.rowHeights);
  copy.frozen = sheet.frozen;
  copy.page = { ...sheet.page };
  copy.showGridlines = sheet.showGridlines;
  copy.isProtected = sheet.isProtected;
  state.layoutChanged();
  state.calculation.touch(copy);
  return copy;
}

function moved<T extends { readonly sheetId: string }>(source: T, from: Sheet, to: Sheet): T {
  return source.sheetId === from.id ? { ...source, sheetId: to.id } : { ...source };
}
