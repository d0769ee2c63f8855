import { keyOf, rowOfKey, columnOfKey } from "../../../workbook/address.ts";
import { contains, intersection } from "../../blocks.ts";
import type { Block } from "../../../workbook/plan.ts";
import { Problem } from "../../../messages/message.ts";
import { sheetPrefix } from "../block.ts";
import { withTableName } from "../formulas/rename.ts";
import { mapReferences, type Spans } from "../formulas/shift.ts";
import { EMPTY_CELL, laidAnew, type LiveCell, type LiveSheet, type LiveState } from "../model/liveState.ts";
import { tableAt } from "../model/references.ts";
import { sheetWith } from "../model/sheetWith.ts";
import { requireRoom, tears, type CellsOnSheet } from "./copyCells.ts";
import { mapFormulas } from "./mapFormulas.ts";

/**
 * Moves cells, as cutting and pasting does: their formulas keep meaning the same cells, and whatever refers to them follows,
 * names, tables, rules and charts included. What stood in the target is gone.
 * @throws Problem where a table or a merged cell would be torn, or written over
 */
export function moveCells(state: LiveState, from: CellsOnSheet, to: CellsOnSheet): LiveState {
  const target: CellsOnSheet = {
    sheetId: to.sheetId,
    block: { ...from.block, row: to.block.row, column: to.block.column },
  };
  if (from.sheetId === to.sheetId && contains(target.block, from.block)) return state;
  requireRoom(target.block);
  requireWhole(state, from, target);
  const move = new Movement(state, from, target);
  const rewritten = mapFormulas(state, (formula, own, place) => move.formula(formula, own, place));
  const sheets = rewritten.sheets.map((sheet) => move.sheet(sheet, rewritten));
  const names = rewritten.names.map((name) => {
    const at = name.at && move.place(name.at);
    return at === name.at ? name : { ...name, at };
  });
  return laidAnew({ ...rewritten, sheets, names });
}

function requireWhole(state: LiveState, from: CellsOnSheet, to: CellsOnSheet): void {
  const source = sheetWith(state, from.sheetId);
  const target = sheetWith(state, to.sheetId);
  for (const { name, block } of source.tables) {
    const header = { ...block, rows: 1 };
    const takesHeader = intersection(from.block, header) !== null;
    if (takesHeader && tears(from.block, block)) throw new Problem("errors:gridTearsTable", { table: name });
  }
  const bringsMerge = source.merges.some((block) => contains(from.block, block));
  for (const { name, block } of target.tables) {
    const isMoved = from.sheetId === to.sheetId && contains(from.block, block);
    const hitsHeader = intersection(to.block, { ...block, rows: 1 }) !== null;
    const brings = source.tables.some((table) => contains(from.block, table.block));
    if (!isMoved && (hitsHeader || ((brings || bringsMerge) && intersection(to.block, block))))
      throw new Problem("errors:gridTearsTable", { table: name });
  }
  const torn =
    source.merges.some((block) => tears(from.block, block)) ||
    target.merges.some((block) => tears(to.block, block));
  if (torn) throw new Problem("errors:gridTearsMerge");
}

class Movement {
  private readonly from: CellsOnSheet;
  private readonly to: CellsOnSheet;
  private readonly source: LiveSheet;
  private readonly target: LiveSheet;
  private readonly down: number;
  private readonly right: number;

  constructor(state: LiveState, from: CellsOnSheet, to: CellsOnSheet) {
    this.from = from;
    this.to = to;
    this.source = sheetWith(state, from.sheetId);
    this.target = sheetWith(state, to.sheetId);
    this.down = to.block.row - from.block.row;
    this.right = to.block.column - from.block.column;
  }

