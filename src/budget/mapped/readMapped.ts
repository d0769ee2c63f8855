import { message, type Message } from "../../messages/message.ts";
import { readAppropriations } from "../appropriations/readAppropriations.ts";
import type { DebtReading } from "../budgetLine.ts";
import { placeOfDocument } from "../tables/cellSource.ts";
import { readLineRows } from "../cellTables/readLineCells.ts";
import { balanceColumn } from "../creditors/creditorColumns.ts";
import { readCreditorTable } from "../creditors/readCreditorBalances.ts";
import { readPlannedTable } from "../planned/readPlannedLoans.ts";
import { fitMapping } from "./fitMapping.ts";
import { gridRowsOf } from "../tables/laidGrid.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import { columnWith, loanColumns, underLawHeaders, type MappedTable } from "./mappedTable.ts";
import type { TableMapping } from "./mapping.ts";
import type { ReadContext, TableReading } from "../tables/tableReader.ts";

/** What a mapped table holds: debt cards with their totals, or other lines. */
export interface MappedReading extends TableReading, Pick<DebtReading, "lines" | "totals" | "units"> {}

/** What became of the user's mappings for a table. */
interface MappingOutcome {
  readonly reading: MappedReading | null;
  /** Why one that seems to be meant for the table was not applied. */
  readonly warnings: readonly Message[];
}

/** Reads a table by the mapping that fits its headers best, the last one given of equals. */
export function applyMappings(
  table: LaidTable,
  mappings: readonly TableMapping[],
  context: ReadContext,
): MappingOutcome {
  const fits = mappings.map((mapping) => ({ mapping, fit: fitMapping(table, mapping) }));
  let best: {
    readonly mapping: TableMapping;
    readonly columns: readonly number[];
    readonly found: number;
  } | null = null;
  let isByPosition = false;
  for (const { mapping, fit } of fits) {
    if (fit.kind !== "fits" || fit.found < (best?.found ?? 0)) continue;
    best = { mapping, columns: fit.columns, found: fit.found };
    isByPosition = fit.isByPosition;
  }
  if (best === null) {
    const stale = fits.flatMap(({ fit }) => (fit.kind === "stale" ? [fit.missing] : []));
    const missing = stale.at(-1);
    return {
      reading: null,
      warnings:
        missing === undefined ? [] : [message("tables:mappingStale", { page: table.page, header: missing })],
    };
  }
  const { mapping, columns } = best;
  const roles = table.headers.map((_, column) => mapping.roles[columns.indexOf(column)] ?? null);
  const reading = readAs(mapping.as, { table, roles }, context);
  if (reading === null)
    return { reading: null, warnings: [message("tables:mappingIncomplete", { page: table.page })] };
  const remark = isByPosition ? [message("tables:mappingByPosition", { page: table.page })] : [];
  return { reading: { ...reading, warnings: [...remark, ...reading.warnings] }, warnings: [] };
}

function readAs(kind: TableMapping["as"], mapped: MappedTable, context: ReadContext): MappedReading | null {
  if (kind === "debt-card") return readLoans(mapped, context);
  const reading = readOthers(kind, mapped, context);
  return reading && reading.others.length > 0 ? { lines: [], totals: [], ...reading } : null;
}

function readLoans(mapped: MappedTable, context: ReadContext): MappedReading | null {
  const { table } = mapped;
  const place = placeOfDocument(context.document);
  const reading = readLineRows(gridRowsOf(table), loanColumns(mapped), table.before, place);
  return reading && { ...reading, others: [], sums: [] };
}

function readOthers(
  kind: Exclude<TableMapping["as"], "debt-card">,
  mapped: MappedTable,
  context: ReadContext,
): TableReading | null {
  const { table, roles } = mapped;
  switch (kind) {
    case "appropriation":
      return readAppropriations(underLawHeaders(mapped), context);
    case "planned-loan": {
      const name = columnWith(mapped, "name", "creditor");
      const columns = {
        row: columnWith(mapped, "row"),
        name,
        rsd: columnWith(mapped, "balance-rsd"),
        currency: columnWith(mapped, "currency", "instalment-currency"),
        amount: columnWith(mapped, "amount", "balance-eur"),
      };
      return name < 0 ? null : readPlannedTable(table, columns, context);
    }
    case "creditor-balance": {
      const name = columnWith(mapped, "creditor", "name");
      const amounts = roles.flatMap((role, index) => {
        if (role !== "amount" && role !== "balance-eur" && role !== "balance-rsd") return [];
        const column = balanceColumn(table, index, true);
        const currency = role === "balance-eur" ? "EUR" : role === "balance-rsd" ? "RSD" : null;
        const unit = column && (column.unit ?? (currency && { multiplier: 1n as const, currency }));
        return column ? [{ ...column, unit: unit && { ...unit, currency: unit.currency ?? currency } }] : [];
      });
      return name < 0 || amounts.length === 0 ? null : readCreditorTable(table, { name, amounts }, context);
    }
  }
}
