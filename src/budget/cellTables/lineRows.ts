import { readNumber } from "../../text/numbers.ts";
import { foldForComparison } from "../../text/fold.ts";
import { isSectionHeading, sectionWordsOf, sectionOf, type SectionWords } from "../debtCards/sections.ts";
import type { DebtSection } from "../budgetLine.ts";
import type { Field } from "./fields.ts";
import type { Grid, GridCell } from "./grid.ts";
import { repeatsHeadings, type Headings } from "./headings.ts";
import { cellIn } from "./lineColumns.ts";

/** A line of the table that holds a loan, with the titles it stands under. */
export interface LoanRow {
  readonly cells: readonly GridCell[];
  readonly section: DebtSection | null;
  readonly group: string | null;
}

export interface TotalRow {
  readonly cells: readonly GridCell[];
  readonly label: string;
  /** How many loans stand above it. */
  readonly loansBefore: number;
}

/** The rows below a heading, told apart. Every row with content is in one of the lists, except repeated headings. */
export interface LineRows {
  readonly loans: readonly LoanRow[];
  readonly totals: readonly TotalRow[];
  /** Rows that are no loan, no total and no title of the loans below them. */
  readonly unread: readonly (readonly GridCell[])[];
}

const FIGURES: readonly Field[] = ["eur", "rsd", "balance", "instalment", "first", "last", "rate"];
const SUMS: readonly Field[] = ["eur", "rsd", "balance"];
const LABELS: readonly Field[] = ["row", "name", "loan", "creditor"];
const TOTAL =
  /^(?:[\divx]+\.? )?(?:ukupno|svega|sveukupno|zbir|suma|total|grand total|sum|subtotal|medjuzbir)\b/u;
const NUMBER = /^(?:\d{1,3}\s*\.?\s*)+$/u;

/** Tells loans, totals, titles and notes apart, from top to bottom. */
export function lineRows(grid: Grid, headings: Headings): LineRows {
  const loans: LoanRow[] = [];
  const totals: TotalRow[] = [];
  const unread: (readonly GridCell[])[] = [];
  let section: SectionWords = { liability: null, market: null };
  let group: { readonly text: string; readonly cells: readonly GridCell[]; used: boolean } | null = null;
  const leaveGroup = (): void => {
    if (group && !group.used) unread.push(group.cells);
    group = null;
  };
  for (const cells of grid.slice(headings.to)) {
    if (repeatsHeadings(cells, headings) || isColumnNumbers(cells)) continue;
    const has = (fields: readonly Field[]): boolean =>
      fields.some((field) => cellIn(cells, headings, field)?.text);
    const label = labelOf(cells, headings);
    if (TOTAL.test(foldForComparison(label))) {
      leaveGroup();
      totals.push({ cells, label, loansBefore: loans.length });
    } else if (has(FIGURES) && (has(LABELS) || has(SUMS))) {
      if (group) group.used = true;
      loans.push({ cells, section: sectionOf(section), group: group?.text ?? null });
    } else if (isSectionHeading(label)) {
      leaveGroup();
      const { liability, market } = sectionWordsOf(label);
      section = {
        liability: liability ?? section.liability,
        market: market ?? (liability === null ? section.market : null),
      };
    } else if (isNumbered(cells, headings)) {
      loans.push({ cells, section: sectionOf(section), group: group?.text ?? null });
      if (group) group.used = true;
    } else if (label !== "" && !has(FIGURES)) {
      leaveGroup();
      group = { text: withoutNumber(label), cells, used: false };
    } else {
      unread.push(cells);
    }
  }
  leaveGroup();
  return { loans, totals, unread };
}

/** The words with which a row begins, before its figures. */
function labelOf(cells: readonly GridCell[], headings: Headings): string {
  const figures = new Set(FIGURES.map((field) => cellIn(cells, headings, field)));
  return cells
    .filter((cell) => cell.text !== "" && !figures.has(cell) && cell.content.kind === "text")
    .slice(0, 2)
    .map((cell) => cell.text.replace(/\s+/gu, " "))
    .join(" ");
}

/** A numbered row with a name is a loan, also where all its figures are missing. */
function isNumbered(cells: readonly GridCell[], headings: Headings): boolean {
  const number = cellIn(cells, headings, "row")?.text ?? "";
  const name = cellIn(cells, headings, "name") ?? cellIn(cells, headings, "loan");
  return /\d\s*[.,]\s*\d/u.test(number) && NUMBER.test(number.replace(",", ".")) && Boolean(name?.text);
}

/** "1 | 2 | 3 | 4" below a heading numbers the columns. */
function isColumnNumbers(cells: readonly GridCell[]): boolean {
  const filled = cells.filter((cell) => cell.text !== "");
  return (
    filled.length > 2 &&
    filled.every((cell, index) => {
      const reading = readNumber(cell.text.replace(/[()]/gu, ""));
      return reading.ok && reading.value.scale === 0 && reading.value.digits === BigInt(index + 1);
    })
  );
}

function withoutNumber(label: string): string {
  return label.replace(/^(?:\d{1,2}|[IVX]{1,5})[.)]?\s+(?=\p{L})/u, "");
}
