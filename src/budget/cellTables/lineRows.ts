import { readNumber } from "../../text/numbers.ts";
import { currencyOf } from "../../text/currencies.ts";
import { foldForComparison } from "../../text/fold.ts";
import { isSectionHeading, sectionWordsOf, sectionOf, type SectionWords } from "../debtCards/sections.ts";
import type { DebtSection } from "../budgetLine.ts";
import type { Field } from "../debtCards/fields.ts";
import { isPageMark } from "../tables/pageMarks.ts";
import { beginsPart, isCapitals, isEnumerated } from "../tables/textKinds.ts";
import type { Grid, TableCell } from "../tables/grid.ts";
import { repeatsHeadings, type Headings } from "../debtCards/headings.ts";
import { cellIn } from "./lineColumns.ts";

/** A line of the table that holds a loan, with the titles it stands under. */
export interface LoanRow {
  readonly cells: readonly TableCell[];
  /** Its first words, the row number included. */
  readonly label: string;
  readonly section: DebtSection | null;
  readonly group: string | null;
  /** A row of words below it that was taken for a group's title, though nothing tells that it is one. */
  below?: string;
  /** Words in lower case in the rows below it, which go on with its name. */
  rest?: string;
}

export interface TotalRow {
  readonly cells: readonly TableCell[];
  label: string;
  /** How many loans stand above it. */
  readonly loansBefore: number;
  /** Which loans it covers, from one index to before another, where that is known. */
  readonly covered?: readonly [from: number, to: number];
}

/** The rows below a heading, told apart. Every row with content is in one of the lists, except repeated headings. */
export interface LineRows {
  readonly loans: readonly LoanRow[];
  readonly totals: readonly TotalRow[];
  /** Rows that are no loan, no total and no title of the loans below them. */
  readonly unread: readonly (readonly TableCell[])[];
}

/** Balances and terms of a loan. */
export const LOAN_FIGURES: readonly Field[] = [
  "eur",
  "rsd",
  "balance",
  "instalment",
  "first",
  "last",
  "rate",
];
const SUMS: readonly Field[] = ["eur", "rsd", "balance"];
const LABELS: readonly Field[] = ["row", "name", "loan", "creditor"];
const TOTAL =
  /^(?:[\divx]+\.? )?(?:(?:za )?prenos(?: (?:na|sa|iz) .{0,30}stran\w{0,3})?:?$|(?:ukupno|svega|sveukupno|zbir|suma|total|grand total|sum|subtotal|medjuzbir)\b)|[ (-](?:ukupno|svega|total|subtotal)[ :.)]*$/u;

/** A converter has put the title of the next group into the cell of a total: "Укупно IBRD:", and below it "IDA". */
const WITH_TITLE = /^([^:]{1,80}:)\s(\p{Lu}[^:]+)$/u;

/**
 * Tells loans, totals, titles and notes apart, from top to bottom.
 * @param titles what stands above the table; the kind of debt of its first rows may be among it
 */
export function lineRows(grid: Grid, headings: Headings, titles: readonly string[]): LineRows {
  const sorter = new Sorter(headings);
  for (const title of titles) if (isSectionHeading(title.trim())) sorter.openSection(sectionWordsOf(title));
  for (const cells of grid.slice(headings.to)) {
    const isOfPage = isPageMark(cells.map(({ text }) => text).join(" "));
    if (!repeatsHeadings(cells, headings) && !isColumnNumbers(cells) && !isOfPage) sorter.take(cells);
  }
  sorter.leaveGroup();
  return sorter;
}

