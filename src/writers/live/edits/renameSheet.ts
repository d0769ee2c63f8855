import { renameSheetInFormula as renamedIn } from "../formulas/rename.ts";
import { laidAnew, type LiveSheet, type LiveState } from "../model/liveState.ts";
import { mapFormulas } from "./mapFormulas.ts";

/** The workbook with the sheet under another name, and all that refers to the sheet by its name. */
export function renameSheetIn(state: LiveState, id: string, to: string): LiveState {
  const sheet = state.sheets.find((one) => one.id === id);
  if (!sheet || sheet.name === to) return state;
  const from = sheet.name;
  const mapped = mapFormulas(state, (formula) => renamedIn(formula, from, to), {
    relativeNames: true,
  });
  const sheets = mapped.sheets.map((one) => {
    const referring = withSheetName(one, from, to);
    return one.id === id ? { ...referring, name: to } : referring;
  });
  return laidAnew({ ...mapped, sheets });
}

/** Links and charts name sheets too. */
function withSheetName(sheet: LiveSheet, from: string, to: string): LiveSheet {
  const links = [...sheet.cells].filter(([, { link }]) => link?.sheet === from);
  const isDrawn = sheet.charts.some(({ categories, series }) =>
    [categories, ...series.map(({ values }) => values)].some((block) => block.sheet === from),
  );
  if (links.length === 0 && !isDrawn) return sheet;
  const cells = new Map(sheet.cells);
  for (const [key, cell] of links) {
    if (cell.link) cells.set(key, { ...cell, link: { ...cell.link, sheet: to } });
  }
  const named = <B extends { readonly sheet: string }>(block: B): B =>
    block.sheet === from ? { ...block, sheet: to } : block;
  const charts = sheet.charts.map((chart) => ({
    ...chart,
    categories: named(chart.categories),
    series: chart.series.map((one) => ({ ...one, values: named(one.values) })),
  }));
  return { ...sheet, cells, charts };
}
