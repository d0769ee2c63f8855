import { addDecimals, compareDecimals, powerOfTen, type Decimal } from "../../money/decimal.ts";
import type { Warn } from "./lineCells.ts";
import { cellIn, type LineColumns } from "./lineColumns.ts";
import { totalledBalances, type TotalledBalances } from "./lineTotals.ts";
import { withoutNumber, type LineRows, type LoanRow, type TotalRow } from "./lineRows.ts";

/** Where the loans stand whose sum a row has. */
type Side = "above" | "below";

/** Rows that have the sum of sums, of sums of sums: a creditor's loans, a kind of debt, all of it. */
const MOST_LEVELS = 4;
/** Where more rows than one of so many say nothing else, it tells nothing. */
const FEW = 3;
const SMALL = 100_000n;
const ROUND = 1000n;
const TERMS = ["first", "last", "instalment", "rate"] as const;
const BALANCES = ["eur", "rsd", "balance"] as const;
const NOTHING: Decimal = { digits: 0n, scale: 0 };
const unheard: Warn = () => {};

interface BalancesOfRow extends TotalledBalances {
  /** Whether it says of a loan when or how it is paid, or what it bears. */
  readonly saysMore: boolean;
  /** Whether it is numbered as loans are: "6.5". */
  readonly isNumbered: boolean;
}

/** A row that has the sum of some loans beside it: those from one place of the rows to another. */
interface Found {
  readonly from: number;
  readonly to: number;
}

/**
 * Rows that no word calls totals and that are the sums of other rows: of a creditor's loans, which stand below its name or
 * above it. A row that says nothing of a loan but its balances is such a sum where they are, to the last dinar, those of
 * several rows beside it together; where a table has some, also that of a single one. What it is called is the group of
 * the loans below.
 */
export function withSumsApart(rows: LineRows, columns: LineColumns): LineRows {
  const all = rows.loans.map((row): BalancesOfRow => ({
    ...totalledBalances(row, columns, unheard),
    ...kindOf(row, columns),
  }));
  if (all.every(({ saysMore }) => saysMore)) return rows;
  const [below, above] = [sumsOn("below", all), sumsOn("above", all)];
  return above.size > below.size ? apart(rows, above, "above") : apart(rows, below, "below");
}

/**
 * Rows that say nothing of a loan but its balances, where most others do: each may be the sum of some, though it is
 * not what they make.
 */
export function rowsOfBalancesOnly(
  loans: readonly LoanRow[],
  { headings }: LineColumns,
): ReadonlySet<LoanRow> {
  const bare = loans.filter(
    ({ cells }) =>
      TERMS.every((field) => (cellIn(cells, headings, field)?.text ?? "") === "") &&
      BALANCES.some((field) => (cellIn(cells, headings, field)?.text ?? "") !== ""),
  );
  return new Set(bare.length * FEW <= loans.length ? bare : []);
}

const NUMBER_OF_LOAN = /^\d+\s*[.,]\s*\d+\.?$/u;

function kindOf({ cells }: LoanRow, { headings }: LineColumns): Omit<BalancesOfRow, keyof TotalledBalances> {
  const text = (field: Parameters<typeof cellIn>[2]): string => cellIn(cells, headings, field)?.text ?? "";
  return {
    saysMore: TERMS.some((field) => /[\p{L}\d]/u.test(text(field))),
    isNumbered: NUMBER_OF_LOAN.test(text("row")),
  };
}

function sumsOn(side: Side, all: readonly BalancesOfRow[]): Map<number, Found> {
  const found = new Map<number, Found>();
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const before = found.size;
    all.forEach((own, at) => {
      const rows = own.saysMore || found.has(at) ? null : rowsOfSum(own, at, { side, all, found });
      if (rows) found.set(at, rows);
    });
    if (found.size === before) break;
  }
  return found;
}

