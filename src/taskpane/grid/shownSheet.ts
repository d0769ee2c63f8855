import type { GridSelection, GridSheet, GridView } from "../../writers/gridWorkbook.ts";

interface ShownSheet {
  readonly sheet: GridSheet;
  /** The sheets with a tab, and those without one. */
  readonly tabs: readonly GridSheet[];
  readonly hidden: readonly GridSheet[];
  readonly selection: GridSelection;
}

/** The sheet that is shown: that of the selection, else the first; null where there is none. */
export function shownSheet({ sheets, selection }: GridView): ShownSheet | null {
  const first = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
  const sheet = sheets.find(({ id }) => id === selection?.sheetId) ?? first;
  if (!sheet) return null;
  const tabs = sheets.filter((one) => !one.isHidden || one === sheet);
  return {
    sheet,
    tabs,
    hidden: sheets.filter((one) => !tabs.includes(one)),
    selection: selection?.sheetId === sheet.id ? selection : topOf(sheet.id),
  };
}

/** The first cell of the sheet. */
export function topOf(sheetId: string): GridSelection {
  return { sheetId, row: 0, column: 0, block: { row: 0, column: 0, rows: 1, columns: 1 } };
}