  /** A formula of the workbook afterwards; one that is moved itself names its old sheet where it meant cells that stay. */
  formula(
    formula: string,
    own: LiveSheet,
    place: { readonly row: number; readonly column: number } | null,
  ): string {
    const isMoved = place !== null && own.id === this.source.id && contains(this.from.block, cellAt(place));
    const home = isMoved ? this.target : own;
    const table = isMoved ? tableAt(own, place.row, place.column) : null;
    const text = table && !contains(this.from.block, table.block) ? withTableName(formula, table) : formula;
    return mapReferences(text, (sheetName) => {
      const isOfSource =
        sheetName === null
          ? own.id === this.source.id
          : sheetName.toLowerCase() === this.source.name.toLowerCase();
      const prefixFor = (sheet: LiveSheet): { readonly prefix?: string } =>
        sheetName !== null || sheet.id !== home.id ? { prefix: sheetPrefix(sheet.name) } : {};
      return (spans) => {
        if (isOfSource && this.holdsAll(spans)) return { ...this.slid(spans), ...prefixFor(this.target) };
        return sheetName === null ? { ...spans, ...prefixFor(own) } : spans;
      };
    });
  }

  private holdsAll({ rows, columns }: Spans): boolean {
    if (!rows || !columns) return false;
    const block = {
      row: Math.min(...rows),
      column: Math.min(...columns),
      rows: Math.abs(rows[1] - rows[0]) + 1,
      columns: Math.abs(columns[1] - columns[0]) + 1,
    };
    return contains(this.from.block, block);
  }

  private slid({ rows, columns }: Spans): Spans {
    return {
      rows: rows && [rows[0] + this.down, rows[1] + this.down],
      columns: columns && [columns[0] + this.right, columns[1] + this.right],
    };
  }

  place<T extends { readonly sheetId: string; readonly row: number; readonly column: number }>(at: T): T {
    if (at.sheetId !== this.source.id || !contains(this.from.block, cellAt(at))) return at;
    return { ...at, sheetId: this.target.id, row: at.row + this.down, column: at.column + this.right };
  }

  private block<T extends Block>(block: T): T {
    return { ...block, row: block.row + this.down, column: block.column + this.right };
  }

  sheet(sheet: LiveSheet, state: LiveState): LiveSheet {
    const charts = sheet.charts.map((chart) => ({
      ...chart,
      categories: this.chartBlock(chart.categories),
      series: chart.series.map((one) => ({ ...one, values: this.chartBlock(one.values) })),
    }));
    const isSource = sheet.id === this.source.id;
    const isTarget = sheet.id === this.target.id;
    if (!isSource && !isTarget) return sheet.charts.length === 0 ? sheet : { ...sheet, charts };
    const of = sheetWith(state, this.source.id);
    const goes = ({ at }: { readonly at: Block }): boolean => contains(this.from.block, at);
    const moved = <T extends { readonly at: Block }>(rules: readonly T[], own: readonly T[]): T[] => [
      ...(isSource ? own.filter((rule) => !goes(rule)) : own),
      ...(isTarget ? rules.filter(goes).map((rule) => ({ ...rule, at: this.block(rule.at) })) : []),
    ];
    const movedBlocks = <T extends { readonly block: Block }>(all: readonly T[], own: readonly T[]): T[] => [
      ...(isSource ? own.filter(({ block }) => !contains(this.from.block, block)) : own),
      ...(isTarget
        ? all
            .filter(({ block }) => contains(this.from.block, block))
            .map((one) => ({ ...one, block: this.block(one.block) }))
        : []),
    ];
    const asBlocks = (blocks: readonly Block[]) => blocks.map((block) => ({ block }));
    return {
      ...sheet,
      cells: this.cells(sheet, of, isSource, isTarget),
      tables: movedBlocks(of.tables, sheet.tables),
      merges: movedBlocks(asBlocks(of.merges), asBlocks(this.left(sheet, isTarget))).map(
        ({ block }) => block,
      ),
      ...this.keptRules(sheet, of, isSource, isTarget),
      conditions: moved(of.conditions, this.staying(sheet, goes)),
      validations: moved(of.validations, sheet.validations),
      charts,
    };
  }

