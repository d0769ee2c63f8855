import type { Segment } from "../../documents/segments.ts";
import { foldForComparison } from "../../text/fold.ts";

/** The header of the debt list on a page: "Ред. број | Назив дуга | Услови | Стање дуга у EUR | Стање дуга у RSD". */
export interface TableHeader {
  readonly page: number;
  /** Baselines of its first and last line. */
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  /** Right edge of "Ред. број". */
  readonly numberRight: number;
  readonly termsCentre: number;
  readonly eurCentre: number;
  readonly rsdCentre: number;
  readonly eurText: string;
  readonly rsdText: string;
}

interface HeaderCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/**
 * How far header lines may stand from the line of "Назив дуга", in font sizes: its cells have up to three lines, in some
 * documents wide apart. The narrowest that makes a header counts, as the first card may follow closely.
 */
const BANDS = [1.3, 1.8, 2.4];

const HEADER_WORDS =
  /^(?:(?:red|rb|broj|naziv|duga|dug|uslovi|stanje|u|eur|rsd|number|name|terms|balance|in)[.:]?\s*)+$/u;

/** Whether a text is made of words of the list's header alone, as its lines are that stand on each page. */
export function isOfListHeader(text: string): boolean {
  return HEADER_WORDS.test(foldForComparison(text));
}

/** Whether the headers of a table are those of the debt list, in whatever order. */
export function headsDebtList(headers: readonly string[]): boolean {
  const folded = headers.map(foldForComparison);
  return folded.includes("naziv duga") && folded.includes("uslovi");
}

/** Every header of the debt list on a page, from top to bottom. */
export function tableHeadersOf(segments: readonly Segment[]): TableHeader[] {
  return segments.flatMap((segment) => {
    if (foldForComparison(segment.text) !== "naziv duga") return [];
    const header = BANDS.reduce<TableHeader | null>(
      (found, band) => found ?? headerAround(segment, segments, band),
      null,
    );
    return header ? [header] : [];
  });
}

function headerAround(nameCell: Segment, segments: readonly Segment[], sizes: number): TableHeader | null {
  const band = segments.filter((other) => Math.abs(other.y - nameCell.y) <= sizes * nameCell.size);
  const cells = cellsOf(band);
  const find = (test: (folded: string) => boolean): HeaderCell | undefined =>
    cells.find((cell) => test(foldForComparison(cell.text)));
  const number = find((text) => text.startsWith("red") && text.includes("broj"));
  const terms = find((text) => text === "uslovi");
  const eur = find((text) => text.startsWith("stanje") && /\beur\b/u.test(text));
  const rsd = find((text) => text.startsWith("stanje") && /\b(rsd|dinar)/u.test(text));
  if (!number || !terms || !eur || !rsd) return null;
  const centre = (cell: HeaderCell): number => (cell.left + cell.right) / 2;
  return {
    page: nameCell.page,
    top: Math.min(...band.map((segment) => segment.y)),
    bottom: Math.max(...band.map((segment) => segment.y)),
    size: nameCell.size,
    numberRight: number.right,
    termsCentre: centre(terms),
    eurCentre: centre(eur),
    rsdCentre: centre(rsd),
    eurText: eur.text,
    rsdText: rsd.text,
  };
}

/** Header lines that stand above each other are one cell. */
function cellsOf(band: readonly Segment[]): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (const { text, left, right } of band.toSorted((a, b) => a.y - b.y)) {
    const index = cells.findIndex((cell) => left < cell.right && right > cell.left);
    const above = cells[index];
    if (above) {
      cells[index] = {
        text: `${above.text} ${text}`,
        left: Math.min(above.left, left),
        right: Math.max(above.right, right),
      };
    } else {
      cells.push({ text, left, right });
    }
  }
  return cells;
}
