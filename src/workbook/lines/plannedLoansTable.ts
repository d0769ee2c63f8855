import type { PlannedLoan } from "../../budget/otherLines.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { text } from "../layout/values.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import {
  decimalColumn,
  unitColumn,
  placeColumns,
  quoteColumn,
  textColumn,
  warningsColumn,
} from "./documentCells.ts";

/** A planned loan or guarantee in one of its currencies. The dinar amount stands once, in the first of its rows. */
interface PlannedLoanRow {
  readonly line: PlannedLoan;
  readonly amount: PlannedLoan["amounts"][number] | null;
  readonly isFirst: boolean;
}

export function plannedLoanRows(lines: readonly PlannedLoan[]): PlannedLoanRow[] {
  return lines.flatMap((line): PlannedLoanRow[] =>
    line.amounts.length === 0
      ? [{ line, amount: null, isFirst: true }]
      : line.amounts.map((amount, index) => ({ line, amount, isFirst: index === 0 })),
  );
}

const PART_WORDS: Readonly<Record<NonNullable<PlannedLoan["part"]>, MessageKey>> = {
  guarantee: "otherLines:partGuarantee",
  loan: "otherLines:partLoan",
};

/** What is planned in a word; a word that says so where the document does not tell loans from guarantees. */
export function partWord(part: PlannedLoan["part"], t: Translator): string {
  return t.say(part === null ? "otherLines:notStated" : PART_WORDS[part]);
}

/** tblPlannedLoans: loans to be taken and guarantees to be given in the year (Article 3 A and B): plans, no debts. */
export function plannedLoansTable(t: Translator): TableDeclaration<PlannedLoanRow> {
  return {
    name: "tblPlannedLoans",
    input: false,
    keys: ["document", "page", "row", "name", "currency"],
    columns: [
      ...placeColumns<PlannedLoanRow>(
        t,
        ({ line }) => line.source,
        ({ line }) => line.year,
      ),
      textColumn("row", "workbook:colRow", 14, ({ line }) => line.row || null),
      textColumn("name", "workbook:colName", 32, ({ line }) => line.name),
      unitColumn(t, ({ amount }) => (amount === null ? undefined : amount.currency)),
      decimalColumn<PlannedLoanRow>(
        "amount",
        "otherLines:colOriginalAmount",
        t,
        ({ amount }) => amount?.amount ?? null,
      ),
      decimalColumn<PlannedLoanRow>("amountRsd", "otherLines:colAmountRsd", t, ({ line, isFirst }) =>
        isFirst ? line.amountRsd : null,
      ),
      {
        key: "part",
        header: "otherLines:colPart",
        format: "text",
        value: ({ line }) => text(partWord(line.part, t)),
      },
      textColumn("groups", "workbook:colGroup", 24, ({ line }) => line.groups.join(" – ") || null),
      textColumn("creditor", "workbook:colCreditor", 24, ({ line }) => line.creditor),
      textColumn("loan", "workbook:colLoan", 14, ({ line }) => line.loan),
      quoteColumn(({ line }) => line.source),
      warningsColumn(t, ({ line }) => line.warnings),
    ],
  };
}
