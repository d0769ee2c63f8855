import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { zero, type Money } from "../../money/money.ts";
import { amountOrNothing, text } from "./values.ts";
import type { LoanFigures } from "../loanFigures.ts";
import { interestBasis, mayBeOpen, type SheetLoan } from "../sheetLoan.ts";
import { INTEREST_BASIS_WORDS } from "../words.ts";
import type { ColumnDeclaration } from "./declaration.ts";

/** A row about one loan on the day that the user types. */
export interface FiguresRow {
  readonly figures: LoanFigures;
}

/** A loan's short name. @param widest in characters; longer names break into lines */
export function nameColumn<Row>(widest: number, loanOf: (row: Row) => SheetLoan): ColumnDeclaration<Row> {
  return {
    key: "loan",
    header: "workbook:colLoan",
    format: "text",
    wrapAt: widest,
    value: (row) => text(loanOf(row).shortName),
  };
}

export function idColumn<Row>(loanOf: (row: Row) => SheetLoan): ColumnDeclaration<Row> {
  return { key: "id", header: "workbook:colId", format: "text", value: (row) => text(loanOf(row).terms.id) };
}

export function currencyColumn<Row>(loanOf: (row: Row) => SheetLoan): ColumnDeclaration<Row> {
  return {
    key: "currency",
    header: "workbook:colCurrency",
    format: "text",
    value: (row) => text(loanOf(row).terms.currency),
  };
}

/** What a loan's interest rests on, where its rate is not known. @param formula of the words */
export function interestColumn<Row>(
  t: Translator,
  loanOf: (row: Row) => SheetLoan,
  formula: (row: Row) => string,
): ColumnDeclaration<Row> {
  return {
    key: "interestBasis",
    header: "workbook:colInterestBasis",
    format: "general",
    wrapAt: 24,
    look: (row) => (mayBeOpen(loanOf(row)) ? "inferred" : "plain"),
    value: (row) => {
      const loan = loanOf(row);
      return text(mayBeOpen(loan) ? t.say(INTEREST_BASIS_WORDS[interestBasis(loan)]) : "");
    },
    formula,
  };
}

const loanOfFigures = ({ figures }: FiguresRow): SheetLoan => figures.loan;

/** The loan by its short name, as nameColumn. */
export const loanColumn = (widest: number): ColumnDeclaration<FiguresRow> =>
  nameColumn(widest, loanOfFigures);
export const ID_COLUMN = idColumn(loanOfFigures);
export const CURRENCY_COLUMN = currencyColumn(loanOfFigures);

/** An amount in the loan's own currency; null is not known. */
export function moneyColumn<Row extends FiguresRow>(
  key: string,
  header: MessageKey,
  value: (figures: LoanFigures) => Money | null,
  formula: (row: Row) => string,
): ColumnDeclaration<Row> {
  return {
    key,
    header,
    format: ({ figures }) => figures.loan.format,
    value: ({ figures }) => amountOrNothing(value(figures)),
    formula,
  };
}

/** A part of the next payment, in the loan's own currency; zero after the last one, null before an opening balance. */
export function nextAmount(part: "principal" | "interest" | "total"): (figures: LoanFigures) => Money | null {
  return ({ next, loan, position }) => {
    if (next) return next[part];
    return position.balance && zero(loan.terms.currency);
  };
}
