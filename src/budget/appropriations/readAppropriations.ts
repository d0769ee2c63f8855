import { message } from "../../messages/message.ts";
import { unitColumns } from "../amounts/unitColumns.ts";
import { numbersColumns, unreadColumns } from "../amounts/unreadColumns.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import type { ReadContext, TableReading } from "../tables/tableReader.ts";
import { appropriationColumns, type AppropriationColumns } from "./columns.ts";
import { inferColumns } from "./inferColumns.ts";
import { withMovedCodes } from "./misplacedCodes.ts";
import { joinRows, rowParts, type RowParts } from "./rowParts.ts";
import { RowWalk } from "./rowWalk.ts";

/**
 * The special part of a budget (Article 7), or a city's open data: every economic row counts in the sums, and those of
 * debt and capital (accounts 44, 51, 61, 62) become lines. Printed totals are compared, sources of funding too.
 */
export function readAppropriations(table: LaidTable, context: ReadContext): TableReading | null {
  const columns = appropriationColumns(table);
  if (columns) return readColumns(table, columns, context);
  const inferred = inferColumns(table);
  const reading = inferred && readColumns(table, { ...inferred, isInferred: true }, context);
  const areProven =
    reading?.sums.some(({ agrees }) => agrees === true) &&
    reading.sums.every(({ agrees }) => agrees !== false);
  if (!reading || !areProven) return null;
  const said = message("tables:columnsInferred", { page: table.page });
  return { ...reading, warnings: [said, ...reading.warnings] };
}

function readColumns(table: LaidTable, known: AppropriationColumns, context: ReadContext): TableReading {
  const { columns: amounts, remarks, ...kept } = unitColumns(table, known.amounts, context);
  const columns = { ...known, ...kept };
  const printed = joinRows(
    table.rows.filter((row) => !numbersColumns(row)).map((row) => rowParts(row, columns, amounts)),
  );
  const walked = (rows: readonly RowParts[]): RowWalk => {
    const walk = new RowWalk(columns, amounts, rows, context);
    for (const row of rows) walk.take(row);
    walk.end();
    return walk;
  };
  const walk = walked(withMovedCodes(printed, columns.levels, (rows) => walked(rows).sums.sums));
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
