import type { PrintedRow, PrintedTable } from "../../printed.ts";
import type { Face } from "./pdfFonts.ts";
import type { DrawnPage } from "./pdfPage.ts";
import type { PdfLook } from "./pdfLook.ts";

/** Word's own: 0.19 cm beside a cell's text. */
const PADDING = 5.4;
const BELOW = 3;
/** Of a browser's tables: from the edge between two cells to the border of each, and from there to its text. */
const TO_BORDER = 0.75;
const IN_BORDER = 0.75;

interface Placed {
  readonly column: number;
  readonly lines: readonly string[];
  readonly columns: number;
  readonly rows: number;
  readonly middle: boolean;
  readonly raised: number;
}
/** A row with its cells' lines and its height, in points. */
export interface MeasuredRow {
  readonly cells: readonly Placed[];
  readonly bold: boolean;
  /** A header's cells have their text in the middle. */
  readonly centred: boolean;
  /** Columns whose cell began in a row above. */
  readonly covered: Set<number>;
  height: number;
}

/** Measures rows and draws them between the edges of columns. */
export class TableDrawing {
  readonly edges: readonly number[];
  readonly #table: PrintedTable;
  readonly #look: PdfLook;
  readonly #faces: { readonly plain: Face; readonly bold: Face };

  constructor(
    table: PrintedTable,
    look: PdfLook,
    faces: { plain: Face; bold: Face },
    left: number,
    right: number,
  ) {
    this.#table = table;
    this.#look = look;
    this.#faces = faces;
    const edges = [left];
    for (const width of this.#widths(right - left)) edges.push((edges.at(-1) ?? left) + width);
    this.edges = edges;
  }

  /** By their shares, but no narrower than their longest word, which makes the others narrower. */
  #widths(whole: number): number[] {
    const { columns, header, rows } = this.#table;
    const least = columns.map((_, column) => {
      const all = this.#look.tight ? header : [...header, ...rows];
      const words = all.flatMap(({ cells }) =>
        cells[column]?.columns ? [] : (cells[column]?.text.split(/\s/u) ?? []),
      );
      // Not as arguments: a law of thousands of pages has more words than a call may have.
      const longest = words.reduce((most, word) => Math.max(most, this.#faces.bold.width(word)), 0);
      return longest * this.#look.size + 2 * this.#padding + 0.5;
    });
    const fixed = new Set<number>();
    for (;;) {
      const free = columns.reduce((sum, { width }, at) => (fixed.has(at) ? sum : sum + width), 0);
      const left = [...fixed].reduce((sum, at) => sum - (least[at] ?? 0), whole);
      const widths = columns.map(({ width }, at) =>
        fixed.has(at) ? (least[at] ?? 0) : (width / free) * left,
      );
      const narrow = widths.findIndex((width, at) => !fixed.has(at) && width < (least[at] ?? 0));
      if (narrow < 0 || fixed.size === columns.length - 1) return widths;
      fixed.add(narrow);
    }
  }

  get #padding(): number {
    return this.#look.bordered ? TO_BORDER + IN_BORDER : PADDING;
  }

  get leading(): number {
    return this.#look.size * 1.17;
  }

  measure(rows: readonly PrintedRow[], centred = false): MeasuredRow[] {
    const measured = rows.map(({ cells, bold = false }): MeasuredRow => {
      const placed = cells.flatMap((cell, column): Placed[] =>
        cell
          ? [
              {
                column,
                lines: this.#wrapped(cell.text, column, cell.columns ?? 1, bold),
                columns: cell.columns ?? 1,
                rows: cell.rows ?? 1,
                middle: cell.middle ?? false,
                raised: cell.raised ?? 0,
              },
            ]
          : [],
      );
      const lines = Math.max(1, ...placed.map((cell) => (cell.rows === 1 ? cell.lines.length : 1)));
      return { cells: placed, bold, centred, covered: new Set(), height: lines * this.leading + BELOW };
    });
    // A cell over several rows that needs more than they have makes the last of them taller.
    measured.forEach(({ cells }, at) => {
      for (const { column, columns, lines, rows } of cells) {
        const covered = measured.slice(at, at + rows);
        for (const below of covered.slice(1))
          for (let right = 0; right < columns; right += 1) below.covered.add(column + right);
        const last = covered.at(-1);
        const missing = lines.length * this.leading + BELOW - heightOf(covered);
        if (rows > 1 && last && missing > 0) last.height += missing;
      }
    });
    return measured;
  }

  /** @param rows those from this one on @param y the row's upper edge @param bottom where the page's text ends */
  draw(page: DrawnPage, rows: readonly MeasuredRow[], y: number, bottom: number): void {
    const [row] = rows;
    if (!row) return;
    const face = row.bold ? this.#faces.bold : this.#faces.plain;
    for (const cell of row.cells) {
      const left = this.edges[cell.column] ?? 0;
      const right = this.edges[cell.column + cell.columns] ?? left;
      const height = Math.min(heightOf(rows.slice(0, cell.rows)), bottom - y);
      const free = height - cell.lines.length * this.leading - BELOW;
      let baseline =
        y +
        this.#look.size +
        1 -
        cell.raised * this.leading +
        (this.#isInMiddle(row, cell) && free > 0 ? free / 2 : 0);
      for (const line of cell.lines) {
        const width = face.width(line) * this.#look.size;
        const column = this.#table.columns[cell.column];
        const align = row.centred ? "center" : this.#look.bordered ? "left" : column?.align;
        // The next column's words begin behind their own room.
        const room = column?.touching && !row.centred ? -PADDING + 0.3 : this.#padding;
        const x =
          align === "right"
            ? right - room - width
            : align === "center"
              ? (left + right - width) / 2
              : left + this.#padding;
        page.text(line, x, baseline, face);
        baseline += this.leading;
      }
    }
    if (this.#look.bordered) this.#border(page, rows, y, bottom);
    else if (this.#look.ruled !== "none") this.#rule(page, rows, y);
  }

  #isInMiddle({ centred }: MeasuredRow, { middle }: Placed): boolean {
    return middle || this.#look.bordered === true || (centred && !this.#look.topHeads);
  }

  /** A border around each cell that begins in a row, empty ones too, and the table's frame beside it. */
  #border(page: DrawnPage, rows: readonly MeasuredRow[], y: number, bottom: number): void {
    const [row] = rows;
    if (!row) return;
    const spanned = new Set(row.covered);
    for (const { column, columns } of row.cells)
      for (let right = 0; right < columns; right += 1) spanned.add(column + right);
    const empty = this.edges
      .slice(0, -1)
      .flatMap((_, at) => (spanned.has(at) ? [] : [{ column: at, columns: 1, rows: 1 }]));
    for (const cell of [...row.cells, ...empty]) {
      const [x1, x2] = [this.edges[cell.column] ?? 0, this.edges[cell.column + cell.columns] ?? 0];
      const height = Math.min(heightOf(rows.slice(0, cell.rows)), bottom - y);
      const [left, right] = [x1 + TO_BORDER, x2 - TO_BORDER];
      const [top, end] = [y + TO_BORDER, y + height - TO_BORDER];
      page.line(left, top, right, top);
      page.line(left, end, right, end);
      page.line(left, top, left, end);
      page.line(right, top, right, end);
    }
    for (const edge of [(this.edges[0] ?? 0) - TO_BORDER, (this.edges.at(-1) ?? 0) + TO_BORDER])
      page.line(edge, y, edge, y + row.height);
  }

  /** Rules below and between the cells of a row, but not through cells that span. */
  #rule(page: DrawnPage, rows: readonly MeasuredRow[], y: number): void {
    const [row] = rows;
    if (!row) return;
    const [left = 0, right = 0] = [this.edges[0], this.edges.at(-1)];
    if (row.covered.size === 0) page.line(left, y, right, y);
    else
      this.edges.slice(0, -1).forEach((x, at) => {
        if (!row.covered.has(at)) page.line(x, y, this.edges[at + 1] ?? x, y);
      });
    if (this.#look.ruled === "rows") return;
    const inside = new Set(
      row.cells.flatMap(({ column, columns }) =>
        Array.from({ length: columns - 1 }, (_, at) => column + at + 1),
      ),
    );
    this.edges.forEach((x, at) => {
      if (!inside.has(at)) page.line(x, y, x, y + row.height);
    });
  }

  #wrapped(text: string, column: number, columns: number, bold: boolean): string[] {
    const face = bold ? this.#faces.bold : this.#faces.plain;
    const width = (this.edges[column + columns] ?? 0) - (this.edges[column] ?? 0) - 2 * this.#padding;
    return wrapped(text, width / this.#look.size, face);
  }
}

export function heightOf(rows: readonly MeasuredRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** Lines that are no wider than this, broken at spaces and after hyphens. @param width points at size 1 */
export function wrapped(text: string, width: number, face: Face): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(/(?<=[ ])|(?<=[-–/](?=\p{L}))/u)) {
      if (line !== "" && face.width((line + word).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = word;
      } else line += word;
    }
    return [...lines, line.trimEnd()];
  });
}
