import type { DebtCard, PrintedTotal } from "../budget/budgetLine.ts";
import type { FiguresAccount } from "../budget/figures/figuresAccount.ts";
import type { OtherLine, PrintedSum, UnknownTable } from "../budget/otherLines.ts";
import type { TableMapping } from "../budget/mapped/mapping.ts";
import type { Day } from "../calendar/day.ts";
import type { DocumentKind, TextDecoding } from "../documents/document.ts";
import type { LoanTerms, Mark } from "../loan/terms.ts";
import type { PaymentKind } from "../loan/payments/payment.ts";
import type { Message } from "../messages/message.ts";
import type { Language } from "../messages/language.ts";
import type { Currency } from "../money/currency.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import type { AssumedExchangeRate, FindingNote, SetTolerance } from "./userWords.ts";

/** A document that was imported. */
export interface DocumentRecord {
  readonly name: string;
  readonly sha256: string;
  /** By its content; "cells" are cells of the open workbook, or pasted ones. */
  readonly kind: DocumentKind;
  /** Pages of a PDF, sheets of a workbook; 1 for what has neither. */
  readonly pages: number;
  /** How a text file was taken. */
  readonly decoding?: TextDecoding;
  /** Day of the balances in it; null where it is not stated. */
  readonly asOf: Day | null;
  /** Day of the balances as the user states it; it goes before what the document says. */
  readonly statedDay?: Day;
  /** Totals of debt lists, and of every other table. */
  readonly totals: readonly PrintedTotal[];
  readonly sums: readonly PrintedSum[];
  readonly unknownTables: readonly UnknownTable[];
  /** Where every amount of it went; absent for picked cells, and in workbooks of earlier programs. */
  readonly figures?: FiguresAccount;
  readonly warnings: readonly Message[];
}

/** An exchange rate on a day: `rate` units of `quote` for one unit of `base`. */
export interface ExchangeRate {
  readonly date: Day;
  readonly base: Currency;
  readonly quote: Currency;
  readonly rate: Decimal;
  readonly mark: Mark;
  /** What the source is called, or how the program worked the rate out. */
  readonly source: string | Message;
}

/** A loan that takes part in the workbook. */
export interface DossierLoan {
  readonly terms: LoanTerms;
  /** The cards it was recognised in, oldest first. */
  readonly cards: readonly DebtCard[];
  /** Who lent, where the user states it; absent where it is what the cards say. */
  readonly creditor?: string | null;
}

/** A card of the wanted creditors for which no schedule can be built yet, and what is missing. */
export interface UnscheduledLoan {
  readonly card: DebtCard;
  readonly missing: readonly Message[];
}

/** Money that was really paid on a loan. */
export interface Payment {
  /** Id of the loan. */
  readonly loan: string;
  readonly date: Day;
  readonly kind: PaymentKind;
  readonly amount: Money;
  /** What the user notes about it: a bank statement's number. */
  readonly note: string | null;
}

/** A user's word on which loan the lines of a name are: it stands before whatever the program would find. */
export interface MatchDecision {
  /** Name as printed; compared folded, so that it holds in other years and scripts. */
  readonly name: string;
  /** Group title or creditor that the line stands under, where it has one. */
  readonly group: string | null;
  /** Id of the loan, of a new one too; null: none of the loans that are wanted. */
  readonly loan: string | null;
  /** The lines are not that loan; which they are stays open. */
  readonly isNot?: true;
  /** Only lines with these dates of principal: where one name stands for several loans of a document. */
  readonly dates?: { readonly firstPrincipal: Day | null; readonly lastPrincipal: Day | null };
}

export interface Settings {
  readonly language: Language;
  /** The day for which balances are shown. */
  readonly asOf: Day;
}

/** Everything that a workbook is made from. Immutable; every other value is computed from it. */
export interface Dossier {
  readonly version: 1;
  readonly documents: readonly DocumentRecord[];
  readonly lines: readonly DebtCard[];
  readonly others: readonly OtherLine[];
  readonly loans: readonly DossierLoan[];
  readonly unscheduled: readonly UnscheduledLoan[];
  readonly rates: readonly ExchangeRate[];
  /** In the user's order. */
  readonly payments: readonly Payment[];
  /** Which loan a line is, where the user has decided it. */
  readonly decisions: readonly MatchDecision[];
  /** What the columns of tables hold that the program does not know. */
  readonly mappings: readonly TableMapping[];
  /** The user's words on findings of the checks; one of a finding. */
  readonly notes: readonly FindingNote[];
  /** Of checks whose own tolerance does not hold; one of a check. */
  readonly tolerances: readonly SetTolerance[];
  /** Rates of exchange of years to come, for plans; one of a pair and year. */
  readonly assumedRates: readonly AssumedExchangeRate[];
  readonly settings: Settings;
}
