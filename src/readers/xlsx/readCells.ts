import { Problem } from "../../messages/message.ts";
import { cellName } from "../../documents/cells/cellName.ts";
import { placeOf, spanOf } from "../../documents/sheets/cellRef.ts";
import { MOST_COLUMNS, MOST_ROWS } from "../../documents/sheets/rawSheet.ts";
import { cellOf, type CellElement, type CellMaking } from "../../documents/sheets/xlsx/cellOf.ts";
import { walkXml } from "../../documents/xml/walkXml.ts";
import type { KeptLine, TextRun } from "../../workbook/kept.ts";
import type { FileCell, FileFormula } from "../../writers/fileWorkbook.ts";
import { runsOf } from "./readRuns.ts";
import type { FileStyles } from "./readStyles.ts";
import { isOn, numberOf, TreeBuilder, type Element } from "./xmlTree.ts";

/** What a sheet's part holds: its cells, and all else as a tree. */
export interface SheetPart {
  readonly cells: readonly FileCell[];
  /** In points, by row, where the file states one. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows that are hidden, or of a group. */
  readonly rows: ReadonlyMap<number, KeptLine>;
  /** Everything but its rows. */
  readonly rest: Element;
}

/** What the cells of a file are made with. */
export interface FileMaking extends CellMaking {
  readonly styles: FileStyles;
  /** Of the shared strings that have any, by number. */
  readonly runs: ReadonlyMap<number, readonly TextRun[]>;
}

interface OpenCell extends CellElement {
  readonly row: number;
  readonly column: number;
  kind: string;
  ref: string;
  /** Number of what else is known of the cell, 0 for nothing: that its formula fills as many cells as it has results. */
  readonly metadata: number;
  shared: string | null;
  /** An inline string, as it is read. */
  inline: TreeBuilder | null;
}

/**
 * A worksheet's part, cells with their formulas and looks (ECMA-376 part 1, 18.3.1). Cells are read as documents' cells are.
 * @throws Problem when a cell's place or its content is not one that a worksheet can have
 */
