import type { Day } from "../../calendar/day.ts";
import { message, type Message } from "../../messages/message.ts";
import { readAsOf } from "../../text/dates.ts";
import { joinLines } from "../../text/lines.ts";
import { amountColumn, readAmount } from "../amounts/readAmount.ts";
import { placeOfDocument, sourceOf } from "../tables/cellSource.ts";
import { isTotal } from "../debtCards/labels.ts";
import { recogniseLoan } from "../names/recogniseLoan.ts";
import type { AmountUnit, CreditorBalance } from "../otherLines.ts";
import { gridRowOf } from "../tables/laidGrid.ts";
import type { LaidRow, LaidTable } from "../tables/laidTable.ts";
import type { ReadContext, TableReader, TableReading } from "../tables/tableReader.ts";
import { creditorColumns, type BalanceColumn, type CreditorColumns } from "./creditorColumns.ts";
import { compareCreditorTotal, type CreditorTotal } from "./creditorTotals.ts";

const NO_UNIT: AmountUnit = { multiplier: 1n, currency: null };

/**
 * Reads a report of the debt office: a line for each creditor, balances in columns whose headers state unit and day.
 * The layouts of these reports are not known: only what its own headers say is taken for a balance.
 */
export const readCreditorBalances: TableReader = (table, context) => {
  const columns = creditorColumns(table);
  return columns && readCreditorTable(table, columns, context);
};

/** Reads such a table whose columns are known; null where no row of it has a balance. */
export function readCreditorTable(
  table: LaidTable,
  columns: CreditorColumns,
  context: ReadContext,
): TableReading | null {
  const asOf = dayOfTable(table) ?? context.asOf;
  const groups = byDay(columns.amounts);
  const lines: CreditorBalance[] = [];
  const totals: CreditorTotal[] = [];
  const unread: Message[] = [];
  for (const row of table.rows) {
    const name = nameOf(row, columns.name);
    const balances = groups.map((group) => readRow(row, table, group));
    if (
      balances.every(
        ({ amounts, warnings }) => warnings.length === 0 && amounts.every(({ amount }) => amount === null),
      )
    ) {
      if (name === "" && row.cells.some((cell) => cell !== null)) unread.push(rowUnread(row));
      continue;
    }
    if (isTotal(name) || /^total\b/iu.test(name)) {
      const cell = row.cells.find((found) => found !== null)?.cell;
      totals.push({
        label: name,
        amounts: balances.flatMap(({ amounts }) => amounts),
        page: row.page,
        cell,
        rowsBefore: lines.length,
      });
      for (const one of balances.flatMap(({ warnings }) => warnings)) unread.push(one);
      continue;
    }
    balances.forEach(({ amounts, warnings }, at) => {
      if (amounts.every(({ amount }) => amount === null) && warnings.length === 0) return;
      lines.push(lineOf(row, name, { amounts, warnings, asOf: groups[at]?.[0]?.asOf ?? asOf }, context));
    });
  }
  if (lines.length === 0) return null;
  const compared = totals.map((total, at) =>
    compareCreditorTotal(total, totals[at - 1]?.rowsBefore ?? 0, lines),
  );
  return {
    others: lines,
    sums: compared.flatMap(({ sums }) => sums),
    warnings: [
      ...(columns.amounts.some(({ unit }) => unit === null)
        ? [message("tables:unitMissing", { page: table.page })]
        : []),
      ...(lines.some((line) => line.asOf === null)
        ? [message("tables:creditorsWithoutDay", { page: table.page })]
        : []),
      ...unread,
      ...compared.flatMap(({ warnings }) => warnings),
    ],
  };
}

/** Columns of one day each are lines of their own: a balance has one day. */
function byDay(columns: readonly BalanceColumn[]): (readonly BalanceColumn[])[] {
  const days = [...new Set(columns.map(({ asOf }) => asOf))];
  return days.map((day) => columns.filter(({ asOf }) => asOf === day));
}

function dayOfTable({ before }: LaidTable): Day | null {
  return before.map((text) => readAsOf(text)).findLast((day) => day !== null) ?? null;
}

interface Balances {
  readonly amounts: CreditorBalance["amounts"];
  readonly warnings: readonly Message[];
}

function readRow(row: LaidRow, table: LaidTable, columns: readonly BalanceColumn[]): Balances {
  const warnings: Message[] = [];
  const amounts = columns.map(({ index, header, unit: stated, year }) => {
    const unit = stated ?? NO_UNIT;
    const reading = readAmount(row.cells[index], amountColumn(table, index, unit));
    if (reading.kind === "unreadable")
      warnings.push(message("tables:amountUnreadable", { column: header, text: reading.text }));
    return {
      column: header,
      role: year === null ? ("other" as const) : ("year" as const),
      amount: reading.kind === "amount" ? reading.amount : null,
      unit,
      ...(year !== null && { year }),
    };
  });
  return { amounts, warnings };
}

function lineOf(
  row: LaidRow,
  name: string,
  { amounts, warnings, asOf }: Balances & { readonly asOf: Day | null },
  context: ReadContext,
): CreditorBalance {
  const match = recogniseLoan(name);
  const cells = gridRowOf(row, 0);
  return {
    kind: "creditor-balance",
    name,
    creditor: match?.creditor ?? null,
    loan: match?.loan ?? null,
    match: match && { confidence: match.confidence, reasons: match.reasons },
    amounts,
    asOf,
    source: sourceOf(placeOfDocument(context.document), "", cells),
    warnings: [...warnings, ...(name === "" ? [message("tables:nameMissing")] : [])],
  };
}

function nameOf(row: LaidRow, column: number): string {
  const cell = row.cells[column] ?? row.cells.find((found) => found?.across);
  const label = row.cells.find((found) => found !== null && isTotal(joinLines(found.lines)));
  return joinLines((cell ?? label)?.lines ?? []);
}

function rowUnread(row: LaidRow): Message {
  const text = row.cells.flatMap((cell) => (cell ? [joinLines(cell.lines)] : [])).join(" | ");
  return message("tables:rowUnread", { page: row.page, text });
}
