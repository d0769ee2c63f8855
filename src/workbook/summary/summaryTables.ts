import { daysBetween } from "../../calendar/day.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { ExchangeRate } from "../../dossier/dossier.ts";
import { zero } from "../../money/money.ts";
import { converted } from "../exchange.ts";
import { quoted } from "../formulas/quoted.ts";
import { referencesTo, type NamedColumns, type TableReferences } from "../formulas/references.ts";
import { amount, amountOrNothing, date, numberValue, text, whole } from "../layout/values.ts";
import { balancesTable } from "../balances/balancesTable.ts";
import { convertedTable } from "../balances/convertedTable.ts";
import { upcomingTable } from "../balances/upcomingTable.ts";
import { conversionKeys } from "../balances/conversionColumns.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import {
  CURRENCY_COLUMN,
  interestColumn,
  loanColumn,
  moneyColumn,
  nextAmount,
  type FiguresRow,
} from "../layout/loanColumns.ts";

/** A loan's debt in one other currency. */
interface ConvertedRow extends FiguresRow {
  readonly to: "EUR" | "RSD";
}

/** Looks a column of another table up by the loan's name. */
function lookUp(own: TableReferences, other: TableReferences): (key: string) => string {
  return (key) => other.lookup(key, "loan", own.here("loan"));
}

/** References to a table that is still being declared. */
function lazily(table: () => NamedColumns, t: Translator): TableReferences {
  return {
    all: (key) => referencesTo(table(), t).all(key),
    here: (key) => referencesTo(table(), t).here(key),
    lookup: (...asked) => referencesTo(table(), t).lookup(...asked),
  };
}

/** The loan by its short name, leading to its own sheet. */
const LOAN_COLUMN: ColumnDeclaration<FiguresRow> = {
  ...loanColumn(30),
  link: ({ figures }) => ({ sheet: figures.loan.sheet, cell: "A1" }),
};

/** tblOwed: of each loan what is owed, in its own currency, euros and dinars, and what comes next. */
export function owedTable(t: Translator, rates: readonly ExchangeRate[]): TableDeclaration<FiguresRow> {
  const own = lazily(() => table, t);
  const balances = lookUp(own, referencesTo(balancesTable(t), t));
  const conversions = lookUp(own, referencesTo(convertedTable(t, []), t));
  const upcoming = lookUp(own, referencesTo(upcomingTable(t), t));
  const total = nextAmount("total");
  const unknown = t.say("summarySheet:interestUnknown");
  const repaid = t.say("summarySheet:repaid");
  const inCurrency = (to: "EUR" | "RSD", header: MessageKey): ColumnDeclaration<FiguresRow> => ({
    key: to.toLowerCase(),
    header,
    format: "amount2",
    align: "right",
    value: ({ figures: { position, loan, day } }) => {
      const { balance } = position;
      if (balance === null || loan.terms.currency === to) return amountOrNothing(balance);
      const found = converted(balance, to, rates, day);
      return found ? amount(found.amount) : text(t.say("workbook:noRate"));
    },
    formula: () => conversions(conversionKeys(to)[0]),
  });
  const table: TableDeclaration<FiguresRow> = {
    name: "tblOwed",
    input: false,
    keys: ["loan"],
    columns: [
      LOAN_COLUMN,
      CURRENCY_COLUMN,
      moneyColumn(
        "balance",
        "workbook:colOwed",
        (figures) => figures.position.balance,
        () => balances("balance"),
      ),
      inCurrency("EUR", "workbook:colInEur"),
      inCurrency("RSD", "workbook:colInRsd"),
      {
        key: "due",
        header: "workbook:colNextDue",
        format: "date",
        value: ({ figures: { next, position } }) =>
          next ? date(next.due) : text(position.balance?.minor === 0n ? repaid : ""),
        formula: () => {
          const due = upcoming("nextDue");
          const isNought = `AND(ISNUMBER(${own.here("balance")}),N(${own.here("balance")})=0)`;
          return `IF(AND(${due}="",${isNought}),${quoted(repaid)},${due})`;
        },
      },
      {
        ...moneyColumn<FiguresRow>("total", "workbook:colNextTotal", total, () => ""),
        value: ({ figures }) =>
          figures.next && total(figures) === null ? text(unknown) : amountOrNothing(total(figures)),
        formula: () => {
          const next = upcoming("nextTotal");
          return `IF(AND(${next}="",${own.here("due")}<>""),${quoted(unknown)},${next})`;
        },
      },
    ],
  };
  return table;
}

