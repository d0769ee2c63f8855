import type { MessageKey } from "../../messages/translator.ts";
import { zero, type Money } from "../../money/money.ts";
import { amount, text } from "../layout/values.ts";
import type { LoanFigures } from "../loanFigures.ts";
import type { ColumnDeclaration } from "./declaration.ts";

/** A row about one loan on the day that the user types. */
export interface FiguresRow {
  readonly figures: LoanFigures;
}

/** The loan by its short name. @param widest in characters; longer names break into lines */
export function loanColumn(widest: number): ColumnDeclaration<FiguresRow> {
  return {
    key: "loan",
    header: "workbook:colLoan",
    format: "text",
    wrapAt: widest,
    value: ({ figures }) => text(figures.loan.shortName),
  };
}

export const ID_COLUMN: ColumnDeclaration<FiguresRow> = {
  key: "id",
  header: "workbook:colId",
  format: "text",
  value: ({ figures }) => text(figures.loan.terms.id),
};

export const CURRENCY_COLUMN: ColumnDeclaration<FiguresRow> = {
  key: "currency",
  header: "workbook:colCurrency",
  format: "text",
  value: ({ figures }) => text(figures.loan.terms.currency),
};

/** An amount in the loan's own currency. */
export function moneyColumn<Row extends FiguresRow>(
  key: string,
  header: MessageKey,
  value: (figures: LoanFigures) => Money,
  formula: (row: Row) => string,
): ColumnDeclaration<Row> {
  return {
    key,
    header,
    format: ({ figures }) => figures.loan.format,
    value: ({ figures }) => amount(value(figures)),
    formula,
  };
}

/** A part of the next payment, in the loan's own currency; zero after the last one. */
export function nextAmount(part: "principal" | "interest" | "total"): (figures: LoanFigures) => Money {
  return ({ next, loan }) => next?.[part] ?? zero(loan.terms.currency);
}
