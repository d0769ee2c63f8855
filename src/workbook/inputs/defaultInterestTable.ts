import type { DefaultInterestTerms } from "../../loan/terms.ts";
import type { Translator } from "../../messages/translator.ts";
import { date, fraction, text } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { DEFAULT_ON_WORDS, DEFAULT_OVER_WORDS, yesNoWord } from "../words.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { inputColumn, loanIdColumn, orEmptyRow, type OfLoan } from "./inputColumn.ts";

export interface DefaultInterestRow extends OfLoan {
  readonly late: DefaultInterestTerms;
}

/** tblDefaultInterest: what late payment costs, at most one row for each loan. Percent a year, as fractions. */
export function defaultInterestTable(t: Translator): TableDeclaration<DefaultInterestRow | null> {
  return {
    name: "tblDefaultInterest",
    input: true,
    keys: ["loan"],
    columns: [
      loanIdColumn(),
      inputColumn("percent", "workbook:colDefaultPercent", "percent", ({ late }) => fraction(late.percent)),
      inputColumn(
        "over",
        "workbook:colDefaultOver",
        "text",
        ({ late }) => text(t.say(DEFAULT_OVER_WORDS[late.over])),
        22,
      ),
      inputColumn(
        "on",
        "workbook:colDefaultOn",
        "text",
        ({ late }) => text(t.say(DEFAULT_ON_WORDS[late.on])),
        22,
      ),
      inputColumn("dayCount", "workbook:colDayCount", "text", ({ late }) => text(late.dayCount)),
      inputColumn("compounding", "workbook:colCompounding", "text", ({ late }) =>
        text(t.say(yesNoWord(late.compounding))),
      ),
    ],
  };
}

export function defaultInterestRows(loans: readonly SheetLoan[]): readonly (DefaultInterestRow | null)[] {
  return orEmptyRow(
    loans.flatMap((loan) => (loan.terms.defaultInterest ? [{ loan, late: loan.terms.defaultInterest }] : [])),
  );
}

export interface DefaultRateRow extends OfLoan {
  readonly rate: DefaultInterestTerms["rates"][number];
}

/** tblDefaultRates: the table that default interest is counted over, where it is counted over one. */
export const DEFAULT_RATES_TABLE: TableDeclaration<DefaultRateRow | null> = {
  name: "tblDefaultRates",
  input: true,
  keys: ["loan", "from"],
  columns: [
    loanIdColumn(),
    inputColumn("from", "workbook:colFixedFrom", "date", ({ rate }) => date(rate.from)),
    inputColumn("percent", "workbook:colDefaultTableRate", "percent", ({ rate }) => fraction(rate.percent)),
  ],
};

export function defaultRateRows(loans: readonly SheetLoan[]): readonly (DefaultRateRow | null)[] {
  return orEmptyRow(
    loans.flatMap((loan) => (loan.terms.defaultInterest?.rates ?? []).map((rate) => ({ loan, rate }))),
  );
}