/** tblOwedConverted: the same debt in euros and dinars, each at a dated rate. */
export function owedConvertedTable(
  t: Translator,
  rates: readonly ExchangeRate[],
): TableDeclaration<ConvertedRow> {
  const own = lazily(() => table, t);
  /** Of the two columns of tblConverted the one for the row's currency. */
  const look = (which: 0 | 1 | 2 | 3): string => {
    const find = lookUp(own, referencesTo(convertedTable(t, []), t));
    const [euros, dinars] = (["EUR", "RSD"] as const).map((to) => find(conversionKeys(to)[which]));
    return `IF(${own.here("to")}="EUR",${euros ?? ""},${dinars ?? ""})`;
  };
  const found = ({ figures, to }: ConvertedRow) =>
    converted(figures.position.balance ?? zero(figures.loan.terms.currency), to, rates, figures.day);
  const table: TableDeclaration<ConvertedRow> = {
    name: "tblOwedConverted",
    input: false,
    keys: ["loan", "to"],
    columns: [
      LOAN_COLUMN,
      { key: "to", header: "workbook:colInCurrency", format: "text", value: ({ to }) => text(to) },
      {
        key: "pair",
        header: "workbook:colPair",
        format: "general",
        value: (row) => {
          const rate = found(row)?.rate;
          return text(rate ? `${rate.base}/${rate.quote}` : "");
        },
        formula: () => look(1),
      },
      {
        key: "rate",
        header: "workbook:colExchangeRate",
        format: "rate4",
        value: (row) => {
          const result = found(row);
          return result ? numberValue(result.rate.rate) : text("");
        },
        formula: () => look(2),
      },
      {
        key: "rateDate",
        header: "workbook:colRateDate",
        format: "date",
        align: "right",
        value: (row) => {
          const result = found(row);
          return result ? date(result.rate.date) : text("");
        },
        formula: () => look(3),
      },
      {
        key: "age",
        header: "workbook:colRateAge",
        format: "integer",
        align: "right",
        value: (row) => {
          const result = found(row);
          return result ? whole(daysBetween(result.rate.date, row.figures.day)) : text("");
        },
        formula: () => `IF(${own.here("rateDate")}="","",AsOf-${own.here("rateDate")})`,
      },
      {
        key: "amount",
        header: "workbook:colOwedConverted",
        format: "amount2",
        look: "total",
        align: "right",
        value: (row) => {
          if (row.figures.position.balance === null) return text("");
          const result = found(row);
          return result ? amount(result.amount) : text(t.say("workbook:noRate"));
        },
        formula: () => look(0),
      },
    ],
  };
  return table;
}

/** tblInterest: what the interest of each loan rests on whose rate is not known. */
export function interestTable(t: Translator): TableDeclaration<FiguresRow> {
  const own = lazily(() => table, t);
  const look = lookUp(own, referencesTo(balancesTable(t, true), t));
  const table: TableDeclaration<FiguresRow> = {
    name: "tblInterest",
    input: false,
    keys: ["loan"],
    columns: [
      LOAN_COLUMN,
      {
        ...interestColumn<FiguresRow>(
          t,
          ({ figures }) => figures.loan,
          () => look("interestBasis"),
        ),
        // It stands below the page's column of currencies.
        wrapAt: 12,
      },
    ],
  };
  return table;
}