export async function readSheetPart(
  xml: string,
  sheet: string,
  document: string,
  making: FileMaking,
): Promise<SheetPart> {
  const cells: FileCell[] = [];
  const heights = new Map<number, number>();
  const rows = new Map<number, KeptLine>();
  const masters = new Map<string, FileFormula>();
  const tree = new TreeBuilder();
  let [row, column] = [-1, -1];
  let cell: OpenCell | null = null;
  let isInRows = false;
  let within = "";
  let phonetic = 0;
  const damaged = (at: string): Problem =>
    new Problem("errors:sheetDamaged", { document, sheet, cell: at }, { document });

  const openRow = (attributes: Readonly<Record<string, string>>): void => {
    if (cell) throw damaged(cellName(row, column));
    row = numberOf(attributes["r"], row + 2) - 1;
    column = -1;
    if (!(row >= 0 && row < MOST_ROWS)) throw damaged(`row ${row + 1}`);
    const height = numberOf(attributes["ht"], 0);
    if (height > 0 && isOn(attributes["customHeight"])) heights.set(row, height);
    const line = keptLine(attributes);
    if (line) rows.set(row, line);
  };
  const openCell = (attribute: (name: string) => string | null): void => {
    if (cell) throw damaged(cellName(row, column));
    const ref = attribute("r");
    const place = ref === null ? { row, column: column + 1 } : placeOf(ref);
    if (!place || place.row !== row || place.column >= MOST_COLUMNS) throw damaged(ref ?? `row ${row + 1}`);
    ({ column } = place);
    const [style, type] = [Number(attribute("s") ?? 0), attribute("t") ?? "n"];
    const nothing = { formula: null, content: null, shared: null, inline: null };
    const metadata = Number(attribute("cm") ?? 0);
    cell = { row, column, style, type, kind: "normal", ref: "", metadata, ...nothing };
  };
  const closeCell = (done: OpenCell): void => {
    const made = cellOf(done, making);
    if (made === "damaged") throw damaged(cellName(row, column));
    const drawn = making.styles.cells[done.style] ?? making.styles.cells[0] ?? { numberFormat: "General" };
    if (made === null) {
      if (done.style !== 0) cells.push({ row, column, value: null, isError: false, formula: null, drawn });
      return;
    }
    const formula = formulaOf(done, masters);
    if (formula === "damaged") throw damaged(cellName(row, column));
    const runs = formula === null ? runsIn(done, making) : null;
    const value = { value: made.value, isError: made.error ?? false, formula, drawn };
    cells.push({ row, column, ...value, ...(runs ? { runs } : {}) });
  };

  await walkXml(xml, document, {
    open: (name, attribute, all) => {
      if (name === "sheetData") isInRows = true;
      if (!isInRows || name === "sheetData") {
        tree.open(name, all());
        return;
      }
      within = name;
      if (cell && name === "is") cell.inline = new TreeBuilder();
      cell?.inline?.open(name, all());
      if (name === "row") openRow(all());
      else if (name === "c") openCell(attribute);
      else if (name === "rPh") phonetic += 1;
      else if (cell && name === "f") {
        cell.formula = "";
        cell.kind = attribute("t") ?? "normal";
        cell.ref = attribute("ref") ?? "";
        cell.shared = attribute("si");
      } else if (cell && name === "v") cell.content = "";
    },
    close: (name) => {
      if (name === "sheetData") isInRows = false;
      if (!isInRows) {
        tree.close();
        return;
      }
      within = "";
      cell?.inline?.close();
      if (name === "rPh") phonetic -= 1;
      if (name !== "c" || !cell) return;
      closeCell(cell);
      cell = null;
    },
    text: (text) => {
      cell?.inline?.text(text);
      if (!isInRows) tree.text(text);
      else if (!cell) return;
      else if (within === "f") cell.formula = (cell.formula ?? "") + text;
      else if (within === "v" || (within === "t" && phonetic === 0))
        cell.content = (cell.content ?? "") + text;
    },
  });
  return { cells, heights, rows, rest: tree.top };
}

/** What a row, or a column, is beside its size; null for one that is shown and in no group. */
export function keptLine(attributes: Readonly<Record<string, string>>): KeptLine | null {
  const level = numberOf(attributes["outlineLevel"], 0);
  const line = {
    ...(isOn(attributes["hidden"]) ? { hidden: true as const } : {}),
    ...(level > 0 ? { level } : {}),
    ...(isOn(attributes["collapsed"]) ? { collapsed: true as const } : {}),
  };
  return Object.keys(line).length === 0 ? null : line;
}

function runsIn({ type, content, inline }: OpenCell, making: FileMaking): readonly TextRun[] | null {
  if (type === "s") return making.runs.get(Number(content)) ?? null;
  return inline ? runsOf(inline.top, making.styles.theme) : null;
}

/** The formula of a cell; one that several share stands in full in the first of them (18.3.1.40). */
function formulaOf(cell: OpenCell, masters: Map<string, FileFormula>): FileFormula | "damaged" | null {
  const { formula: text, kind, row, column, ref, metadata, shared } = cell;
  if (text === null) return null;
  if (kind === "shared" && shared !== null) {
    if (text === "") return masters.get(shared) ?? "damaged";
    const master: FileFormula = { text, of: { row, column }, array: "none" };
    masters.set(shared, master);
    return master;
  }
  if (kind === "dataTable") return { text: text || "TABLE()", of: { row, column }, array: "block" };
  // An element without text, as some programs leave behind, is no formula.
  if (text === "") return null;
  if (kind !== "array") return { text, of: { row, column }, array: "none" };
  const fills = spanOf(ref);
  const isOne = !fills || fills.rows * fills.columns === 1;
  // [MS-XLSX] 2.2.4.7: what a workbook's cells have of such metadata says that their formulas are dynamic.
  if (metadata > 0) return { text, of: { row, column }, array: "dynamic", ...(isOne ? {} : { fills }) };
  return { text, of: { row, column }, array: isOne ? "single" : "block" };
}
