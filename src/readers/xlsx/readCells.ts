import { spanOf } from "../../documents/sheets/cellRef.ts";
import type { CellMaking } from "../../documents/sheets/xlsx/cellOf.ts";
import { scanSheet, type ScannedCell } from "../../documents/sheets/xlsx/scanSheet.ts";
import type { LineFormat, CellRun } from "../../workbook/userContent.ts";
import type { BookCell, BookFormula } from "../../writers/book/book.ts";
import { textRuns } from "./readRuns.ts";
import type { FileStyles } from "./readStyles.ts";
import { isOn, wholeNumberOf, TreeBuilder, type Element } from "../../documents/xml/xmlTree.ts";

/** What a sheet's part holds: its cells, and all else as a tree. */
export interface SheetPart {
  readonly cells: readonly BookCell[];
  /** In points, by row, where the file states one. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows that are hidden, or of a group. */
  readonly rows: ReadonlyMap<number, LineFormat>;
  /** Everything but its rows. */
  readonly rest: Element;
}

/** What the cells of a file are made with. */
export interface FileMaking extends CellMaking {
  readonly styles: FileStyles;
  /** Of the shared strings that have any, by number. */
  readonly runs: ReadonlyMap<number, readonly CellRun[]>;
}

type ScannedTree = ScannedCell<TreeBuilder>;

/**
 * A worksheet's part, cells with their formulas and looks (ECMA-376 part 1, 18.3.1).
 * @throws Problem when a cell's place or its content is not one that a worksheet can have
 */
export async function readFileCells(
  xml: string,
  sheet: string,
  document: string,
  making: FileMaking,
): Promise<SheetPart> {
  const cells: BookCell[] = [];
  const heights = new Map<number, number>();
  const rows = new Map<number, LineFormat>();
  const masters = new Map<string, BookFormula>();
  const rest = new TreeBuilder();
  await scanSheet<TreeBuilder>(xml, { sheet, document }, making, {
    row: (row, attributes) => {
      const height = wholeNumberOf(attributes["ht"], 0);
      if (height > 0 && isOn(attributes["customHeight"])) heights.set(row, height);
      const line = lineFormat(attributes);
      if (line) rows.set(row, line);
    },
    cell: (cell, made) => {
      const { row, column, style } = cell;
      const drawn = making.styles.cells[style] ?? making.styles.cells[0] ?? { numberFormat: "General" };
      if (made === null) {
        if (style !== 0) cells.push({ row, column, value: null, isError: false, formula: null, drawn });
        return undefined;
      }
      const formula = formulaOf(cell, masters);
      if (formula === "damaged") return formula;
      const runs = formula === null ? runsIn(cell, making) : null;
      const value = { value: made.value, isError: made.error ?? false, formula, drawn };
      cells.push({ row, column, ...value, ...(runs ? { runs } : {}) });
      return undefined;
    },
    outside: rest,
    inline: () => new TreeBuilder(),
  });
  return { cells, heights, rows, rest: rest.top };
}

/** What a row, or a column, is beside its size; null for one that is shown and in no group. */
export function lineFormat(attributes: Readonly<Record<string, string>>): LineFormat | null {
  const level = wholeNumberOf(attributes["outlineLevel"], 0);
  const line = {
    ...(isOn(attributes["hidden"]) ? { hidden: true as const } : {}),
    ...(level > 0 ? { level } : {}),
    ...(isOn(attributes["collapsed"]) ? { collapsed: true as const } : {}),
  };
  return Object.keys(line).length === 0 ? null : line;
}

function runsIn({ type, content, inline }: ScannedTree, making: FileMaking): readonly CellRun[] | null {
  if (type === "s") return making.runs.get(Number(content)) ?? null;
  return inline ? textRuns(inline.top, making.styles.theme) : null;
}

/** The formula of a cell; one that several share stands in full in the first of them (18.3.1.40). */
function formulaOf(cell: ScannedTree, masters: Map<string, BookFormula>): BookFormula | "damaged" | null {
  const { formula: text, kind, row, column, ref, metadata, shared } = cell;
  if (text === null) return null;
  if (kind === "shared" && shared !== null) {
    if (text === "") return masters.get(shared) ?? "damaged";
    const master: BookFormula = { text, of: { row, column }, array: "none" };
    masters.set(shared, master);
    return master;
  }
  if (kind === "dataTable") return { text: text || "TABLE()", array: "block" };
  // An element without text, as some programs leave behind, is no formula.
  if (text === "") return null;
  if (kind !== "array") return { text, array: "none" };
  const fills = spanOf(ref);
  const isOne = !fills || fills.rows * fills.columns === 1;
  // [MS-XLSX] 2.2.4.7: what a workbook's cells have of such metadata says that their formulas are dynamic.
  if (metadata > 0) return { text, array: "dynamic", ...(isOne ? {} : { fills }) };
  return { text, array: isOne ? "single" : "block" };
}
