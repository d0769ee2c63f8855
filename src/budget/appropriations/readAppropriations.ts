import { message } from "../../messages/message.ts";
import { amountColumn } from "../amounts/readAmount.ts";
import { tableUnit } from "../amounts/tableUnit.ts";
import { isColumnNumbers, unreadColumns } from "../amounts/unreadColumns.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import type { ReadContext, TableReading } from "../tables/tableReader.ts";
import { appropriationColumns, type AppropriationColumns } from "./columns.ts";
import { inferColumns } from "./inferColumns.ts";
import { joinRows, rowParts } from "./rowParts.ts";
import { RowWalk } from "./rowWalk.ts";

/**
 * The special part of a budget (Article 7), or a city's open data: every economic row counts in the sums, and those of
 * debt and capital (accounts 44, 51, 61, 62) become lines. Printed totals are compared, sources of funding too.
 */
export function readAppropriations(table: LaidTable, context: ReadContext): TableReading | null {
  const columns = appropriationColumns(table);
  if (columns) return readColumns(table, columns, context);
  const inferred = inferColumns(table);
  const reading = inferred && readColumns(table, inferred, context);
  const areProven =
    reading?.sums.some(({ agrees }) => agrees === true) &&
    reading.sums.every(({ agrees }) => agrees !== false);
  if (!reading || !areProven) return null;
  const said = message("tables:columnsInferred", { page: table.page });
  return { ...reading, warnings: [said, ...reading.warnings] };
}

function readColumns(table: LaidTable, columns: AppropriationColumns, context: ReadContext): TableReading {
  const { unit, remarks } = tableUnit(
    table,
    columns.amounts.map(({ index }) => index),
    context,
  );
  const amounts = columns.amounts.map(({ index }) => amountColumn(table, index, unit));
  const rows = joinRows(
    table.rows.filter((row) => !isColumnNumbers(row)).map((row) => rowParts(row, columns, amounts)),
  );
  const walk = new RowWalk(columns, amounts, rows, context);
  for (const row of rows) walk.take(row);
  walk.end();
  return {
    others: walk.accounts.lines,
    sums: walk.sums.sums,
    warnings: [
      ...remarks,
      ...unreadColumns(table, columns.unknown),
      ...walk.warnings,
      ...walk.accounts.warnings,
      ...walk.sums.warnings,
    ],
  };
}