/** The rows next to one whose sum it has; null where none make it. */
function rowsOfSum(
  own: BalancesOfRow,
  at: number,
  { side, all, found }: { side: Side; all: readonly BalancesOfRow[]; found: ReadonlyMap<number, Found> },
): Found | null {
  const wanted = own.rsd ?? own.eur;
  if (!isOwed(wanted)) return null;
  const step = side === "below" ? 1 : -1;
  let [eur, rsd, count] = [NOTHING, NOTHING, 0];
  for (let next = at + step; next >= 0 && next < all.length; next += step) {
    const row = all[next];
    if (!row || found.has(next) || !isOwed(own.rsd === null ? row.eur : row.rsd)) continue;
    [eur, rsd] = [addDecimals(eur, row.eur ?? NOTHING), addDecimals(rsd, row.rsd ?? NOTHING)];
    count += 1;
    if (mayBeSum(own, row, count > 1, found.size > 0) && isEqual(own.eur, eur) && isEqual(own.rsd, rsd))
      return side === "below" ? { from: at + 1, to: nextOwed(all, next + 1) } : { from: next, to: at };
    if (compareDecimals(own.rsd === null ? eur : rsd, wanted) > 0) return null;
  }
  return null;
}

/** Two loans may owe the same, and one as much as two others where figures are round. */
function mayBeSum(own: BalancesOfRow, row: BalancesOfRow, isOfSeveral: boolean, hasSums: boolean): boolean {
  return isOfSeveral ? row.saysMore || isExact(own) : hasSums && row.saysMore && !own.isNumbered;
}

/** The first row from one on that owes something or says nothing else: a loan that is not drawn yet belongs to those above. */
function nextOwed(all: readonly BalancesOfRow[], from: number): number {
  const next = all.findIndex(
    ({ eur, rsd, saysMore }, at) => at >= from && (!saysMore || isOwed(eur) || isOwed(rsd)),
  );
  return next < 0 ? all.length : next;
}

const isOwed = (balance: Decimal | null): balance is Decimal => balance !== null && balance.digits > 0n;

/** Whether no balance is so round, or so small, that others might make it by chance. */
function isExact({ eur, rsd }: TotalledBalances): boolean {
  return [eur, rsd].every((one) => {
    const whole = one === null ? null : one.digits / powerOfTen(one.scale);
    return whole === null || (whole > SMALL && whole % ROUND !== 0n);
  });
}

const isEqual = (printed: Decimal | null, sum: Decimal): boolean =>
  printed === null || compareDecimals(printed, sum) === 0;

function apart(rows: LineRows, found: ReadonlyMap<number, Found>, side: Side): LineRows {
  if (found.size === 0) return rows;
  const { loans, totals, unread } = rows;
  /** How many loans stand before a row, sums left out. */
  const before = loans.map((_, at) => at - [...found.keys()].filter((one) => one < at).length);
  const count = (at: number): number => before[at] ?? loans.length - found.size;
  const own = [...found]
    .toSorted(([one], [other]) => one - other)
    .map(([at, { from, to }]): TotalRow => {
      const { cells = [], label = "" } = loans[at] ?? {};
      return { cells, label, loansBefore: count(at), covered: [count(from), count(to)] };
    });
  const others = totals.map((row) => ({ ...row, loansBefore: count(row.loansBefore) }));
  const groupOf = (at: number): string | null => {
    const heads = [...found].filter(([, { from, to }]) => side === "below" && at >= from && at < to);
    const [nearest] = heads.toSorted(([one], [other]) => other - one);
    return nearest ? withoutNumber(loans[nearest[0]]?.label ?? "") : null;
  };
  return {
    loans: loans.flatMap((row, at) => (found.has(at) ? [] : [{ ...row, group: groupOf(at) ?? row.group }])),
    totals: (side === "above" ? [...own, ...others] : [...others, ...own]).toSorted(
      (one, other) => one.loansBefore - other.loansBefore,
    ),
    unread,
  };
}
