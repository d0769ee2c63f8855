import { Problem } from "../../../messages/message.ts";
import { cellName } from "../../cells/cellName.ts";
import { walkXml, type XmlVisitor } from "../../xml/walkXml.ts";
import { cellPlace } from "../cellRef.ts";
import { MOST_COLUMNS, MOST_ROWS } from "../rawSheet.ts";
import { cellOf, type CellElement, type CellMaking, type MadeCell } from "./cellOf.ts";

/** A cell's element where it stands, and what its formula's says of it. */
export interface ScannedCell<Inline> extends CellElement {
  readonly row: number;
  readonly column: number;
  /** Number of what else is known of the cell, 0 for nothing: that its formula fills as many cells as it has results. */
  readonly metadata: number;
  /** Kind of the formula, the cells that it is for, and the number of one that several share (18.3.1.40). */
  kind: string;
  ref: string;
  shared: string | null;
  /** What was made of an inline string's elements. */
  inline: Inline | null;
}

/** Who is told of a sheet's part as it is walked through. */
interface SheetVisitor<Inline extends XmlVisitor> {
  readonly row: (row: number, attributes: Readonly<Record<string, string>>) => void;
  /** @param made null for a cell without content @returns "damaged" for what a sheet cannot have */
  readonly cell: (cell: ScannedCell<Inline>, made: MadeCell | null) => "damaged" | undefined;
  /** Told of all but the rows. */
  readonly outside: XmlVisitor;
  /** Makes who is told of an inline string's elements. */
  readonly inline?: () => Inline;
}

/**
 * Walks through a worksheet's part (ECMA-376 part 1, 18.3.1).
 * @throws Problem when a cell's place or its content is not one that a worksheet can have
 */
export async function scanSheet<Inline extends XmlVisitor>(
  xml: string,
  { sheet, document }: { readonly sheet: string; readonly document: string },
  making: CellMaking,
  visitor: SheetVisitor<Inline>,
): Promise<void> {
  let [row, column] = [-1, -1];
  let statedRow: number | null = null;
  let cell: ScannedCell<Inline> | null = null;
  let isInRows = false;
  let within = "";
  let phonetic = 0;
  const damaged = (at: string): Problem => damagedSheet(document, sheet, at);

  const openRow = (attributes: Readonly<Record<string, string>>): void => {
    const { r } = attributes;
    row = Number(r ?? row + 2) - 1;
    column = -1;
    statedRow = r === undefined ? null : row;
    if (!(row >= 0 && row < MOST_ROWS)) throw damaged(`row ${r || "?"}`);
    visitor.row(row, attributes);
  };
  const openCell = (attribute: (name: string) => string | null): void => {
    const ref = attribute("r");
    const place = ref === null ? { row, column: column + 1 } : cellPlace(ref);
    if (place === null || place.row < 0 || place.column >= MOST_COLUMNS)
      throw damaged(ref || `row ${row + 1}`);
    // A row's cells stand in it (18.3.1.73); one that says otherwise was moved by damage, nobody knows from where.
    if (statedRow !== null && place.row !== statedRow) throw damaged(ref ?? `row ${row + 1}`);
    ({ row, column } = place);
    const [style, type] = [Number(attribute("s") ?? 0), attribute("t") ?? "n"];
    const metadata = Number(attribute("cm") ?? 0);
    const nothing = { formula: null, content: null, kind: "normal", ref: "", shared: null, inline: null };
    cell = { row, column, style, type, metadata, ...nothing };
  };

  await walkXml(xml, document, {
    open: (name, attribute, all) => {
      // A cell within a cell would take its place, and that cell would be lost.
      if (cell !== null && (name === "row" || name === "c")) throw damaged(cellName(row, column));
      if (name === "sheetData") isInRows = true;
      if (!isInRows || name === "sheetData") {
        visitor.outside.open(name, attribute, all);
        return;
      }
      within = name;
      if (name === "row") openRow(all());
      else if (name === "c") openCell(attribute);
      else if (name === "rPh") phonetic += 1;
      else if (cell === null) return;
      else if (name === "f") {
        cell.formula = "";
        cell.kind = attribute("t") ?? "normal";
        cell.ref = attribute("ref") ?? "";
        cell.shared = attribute("si");
      } else if (name === "v") cell.content = "";
      else if (name === "is") cell.inline = visitor.inline?.() ?? null;
      cell?.inline?.open(name, attribute, all);
    },
    close: (name) => {
      if (name === "sheetData") isInRows = false;
      if (!isInRows) {
        visitor.outside.close(name);
        return;
      }
      within = "";
      cell?.inline?.close(name);
      if (name === "rPh") phonetic -= 1;
      if (name !== "c" || cell === null) return;
      const made = cellOf(cell, making);
      if (made === "damaged" || visitor.cell(cell, made) === "damaged") throw damaged(cellName(row, column));
      cell = null;
    },
    text: (text) => {
      if (!isInRows) visitor.outside.text(text);
      if (cell === null) return;
      cell.inline?.text(text);
      if (within === "f") cell.formula = (cell.formula ?? "") + text;
      else if (within === "v" || (within === "t" && phonetic === 0))
        cell.content = (cell.content ?? "") + text;
    },
  });
}

/** @param at the cell, or what stands in its place */
export function damagedSheet(document: string, sheet: string, at: string): Problem {
  return new Problem("errors:sheetDamaged", { document, sheet, cell: at }, { document });
}
