import type { ColumnRole, MappedKind } from "../budget/mapped/mapping.ts";
import type { BusinessDayConvention } from "../calendar/businessDays.ts";
import type { DebtSection } from "../budget/budgetLine.ts";
import type { TextEncodingName } from "../documents/document.ts";
import type { DocumentRecord } from "../dossier/dossier.ts";
import type { PaymentKind } from "../loan/payments/payment.ts";
import type {
  BusinessDays,
  DefaultInterestTerms,
  Fee,
  InterestRate,
  LoanTerms,
  Mark,
  Prepayment,
  Repayment,
  Rescheduling,
} from "../loan/terms.ts";
import type { MessageKey } from "../messages/message.ts";
import type { InterestBasis } from "./sheetLoan.ts";
import type { Rounding } from "../money/rounding.ts";

/** What choices are called in cells. A reader of a workbook finds the choice by the word. */
export const REPAYMENT_WORDS: Readonly<Record<Repayment["kind"], MessageKey>> = {
  "equal-principal": "workbook:wordEqualPrincipal",
  annuity: "workbook:wordAnnuity",
  bullet: "workbook:wordBullet",
  custom: "workbook:wordCustom",
};

export const RATE_WORDS: Readonly<Record<InterestRate["kind"], MessageKey>> = {
  fixed: "workbook:wordFixed",
  floating: "workbook:wordFloating",
  unknown: "workbook:wordRateUnknown",
};

/** The word for the kind of a rate; nothing where a rescheduling leaves it as it was. */
export const INTEREST_BASIS_WORDS: Readonly<Record<InterestBasis, MessageKey>> = {
  open: "workbook:wordInterestOpen",
  partly: "workbook:wordInterestPartly",
  assumed: "workbook:wordInterestAssumed",
};

export const CONVENTION_WORDS: Readonly<Record<BusinessDayConvention, MessageKey>> = {
  none: "workbook:wordNoShift",
  following: "workbook:wordFollowing",
  "modified-following": "workbook:wordModifiedFollowing",
  preceding: "workbook:wordPreceding",
};

export const INTEREST_RUN_WORDS: Readonly<Record<BusinessDays["interest"], MessageKey>> = {
  unadjusted: "workbook:wordUnadjusted",
  adjusted: "workbook:wordAdjusted",
};

export const ROUNDING_WORDS: Readonly<Record<Rounding, MessageKey>> = {
  "half-up": "workbook:wordHalfUp",
  "half-even": "workbook:wordHalfEven",
};

/** What becomes of what equal division leaves over: see LoanTerms.remainder and Register.unit. */
type RemainderChoice = "last" | "balance" | "whole";

export const REMAINDER_WORDS: Readonly<Record<RemainderChoice, MessageKey>> = {
  last: "workbook:wordRemainderLast",
  balance: "workbook:wordRemainderBalance",
  whole: "workbook:wordRemainderWhole",
};

export function remainderChoice({ remainder, register }: LoanTerms): RemainderChoice {
  return remainder === "last" ? "last" : register?.unit === "whole" ? "whole" : "balance";
}

export const ROLL_WORDS: Readonly<Record<LoanTerms["rollOn"], MessageKey>> = {
  stated: "workbook:wordRollStated",
  "month-end": "workbook:wordRollMonthEnd",
  day: "workbook:wordRollDay",
};

export const FINAL_PERIOD_WORDS: Readonly<Record<LoanTerms["finalPeriod"], MessageKey>> = {
  short: "workbook:wordFinalShort",
  long: "workbook:wordFinalLong",
};

export const PREPAYMENT_ORDER_WORDS: Readonly<Record<Prepayment["order"], MessageKey>> = {
  "inverse-order": "workbook:wordInverseOrder",
  "in-order": "workbook:wordInOrder",
  "pro-rata": "workbook:wordProRata",
};

export const ACCRUED_WORDS: Readonly<Record<Rescheduling["accrued"], MessageKey>> = {
  due: "workbook:wordAccruedDue",
  capitalised: "workbook:wordAccruedCapitalised",
};

export const FEE_WORDS: Readonly<Record<Fee["kind"], MessageKey>> = {
  management: "workbook:wordManagementFee",
  commitment: "workbook:wordCommitmentFee",
  insurance: "workbook:wordInsurance",
  agency: "workbook:wordAgencyFee",
};

/** What a day of the user's own is, against or beyond the calendars. */
export type OwnDayKind = "holiday" | "workingDay";

export const OWN_DAY_WORDS: Readonly<Record<OwnDayKind, MessageKey>> = {
  holiday: "workbook:wordOwnHoliday",
  workingDay: "workbook:wordOwnWorkingDay",
};

