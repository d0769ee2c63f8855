import { divideDecimals, type Decimal } from "../../money/decimal.ts";

/**
 * Where the amounts of a page (of a sheet) stand; each is counted once. An amount is a number of a thousand or more with
 * its thousands set apart, or such a number in a cell of a worksheet.
 */
export interface PageFigures {
  readonly page: number;
  readonly all: number;
  /** In lines that were imported. */
  readonly lines: number;
  /** In printed totals that were compared with their rows. */
  readonly totals: number;
  /** In tables that are known, in rows that are no lines: salaries in the special part, sources of funding. */
  readonly otherRows: number;
  /** In tables that are not known. */
  readonly unknownTables: number;
  /** In running text. */
  readonly sentences: number;
  /** In none of these. */
  readonly outside: number;
}
export type FiguresCounts = Omit<PageFigures, "page">;

/** Amounts that stand together and were not read. */
export interface UnreadBlock {
  /** A table that is not known, or amounts that stand in no table at all. */
  readonly kind: "table" | "outside";
  /** First and last page. */
  readonly from: number;
  readonly to: number;
  /** The first and last cell that bears a name: "Sheet1!B7–F12", "A422–A436". Absent where none does, as in a PDF. */
  readonly cells?: string;
  readonly rows: number;
  readonly amounts: number;
  /** The largest of its amounts, as printed. */
  readonly largest: string;
  /** Whether it stands where a budget law's own figures do (Articles 1, 3, 5, the special part): a failed check. */
  readonly isOfBudget: boolean;
}

/** Every amount of a document accounted for, and what of them was not read. */
export interface FiguresAccount {
  /** Those pages that have amounts. */
  readonly pages: readonly PageFigures[];
  readonly unread: readonly UnreadBlock[];
}

/** The counts of all pages together. */
export function figuresTogether({ pages }: FiguresAccount): FiguresCounts {
  const sum = (count: keyof FiguresCounts): number => pages.reduce((all, page) => all + page[count], 0);
  return {
    all: sum("all"),
    lines: sum("lines"),
    totals: sum("totals"),
    otherRows: sum("otherRows"),
    unknownTables: sum("unknownTables"),
    sentences: sum("sentences"),
    outside: sum("outside"),
  };
}

/** A share in percent with one decimal, rounded half up; 0.0 of nothing. */
export function shareInPercent(part: number, all: number): Decimal {
  if (all === 0) return { digits: 0n, scale: 1 };
  const hundredfold = { digits: BigInt(part) * 100n, scale: 0 };
  return divideDecimals(hundredfold, { digits: BigInt(all), scale: 0 }, 1, "half-up");
}

/** How many amounts there are, and of how many it is known where they belong: all but those of unknown tables and of none. */
export function accountedFor(account: FiguresAccount): { readonly all: number; readonly accounted: number } {
  const { all, unknownTables, outside } = figuresTogether(account);
  return { all, accounted: all - unknownTables - outside };
}

/** The unread block with the most amounts; null where all was read. */
export function largestUnread({ unread }: FiguresAccount): UnreadBlock | null {
  return unread.reduce<UnreadBlock | null>(
    (most, block) => (most === null || block.amounts > most.amounts ? block : most),
    null,
  );
}

/** Whether a piece of a budget law's own figures was not read: a failed check. */
export function lacksPartOfBudget(account: FiguresAccount | undefined): boolean {
  return account?.unread.some(({ isOfBudget }) => isOfBudget) ?? false;
}