  /** A rule that stays still means the cells that it meant: it can name none of another sheet. */
  private staying(
    { id, conditions }: LiveSheet,
    goes: (rule: LiveSheet["conditions"][number]) => boolean,
  ): LiveSheet["conditions"] {
    if (id !== this.source.id || this.source.id === this.target.id) return conditions;
    return conditions.map((rule, index) => (goes(rule) ? rule : (this.source.conditions[index] ?? rule)));
  }

  /** Merged cells that are not written over. */
  private left({ merges }: LiveSheet, isTarget: boolean): readonly Block[] {
    return isTarget
      ? merges.filter((block) => !contains(this.to.block, block) || this.isMoved(block))
      : merges;
  }

  private isMoved(block: Block): boolean {
    return this.source === this.target && contains(this.from.block, block);
  }

  /** Rules of the user's whose cells are all moved go along. */
  private keptRules(
    sheet: LiveSheet,
    of: LiveSheet,
    isSource: boolean,
    isTarget: boolean,
  ): Pick<LiveSheet, "kept"> {
    const goes = ({ at }: { readonly at: readonly Block[] }): boolean =>
      at.every((area) => contains(this.from.block, area));
    const moved = <T extends { readonly at: readonly Block[] }>(
      rules: readonly T[] = [],
      own: readonly T[] = [],
    ): T[] => [
      ...(isSource ? own.filter((rule) => !goes(rule)) : own),
      ...(isTarget
        ? rules.filter(goes).map((rule) => ({ ...rule, at: rule.at.map((area) => this.block(area)) }))
        : []),
    ];
    if (!of.kept && !sheet.kept) return {};
    const kept = {
      ...sheet.kept,
      conditions: moved(of.kept?.conditions, sheet.kept?.conditions),
      validations: moved(of.kept?.validations, sheet.kept?.validations),
    };
    return { kept };
  }

  private cells(
    sheet: LiveSheet,
    of: LiveSheet,
    isSource: boolean,
    isTarget: boolean,
  ): Map<number, LiveCell> {
    const cells = new Map(sheet.cells);
    if (isSource) for (const [key] of cellsWithin(of, this.from.block)) emptyAt(cells, key, of);
    if (!isTarget) return cells;
    for (const [key] of cellsWithin(sheet, this.to.block)) cells.delete(key);
    for (const [key, cell] of cellsWithin(of, this.from.block)) {
      const [row, column] = [rowOfKey(key) + this.down, columnOfKey(key) + this.right];
      const inTable = tableAt(sheet, row, column) !== null;
      const before = sheet.cells.get(keyOf(row, column));
      // A table's cells keep their looks.
      cells.set(
        keyOf(row, column),
        inTable && before
          ? { ...before, value: cell.value, formula: cell.formula, ...(cell.note ? { note: cell.note } : {}) }
          : cell,
      );
    }
    return cells;
  }

  private chartBlock<B extends Block & { readonly sheet: string }>(block: B): B {
    if (block.sheet !== this.source.name || !contains(this.from.block, block)) return block;
    return { ...this.block(block), sheet: this.target.name };
  }
}

/** A cell of a table that stays keeps its look; any other goes altogether. */
function emptyAt(cells: Map<number, LiveCell>, key: number, of: LiveSheet): void {
  const cell = cells.get(key);
  if (cell && tableAt(of, rowOfKey(key), columnOfKey(key))) {
    const { note: _moved, ...rest } = cell;
    cells.set(key, { ...rest, value: EMPTY_CELL.value, formula: null });
  } else cells.delete(key);
}

function cellsWithin(sheet: LiveSheet, block: Block): (readonly [number, LiveCell])[] {
  return [...sheet.cells].filter(([key]) =>
    contains(block, cellAt({ row: rowOfKey(key), column: columnOfKey(key) })),
  );
}

function cellAt({ row, column }: { readonly row: number; readonly column: number }): Block {
  return { row, column, rows: 1, columns: 1 };
}
