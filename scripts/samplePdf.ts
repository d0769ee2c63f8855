import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fontkit from "@pdf-lib/fontkit";
import { PDFDocument, rgb, type PDFFont, type PDFPage } from "pdf-lib";

/** The cards to print, every cell in the words and figures of its source. */
export interface SampleFacts {
  /** What the law was published in: Cyrillic until 2014, Latin in the text of 2025. */
  readonly script: keyof typeof WORDS;
  readonly asOf: string;
  readonly year: string;
  readonly firstPage: number;
  readonly group: { readonly row: string; readonly name: string };
  readonly cards: readonly SampleCard[];
}

export interface SampleCard {
  readonly row: string;
  readonly name: readonly string[];
  readonly eur: string;
  readonly rsd: string;
  readonly firstPrincipal: string;
  readonly lastPrincipal: string;
  readonly instalment: string;
  readonly rate: string;
}

/** A printed line of the table: what stands in each of the five columns. */
interface TableLine {
  readonly row?: string;
  readonly name?: string;
  readonly terms?: string;
  readonly eur?: string;
  readonly rsd?: string;
  readonly bold?: boolean;
  /** Ruled above and below, as the law rules its totals. */
  readonly ruled?: boolean;
}

// A4 and the columns of the amended budget law 2014, in points; y counted upwards as PDF does.
const WIDTH = 595.2;
const HEIGHT = 841.92;
const LEFT = 56;
const RIGHT = 560;
const COLUMN = { rowLeft: 62, rowRight: 93, nameLeft: 102, terms: 342, eurRight: 467, rsdRight: 556 };
const COLUMN_EDGES = [LEFT, 97.5, 276, 408, 472, RIGHT];
const SIZE = 9;
const LEADING = 14.2;
const NAME_LEADING = 11.5;
const TABLE_BOTTOM = 240;

const MARK = {
  cyrillic: "Реконструкција из објављених података",
  latin: "Rekonstrukcija iz objavljenih podataka",
  english: "Reconstruction from published facts — not the official text",
};
const NOTE = {
  cyrillic: "Извод: само редови зајмова кинеске Export – Import банке; „Укупно“ је збир приказаних редова.",
  latin: "Izvod: samo redovi zajmova kineske Export – Import banke; „Ukupno“ je zbir prikazanih redova.",
  english:
    "An excerpt: only the rows of the Export-Import Bank of China; the total is the sum of the rows shown.",
};

/** What the law prints around the cards. */
const WORDS = {
  cyrillic: {
    language: "sr-Cyrl",
    article: "Члан 3.",
    debt: "В. Стање јавног дуга Републике Србије, на дан",
    direct: "I. ДИРЕКТНЕ ОБАВЕЗЕ:",
    external: "2. Директне обавезе - спољни дуг",
    heads: [["Ред.", "број"], ["Назив дуга"], ["Услови"], ["Стање дуга", "у EUR"], ["Стање дуга", "у RSD"]],
    firstPrincipal: "Први датум отплате главнице",
    lastPrincipal: "Последњи датум отплате главнице",
    instalment: (year: string) => `Рата главнице за ${year}. год.`,
    rate: "Каматна стопа",
    total: "Укупно:",
  },
  latin: {
    language: "sr-Latn",
    article: "Član 3.",
    debt: "V. Stanje javnog duga Republike Srbije, na dan",
    direct: "I. DIREKTNE OBAVEZE:",
    external: "2. Direktne obaveze - spoljni dug",
    heads: [["Red.", "broj"], ["Naziv duga"], ["Uslovi"], ["Stanje duga", "u EUR"], ["Stanje duga", "u RSD"]],
    firstPrincipal: "Prvi datum otplate glavnice",
    lastPrincipal: "Poslednji datum otplate glavnice",
    instalment: (year: string) => `Rata glavnice za ${year}. god.`,
    rate: "Kamatna stopa",
    total: "Ukupno:",
  },
};

function grouped(amount: bigint): string {
  return amount.toString().replace(/\B(?=(\d{3})+$)/g, ".");
}

function sumOf(amounts: readonly string[]): string {
  return grouped(amounts.reduce((sum, amount) => sum + BigInt(amount.replaceAll(".", "")), 0n));
}

function cardLines(card: SampleCard, { script, year }: SampleFacts): TableLine[] {
  const words = WORDS[script];
  const [first = "", ...more] = card.name;
  return [
    { row: card.row, name: first, eur: card.eur, rsd: card.rsd, bold: true },
    ...more.map((name) => ({ name, bold: true })),
    { name: words.firstPrincipal, terms: card.firstPrincipal },
    { name: words.lastPrincipal, terms: card.lastPrincipal },
    { name: words.instalment(year), terms: card.instalment },
    { name: words.rate, terms: card.rate },
  ];
}

function tableLines(facts: SampleFacts): TableLine[] {
  return [
    { name: facts.group.name, bold: true },
    ...facts.cards.flatMap((card) => cardLines(card, facts)),
    {
      row: facts.group.row,
      name: WORDS[facts.script].total,
      eur: sumOf(facts.cards.map((card) => card.eur)),
      rsd: sumOf(facts.cards.map((card) => card.rsd)),
      bold: true,
      ruled: true,
    },
  ];
}

class LawPage {
  readonly #page: PDFPage;
  readonly #plain: PDFFont;
  readonly #bold: PDFFont;
  y = HEIGHT - 46;

  constructor(document: PDFDocument, fonts: { plain: PDFFont; bold: PDFFont }) {
    this.#page = document.addPage([WIDTH, HEIGHT]);
    this.#plain = fonts.plain;
    this.#bold = fonts.bold;
  }

