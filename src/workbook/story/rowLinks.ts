import { rowsByAmount } from "../lines/documentCells.ts";
import type { Source } from "../../budget/source.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { DatedRate } from "../../loan/views/rates.ts";
import { cellAddress } from "../address.ts";
import type { CellPlan, SheetPlan } from "../plan.ts";
import { plannedLoanRows } from "../lines/plannedLoansTable.ts";

export type PlannedLink = NonNullable<CellPlan["link"]>;

/** Where lines of documents and rates stand in the sheets that hold them; null where none does. */
export interface RowLinks {
  readonly line: (source: Source) => PlannedLink | null;
  readonly rate: (rate: DatedRate) => PlannedLink | null;
}

/** @param sheets those of the lines, of what was imported beside them, and of the rates, as planned */
export function rowLinks(dossier: Dossier, sheets: readonly SheetPlan[]): RowLinks {
  const places = new Map<unknown, PlannedLink>();
  const put = <Row>(table: string, rows: readonly Row[], of: (row: Row) => unknown): void => {
    for (const sheet of sheets) {
      const found = sheet.tables.find(({ name }) => name === table);
      if (!found) continue;
      rows.forEach((row, at) => {
        const key = of(row);
        // What stands in several rows is found in the first.
        if (!places.has(key))
          places.set(key, { sheet: sheet.name, cell: cellAddress(found.row + 1 + at, found.column) });
      });
    }
  };
  const { lines, others, rates } = dossier;
  put("tblLines", lines, ({ source }) => source);
  put(
    "tblAppropriations",
    others.filter((line) => line.kind === "appropriation"),
    ({ source }) => source,
  );
  put(
    "tblPlannedLoans",
    plannedLoanRows(others.filter((line) => line.kind === "planned-loan")),
    ({ line }) => line.source,
  );
  put(
    "tblCreditorBalances",
    rowsByAmount(others.filter((line) => line.kind === "creditor-balance")),
    ({ line }) => line.source,
  );
  put(
    "tblRates",
    [...rates].sort((a, b) => a.date - b.date),
    (rate) => rate,
  );
  return {
    line: (source) => places.get(source) ?? null,
    rate: (rate) => places.get(rate) ?? null,
  };
}
