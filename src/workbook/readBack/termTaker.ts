import type { LoanTerms, TermSource } from "../../loan/terms.ts";
import { quotedSheet } from "../address.ts";
import type { FromRow } from "./byLoan.ts";
import type { EditedCell } from "./findings.ts";
import { canonicalText, sameValue } from "./sameValue.ts";

/** "'Zajmovi'!C5": the source of a term that the user has entered. */
export function placeText({ sheet, address }: Pick<EditedCell, "sheet" | "address">): string {
  return `${quotedSheet(sheet)}!${address}`;
}

/**
 * Takes terms over one by one: what is as it was written keeps its exact form and its source; what is another is
 * marked as entered, with its cell as the source.
 */
export class TermTaker {
  readonly before: LoanTerms | undefined;
  readonly #sources: Record<string, TermSource | undefined>;

  constructor(before: LoanTerms | undefined) {
    this.before = before;
    this.#sources = { ...before?.sources };
  }

  /** @param cell where the value stands; asked for only where the value is another */
  take<K extends keyof LoanTerms>(term: K, now: LoanTerms[K], cell: () => EditedCell): LoanTerms[K] {
    if (this.before && sameValue(this.before[term], now)) return this.before[term];
    if (now === null) this.forget(term);
    else this.enter(term, cell());
    return now;
  }

  /** As take, for a text that the cell's reader has freed of the spaces around it. */
  takeText(term: "agreement", now: string | null, cell: () => EditedCell): string | null {
    const written = this.before?.[term];
    return written !== undefined && (written?.trim() || null) === now ? written : this.take(term, now, cell);
  }

  /**
   * As take, for the rows of a table; null rows are a table that is not there, and leave what was written.
   * @param column of the cell that a changed row is marked by
   * @param order by which changed rows are sorted; without it they stay in the table's order
   */
  takeRows<K extends ListTerm>(
    term: K,
    rows: readonly FromRow<LoanTerms[K][number]>[] | null,
    column: string,
    order?: (value: LoanTerms[K][number]) => number,
  ): LoanTerms[K] {
    const written = this.before?.[term];
    if (rows === null) return written ?? ([] as readonly never[]);
    const now = inWrittenOrder<LoanTerms[K][number]>(rows, written, order) as LoanTerms[K];
    if (written ? sameValue(written, now) : now.length === 0) return written ?? now;
    const changed = changedRow(rows, written) ?? rows[0];
    if (changed) this.enter(term, changed.at(column));
    else this.forget(term);
    return now;
  }

  enter(term: string, cell: EditedCell): void {
    this.#sources[term] = { mark: "entered", text: placeText(cell) };
  }

  /** Where a term that nobody states is assumed. */
  assume(term: string, source: TermSource): void {
    this.#sources[term] = source;
  }

  forget(term: string): void {
    this.#sources[term] = undefined;
  }

  sources(): LoanTerms["sources"] {
    const kept = Object.entries(this.#sources).filter(
      (entry): entry is [string, TermSource] => entry[1] !== undefined,
    );
    return Object.fromEntries(kept);
  }
}

type ListTerm = {
  [K in keyof LoanTerms]-?: LoanTerms[K] extends readonly unknown[] ? K : never;
}[keyof LoanTerms];

/** In the order they were written in where they are the same, whatever order the table is in; else by the order given. */
export function inWrittenOrder<T>(
  rows: readonly { readonly value: T }[],
  written: readonly T[] | undefined,
  order?: (value: T) => number,
): readonly T[] {
  const values = rows.map(({ value }) => value);
  const asSet = (list: readonly T[]): string => list.map(canonicalText).sort().join();
  if (written && asSet(written) === asSet(values)) return written;
  return order ? values.sort((a, b) => order(a) - order(b)) : values;
}

/** The first row that says another thing than what was written; undefined where rows were only taken out. */
export function changedRow<T>(
  rows: readonly FromRow<T>[],
  written: readonly T[] | undefined,
): FromRow<T> | undefined {
  const known = new Set((written ?? []).map(canonicalText));
  return rows.find(({ value }) => !known.has(canonicalText(value)));
}
