import { foldForComparison } from "./fold.ts";

/**
 * Accounts of the chart of accounts from `from` to `to`, each without the zeros that only fill it up to six digits:
 * "9112" to "9119" covers 9115 and 911512. Both have the same number of digits; one account is a range of itself.
 */
export interface AccountRange {
  readonly from: string;
  readonly to: string;
}

const CODE = /^[1-9]\d{0,5}$/u;
const LIST = /(?:,|;|\+|\/|\bi\b|\||\s)+/u;

/** "441000" is "441", "400000" is "4": budget laws print accounts without the zeros, cities with them. */
export function shortAccount(code: string): string {
  return code.length > 1 ? code.replace(/(?<!0)0+$/u, "") : code;
}

/**
 * The accounts that a cell names: "442", "441000", "9112-9119", "413 do 417", "48 и 49", "714,744,745", or several
 * such on lines of their own. Null for anything else, and for a range that runs backwards.
 * Source of the codes: Rulebook on the standard classification framework and the chart of accounts.
 */
export function readAccounts(text: string): readonly AccountRange[] | null {
  const folded = foldForComparison(text)
    .replace(/ (?:do|to) /gu, "-")
    .replace(/(?<![.:])[.:]+$/u, "");
  const ranges = folded
    .split(LIST)
    .filter((part) => part !== "")
    .map(rangeOf);
  return ranges.length > 0 && ranges.every((range) => range !== null) ? ranges : null;
}

function rangeOf(part: string): AccountRange | null {
  const ends = part.split("-");
  if (ends.length > 2 || ends.some((end) => !CODE.test(end))) return null;
  const [first = "", last = first] = ends;
  // The zeros of a range's ends fill it up where both have them: "441000-444000", but "4410-4420" too.
  const [from, to] = [shortAccount(first), shortAccount(last)];
  if (first.length !== last.length || from.length !== to.length || from > to) return null;
  return { from, to };
}

/** Whether every account of `inner` belongs to `outer`: 4421 and "441 до 443" do to 44. */
export function coversAccounts(outer: readonly AccountRange[], inner: readonly AccountRange[]): boolean {
  return inner.every((range) =>
    outer.some(
      ({ from, to }) =>
        range.from.length >= from.length &&
        range.from.slice(0, from.length) >= from &&
        range.to.slice(0, to.length) <= to,
    ),
  );
}

/** Whether the cell holds a two-digit source of funding ("01" to "19", "56") as budgets print it. */
export function isFundingSource(text: string): boolean {
  return /^(?:0[1-9]|1\d|56)$/u.test(text.trim());
}
