import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import type { OpenedDocument, Page, TextRun } from "../../../src/documents/document.ts";

/** Where the columns of the amended budget law 2013 stand, in points. */
const LEFT = { number: 63, name: 95.5 } as const;
const CENTRE = { terms: 306, eur: 405, rsd: 497.5 } as const;
const SIZE = 9.1;
const LETTER = 4.8;

type Column = keyof typeof LEFT | keyof typeof CENTRE;

/** A line of a page: its height in lines from the top, and the text in each column. */
export type PageLine = readonly [height: number, cells: Partial<Record<Column, string>>];

function run(text: string, column: Column, y: number): TextRun {
  const width = text.length * LETTER;
  const x =
    column in LEFT ? LEFT[column as keyof typeof LEFT] : CENTRE[column as keyof typeof CENTRE] - width / 2;
  return { text, x, y, width, size: SIZE };
}

/** One row of the table is a row height apart from the next; lines within a cell stand closer. */
export const ROW = 1.5;
export const WRAP = 1.1;

export const HEADER: readonly PageLine[] = [
  [0, { number: "Ред.", eur: "Стање дуга у" }],
  [0.5, { name: "Назив дуга", terms: "Услови", rsd: "Стање дуга у RSD" }],
  [1, { number: "број", eur: "EUR" }],
];

/** A page whose table begins with the header; heights of the lines count from below it. */
export function tablePage(number: number, lines: readonly PageLine[], above: readonly PageLine[] = []): Page {
  const at = (top: number, [height, cells]: PageLine): TextRun[] =>
    Object.entries(cells).map(([column, text]) => run(text, column as Column, top + height * SIZE));
  const runs = [
    ...above.flatMap((line) => at(30, line)),
    ...HEADER.flatMap((line) => at(80, line)),
    ...lines.flatMap((line) => at(105, line)),
  ];
  return { number, width: 595, height: 842, runs };
}

export function documentOf(...pages: Page[]): OpenedDocument {
  const sha256 = "0".repeat(64);
  return { name: "zakon.pdf", sha256, kind: "pdf", pageCount: pages.length, pages, parts: [], warnings: [] };
}

interface CardText {
  readonly number?: string;
  readonly names: readonly string[];
  readonly eur?: string;
  readonly rsd?: string;
  readonly first?: string;
  readonly last?: string;
  readonly instalment?: readonly string[];
  readonly rate?: readonly string[];
}

/** A card in the usual layout, from a height on; `end` is where the next row begins. */
export function card(top: number, text: CardText): { readonly lines: PageLine[]; readonly end: number } {
  const {
    number,
    names,
    eur,
    rsd,
    first = "21.03.2014.",
    last = "21.09.2025.",
    instalment = ["0"],
    rate = ["3% фиксна"],
  } = text;
  const lines: PageLine[] = names.map((name, index) => [
    top + index * WRAP,
    { name, ...(index === 0 && { ...(number && { number }), ...(eur && { eur }), ...(rsd && { rsd }) }) },
  ]);
  let y = top + (names.length - 1) * WRAP + ROW;
  const condition = (label: string, cell: readonly string[]): void => {
    cell.forEach((terms, index) => {
      lines.push([y + index * WRAP, index === 0 ? { name: label, terms } : { terms }]);
    });
    y += (cell.length - 1) * WRAP + ROW;
  };
  condition("Први датум отплате главнице", [first]);
  condition("Последњи датум отплате главнице", [last]);
  condition("Рата главнице за 2013. год.", instalment);
  condition("Каматна стопа", rate);
  return { lines, end: y };
}

/** The first card where the second one stands. */
export const placedAs = (first: DebtCard, { source: { area, goesOn } }: DebtCard) => ({
  ...first,
  source: { ...first.source, area, goesOn },
});
