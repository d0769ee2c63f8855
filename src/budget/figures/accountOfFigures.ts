import type { OpenedDocument } from "../../documents/document.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { BalanceUnits, DebtCard, PrintedTotal } from "../budgetLine.ts";
import { WHOLE_UNITS } from "../debtCards/listUnit.ts";
import type { OtherLine, PrintedSum } from "../otherLines.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import type { FiguresAccount, FiguresCounts } from "./figuresAccount.ts";
import {
  figuresOfCell,
  keyOfText,
  keyOfValue,
  printedFigures,
  type PrintedFigure,
} from "./printedFigures.ts";
import { blocksOutside, blocksOfTables } from "./unreadBlocks.ts";

/** What came of a table: all that was read of it; null where no reader knew it. */
export interface TableFate {
  readonly table: LaidTable;
  readonly reading: Pick<ReadFigures, "lines" | "others" | "totals" | "sums" | "units"> | null;
}

/** What was read of a document: its tables, and what stands outside them (the list of debt of a PDF). */
interface ReadFigures {
  readonly tables: readonly TableFate[];
  readonly lines: readonly DebtCard[];
  readonly others: readonly OtherLine[];
  readonly totals: readonly PrintedTotal[];
  readonly sums: readonly PrintedSum[];
  /** What a printed figure of the balances in `lines` and `totals` counts; absent for whole units. */
  readonly units?: BalanceUnits | undefined;
  /** Whether unread figures of it can be those of the law itself. */
  readonly isBudgetLaw: boolean;
}

/**
 * Goes through every amount that a document prints and tells where it went: into a line, a total, a known table, an
 * unknown one, running text, or nowhere. Lines and totals are known by their values, so an amount that was misread
 * counts for none.
 */
export function accountOfFigures(document: OpenedDocument, read: ReadFigures): FiguresAccount {
  const ledger = new FigureTally(printedFigures(document));
  for (const { place, page, key } of valuesOf(read)) ledger.take(place, page, key);
  // What is known first: a figure that stands twice on a page is then left for what is not.
  const known = read.tables.filter(({ reading }) => reading !== null);
  const unknown = read.tables.filter(({ reading }) => reading === null);
  for (const fate of [...known, ...unknown]) ledger.takeTable(fate);
  const outside = ledger.rest();
  return {
    pages: ledger.pages(),
    unread: [
      ...blocksOfTables(read.tables, read.isBudgetLaw),
      ...blocksOutside(outside, read.isBudgetLaw),
    ].toSorted((a, b) => a.from - b.from),
  };
}

interface ReadValue {
  readonly place: "lines" | "totals";
  readonly page: number;
  readonly key: string;
}

/** The amounts of lines and totals, those of lines first: a row of Article 1 is both, and its figure stands once. */
function valuesOf({ lines, others, totals, sums, units }: NonNullable<TableFate["reading"]>): ReadValue[] {
  const keyed = (place: ReadValue["place"], page: number, values: readonly PrintedValue[]): ReadValue[] =>
    values.flatMap(({ value, multiplier }) => {
      const key = value && keyOfValue(value, multiplier);
      return key ? [{ place, page, key }] : [];
    });
  return [
    ...lines.flatMap((card) => keyed("lines", card.source.page, valuesOfCard(card, units))),
    ...others.flatMap((line) => keyed("lines", line.source.page, valuesOfLine(line))),
    ...totals.flatMap(({ page, eur, rsd }) => keyed("totals", page, balances(eur, rsd, units))),
    ...sums.flatMap(({ page, printed: value, unit: { multiplier } }) =>
      keyed("totals", page, [{ value, multiplier }]),
    ),
  ];
}

interface PrintedValue {
  readonly value: Decimal | null;
  readonly multiplier?: bigint;
}

function balances(eur: Decimal | null, rsd: Decimal | null, units = WHOLE_UNITS): PrintedValue[] {
  return [
    { value: eur, multiplier: units.eur },
    { value: rsd, multiplier: units.rsd },
  ];
}

function valuesOfCard(
  { balanceEur, balanceRsd, instalment }: DebtCard,
  units?: BalanceUnits,
): PrintedValue[] {
  const instalments = instalment.amounts.map(({ amount: value }) => ({ value }));
  return [...balances(balanceEur, balanceRsd, units), ...instalments];
}

