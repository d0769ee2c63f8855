import { message, type Message } from "../../messages/message.ts";
import { bracketsMatch } from "../../text/brackets.ts";
import { placeOfDocument, sourceOf } from "../tables/cellSource.ts";
import { recogniseCreditor } from "../names/recogniseCreditor.ts";
import { recogniseLoan } from "../names/recogniseLoan.ts";
import type { PlannedLoan } from "../otherLines.ts";
import { gridRowOf } from "../tables/laidGrid.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import type { ReadContext, TableReader, TableReading } from "../tables/tableReader.ts";
import { UnreadGap } from "../tables/unreadPages.ts";
import { plannedColumns, type PlannedColumns } from "./plannedColumns.ts";
import { doubtfulRates } from "./plannedRates.ts";
import { plannedEntries, type PlannedEntry } from "./plannedRows.ts";
import { plannedUnits, type PlannedUnits } from "./plannedUnits.ts";
import { comparePlanned, type PlannedTotal } from "./plannedSums.ts";
import { planSentence, type PlanSentence } from "./planSentence.ts";
import { withoutSlips } from "./slippedAmounts.ts";

/**
 * Reads the guarantees and loans that a law plans for its year (Article 3 A and B), with the totals of groups and of
 * the table, and that of the sentence before it. Nesting: a group, its creditors, their projects.
 */
export const readPlannedLoans: TableReader = (table, context) => {
  const columns = plannedColumns(table);
  return columns && readPlannedTable(table, columns, context);
};

/** Reads such a table whose columns are known; null where no row of it is a loan or a total. */
export function readPlannedTable(
  table: LaidTable,
  columns: PlannedColumns,
  context: ReadContext,
): TableReading | null {
  const units = plannedUnits(table, columns);
  const { entries, unread } = plannedEntries(table, columns, units);
  const sentence = planSentence(table.before);
  const found = nest(entries, {
    context: { ...context, year: sentence.year ?? context.year },
    part: sentence.part,
    hasRsd: columns.rsd >= 0,
  });
  if (found.loans.length + found.totals.length === 0) return null;
  const doubtful = doubtfulRates(found.loans);
  const loans = found.loans.map((loan) => {
    const warning = doubtful.get(loan);
    return warning ? { ...loan, warnings: [...loan.warnings, warning] } : loan;
  });
  const stated = sentence.total && found.beginsHere ? [sentenceTotal(sentence.total, found, table.page)] : [];
  const headers = { rsd: table.headers[columns.rsd] ?? "", amount: table.headers[columns.amount] ?? "" };
  // The sentence states whole dinars, whatever the table counts in.
  const compared = [
    ...withoutSlips(found.totals).map((total) => comparePlanned(total, { ...headers, units })),
    ...stated.map((total) => comparePlanned(total, headers)),
  ];
  return {
    others: loans,
    sums: compared.flatMap(({ sums }) => sums),
    warnings: [
      ...scaled(units, table.page),
      ...unread,
      ...found.warnings,
      ...compared.flatMap(({ warnings }) => warnings),
    ],
  };
}

function scaled(units: PlannedUnits, page: number): Message[] {
  return [...new Set([units.rsd, units.original])]
    .filter((multiplier) => multiplier > 1n)
    .map((multiplier) => message("tables:unitScaled", { page, multiplier: String(multiplier) }));
}

interface Nested {
  readonly loans: PlannedLoan[];
  readonly totals: PlannedTotal[];
  readonly warnings: Message[];
  readonly beginsHere: boolean;
  /** Whether the total of all stands at its end. */
  readonly endsHere: boolean;
}

/** What all loans of a table share. */
interface Shared {
  readonly context: ReadContext;
  readonly part: PlannedLoan["part"];
  /** Whether there is a column of dinars. */
  readonly hasRsd: boolean;
}

