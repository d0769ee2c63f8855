import type { PrintedSum } from "../../budget/otherLines.ts";
import type { Translator } from "../../messages/translator.ts";
import { addDecimals, compareDecimals, type Decimal } from "../../money/decimal.ts";
import { referencesTo } from "../formulas/references.ts";
import { fitsCell } from "../layout/cellDigits.ts";
import { numberValue, text } from "../layout/values.ts";
import { printedFormat } from "./printedFormat.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import {
  decimalColumn,
  unitColumn,
  documentColumn,
  placeColumn,
  textColumn,
  agreesWord,
} from "./documentCells.ts";

interface PrintedSumRow {
  readonly document: string;
  readonly sum: PrintedSum;
}

/** Sum of what was read less what is printed; null where they cannot be compared, or a cell does not hold them. */
function difference({ printed, sum, agrees }: PrintedSum): Decimal | null {
  if (agrees === null || sum === null) return null;
  const less = addDecimals(sum, { digits: -printed.digits, scale: printed.scale });
  return [printed, sum, less].every(fitsCell) ? less : null;
}

/** tblPrintedSums: each total that a table beside the debt list prints, beside the sum of the rows that it covers. */
export function printedSumsTable(t: Translator): TableDeclaration<PrintedSumRow> {
  const here = (key: string): string => referencesTo(table, t).here(key);
  const table: TableDeclaration<PrintedSumRow> = {
    name: "tblPrintedSums",
    input: false,
    keys: ["document", "page", "label", "column"],
    columns: [
      documentColumn(({ document }) => document),
      placeColumn(({ sum }) => sum),
      {
        key: "agrees",
        header: "workbook:colVerdict",
        format: "text",
        look: ({ sum }) => (sum.agrees === null ? "inferred" : sum.agrees ? "good" : "bad"),
        value: ({ sum }) => text(agreesWord(sum.agrees, t)),
        formula: (row) => {
          const less = difference(row.sum);
          const says = less === null ? null : compareDecimals(less, ZERO) === 0;
          // The formula says what the reading says, or is not there.
          if (says !== row.sum.agrees) return null;
          const known = `IF(${here("difference")}=0,"${agreesWord(true, t)}","${agreesWord(false, t)}")`;
          return `IF(${here("difference")}="","${agreesWord(null, t)}",${known})`;
        },
      },
      textColumn("column", "otherLines:colColumn", 14, ({ sum }) => sum.column),
      textColumn("label", "workbook:colTotalLabel", 32, ({ sum }) => sum.label),
      unitColumn(t, ({ sum }) => sum.unit.currency),
      decimalColumn<PrintedSumRow>("printed", "otherLines:colPrinted", t, ({ sum }) => sum.printed),
      decimalColumn<PrintedSumRow>("sum", "otherLines:colSumRead", t, ({ sum }) => sum.sum),
      {
        key: "difference",
        header: "otherLines:colDifference",
        format: ({ sum }) => printedFormat(sum.printed),
        value: ({ sum }) => {
          const less = difference(sum);
          return less === null ? text("") : numberValue(less);
        },
        formula: ({ sum }) => {
          const [all, printed] = [here("sum"), here("printed")];
          if (difference(sum) === null && sum.sum !== null) return null;
          const digits = Math.max(DIGITS, sum.printed.scale, sum.sum?.scale ?? 0);
          return `IF(OR(${all}="",${printed}=""),"",ROUND(${all}-${printed},${digits}))`;
        },
      },
    ],
  };
  return table;
}

/** As many decimals as amounts are printed with, for all rows: zeros more change nothing. */
const DIGITS = 2;
const ZERO: Decimal = { digits: 0n, scale: 0 };
