import { excelSerial } from "../../../calendar/day.ts";
import type { Translator } from "../../../messages/translator.ts";
import {
  addDecimals,
  decimalText,
  multiplyDecimals,
  rescaled,
  type Decimal,
} from "../../../money/decimal.ts";
import { divideRounded } from "../../../money/rounding.ts";
import { quoted } from "../../formulas/quoted.ts";
import { referencesTo, type NamedColumns } from "../../formulas/references.ts";
import { surelyRounds } from "../../formulas/surelyRounds.ts";
import { PERCENT_GUARD } from "../../inputs/inputGuards.ts";
import type { InputGuard } from "../../layout/declaration.ts";
import type { CellPlan, ValidationPlan } from "../../plan.ts";

/** A table for the user to fill in, whose guards say what its columns hold. */
interface GuardedTable extends NamedColumns {
  readonly columns: readonly (NamedColumns["columns"][number] & {
    readonly guard?: InputGuard | undefined;
  })[];
}

/** A column of which the control takes account. */
interface WatchedColumn {
  readonly key: string;
  /** From 0. */
  readonly at: number;
  readonly rule: ValidationPlan["rule"];
  /** What its numbers are multiplied by. */
  readonly times: number;
}

/**
 * How often a column counts, in their order: primes, so that one that grows as another one of its row shrinks, by whole
 * weeks, months or years, does not leave the sum as it was.
 */
const PRIMES = [101, 211, 307, 401, 503, 601, 701, 809, 907, 1009, 1103, 1201, 1301, 1409, 1511] as const;
/** Percentages stand in cells as fractions; so often they weigh as much as days do. */
const PERCENT_TIMES = 1_000_000;
/** What stands for a day in a table that has none. */
const NO_DAY = 40_000;

/** Decimals of a control, the most telling first; -3 for thousands. Of a thousand rows of large amounts it is some 1e45. */
const PLACES = Array.from({ length: 37 }, (_, index) => 6 - index);

/**
 * A number that changes whenever a day, an amount, a percentage or a word in rows of a table does: the sum over the rows of
 * the day squared, times the other days, times the numbers, times the words. Of the day alone, two equal amounts would leave
 * it as it was when one is moved on by a month and the other one back; of a sum of numbers and words, two rows of one day
 * whose amounts change places.
 * @param rows as planned
 * @param of address of the loan's id, whose rows they are; null for all rows of the table
 */
export function tableControl(
  table: GuardedTable,
  rows: readonly (readonly CellPlan[])[],
  t: Translator,
  of: string | null,
): { readonly value: Decimal; readonly formula: string } {
  const { all } = referencesTo(table, t);
  const columns = watched(table, t);
  const day = columns.find(({ rule }) => rule.kind === "date");
  const groups = (["date", "decimal", "list"] as const)
    .map((kind) => columns.filter((one) => one !== day && one.rule.kind === kind))
    .filter((group) => group.length > 0);
  const products = rows.map((cells) => {
    const date = day ? numberIn(cells, day) : whole(NO_DAY);
    return groups
      .map((group) =>
        group
          .map((one) => multiplyDecimals(whole(one.times), numberIn(cells, one)))
          .reduce(addDecimals, whole(1)),
      )
      .reduce(multiplyDecimals, multiplyDecimals(date, date));
  });
  const control = inputControl(products, columns.length + 4);
  const date = day ? all(day.key) : String(NO_DAY);
  const factors = [
    ...(of === null ? [] : [`(${all("loan")}=${of})`]),
    date,
    date,
    ...groups.map((group) => `(${["1", ...group.flatMap((one) => terms(one, all(one.key)))].join("+")})`),
  ];
  return { value: control.value, formula: control.rounded(`SUMPRODUCT(${factors.join("*")})`) };
}

function watched({ columns }: GuardedTable, t: Translator): WatchedColumn[] {
  return columns.flatMap(({ key, guard }, at) => {
    const rule = guard?.rule(t, []);
    if (!rule) return [];
    const prime = PRIMES[at];
    if (prime === undefined) throw new RangeError(`no prime for column ${at} of a table`);
    return [{ key, at, rule, times: guard === PERCENT_GUARD ? prime * PERCENT_TIMES : prime }];
  });
}

/** What a cell counts as: of a word its number in the list. */
function numberIn(cells: readonly CellPlan[], { at, rule }: WatchedColumn): Decimal {
  const value = cells[at]?.value;
  if (value?.kind === "number") return value.number;
  if (value?.kind === "date") return whole(excelSerial(value.day));
  return whole(value?.kind === "text" && rule.kind === "list" ? rule.values.indexOf(value.text) + 1 : 0);
}

/** The same as formulas. */
function terms({ rule, times }: WatchedColumn, column: string): string[] {
  if (rule.kind !== "list") return [`${times}*${column}`];
  return rule.values.map((word, index) => `${times * (index + 1)}*(${column}=${quoted(word)})`);
}

function whole(value: number): Decimal {
  return { digits: BigInt(value), scale: 0 };
}

/**
 * A sum at the first of some places to which every program rounds it alike.
 * @param products exact
 * @param operations how many at most make one of them of doubles
 */
export function inputControl(
  products: readonly Decimal[],
  operations: number,
): { readonly value: Decimal; readonly rounded: (sum: string) => string } {
  const sum = products.reduce(addDecimals, whole(0));
  const double = Number(decimalText(sum));
  const size = products.reduce((total, one) => total + Math.abs(Number(decimalText(one))), 0);
  const off = size * (products.length + operations) * 2 ** -52;
  const isSure = (place: number): boolean => {
    const [unit, digits] = [10 ** Math.max(-place, 0), Math.max(place, 0)];
    const wanted = roundedAt(sum, place);
    return [0, -off, off].every((by) => surelyRounds((double + by) / unit, wanted, digits));
  };
  const place = PLACES.find(isSure) ?? 0;
  const value = { digits: roundedAt(sum, place), scale: Math.max(place, 0) };
  return {
    value,
    rounded: (formula) =>
      place < 0 ? `ROUND((${formula})/${10 ** -place},0)` : `ROUND(${formula},${place})`,
  };
}

/** In units of the place. */
function roundedAt(sum: Decimal, place: number): bigint {
  return place >= 0
    ? rescaled(sum, place, "half-up").digits
    : divideRounded(sum.digits, 10n ** BigInt(sum.scale - place), "half-up");
}
