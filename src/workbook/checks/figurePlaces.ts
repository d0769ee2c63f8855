import type { Source } from "../../budget/source.ts";
import type { ComparedFigure, Finding, Where } from "../../checks/finding.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Day } from "../../calendar/day.ts";
import { amountDecimal } from "../../money/money.ts";
import { compareDecimals, type Decimal } from "../../money/decimal.ts";
import { cellAddress, parseAddress } from "../address.ts";
import type { SheetPlan, TablePlan } from "../plan.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { rowLinks, type PlannedLink } from "../story/rowLinks.ts";
import { scheduleTableName } from "../schedule/scheduleTable.ts";

/** Finds cells of the workbook; null where none holds what is asked for. */
export interface PlaceFinder {
  /** The cell in which a figure of the finding stands. */
  readonly figure: (figure: ComparedFigure, finding: Finding) => PlannedLink | null;
  /** The row of the line that the finding is about. */
  readonly line: (finding: Finding) => PlannedLink | null;
}

/**
 * Where figures stand in the sheets that have been planned.
 * @param sheets all that a figure may stand on
 */
export function placeFinder(
  dossier: Dossier,
  loans: readonly SheetLoan[],
  sheets: readonly SheetPlan[],
): PlaceFinder {
  const tables = new Map(
    sheets.flatMap((sheet) =>
      sheet.tables.map((table) => [table.name, { sheet: sheet.name, table }] as const),
    ),
  );
  const rowIn = (name: string, row: number, column = ""): PlannedLink | null => {
    const found = tables.get(name);
    if (!found || row < 0 || row >= found.table.rows.length) return null;
    const { sheet, table } = found;
    const across = Math.max(
      0,
      table.columns.findIndex(({ key }) => key === column),
    );
    return { sheet, cell: cellAddress(table.row + 1 + row, table.column + across) };
  };
  const rows = rowLinks(dossier, sheets);
  const loanRows = new Map(loans.map((loan, at) => [loan.terms.id, { loan, at }]));

  const lineAt = (source: Source, label: string): PlannedLink | null => {
    const row = rows.line(source);
    const { sheet, table } = tables.get("tblLines") ?? {};
    const column = table?.columns.findIndex(({ key }) => key === CARD_COLUMNS[label]) ?? -1;
    const place = row && parseAddress(row.cell);
    if (!table || !place || row.sheet !== sheet || column < 0) return row;
    return { sheet, cell: cellAddress(place.row, table.column + column) };
  };
  const find = (where: Where, { label, value }: ComparedFigure): PlannedLink | null => {
    switch (where.kind) {
      case "line":
        return lineAt(where.source, label.key);
      case "total": {
        const printed = numberOf(value);
        return (
          rowIn(
            "tblPrintedTotals",
            totalRow(tables.get("tblPrintedTotals")?.table, where, ["eur", "rsd"], printed),
          ) ??
          rowIn("tblPrintedSums", totalRow(tables.get("tblPrintedSums")?.table, where, ["printed"], printed))
        );
      }
      case "term":
        return rowIn("tblLoans", loanRows.get(where.loan)?.at ?? -1, where.term);
      case "schedule": {
        const loan = loanRows.get(where.loan)?.loan;
        if (!loan) return null;
        return (
          scheduleRow(tables.get(scheduleTableName(loan)), where.due) ?? { sheet: loan.sheet, cell: "A1" }
        );
      }
      case "rate": {
        const { date, base, quote } = where.rate;
        const known = dossier.rates.find(
          (one) => one.date === date && one.base === base && one.quote === quote,
        );
        return known ? rows.rate(known) : null;
      }
      case "payment":
        return rowIn("tblPayments", where.index);
      case "computed":
        return null;
    }
  };
  const line = ({ at }: Finding): PlannedLink | null => (at ? rows.line(at) : null);
  return {
    line,
    figure: (figure, finding) => {
      // "In the later law" is the first figure's field once more.
      const label = figure.label.key === LATER ? finding.figures[0]?.label : undefined;
      const found = find(figure.where, { ...figure, ...(label && { label }) });
      return found ?? (figure.where.kind === "computed" ? line(finding) : null);
    },
  };
}

const LATER = "checks:labelLater";

/** Columns of tblLines by what a check calls the figure; the row's first cell for any other. */
const CARD_COLUMNS: Readonly<Record<string, string>> = {
  "checks:labelBalanceEur": "eur",
  "checks:labelBalanceOf": "rsd",
  "checks:labelYearly": "instalment",
  "checks:labelPrintedCurrency": "instalment",
  "checks:labelOtherLaw": "instalment",
  "checks:labelOtherLawTwice": "instalment",
  "checks:labelOtherLawHalf": "instalment",
  "checks:labelIndexCurrency": "rate",
  "matching:fieldFirstPrincipal": "first",
  "matching:fieldLastPrincipal": "last",
  "matching:fieldRate": "rate",
};

function numberOf(value: ComparedFigure["value"]): Decimal | null {
  if (typeof value !== "object" || value === null) return null;
  if ("minor" in value) return amountDecimal(value);
  return "decimal" in value ? value.decimal : null;
}

/** The row of a table of totals with this document, page (cell) and amount; -1 where there is none. */
function totalRow(
  table: TablePlan | undefined,
  where: Extract<Where, { kind: "total" }>,
  amounts: readonly string[],
  printed: Decimal | null,
): number {
  if (!table || printed === null) return -1;
  const at = (key: string): number => table.columns.findIndex((column) => column.key === key);
  const [document, page] = [at("document"), at("page")];
  const columns = amounts.map(at);
  return table.rows.findIndex((cells) => {
    const place = cells[page]?.value;
    const isThere =
      place?.kind === "number"
        ? place.number.digits === BigInt(where.page)
        : place?.kind === "text" && place.text === where.cell;
    const name = cells[document]?.value;
    if (!isThere || name?.kind !== "text" || name.text !== where.document) return false;
    return columns.some((column) => {
      const value = cells[column]?.value;
      return value?.kind === "number" && compareDecimals(value.number, printed) === 0;
    });
  });
}

function scheduleRow(
  found: { readonly sheet: string; readonly table: TablePlan } | undefined,
  due: Day | null,
): PlannedLink | null {
  if (!found || due === null) return null;
  const { sheet, table } = found;
  const column = table.columns.findIndex(({ key }) => key === "due");
  const row = table.rows.findIndex((cells) => {
    const value = cells[column]?.value;
    return value?.kind === "date" && value.day === due;
  });
  return row < 0 ? null : { sheet, cell: cellAddress(table.row + 1 + row, table.column + column) };
}
