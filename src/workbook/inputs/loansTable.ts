import { ratePart } from "../../loan/ratePart.ts";
import type { LoanTerms, OpeningBalance } from "../../loan/terms.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { text } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import {
  CONVENTION_WORDS,
  FINAL_PERIOD_WORDS,
  INTEREST_RUN_WORDS,
  RATE_WORDS,
  REPAYMENT_WORDS,
  REMAINDER_WORDS,
  remainderChoice,
  ROLL_WORDS,
  ROUNDING_WORDS,
} from "../words.ts";
import { inputColumn } from "./inputColumn.ts";
import { NATIVE_DAY_COUNT_GUARD } from "./inputGuards.ts";
import {
  AMOUNT_INPUT,
  CALENDARS_INPUT,
  choiceInput,
  CURRENCY_INPUT,
  DAY_COUNT_INPUT,
  DAY_INPUT,
  DAY_OR_NONE_INPUT,
  MONTHS_INPUT,
  PERCENT_INPUT,
  PERCENT_OR_NONE_INPUT,
  TEXT_OR_NONE_INPUT,
  TEXT_WRITTEN,
  type InputKind,
  type WrittenKind,
} from "./inputKinds.ts";
import { termCells, type TermCells } from "./termTable.ts";

type TermOf<V> = (terms: LoanTerms, loan: SheetLoan) => V;

/** A column that is read together with others, or in another way than its kind. @param of null for an empty cell */
function part<V>(
  header: MessageKey,
  kind: WrittenKind<V>,
  of: TermOf<V | null>,
  wrapAt?: number,
): TermCells<SheetLoan> {
  return termCells(header, kind, (loan) => of(loan.terms, loan), wrapAt);
}

/** A column of which each cell is a term by itself. */
function term<V>(
  header: MessageKey,
  kind: InputKind<V>,
  of: TermOf<V>,
  wrapAt?: number,
): TermCells<SheetLoan> & Pick<InputKind<V>, "read"> {
  return { ...part(header, kind, of, wrapAt), read: kind.read };
}

/** The same, of a term that bears the column's name. */
function sameTerm<K extends keyof LoanTerms>(
  key: K,
  header: MessageKey,
  kind: InputKind<LoanTerms[K]>,
  wrapAt?: number,
): ReturnType<typeof term<LoanTerms[K]>> & { readonly term: K } {
  return { ...term(header, kind, (terms) => terms[key], wrapAt), term: key };
}

/** The columns of tblLoans after that of the id, from left to right. */
export const LOAN_COLUMNS = {
  name: part("workbook:colName", TEXT_WRITTEN, ({ name }) => name, 30),
  creditor: term("workbook:colCreditor", TEXT_OR_NONE_INPUT, (_terms, { creditor }) => creditor, 20),
  currency: sameTerm("currency", "workbook:colCurrency", CURRENCY_INPUT),
  agreement: term("workbook:colAgreement", TEXT_OR_NONE_INPUT, ({ agreement }) => agreement, 22),
  signed: sameTerm("signed", "workbook:colSigned", DAY_OR_NONE_INPUT),
  facility: part("workbook:colFacility", AMOUNT_INPUT, ({ facility }) => facility),
  rateKind: part("workbook:colRateKind", choiceInput(RATE_WORDS), ({ rate }) => rate.kind),
  rate: part("workbook:colRateOrMargin", PERCENT_INPUT, ({ rate }) => ratePart(rate)),
  index: part("workbook:colIndex", TEXT_WRITTEN, ({ rate }) =>
    rate.kind === "floating" ? rate.index : null,
  ),
  floor: part("workbook:colFloor", PERCENT_INPUT, ({ rate }) =>
    rate.kind === "floating" ? rate.floorPercent : null,
  ),
  dayCount: sameTerm("dayCount", "workbook:colDayCount", {
    ...DAY_COUNT_INPUT,
    guard: NATIVE_DAY_COUNT_GUARD,
  }),
  firstInterest: sameTerm("firstInterest", "workbook:colFirstInterest", DAY_INPUT),
  firstPrincipal: sameTerm("firstPrincipal", "workbook:colFirstPrincipal", DAY_INPUT),
  lastPrincipal: sameTerm("lastPrincipal", "workbook:colLastPrincipal", DAY_INPUT),
  monthsBetween: sameTerm("monthsBetween", "workbook:colMonthsBetween", MONTHS_INPUT),
  repayment: term(
    "workbook:colRepayment",
    choiceInput(REPAYMENT_WORDS),
    ({ repayment }) => repayment.kind,
    16,
  ),
  calendars: term("workbook:colCalendars", CALENDARS_INPUT, ({ businessDays }) => businessDays.calendars, 14),
  convention: term(
    "workbook:colConvention",
    choiceInput(CONVENTION_WORDS),
    ({ businessDays }) => businessDays.convention,
    16,
  ),
  interestRun: term(
    "workbook:colInterestRun",
    choiceInput(INTEREST_RUN_WORDS),
    ({ businessDays }) => businessDays.interest,
    16,
  ),
  rounding: sameTerm("rounding", "workbook:colRounding", choiceInput(ROUNDING_WORDS), 16),
  availabilityEnd: sameTerm("availabilityEnd", "workbook:colAvailabilityEnd", DAY_OR_NONE_INPUT),
  rollOn: sameTerm("rollOn", "workbook:colRollOn", choiceInput(ROLL_WORDS), 16),
  finalPeriod: sameTerm("finalPeriod", "workbook:colFinalPeriod", choiceInput(FINAL_PERIOD_WORDS), 16),
  capitalisedUntil: sameTerm("capitalisedUntil", "workbook:colCapitalisedUntil", DAY_OR_NONE_INPUT),
  openingBalance: part("workbook:colOpeningBalance", AMOUNT_INPUT, (terms) => opening(terms, "amount")),
  openingDate: part("workbook:colOpeningDate", DAY_INPUT, (terms) => opening(terms, "date")),
  interestFrom: part("workbook:colInterestFrom", DAY_INPUT, (terms) => opening(terms, "interestFrom")),
  remainder: part("workbook:colRemainder", choiceInput(REMAINDER_WORDS), remainderChoice, 20),
  divided: part("workbook:colDivided", AMOUNT_INPUT, ({ register }) => register?.divided ?? null),
  assumedRate: term("workbook:colAssumedRate", PERCENT_OR_NONE_INPUT, ({ assumedRate }) =>
    assumedRate?.kind === "constant" ? assumedRate.percent : null,
  ),
};

function opening<K extends keyof OpeningBalance>(
  { openingBalance }: LoanTerms,
  member: K,
): OpeningBalance[K] | null {
  return openingBalance ? openingBalance[member] : null;
}

/** tblLoans: the terms of the loans, one row each, for the user to change; every schedule sheet looks them up here. */
export function loansTable(t: Translator): TableDeclaration<SheetLoan> {
  return {
    name: "tblLoans",
    input: true,
    keys: ["id"],
    columns: [
      inputColumn<SheetLoan>("id", "workbook:colId", "text", ({ terms }) => text(terms.id)),
      ...Object.entries<TermCells<SheetLoan>>(LOAN_COLUMNS).map(([key, column]) =>
        inputColumn<SheetLoan>(key, column.header, column.format, (loan) => column.value(loan, t), column),
      ),
    ],
  };
}
