import type { OpenedDocument } from "../../documents/document.ts";
import type { DebtReading } from "../budgetLine.ts";
import { readDebtList } from "../debtCards/readDebtList.ts";
import { withDoubts } from "../debtCards/trust/withDoubts.ts";
import { placeOfDocument } from "../tables/cellSource.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import { cardTables, listTwice } from "./readDebtTables.ts";
import { readCardTables } from "./readCardTables.ts";

/**
 * The list of public debt of a PDF: by the columns of its header, as laws print it. Where that leaves doubts, the ruled
 * tables of its pages are read as those of other documents are, and taken where they say more: cells whose text stands in
 * their middle, beside other lines than their own, are parted by their lines alone.
 * @param lawYear the year that the law is for; null where it is not known
 * @param tables those of the pages
 * @returns null where there is no list
 */
export function readListOfPages(
  document: OpenedDocument,
  lawYear: number | null,
  tables: readonly LaidTable[],
): DebtReading | null {
  const printed = readDebtList(document, lawYear);
  if (printed !== null && doubtsOf(printed) === 0) return printed;
  const ruledPages = new Set(
    document.pages.flatMap(({ number, rules = [] }) => (rules.length > 0 ? [number] : [])),
  );
  const { cards, again } = cardTables(tables.filter(({ page }) => ruledPages.has(page)));
  if (cards.length === 0) return printed;
  const read = readCardTables(cards, placeOfDocument(document.name));
  const { cards: lines, warnings } = withDoubts(read.lines, lawYear, read.units);
  const ruled = { ...read, lines, warnings: [...listTwice(again), ...read.warnings, ...warnings] };
  return printed === null || saysMore(ruled, printed) ? ruled : printed;
}

/** Whether at least as many cards are whole, and no others lost for them, no more totals differ, and less is doubted. */
function saysMore(one: DebtReading, other: DebtReading): boolean {
  return (
    wholeCards(one) >= wholeCards(other) &&
    wholeCards(one) + numberedCards(one) >= wholeCards(other) + numberedCards(other) &&
    differing(one) <= differing(other) &&
    doubtsOf(one) < doubtsOf(other)
  );
}

/** A card without balances ("-") has its number. */
function numberedCards({ lines }: DebtReading): number {
  return lines.filter(({ row }) => row !== "").length;
}

function wholeCards({ lines }: DebtReading): number {
  return lines.filter(({ name, balanceEur, balanceRsd }) => name !== "" && balanceEur && balanceRsd).length;
}

function differing({ totals }: DebtReading): number {
  return totals.filter(({ agrees }) => agrees === false).length;
}

function doubtsOf({ lines }: DebtReading): number {
  return lines.reduce((sum, { warnings }) => sum + warnings.length, 0);
}
