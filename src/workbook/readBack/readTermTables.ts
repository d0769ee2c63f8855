import type { Day } from "../../calendar/day.ts";
import type {
  Cancellation,
  DefaultInterestTerms,
  Drawdown,
  Fee,
  OwnDay,
  Prepayment,
} from "../../loan/terms.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { Decimal } from "../../money/decimal.ts";
import { CANCELLATIONS_TABLE } from "../inputs/cancellationsTable.ts";
import { DEFAULT_RATES_TABLE, defaultInterestTable } from "../inputs/defaultInterestTable.ts";
import { INSTALMENTS_TABLE } from "../inputs/instalmentsTable.ts";
import { ownDaysTable } from "../inputs/ownDaysTable.ts";
import { RATE_PATH_TABLE } from "../inputs/ratePathTable.ts";
import { prepaymentsTable } from "../inputs/prepaymentsTable.ts";
import {
  DEFAULT_ON_WORDS,
  DEFAULT_OVER_WORDS,
  OWN_DAY_WORDS,
  PREPAYMENT_ORDER_WORDS,
  type OwnDayKind,
} from "../words.ts";
import { readByLoan, type ByLoan, type FromRow, type LoanTablesReading } from "./byLoan.ts";
import { readDrawdowns, readFixings, type Fixing, type OfRescheduling } from "./readDrawdowns.ts";
import { readFees } from "./readFees.ts";
import { readReschedulings, type ReschedulingValues } from "./readReschedulings.ts";
import { complete } from "./rowReader.ts";

export interface StatedInstalment extends OfRescheduling, Drawdown {}

export interface OwnDayValues extends OwnDay {
  readonly kind: OwnDayKind;
}

export interface AgreedDefaultRate {
  readonly from: Day;
  readonly percent: Decimal;
}

export interface PathValue {
  readonly from: Day;
  readonly percent: Decimal;
}

/** What the tables beside tblLoans say of the terms. Null for a table that is not there: what was written then holds. */
export interface TermTables {
  readonly drawdowns: ByLoan<Drawdown> | null;
  readonly fixings: ByLoan<Fixing> | null;
  readonly ratePath: ByLoan<PathValue> | null;
  readonly fees: ByLoan<Fee> | null;
  readonly prepayments: ByLoan<Prepayment> | null;
  readonly cancellations: ByLoan<Cancellation> | null;
  readonly reschedulings: ByLoan<ReschedulingValues> | null;
  readonly instalments: ByLoan<StatedInstalment> | null;
  readonly ownDays: ByLoan<OwnDayValues> | null;
  readonly defaultInterest: ByLoan<Omit<DefaultInterestTerms, "rates">> | null;
  readonly defaultRates: ByLoan<AgreedDefaultRate> | null;
}

/** The rows of those tables that belong to one loan. */
export type LoanTables = {
  readonly [K in keyof TermTables]: NonNullable<TermTables[K]> extends ByLoan<infer T>
    ? readonly FromRow<T>[] | null
    : never;
};

export function readTermTables(reading: LoanTablesReading): TermTables {
  const { language, loans } = reading;
  const t = translatorFor(language);
  return {
    drawdowns: readDrawdowns(reading),
    fixings: readFixings(reading),
    ratePath: readByLoan(reading, RATE_PATH_TABLE, "loans", (row) =>
      complete<PathValue>({ from: row.day("from"), percent: row.percent("percent") }),
    ),
    fees: readFees(reading),
    prepayments: readByLoan(reading, prepaymentsTable(t), "terms", (row, loan) =>
      complete<Prepayment>({
        date: row.day("date"),
        amount: row.amount("amount", loans.currencyOf(loan)),
        order: row.choice("order", PREPAYMENT_ORDER_WORDS),
        respread: row.yesNo("respread"),
      }),
    ),
    cancellations: readByLoan(reading, CANCELLATIONS_TABLE, "terms", (row, loan) =>
      complete<Cancellation>({
        date: row.day("date"),
        amount: row.amount("amount", loans.currencyOf(loan)),
      }),
    ),
    reschedulings: readReschedulings(reading),
    instalments: readByLoan(reading, INSTALMENTS_TABLE, "terms", (row, loan) =>
      complete<StatedInstalment>({
        date: row.day("date"),
        amount: row.amount("amount", loans.currencyOf(loan)),
        rescheduling: row.dayOrNone("rescheduling"),
      }),
    ),
    ownDays: readByLoan(reading, ownDaysTable(t), "terms", (row) => {
      const name = row.textOrNone("name");
      return complete<OwnDayValues>({
        date: row.day("date"),
        kind: row.choice("kind", OWN_DAY_WORDS),
        name: name === null ? "" : name,
      });
    }),
    defaultInterest: readByLoan(reading, defaultInterestTable(t), "terms", (row) =>
      complete<Omit<DefaultInterestTerms, "rates">>({
        percent: row.percent("percent"),
        over: row.choice("over", DEFAULT_OVER_WORDS),
        on: row.choice("on", DEFAULT_ON_WORDS),
        dayCount: row.dayCount("dayCount"),
        compounding: row.yesNo("compounding"),
      }),
    ),
    defaultRates: readByLoan(reading, DEFAULT_RATES_TABLE, "terms", (row) =>
      complete<AgreedDefaultRate>({ from: row.day("from"), percent: row.percent("percent") }),
    ),
  };
}

/** The rows of one loan; none for a loan that a table does not name. */
export function tablesOf(tables: TermTables, loan: string): LoanTables {
  const rows = <T>(table: ByLoan<T> | null): readonly FromRow<T>[] | null => table && (table.get(loan) ?? []);
  return {
    drawdowns: rows(tables.drawdowns),
    fixings: rows(tables.fixings),
    ratePath: rows(tables.ratePath),
    fees: rows(tables.fees),
    prepayments: rows(tables.prepayments),
    cancellations: rows(tables.cancellations),
    reschedulings: rows(tables.reschedulings),
    instalments: rows(tables.instalments),
    ownDays: rows(tables.ownDays),
    defaultInterest: rows(tables.defaultInterest),
    defaultRates: rows(tables.defaultRates),
  };
}
