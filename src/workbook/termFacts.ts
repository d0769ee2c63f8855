import type { PLAIN_TERMS } from "../loan/plainTerms.ts";
import type { Fee, LoanTerms, Mark, TermSource } from "../loan/terms.ts";
import { formatDay, formatMoney, formatPercent, formatRateIndex } from "../messages/format.ts";
import type { MessageKey } from "../messages/message.ts";
import type { Translator } from "../messages/translator.ts";
import { interestFrom, type SheetLoan } from "./sheetLoan.ts";
import { rareTermWords } from "./rareTermWords.ts";
import {
  CONVENTION_WORDS,
  INTEREST_RUN_WORDS,
  MARK_WORDS,
  REPAYMENT_WORDS,
  ROUNDING_WORDS,
} from "./words.ts";

/** One term of a loan in words, with how it is known. */
export interface TermFact {
  readonly loan: SheetLoan;
  readonly term: string;
  readonly value: string;
  /** Null where the terms don't say how this one is known: it is then shown like an assumption. */
  readonly mark: Mark | null;
  readonly markWord: string;
  readonly text: string;
  /** The document that says so; null where none is named. */
  readonly document: string | null;
  readonly source: TermSource | null;
}

/** Terms that every agreement has; the others stand in rareTermWords. */
type Term = Exclude<
  keyof LoanTerms,
  | "id"
  | "name"
  | "sources"
  | "remainder"
  | "defaultInterest"
  | "openingBalance"
  | "assumedRate"
  | "register"
  | keyof typeof PLAIN_TERMS
>;

const TERM_NAMES: Readonly<Record<Term, MessageKey>> = {
  currency: "workbook:colCurrency",
  agreement: "workbook:colAgreement",
  signed: "workbook:colSigned",
  facility: "workbook:colFacility",
  drawdowns: "workbook:termDrawdowns",
  rate: "workbook:colRate",
  dayCount: "workbook:colDayCount",
  firstInterest: "workbook:colFirstInterest",
  firstPrincipal: "workbook:colFirstPrincipal",
  lastPrincipal: "workbook:colLastPrincipal",
  monthsBetween: "workbook:colMonthsBetween",
  repayment: "workbook:colRepayment",
  businessDays: "workbook:termBusinessDays",
  rounding: "workbook:colRounding",
  fees: "workbook:termFees",
};

/** All terms of a loan that say anything, in words and with their marks. */
export function termFacts(loan: SheetLoan, t: Translator): TermFact[] {
  const plain = (Object.keys(TERM_NAMES) as Term[]).flatMap((term) => {
    const value = termText(loan.terms, term, t);
    return value === null ? [] : [termFact(loan, term, TERM_NAMES[term], value, t)];
  });
  const rare = rareTermWords(loan.terms).map(({ term, label, value }) =>
    termFact(loan, term, label, value.map(t.sayMessage).join("; "), t),
  );
  return [...plain, ...rare, ...interestFromFact(loan, t)];
}

/** From which day interest on the opening balance runs, which few documents say. */
function interestFromFact(loan: SheetLoan, t: Translator): TermFact[] {
  const from = loan.terms.openingBalance && interestFrom(loan);
  if (!from) return [];
  const value = formatDay(from, t.language);
  return [termFact(loan, "openingBalance.interestFrom", "workbook:colInterestFrom", value, t)];
}

function termFact(
  loan: SheetLoan,
  term: keyof LoanTerms | "openingBalance.interestFrom",
  label: MessageKey,
  value: string,
  t: Translator,
): TermFact {
  const source = loan.terms.sources[term] ?? null;
  const mark = source?.mark ?? null;
  return {
    loan,
    term: t.say(label),
    value,
    mark,
    markWord: t.say(mark === null ? "workbook:wordNoSource" : MARK_WORDS[mark]),
    text: source === null ? "" : source.says ? t.sayMessage(source.says) : source.text,
    document: source?.documentSays ? t.sayMessage(source.documentSays) : (source?.document ?? null),
    source,
  };
}

function termText(terms: LoanTerms, term: Term, t: Translator): string | null {
  const { language } = t;
  switch (term) {
    case "currency":
    case "agreement":
    case "dayCount":
      return terms[term];
    case "signed":
    case "firstInterest":
    case "firstPrincipal":
    case "lastPrincipal":
      return terms[term] === null ? null : formatDay(terms[term], language);
    case "facility":
      return terms.facility && formatMoney(terms.facility, language);
    case "monthsBetween":
      return String(terms.monthsBetween);
    case "drawdowns":
      if (terms.openingBalance) return null;
      return terms.drawdowns
        .map(({ date, amount }) => `${formatDay(date, language)} ${formatMoney(amount, language)}`)
        .join("; ");
    case "rate":
      if (terms.rate.kind === "unknown") return t.say("workbook:sayRateUnknown");
      return terms.rate.kind === "fixed"
        ? formatPercent(terms.rate.percent, language)
        : `${formatRateIndex(terms.rate.index)} + ${formatPercent(terms.rate.marginPercent, language)}`;
    case "repayment":
      return t.say(REPAYMENT_WORDS[terms.repayment.kind]);
    case "rounding":
      return t.say(ROUNDING_WORDS[terms.rounding]);
    case "businessDays": {
      const { calendars, convention, interest } = terms.businessDays;
      if (convention === "none") return t.say(CONVENTION_WORDS.none);
      const places = calendars.length === 0 ? "" : ` (${calendars.join(", ")})`;
      return `${t.say(CONVENTION_WORDS[convention])}${places}; ${t.say(INTEREST_RUN_WORDS[interest])}`;
    }
    case "fees":
      // That there are none is a term where something says so.
      if (terms.fees.length === 0) return terms.sources["fees"] ? t.say("workbook:noFees") : null;
      return terms.fees.map((fee) => feeText(fee, t)).join("; ");
  }
}

function feeText(fee: Fee, t: Translator): string {
  switch (fee.kind) {
    case "management":
      return t.say("workbook:feeManagement", { percent: { percent: fee.percent } });
    case "commitment":
      return t.say("workbook:feeCommitment", { percent: { percent: fee.percent } });
    case "insurance":
      return fee.premium.kind === "amount"
        ? t.say("workbook:feeInsurance", { amount: fee.premium.amount })
        : t.say("workbook:feeInsurancePercent", { percent: { percent: fee.premium.percent } });
    case "agency":
      return t.say("workbook:feeAgency", { amount: fee.amount, count: fee.monthsBetween });
  }
}