class Sorter implements LineRows {
  readonly loans: LoanRow[] = [];
  readonly totals: TotalRow[] = [];
  readonly unread: (readonly TableCell[])[] = [];
  readonly #headings: Headings;
  /** Whether titles of groups stand where no name can go on: at the head, below a total or a section's heading. */
  #hasTitles = false;
  /** The loan above, and the first words below it; null where no name can go on. */
  #open: { readonly loan: LoanRow; first: string | null } | null = null;
  #section: SectionWords = { liability: null, market: null };
  #group: {
    readonly text: string;
    readonly cells: readonly TableCell[];
    used: boolean;
    /** The total within whose cell the title stands. */
    readonly total?: TotalRow;
  } | null = null;

  constructor(headings: Headings) {
    this.#headings = headings;
  }

  take(cells: readonly TableCell[]): void {
    const title = titleInFirstColumn(cells, this.#headings);
    const label = title ?? labelOf(cells, this.#headings);
    if (TOTAL.test(foldForComparison(label))) {
      this.leaveGroup();
      this.#takeTotal(cells, label);
      this.#open = null;
    } else if (title === null && this.loans.length > 0 && beginsPart(label)) {
      this.unread.push(cells);
      this.#open = null;
    } else if (title === null && this.#isLoan(cells)) {
      if (this.#group) this.#group.used = true;
      const loan = { cells, label, section: sectionOf(this.#section), group: this.#group?.text ?? null };
      this.loans.push(loan);
      this.#open = { loan, first: null };
    } else if (isSectionHeading(label)) {
      this.leaveGroup();
      this.#open = null;
      this.openSection(sectionWordsOf(label));
    } else if (this.#open && title === null && this.#goesOn(cells, label)) {
      const { loan } = this.#open;
      loan.rest = loan.rest === undefined ? label : `${loan.rest} ${label}`;
    } else if (/\p{L}/u.test(label) && (title !== null || !this.#has(cells, LOAN_FIGURES))) {
      this.leaveGroup();
      this.#group = { text: withoutNumber(label), cells, used: false };
      this.#doubtTitle(label);
    } else {
      this.unread.push(cells);
    }
  }

  #takeTotal(cells: readonly TableCell[], label: string): void {
    const total: TotalRow = { cells, label, loansBefore: this.loans.length };
    this.totals.push(total);
    const [, own, next] = WITH_TITLE.exec(label) ?? [];
    if (own === undefined || next === undefined || currencyOf(next) !== null) return;
    total.label = own;
    this.#group = { text: next, cells, used: false, total };
  }

  /** No title of a group begins in lower case. */
  #goesOn(cells: readonly TableCell[], label: string): boolean {
    return /^\p{Ll}/u.test(label) && mayBeOfName(label) && !this.#has(cells, [...LOAN_FIGURES, "row"]);
  }

  /** Words below a loan may be the rest of its name: where no titles are known, and where there are two rows of them. */
  #doubtTitle(label: string): void {
    const open = this.#open;
    if (open === null) this.#hasTitles = true;
    else if (mayBeOfName(label)) {
      if (!this.#hasTitles || open.first !== null) open.loan.below ??= open.first ?? label;
      open.first ??= label;
    }
  }

  /** A title without a loan below it is a note: "Извор: Управа за јавни дуг". */
  leaveGroup(): void {
    const group = this.#group;
    if (group?.total && !group.used) group.total.label = `${group.total.label} ${group.text}`;
    else if (group && !group.used) this.unread.push(group.cells);
    this.#group = null;
  }

  #isLoan(cells: readonly TableCell[]): boolean {
    const hasFigures = this.#has(cells, LOAN_FIGURES);
    if (hasFigures && (this.#has(cells, LABELS) || this.#has(cells, SUMS))) return true;
    // A numbered row with a name is a loan, also where all its figures are missing.
    const number = cellIn(cells, this.#headings, "row")?.text ?? "";
    return /^\d+\s*[.,]\s*\d+\.?$/u.test(number) && this.#has(cells, ["name", "loan"]);
  }

  #has(cells: readonly TableCell[], fields: readonly Field[]): boolean {
    return fields.some((field) => (cellIn(cells, this.#headings, field)?.text ?? "") !== "");
  }

  /** "II. ИНДИРЕКТНЕ ОБАВЕЗЕ" is followed by "1. Унутрашњи дуг", which keeps the liability; not the other way round. */
  openSection({ liability, market }: SectionWords): void {
    this.#section = {
      liability: liability ?? this.#section.liability,
      market: market ?? (liability === null ? this.#section.market : null),
    };
  }
}

/** A title that stands alone in the first column, though that is one of figures; null for any other row. */
function titleInFirstColumn(cells: readonly TableCell[], headings: Headings): string | null {
  const [only, ...others] = cells.filter(({ text }) => text !== "");
  const column = only && headings.columns.find(({ index }) => cells[index] === only);
  const first = headings.columns.find(({ field }) => field !== null);
  if (!only || others.length > 0 || !column || column !== first) return null;
  const words = withoutNumber(only.text);
  const isWords = only.content.kind === "text" && /\p{L}{3}/u.test(words) && !/\d/u.test(words);
  return column.field !== null && LOAN_FIGURES.includes(column.field) && isWords ? only.text : null;
}

/** Whether words below a name can be the rest of it: no enumerated title, none in capitals, no note. */
function mayBeOfName(label: string): boolean {
  return !isEnumerated(label) && !isCapitals(label) && !/[:*]/u.test(label);
}

/** The words with which a row begins, before its figures. */
function labelOf(cells: readonly TableCell[], headings: Headings): string {
  const figures = new Set(LOAN_FIGURES.map((field) => cellIn(cells, headings, field)));
  return cells
    .filter((cell) => cell.text !== "" && !figures.has(cell) && cell.content.kind === "text")
    .slice(0, 2)
    .map((cell) => cell.text.replace(/\s+/gu, " "))
    .join(" ");
}

/** "1 | 2 | 3 | 4" below a heading numbers the columns. */
function isColumnNumbers(cells: readonly TableCell[]): boolean {
  const filled = cells.filter((cell) => cell.text !== "");
  return (
    filled.length > 2 &&
    filled.every((cell, index) => {
      const reading = readNumber(cell.text.replace(/[()]/gu, ""));
      return reading.ok && reading.value.scale === 0 && reading.value.digits === BigInt(index + 1);
    })
  );
}

/** A title without the number that it begins with. */
export function withoutNumber(label: string): string {
  return label.replace(/^(?:\d{1,2}|[IVX]{1,5})[.)]?\s+(?=\p{L})/u, "");
}
