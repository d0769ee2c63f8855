import { PDFDocument, type PDFImage } from "pdf-lib";
import type { Block, PrintedTable } from "../../printed.ts";
import { faces, type Face } from "./pdfFonts.ts";
import type { PdfLook } from "./pdfLook.ts";
import { DrawnPage } from "./pdfPage.ts";
import { heightOf, TableDrawing, wrapped, type MeasuredRow } from "./pdfTable.ts";

const MARGIN = 45;
const TOP = 60;
const BOTTOM = 55;

/** A picture of one grey dot (PNG), which is drawn as large as a page. */
const DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

/** A PDF with the text of the blocks, tables over page breaks with their headers repeated. */
export async function pdfFile(blocks: readonly Block[], look: PdfLook): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setCreationDate(new Date("2026-01-01T00:00:00Z"));
  document.setProducer("Otplata");
  const scan = typeof look.scanned === "number" ? await document.embedPng(DOT) : null;
  const printer = new PdfPrinter(document, look, await faces(document, look.letters), scan);
  for (const block of blocks) {
    if (block.kind === "paragraph") printer.paragraph(block.text, block.centred ?? false);
    else printer.table(block);
  }
  return document.save({ useObjectStreams: false });
}

class PdfPrinter {
  readonly #document: PDFDocument;
  readonly #look: PdfLook;
  readonly #faces: { readonly plain: Face; readonly bold: Face };
  readonly #scan: PDFImage | null;
  #page: DrawnPage | null = null;
  #number = 0;
  #isWide = false;
  #y = 0;

  constructor(
    document: PDFDocument,
    look: PdfLook,
    both: { plain: Face; bold: Face },
    scan: PDFImage | null,
  ) {
    this.#scan = scan;
    this.#document = document;
    this.#look = look;
    this.#faces = both;
  }

  paragraph(text: string, centred: boolean): void {
    const { size } = this.#look;
    const { plain } = this.#faces;
    let page = this.#current(false);
    const lines = wrapped(text, (page.width - 2 * MARGIN) / size, plain);
    for (const line of lines) {
      if (this.#y + size * 1.3 > page.height - BOTTOM) page = this.#next(this.#isWide);
      const x = centred ? (page.width - plain.width(line) * size) / 2 : MARGIN;
      this.#y += size * 1.3;
      page.text(line, x, this.#y, plain);
    }
    this.#y += size * 0.8;
  }

  table(table: PrintedTable): void {
    let page = this.#current(table.wide ?? false);
    const drawing = new TableDrawing(table, this.#look, this.#faces, MARGIN, page.width - MARGIN);
    const header = drawing.measure(table.header, true);
    const rows = drawing.measure(table.rows);
    const top = (): void => {
      header.forEach((row, at) => {
        drawing.draw(page, header.slice(at), this.#y, page.height - BOTTOM);
        this.#y += row.height;
      });
    };
    const close = (): void => {
      const [left = 0, right = 0] = [drawing.edges[0], drawing.edges.at(-1)];
      if (this.#look.ruled !== "none" || this.#look.bordered) page.line(left, this.#y, right, this.#y);
    };
    if (this.#y + heightOf(header) + heightOf(rows.slice(0, 1)) > page.height - BOTTOM)
      page = this.#next(table.wide ?? false);
    top();
    rows.forEach((row, at) => {
      // Far below the row before: a heading that the page still holds stands last on it.
      if (this.#isApart(table.rows[at], at)) this.#y += 3 * this.#look.size;
      // A cell's lines stay on one page, beside whole rows; so one over several rows may begin on the next.
      const needed = Math.max(
        row.height,
        ...row.cells.map(({ lines }) => heightFor(rows.slice(at), lines.length * drawing.leading)),
      );
      if (this.#y + needed > page.height - BOTTOM) {
        close();
        page = this.#next(table.wide ?? false);
        if (this.#look.repeatsHeader) top();
      }
      drawing.draw(page, rows.slice(at), this.#y, page.height - BOTTOM);
      this.#y += row.height;
    });
    close();
    this.#y += this.#look.size * 1.5;
  }

  #isApart(row: PrintedTable["rows"][number] | undefined, at: number): boolean {
    if (this.#look.apart !== true || this.#look.ruled !== "none" || at === 0) return false;
    return row?.bold === true && row.cells.every((cell) => cell?.number === undefined && !cell?.rows);
  }

  /** The page that is being filled, or a new one where this needs another shape. */
  #current(wide: boolean): DrawnPage {
    if (this.#page && (wide === this.#isWide || !wide)) return this.#page;
    return this.#next(wide);
  }

  #next(wide: boolean): DrawnPage {
    this.#number += 1;
    const scan = this.#number === this.#look.scanned ? this.#scan : null;
    const page = new DrawnPage(this.#document, this.#look, wide, scan);
    this.#page = page;
    this.#isWide = wide;
    this.#y = TOP;
    const { numbers, size } = this.#look;
    const text = numbers === "top" ? `- ${this.#number} -` : String(this.#number);
    const x = numbers === "top" ? page.width / 2 - 10 : page.width - MARGIN - 12;
    if (numbers !== "none")
      page.text(text, x, numbers === "top" ? 36 : page.height - 30, this.#faces.plain, size + 1);
    return page;
  }
}

/** Height of the first rows that are together as tall as this. */
function heightFor(rows: readonly MeasuredRow[], least: number): number {
  let height = 0;
  for (const row of rows) {
    if (height >= least) break;
    height += row.height;
  }
  return height;
}
