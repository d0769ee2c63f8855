import { addressOf, cellAddress } from "./block.ts";
import { columnOfKey, rowOfKey, type Sheet } from "./model/sheet.ts";
import type { ExcelState } from "./state.ts";

/** What to leave out of a comparison. */
export interface SnapshotOptions {
  /** Calculated values beside the formulas; left out by default. */
  readonly values?: boolean;
  /** Formats of cells; kept by default. */
  readonly styles?: boolean;
}

/** The whole workbook as a plain value without ids: equal for two workbooks that a person couldn't tell apart. */
export function snapshot(state: ExcelState, options: SnapshotOptions = {}): Record<string, unknown> {
  const { workbook } = state;
  return {
    sheets: workbook.sheets.map((sheet) => snapshotOfSheet(state, sheet, options)),
    names: sorted(workbook.names.map(({ name, formula, visible }) => `${name} ${formula} ${visible}`)),
    structureProtected: workbook.isStructureProtected,
  };
}

function snapshotOfSheet(state: ExcelState, sheet: Sheet, options: SnapshotOptions): Record<string, unknown> {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    gridlines: sheet.showGridlines,
    protected: sheet.isProtected,
    cells: cellsOf(state, sheet, options),
    tables: sorted(
      sheet.tables.map(
        ({ id: _, block, ...table }) => `${table.name} ${addressOf(block)} ${JSON.stringify(table)}`,
      ),
    ),
    names: sorted(sheet.names.map(({ name, formula, visible }) => `${name} ${formula} ${visible}`)),
    charts: sorted(sheet.charts.map((chart) => JSON.stringify(withoutIds(state, chart)))),
    conditionalFormats: sheet.conditionalFormats.map(({ id: _, drawn: __, block, ...format }) => ({
      ...format,
      at: addressOf(block),
    })),
    validations: sorted(
      sheet.validations.map(({ block, ...rule }) => `${addressOf(block)} ${JSON.stringify(rule)}`),
    ),
    comments: sheet.comments.map(({ row, column, content }) => `${cellAddress(row, column)} ${content}`),
    merges: sorted(sheet.merges.map(addressOf)),
    hyperlinks: Object.fromEntries(byAddress(sheet.hyperlinks)),
    frozen: sheet.frozen,
    page: sheet.page,
    widths: numbered(sheet.columnWidths),
    heights: numbered(sheet.rowHeights),
    columnStyles: options.styles === false ? {} : numbered(sheet.columnStyles),
    rowStyles: options.styles === false ? {} : numbered(sheet.rowStyles),
  };
}

function cellsOf(
  state: ExcelState,
  sheet: Sheet,
  { values, styles }: SnapshotOptions,
): Record<string, unknown> {
  return Object.fromEntries(
    [...sheet.cells]
      .sort(([a], [b]) => a - b)
      .map(([key, cell]) => {
        const [row, column] = [rowOfKey(key), columnOfKey(key)];
        const shown =
          values && cell.formula !== null ? { value: state.valueAt(sheet, row, column).value } : {};
        const style = styles === false ? {} : { style: cell.style };
        return [cellAddress(row, column), { content: cell.formula ?? cell.value, ...shown, ...style }];
      }),
  );
}

function byAddress<V>(map: ReadonlyMap<number, V>): [string, V][] {
  return [...map]
    .sort(([a], [b]) => a - b)
    .map(([key, value]) => [cellAddress(rowOfKey(key), columnOfKey(key)), value]);
}

function withoutIds(state: ExcelState, { id: _, series, at, ...chart }: Sheet["charts"][number]): unknown {
  const source = (of: { readonly sheetId: string; readonly block: Parameters<typeof addressOf>[0] } | null) =>
    of && `${state.workbook.sheetById(of.sheetId)?.name ?? "#REF!"}!${addressOf(of.block)}`;
  return {
    ...chart,
    at: at && addressOf(at),
    series: series.map((one) => ({ ...one, values: source(one.values), categories: source(one.categories) })),
  };
}

const sorted = (texts: string[]): string[] => texts.sort();
const numbered = <V>(map: ReadonlyMap<number, V>): Record<string, V> =>
  Object.fromEntries([...map].sort(([a], [b]) => a - b));
