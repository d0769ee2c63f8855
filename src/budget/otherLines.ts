import type { Day } from "../calendar/day.ts";
import type { Message } from "../messages/message.ts";
import type { Currency } from "../money/currency.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Unit } from "../text/units.ts";
import type { LoanMatch, Source } from "./source.ts";

/** What is imported beside debt cards. Every field that is not printed, or could not be read, is null, with a warning. */
export type OtherLine =
  | Appropriation
  | PlannedLoan
  | FinancingLine
  | CapitalOutlay
  | CreditorBalance
  | ExchangeRateLine;

/** What the figures of a table stand in: millions of euros are `{ currency: "EUR", multiplier: 1000000n }`. */
export type AmountUnit = Unit;

/** An amount under a column of its own. */
export interface ColumnAmount {
  /** The column's header as printed, its lines joined ("Средства из буџета"). */
  readonly column: string;
  /** What the column means where its words are known. */
  readonly role: AmountRole;
  /** In full units of the currency: the unit of the table is already multiplied in. Null for an empty cell and "-". */
  readonly amount: Decimal | null;
  /** For amounts of several years. */
  readonly year?: number;
}
export type AmountRole =
  | "budget"
  | "own-sources"
  | "other-sources"
  | "total"
  | "plan"
  | "execution"
  | "year"
  | "other";

/** A level of a classification: its code as printed without stray spaces ("16.7", "0602-0003"), and its name. */
export interface Classified {
  readonly code: string | null;
  readonly name: string | null;
}

/** One economic row of the special part of a budget, or of a city's open data. */
export interface Appropriation {
  readonly kind: "appropriation";
  readonly razdeo: Classified | null;
  readonly glava: Classified | null;
  readonly program: Classified | null;
  /** Programme activity or project. */
  readonly activity: Classified | null;
  readonly function: Classified | null;
  /** Economic classification without trailing zeros ("442", "4222"), or as printed for lists and ranges ("413 до 417"). */
  readonly account: string;
  readonly accountName: string | null;
  /** Where the row itself states one ("01"); null in the laws, whose sources stand in rows of their own. */
  readonly fundingSource: string | null;
  /** "Број позиције", kept as printed ("69/0"). */
  readonly position: string | null;
  readonly amounts: readonly ColumnAmount[];
  readonly unit: AmountUnit;
  /** The budget's year; null where the document does not state it. */
  readonly year: number | null;
  readonly source: Source;
  readonly warnings: readonly Message[];
}

/** A loan to be taken, or a guarantee to be given, in the year (Article 3 A and B): a plan, never a debt. */
export interface PlannedLoan {
  readonly kind: "planned-loan";
  readonly part: "guarantee" | "loan" | null;
  /** The titles above it, from the outermost ("Страним владама", "Export - Import Bank of China"). */
  readonly groups: readonly string[];
  readonly row: string;
  readonly name: string;
  readonly creditor: string | null;
  readonly loan: string | null;
  readonly match: LoanMatch | null;
  readonly amountRsd: Decimal | null;
  /** In original currency; more than one where currencies are stacked. */
  readonly amounts: readonly { readonly amount: Decimal; readonly currency: Currency | null }[];
  readonly year: number | null;
  readonly source: Source;
  readonly warnings: readonly Message[];
}

/** A row of Article 1: revenue and expenditure, or the account of financing. */
export interface FinancingLine {
  readonly kind: "financing";
  readonly name: string;
  /** Codes as printed ("9112-9119", "714,744,745"); null for a row without one. */
  readonly accounts: string | null;
  readonly amounts: readonly ColumnAmount[];
  readonly unit: AmountUnit;
  readonly year: number | null;
  readonly source: Source;
  readonly warnings: readonly Message[];
}

/** A row of Article 5: a capital project and its outlays by year. */
export interface CapitalOutlay {
  readonly kind: "capital-outlay";
  readonly razdeo: string | null;
  readonly glava: string | null;
  /** "Назив органа". */
  readonly body: string | null;
  readonly project: string;
  readonly amounts: readonly ColumnAmount[];
  readonly unit: AmountUnit;
  readonly source: Source;
  readonly warnings: readonly Message[];
}

/** A creditor's line in a report of the debt office. */
export interface CreditorBalance {
  readonly kind: "creditor-balance";
  readonly name: string;
  readonly creditor: string | null;
  readonly loan: string | null;
  readonly match: LoanMatch | null;
  readonly amounts: readonly (ColumnAmount & { readonly unit: AmountUnit })[];
  readonly asOf: Day | null;
  readonly source: Source;
  readonly warnings: readonly Message[];
}

/** A rate of a published list: `rate` dinars for `units` of the currency. */
export interface ExchangeRateLine {
  readonly kind: "exchange-rate";
  readonly date: Day;
  readonly currency: Currency;
  /** "Важи за": 1, or 100 for JPY and HUF. */
  readonly units: number;
  readonly rate: Decimal;
  /** Which rate of the list it is. */
  readonly rateType: "middle" | "buying" | "selling";
  /** Number of the list within its year; null where not printed. */
  readonly list: string | null;
  readonly source: Source;
  readonly warnings: readonly Message[];
}

/** A total that a document prints, beside the sum of the rows that it covers. */
export interface PrintedSum {
  /** As printed ("Укупно за функцију 170:"). */
  readonly label: string;
  /** Header of the column. */
  readonly column: string;
  /** In full units of `unit.currency`. */
  readonly printed: Decimal;
  readonly sum: Decimal | null;
  readonly unit: AmountUnit;
  /** Null where it cannot be told: rows that it covers stand outside the file. */
  readonly agrees: boolean | null;
  readonly page: number;
  readonly cell?: string;
}

/** A table that no reader knew: shown to the user with its headers, who may say what its columns are. */
export interface UnknownTable {
  readonly page: number;
  /** Sheet or table ("Sheet1", "T3"); null in a PDF. */
  readonly name: string | null;
  /** As printed, lines joined, by column. */
  readonly headers: readonly string[];
  /** The first rows, for the user to recognise it. */
  readonly sample: readonly (readonly string[])[];
  readonly rowCount: number;
}