function nest(entries: readonly PlannedEntry[], shared: Shared): Nested {
  const loans: PlannedLoan[] = [];
  const totals: PlannedTotal[] = [];
  const warnings: Message[] = [];
  const beginsHere = /^(?:I|1)\.?$/u.test(entries[0]?.number ?? "");
  let group: { readonly name: string; readonly from: number } | null = null;
  let creditor: PlannedEntry | null = null;
  let since = 0;
  let isGroupWhole = beginsHere;
  let endsHere = false;
  // Another table's sentence and header may stand on the page too: no group makes what follows sure again.
  const gap = new UnreadGap(shared.context.unread);
  entries.forEach((entry, index) => {
    gap.to(pageOf(entry));
    if (entry.kind === "total") {
      const isAll = entry.name === entry.name.toUpperCase() && !entries.slice(index + 1).some(isLoan);
      endsHere = isAll;
      const own = loans.slice(group?.from ?? since);
      const total = totalOf(
        entry,
        isAll ? [loans, own] : [own, loans.slice(since)],
        isAll ? beginsHere : isGroupWhole,
      );
      if (total === null)
        warnings.push(message("tables:plannedTotalUnreadable", { label: entry.name, page: pageOf(entry) }));
      else totals.push(total);
      since = loans.length;
      return;
    }
    endsHere = false;
    if (entry.kind === "group") {
      group = { name: entry.name, from: loans.length };
      isGroupWhole = true;
      creditor = null;
      if (!hasAmounts(entry)) return;
    }
    if (isCreditor(entry, entries[index + 1])) {
      creditor = entry;
      return;
    }
    if (!isWithin(entry, creditor)) creditor = null;
    const groups = [group?.name ?? "", creditor?.name ?? ""].filter((name) => name !== "");
    loans.push(loanOf(entry, groups, shared, gap.page));
  });
  return { loans, totals, warnings, beginsHere, endsHere };
}

/** Not the number of a page alone, which stands below the total of all. */
const isLoan = (entry: PlannedEntry): boolean =>
  entry.kind === "numbered" && (entry.name !== "" || hasAmounts(entry));

/** "1." without an amount, and "1.1" below it. */
function isCreditor(entry: PlannedEntry, next: PlannedEntry | undefined): boolean {
  return (
    entry.kind === "numbered" && !hasAmounts(entry) && next?.kind === "numbered" && isWithin(next, entry)
  );
}

function isWithin({ number }: PlannedEntry, creditor: PlannedEntry | null): boolean {
  if (creditor === null) return true;
  const parts = number.split(".").filter((part) => part !== "");
  return parts.length > 1 && parts[0] === creditor.number.replace(/\.$/u, "");
}

function hasAmounts({ rsd, original }: PlannedEntry): boolean {
  return rsd.kind !== "none" || original.amounts.length + original.warnings.length > 0;
}

function loanOf(
  entry: PlannedEntry,
  groups: readonly string[],
  { context, part, hasRsd }: Shared,
  unread: number | null,
): PlannedLoan {
  const creditor = recogniseCreditor(groups.at(-1) ?? "");
  const match = recogniseLoan(entry.name, creditor?.creditor);
  const warnings: Message[] = [...entry.original.warnings];
  if (entry.rsd.kind === "unreadable")
    warnings.push(message("tables:amountUnreadable", { column: "RSD", text: entry.rsd.text }));
  if ((hasRsd && entry.rsd.kind === "none") || (entry.original.amounts.length === 0 && warnings.length === 0))
    warnings.push(message("tables:amountMissing"));
  if (!bracketsMatch(entry.name)) warnings.push(message("tables:nameBrackets"));
  if (entry.name === "") warnings.push(message("tables:nameMissing"));
  if (unread !== null) warnings.push(message("tables:planHeadingsUnread", { page: unread }));
  const cells = entry.rows.flatMap((row, index) => gridRowOf(row, index)).filter(({ text }) => text !== "");
  return {
    kind: "planned-loan",
    part,
    groups,
    row: entry.number,
    name: entry.name,
    creditor: match?.creditor ?? creditor?.creditor ?? null,
    loan: match?.loan ?? null,
    match: match && { confidence: match.confidence, reasons: match.reasons },
    amountRsd: entry.rsd.kind === "amount" ? entry.rsd.amount : null,
    amounts: entry.original.amounts,
    year: context.year,
    source: sourceOf(placeOfDocument(context.document), entry.number, cells),
    warnings,
  };
}

function totalOf(
  entry: PlannedEntry,
  scopes: PlannedTotal["scopes"],
  isComplete: boolean,
): PlannedTotal | null {
  if (entry.rsd.kind === "unreadable" || entry.original.warnings.length > 0 || !hasAmounts(entry))
    return null;
  return {
    label: entry.name,
    rsd: entry.rsd.kind === "amount" ? entry.rsd.amount : null,
    amounts: entry.original.amounts,
    page: pageOf(entry),
    cell: entry.rows.at(-1)?.cells.find((cell) => cell !== null)?.cell,
    scopes,
    isComplete,
  };
}

function pageOf({ rows }: PlannedEntry): number {
  return rows.at(-1)?.page ?? 1;
}

function sentenceTotal(
  total: NonNullable<PlanSentence["total"]>,
  { loans, endsHere }: Nested,
  page: number,
): PlannedTotal {
  return {
    label: total.text,
    rsd: total.rsd,
    amounts: total.amounts,
    page,
    cell: undefined,
    scopes: [loans],
    isComplete: endsHere,
  };
}