function valuesOfLine(line: OtherLine): PrintedValue[] {
  switch (line.kind) {
    case "exchange-rate":
      return [];
    case "planned-loan":
      return [{ value: line.amountRsd }, ...line.amounts.map(({ amount: value }) => ({ value }))];
    case "creditor-balance":
      return line.amounts.map(({ amount: value, unit }) => ({ value, multiplier: unit.multiplier }));
    default:
      return line.amounts.map(({ amount: value }) => ({ value, multiplier: line.unit.multiplier }));
  }
}

type CountedPlace = Exclude<keyof FiguresCounts, "all">;

/** How often each amount is left, by page and whole part. */
type Left = Map<string, number>;

const leftOf = (page: number, key: string): string => `${page} ${key}`;

function add(left: Left, page: number, key: string): void {
  left.set(leftOf(page, key), (left.get(leftOf(page, key)) ?? 0) + 1);
}

function takeFrom(left: Left, page: number, key: string): boolean {
  const count = left.get(leftOf(page, key)) ?? 0;
  if (count > 0) left.set(leftOf(page, key), count - 1);
  return count > 0;
}

/** Counts amounts off, page by page; what is left belongs to nothing. */
class FigureTally {
  readonly #printed: readonly PrintedFigure[];
  /** Amounts that stand apart, and those within running text. */
  readonly #apart: Left = new Map();
  readonly #within: Left = new Map();
  readonly #counts = new Map<number, Record<keyof FiguresCounts, number>>();

  constructor(printed: readonly PrintedFigure[]) {
    this.#printed = printed;
    for (const { page, key, isInSentence } of printed) {
      add(isInSentence ? this.#within : this.#apart, page, key);
      this.#countOn(page).all += 1;
    }
  }

  /** A row or a card that runs over a page break has the page on which it begins. */
  take(place: CountedPlace, page: number, key: string): void {
    for (const left of [this.#apart, this.#within])
      for (const at of [page, page + 1]) if (this.#takeOn(place, left, at, key)) return;
  }

  /** The amounts of a table's cells: those of its lines and totals, and the others. */
  takeTable({ table, reading }: TableFate): void {
    const cells: Left = new Map();
    const printed = figuresOfTable(table);
    for (const { page, key } of printed) add(cells, page, key);
    for (const { place, page, key } of reading ? valuesOf(reading) : []) {
      if (takeFrom(cells, page, key)) this.take(place, page, key);
      // The total of planned loans stands in the sentence before their table, too.
      else if (place === "totals") this.#takeOn(place, this.#within, page, key);
    }
    for (const { page, key } of printed)
      if (takeFrom(cells, page, key)) this.take(reading ? "otherRows" : "unknownTables", page, key);
  }

  /** Counts what is left. @returns what stands apart and belongs to nothing */
  rest(): PrintedFigure[] {
    for (const { page, key, isInSentence } of this.#printed)
      if (isInSentence) this.#takeOn("sentences", this.#within, page, key);
    // Of equal amounts a paragraph's is left rather than a cell's, whose table was read.
    const apart = this.#printed.filter(({ isInSentence }) => !isInSentence);
    return [...apart.filter(({ isInTable }) => !isInTable), ...apart.filter(({ isInTable }) => isInTable)]
      .filter(({ page, key }) => this.#takeOn("outside", this.#apart, page, key))
      .toSorted((a, b) => a.row - b.row);
  }

  pages(): FiguresAccount["pages"] {
    return [...this.#counts]
      .map(([page, counts]) => ({ page, ...counts }))
      .toSorted((a, b) => a.page - b.page);
  }

  #takeOn(place: CountedPlace, left: Left, page: number, key: string): boolean {
    const isThere = takeFrom(left, page, key);
    if (isThere) this.#countOn(page)[place] += 1;
    return isThere;
  }

  #countOn(page: number): Record<keyof FiguresCounts, number> {
    const none = { all: 0, lines: 0, totals: 0, otherRows: 0, unknownTables: 0, sentences: 0, outside: 0 };
    const counts = this.#counts.get(page) ?? none;
    this.#counts.set(page, counts);
    return counts;
  }
}

function figuresOfTable({ rows }: LaidTable): { readonly page: number; readonly key: string }[] {
  return rows.flatMap(({ page, cells }) =>
    cells.flatMap((cell) =>
      cell && !cell.filled
        ? figuresOfCell(cell.lines, cell.input).map((text) => ({ page, key: keyOfText(text) }))
        : [],
    ),
  );
}
