import type { BusinessDayConvention } from "../calendar/businessDays.ts";
import type { DebtSection } from "../budget/budgetLine.ts";
import type { DocumentRecord, PaymentKind } from "../dossier/dossier.ts";
import type { BusinessDays, InterestRate, Mark, Repayment } from "../loan/terms.ts";
import type { MessageKey } from "../messages/translator.ts";
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

export const MARK_WORDS: Readonly<Record<Mark, MessageKey>> = {
  seen: "workbook:wordSeen",
  quoted: "workbook:wordQuoted",
  computed: "workbook:wordComputed",
  inferred: "workbook:wordInferred",
  entered: "workbook:wordEntered",
};

export const DOCUMENT_WORDS: Readonly<Record<DocumentRecord["kind"], MessageKey>> = {
  pdf: "workbook:wordPdf",
  cells: "workbook:wordCells",
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
