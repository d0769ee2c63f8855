import { addDecimals, compareDecimals, type Decimal } from "../../money/decimal.ts";
import { readCellFigure } from "../../text/cellFigures.ts";
import { foldForComparison } from "../../text/fold.ts";
import { quoteLines } from "../../text/lines.ts";
import type { NumberStyle } from "../../text/numbers.ts";
import { inWholeUnits } from "../../text/units.ts";
import type { BalanceUnits, DebtCard, PrintedTotal } from "../budgetLine.ts";
import type { RawCard, RawList, RawTotal } from "./rawCard.ts";

const NOTHING: Decimal = { digits: 0n, scale: 0 };

/** Styles and units of the two balance columns. */
interface BalanceStyles {
  readonly eurStyle: NumberStyle;
  readonly rsdStyle: NumberStyle;
  readonly units: BalanceUnits;
  /** Whether each sum stands in a cell of its own, and not on a page. */
  readonly isCell?: boolean;
}

/** A total whose sums could not be read. */
interface UnreadTotal {
  readonly label: string;
  readonly page: number;
}

/**
 * Compares every printed total with the sum of the cards that it covers. A plain "Укупно" covers its group, the
 * cards since the group before; one in words ("УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ - СПОЉНИ ДУГ") covers the sections it names.
 * @param cards one for each of list.cards, in the same order
 */
export function compareTotals(
  list: RawList,
  cards: readonly DebtCard[],
  styles: BalanceStyles,
): { readonly totals: readonly PrintedTotal[]; readonly unread: readonly UnreadTotal[] } {
  const totals: PrintedTotal[] = [];
  const unread: UnreadTotal[] = [];
  list.totals.forEach((total) => {
    const label = total.number === null ? total.label : `${total.number} ${total.label}`;
    const eur = printedSum(total.eurLines, "EUR", styles);
    const rsd = printedSum(total.rsdLines, "RSD", styles);
    if (!eur || !rsd) {
      unread.push({ label, page: total.page });
      return;
    }
    const scope = scopeOf(total, list);
    const covered = cards.filter((_, index) => scope.covers[index]);
    const sumEur = sumOf(covered.map((card) => card.balanceEur));
    const sumRsd = sumOf(covered.map((card) => card.balanceRsd));
    const same = compareDecimals(eur, sumEur) === 0 && compareDecimals(rsd, sumRsd) === 0;
    const agrees = same ? true : scope.complete ? false : null;
    totals.push({ label, eur, rsd, sumEur, sumRsd, agrees, page: total.page });
  });
  return { totals, unread };
}

function printedSum(
  lines: readonly string[],
  currency: "EUR" | "RSD",
  { eurStyle, rsdStyle, units, isCell = false }: BalanceStyles,
): Decimal | null {
  const [style, unit] = currency === "EUR" ? [eurStyle, units.eur] : [rsdStyle, units.rsd];
  const context = { style, isCell, ...(unit < 1_000_000n && { maxDecimals: 2 }) };
  const { number, currency: printed } = readCellFigure(quoteLines(lines), context);
  return number.ok && (printed ?? currency) === currency ? inWholeUnits(number.value, unit) : null;
}

interface TotalScope {
  /** For each card, whether the total covers it. */
  readonly covers: readonly boolean[];
  /** Whether all cards that it covers are in the file. */
  readonly complete: boolean;
}

function scopeOf(total: RawTotal, list: RawList): TotalScope {
  const { liability, market } = total.section;
  const before = list.cards.slice(0, total.cardsBefore);
  const startsInFile = !(list.cards[0] && beginsEarlier(list.cards[0], list));
  const isGrand = /\bstanje\b/u.test(foldForComparison(total.label));
  if (liability === null && market === null && !isGrand) {
    const from = groupStart(total, list);
    const first = list.cards[from];
    const complete = first !== undefined && /\.\s*1\.?$/u.test(first.number ?? "") && !first.headless;
    return { covers: list.cards.map((_, index) => index >= from && index < total.cardsBefore), complete };
  }
  const covers = list.cards.map(
    (card, index) =>
      index < before.length &&
      (liability === null || card.section.liability === liability) &&
      (market === null || card.section.market === market),
  );
  return { covers, complete: startsInFile };
}

/** The first card of a total's group: after the total, or the change of section, that comes before. */
function groupStart(total: RawTotal, list: RawList): number {
  const last = list.cards[total.cardsBefore - 1];
  let from = total.cardsBefore;
  const earlier = Math.max(
    0,
    ...list.totals.filter((other) => other.cardsBefore < total.cardsBefore).map((t) => t.cardsBefore),
  );
  while (from > earlier && last && list.cards[from - 1]?.section === last.section) from -= 1;
  return from;
}

/** Whether the list's beginning is missing: no heading stands before its first card. */
function beginsEarlier(first: RawCard, list: RawList): boolean {
  return first.headless || !list.begun.includes(first.section);
}

function sumOf(balances: readonly (Decimal | null)[]): Decimal {
  return balances.reduce<Decimal>(
    (total, balance) => (balance ? addDecimals(total, balance) : total),
    NOTHING,
  );
}
