import { wordsOfHeading } from "../../text/columnName.ts";
import { foldForComparison } from "../../text/fold.ts";
import type { Condition } from "./labelWords.ts";
import { areOfCards, conditionOf, mayBeLabel } from "./labels.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import { fieldOf, type Field } from "./fields.ts";
import { oneOfEach, type HeadedColumn } from "./headings.ts";

/** How a table lists debts: as cards, one under another, or with a line for each loan. */
type DebtTableKind = "cards" | "lines";

/** What a line for a loan says beside its balance. */
const TERMS: readonly Field[] = ["first", "last", "instalment", "rate"];
const DATES: readonly Field[] = ["first", "last"];
const BALANCES: readonly Field[] = ["eur", "rsd", "balance"];
const NAMES: readonly Field[] = ["name", "loan", "creditor"];

const known = new WeakMap<LaidTable, DebtTableKind | null>();

/** Whether a table lists debts loan by loan, and how; null for a table of another kind. */
export function debtTableKind(table: LaidTable): DebtTableKind | null {
  let kind = known.get(table);
  if (kind === undefined) {
    kind = hasCards(table) ? "cards" : hasLines(table) ? "lines" : null;
    known.set(table, kind);
  }
  return kind;
}

/** The columns of a table by their headers, as the reader of lines takes them. */
export function headedColumns({ headers, headersAbove }: LaidTable): HeadedColumn[] {
  const found = headers.map((header, index): HeadedColumn => {
    const above = wordsOfHeading(headersAbove[index] ?? "");
    const own = wordsOfHeading(header);
    const whole = above === "" || above === own ? own : `${above} ${own}`;
    return { index, heading: whole, field: fieldOf(whole) ?? fieldOf(own) };
  });
  return oneOfEach(found);
}

/** Labels of cards in one column, each card repeats them. */
function hasCards({ rows }: LaidTable): boolean {
  const columns: Set<Condition>[] = [];
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      const found = (columns[column] ??= new Set());
      for (const line of cell?.lines ?? []) {
        const condition = mayBeLabel(line) ? conditionOf(line) : null;
        if (condition !== null) found.add(condition);
        if (areOfCards(found)) return true;
      }
    }
  }
  return false;
}

/** A creditor's line alone is a summary; a loan's line has terms, or its column says that it names debts. */
function hasLines(table: LaidTable): boolean {
  const columns = headedColumns(table);
  const has = (fields: readonly Field[]): boolean =>
    columns.some(({ field }) => field !== null && fields.includes(field));
  if (!has(NAMES) || columns.filter(({ field }) => field !== null).length < 3) return false;
  const terms = columns.filter(({ field }) => field !== null && TERMS.includes(field)).length;
  if (terms === 0 && isBookkeeping(table)) return false;
  if (has(BALANCES)) return terms > 0 || columns.some(namesDebts);
  // Principal and interest by creditor, without a date of any loan, are a plan of payments.
  return terms > 1 && has(DATES);
}

/** Balances of accounts, as a balance sheet lists them: what is owed in all, and no loan of its own. */
const OF_ACCOUNTS =
  /\bkont(?:o|a|u|i)?\b|\bekonomsk\w* klasif|\baktiv(?:a|e|i)\b|\bpasiv(?:a|e|i)\b|\boznaka op\b/u;

function isBookkeeping({ headers, headersAbove, before }: LaidTable): boolean {
  const heads = [...headers, ...headersAbove].some((text) => OF_ACCOUNTS.test(foldForComparison(text)));
  return heads || /\bbilans stanja\b/u.test(foldForComparison(before.at(-1) ?? ""));
}

function namesDebts({ field, heading }: HeadedColumn): boolean {
  return (
    (field === "name" || field === "loan") &&
    /\b(?:dug|kredit|zaj[a]?m|loan|debt)/u.test(foldForComparison(heading))
  );
}