export const DEFAULT_OVER_WORDS: Readonly<Record<DefaultInterestTerms["over"], MessageKey>> = {
  contract: "workbook:wordOverContract",
  absolute: "workbook:wordOverNothing",
  table: "workbook:wordOverTable",
};

export const DEFAULT_ON_WORDS: Readonly<Record<DefaultInterestTerms["on"], MessageKey>> = {
  principal: "workbook:wordOnPrincipal",
  all: "workbook:wordOnAll",
};

export const YES_NO_WORDS = { yes: "workbook:wordYes", no: "workbook:wordNo" } as const;

export function yesNoWord(value: boolean): MessageKey {
  return YES_NO_WORDS[value ? "yes" : "no"];
}

export const MARK_WORDS: Readonly<Record<Mark, MessageKey>> = {
  seen: "workbook:wordSeen",
  quoted: "workbook:wordQuoted",
  computed: "workbook:wordComputed",
  inferred: "workbook:wordInferred",
  entered: "workbook:wordEntered",
};

export const DOCUMENT_WORDS: Readonly<Record<DocumentRecord["kind"], MessageKey>> = {
  pdf: "workbook:wordPdf",
  xlsx: "workbook:wordXlsx",
  xls: "workbook:wordXls",
  "xml-2003": "workbook:wordXml2003",
  csv: "workbook:wordCsv",
  docx: "workbook:wordDocx",
  html: "workbook:wordHtml",
  "rates-xml": "workbook:wordRatesXml",
  text: "workbook:wordText",
  cells: "workbook:wordCells",
};

export const ENCODING_WORDS: Readonly<Record<TextEncodingName, MessageKey>> = {
  "utf-8": "importing:encodingUtf8",
  "utf-16le": "importing:encodingUtf16le",
  "utf-16be": "importing:encodingUtf16be",
  "windows-1250": "importing:encoding1250",
  "windows-1251": "importing:encoding1251",
  "iso-8859-2": "importing:encoding88592",
  "yuscii-latin": "importing:encodingYusciiLatin",
  "yuscii-cyrillic": "importing:encodingYusciiCyrillic",
};

/** What stands between the columns of a text file, where there is a word for it. */
export const DELIMITER_WORDS: Readonly<Record<string, MessageKey>> = {
  ";": "importing:delimiterSemicolon",
  ",": "importing:delimiterComma",
  "\t": "importing:delimiterTab",
  "|": "importing:delimiterBar",
};

/** What the user says of a line and a loan. */
export type DecisionWord = "is" | "isNot" | "none";

export const DECISION_WORDS: Readonly<Record<DecisionWord, MessageKey>> = {
  is: "otherLines:wordIsLoan",
  isNot: "otherLines:wordIsNotLoan",
  none: "otherLines:wordNoLoan",
};

export const MAPPED_WORDS: Readonly<Record<MappedKind, MessageKey>> = {
  "debt-card": "importing:asDebts",
  appropriation: "importing:asAppropriations",
  "planned-loan": "importing:asPlannedLoans",
  "creditor-balance": "importing:asCreditorBalances",
};

/** A column that is left out. */
export const NO_ROLE_WORD: MessageKey = "importing:roleNone";

export const COLUMN_ROLE_WORDS: Readonly<Record<ColumnRole, MessageKey>> = {
  row: "importing:role-row",
  name: "importing:role-name",
  creditor: "importing:role-creditor",
  group: "importing:role-group",
  "balance-eur": "importing:role-balance-eur",
  "balance-rsd": "importing:role-balance-rsd",
  "first-principal": "importing:role-first-principal",
  "last-principal": "importing:role-last-principal",
  instalment: "importing:role-instalment",
  "instalment-currency": "importing:role-instalment-currency",
  rate: "importing:role-rate",
  razdeo: "importing:role-razdeo",
  glava: "importing:role-glava",
  program: "importing:role-program",
  activity: "importing:role-activity",
  function: "importing:role-function",
  account: "importing:role-account",
  "funding-source": "importing:role-funding-source",
  position: "importing:role-position",
  amount: "importing:role-amount",
  currency: "importing:role-currency",
};

export const PAYMENT_WORDS: Readonly<Record<PaymentKind, MessageKey>> = {
  principal: "workbook:wordPrincipal",
  interest: "workbook:wordInterest",
  fee: "workbook:wordFee",
  "default-interest": "workbook:wordDefaultInterest",
};

export const SECTION_WORDS: Readonly<Record<DebtSection, MessageKey>> = {
  "direct-internal": "workbook:wordDirectInternal",
  "direct-external": "workbook:wordDirectExternal",
  "indirect-internal": "workbook:wordIndirectInternal",
  "indirect-external": "workbook:wordIndirectExternal",
};