  text(
    text: string,
    x: number,
    options: { align?: "left" | "center" | "right"; bold?: boolean; size?: number } = {},
  ): void {
    const font = options.bold === true ? this.#bold : this.#plain;
    const size = options.size ?? SIZE;
    const width = font.widthOfTextAtSize(text, size);
    const shift = options.align === "right" ? width : options.align === "center" ? width / 2 : 0;
    this.#page.drawText(text, { x: x - shift, y: this.y, font, size });
  }

  rule(y: number, from = LEFT, to = RIGHT, thickness = 0.7): void {
    this.#page.drawLine({ start: { x: from, y }, end: { x: to, y }, thickness });
  }

  /** The mark that this is no official text; above the table, where no card can run into it. */
  mark(script: SampleFacts["script"]): void {
    const bottom = this.y - 6;
    this.#page.drawRectangle({
      x: LEFT,
      y: bottom,
      width: RIGHT - LEFT,
      height: 18,
      color: rgb(0.98, 0.93, 0.8),
    });
    this.text(`${MARK[script]}  /  ${MARK.english}`, WIDTH / 2, { align: "center", bold: true, size: 8.5 });
    this.y -= 26;
  }

  tableHeader(heads: readonly (readonly string[])[]): void {
    const top = this.y + 12;
    const first = this.y;
    for (const [column, lines] of heads.entries()) {
      const middle = ((COLUMN_EDGES[column] ?? LEFT) + (COLUMN_EDGES[column + 1] ?? RIGHT)) / 2;
      this.y = lines.length === 1 ? first - 5.5 : first;
      for (const line of lines) {
        this.text(line, middle, { align: "center", bold: true });
        this.y -= 11.5;
      }
    }
    this.y = first - 11.5;
    const bottom = this.y - 5;
    this.rule(top);
    this.rule(bottom);
    for (const x of COLUMN_EDGES) {
      this.#page.drawLine({ start: { x, y: top }, end: { x, y: bottom }, thickness: 0.35 });
    }
    this.y = bottom - 11;
  }

  tableLine(line: TableLine): void {
    const bold = line.bold === true;
    if (line.ruled === true) {
      this.y -= 3;
      this.rule(this.y + 10.5);
      this.rule(this.y - 4);
    }
    if (line.row !== undefined) {
      if (line.ruled === true) this.text(line.row, COLUMN.rowLeft, { bold });
      else this.text(line.row, COLUMN.rowRight, { align: "right" });
    }
    if (line.name !== undefined) this.text(line.name, COLUMN.nameLeft, { bold });
    if (line.terms !== undefined) this.text(line.terms, COLUMN.terms, { align: "center" });
    if (line.eur !== undefined)
      this.text(line.eur, COLUMN.eurRight, { align: "right", bold: line.ruled === true });
    if (line.rsd !== undefined)
      this.text(line.rsd, COLUMN.rsdRight, { align: "right", bold: line.ruled === true });
  }
}

function heading(page: LawPage, facts: SampleFacts): void {
  const words = WORDS[facts.script];
  for (const line of [NOTE[facts.script], NOTE.english]) {
    page.text(line, WIDTH / 2, { align: "center", size: 8 });
    page.y -= 11;
  }
  page.y -= 26;
  page.text(words.article, WIDTH / 2, { align: "center", bold: true, size: 10 });
  page.y -= 30;
  page.text(`${words.debt} ${facts.asOf}`, COLUMN.nameLeft, { size: 10 });
  page.y -= 34;
  page.text(words.direct, COLUMN.nameLeft, { bold: true });
  page.y -= 18;
  page.text(words.external, COLUMN.nameLeft, { bold: true });
  page.y -= 24;
}

async function loadFont(document: PDFDocument, file: string): Promise<PDFFont> {
  // Liberation Sans (SIL Open Font License 1.1), which pdfjs-dist carries: the same bytes on every machine.
  const folder = join(
    dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")),
    "standard_fonts",
  );
  return document.embedFont(await readFile(join(folder, file)), { subset: true });
}

/**
 * A PDF that prints the cards in the layout of Article 3 V of the amended budget law 2014 (that of later laws was not
 * seen), marked on each page as a reconstruction. A card may run over a page break. The same facts always give the same bytes.
 */
export async function samplePdf(facts: SampleFacts): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const fonts = {
    plain: await loadFont(document, "LiberationSans-Regular.ttf"),
    bold: await loadFont(document, "LiberationSans-Bold.ttf"),
  };
  const made = new Date("2026-01-01T00:00:00Z");
  document.setTitle(`${MARK[facts.script]} / ${MARK.english}: Export-Import Bank of China, ${facts.asOf}`);
  document.setProducer("Otplata");
  document.setCreator("scripts/makeSample.ts");
  document.setCreationDate(made);
  document.setModificationDate(made);
  document.setLanguage(WORDS[facts.script].language);

  let number = facts.firstPage;
  const nextPage = (): LawPage => {
    const page = new LawPage(document, fonts);
    page.text(`- ${number} -`, WIDTH / 2, { align: "center", size: 11 });
    page.y -= 24;
    page.mark(facts.script);
    number += 1;
    return page;
  };

  let page = nextPage();
  heading(page, facts);
  page.tableHeader(WORDS[facts.script].heads);
  const lines = tableLines(facts);
  for (const [index, line] of lines.entries()) {
    if (page.y < TABLE_BOTTOM) {
      page = nextPage();
      page.y -= 10;
      page.tableHeader(WORDS[facts.script].heads);
    }
    page.tableLine(line);
    const next = lines[index + 1];
    const wrapped = next?.bold === true && next.row === undefined;
    page.y -= wrapped ? NAME_LEADING : LEADING;
  }
  return document.save({ useObjectStreams: false });
}
