import type { Day } from "../../calendar/day.ts";
import type { DayCount } from "../../calendar/dayCount.ts";
import type { BusinessDays, InterestRate, Repayment } from "../../loan/terms.ts";
import type { Language } from "../../messages/language.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { Rounding } from "../../money/rounding.ts";
import type { StandingWorkbook } from "../standing.ts";
import { loansTable } from "../tables/loansTable.ts";
import {
  CONVENTION_WORDS,
  INTEREST_RUN_WORDS,
  RATE_WORDS,
  REPAYMENT_WORDS,
  ROUNDING_WORDS,
} from "../words.ts";
import { readCalendars, readChoice, readCurrency, readDayCount } from "./cells/readChoice.ts";
import { readDay } from "./cells/readDay.ts";
import { readAmount, readPercent, readWhole } from "./cells/readNumber.ts";
import { readText } from "./cells/readText.ts";
import { required, type Findings, type InputCell, type Read } from "./findings.ts";
import { inputRows, type ExpectedTable, type InputRow } from "./inputTable.ts";

/** The terms of a loan as its row of tblLoans says them. */
export interface LoanValues {
  readonly name: string;
  readonly creditor: string | null;
  readonly currency: Currency;
  readonly agreement: string | null;
  readonly signed: Day | null;
  readonly facility: Money | null;
  readonly rateKind: InterestRate["kind"];
  /** Of a fixed rate the percentage, of a floating one the margin. */
  readonly percent: Decimal;
  readonly index: string | null;
  readonly floor: Decimal | null;
  readonly dayCount: DayCount;
  readonly firstInterest: Day;
  readonly firstPrincipal: Day;
  readonly lastPrincipal: Day;
  readonly monthsBetween: number;
  readonly repayment: Repayment["kind"];
  readonly businessDays: BusinessDays;
  readonly rounding: Rounding;
}

export interface LoanRow {
  readonly id: string;
  readonly at: InputRow;
  /** Undefined where the cell is faulty: amounts of the loan can't be read then. */
  readonly currency: Currency | undefined;
  /** Undefined where any cell is faulty. */
  readonly values: LoanValues | undefined;
}

/** tblLoans with its headers in the workbook's language. */
export function expectedLoans(language: Language): ExpectedTable {
  const t = translatorFor(language);
  const columns = loansTable(t).columns.map(({ key, header }) => ({ key, header: t.say(header) }));
  return { name: "tblLoans", sheet: "loans", columns };
}

/** The rows of tblLoans, each with an id of its own. Null where the table can't be read. */
export function readLoans(
  standing: StandingWorkbook,
  language: Language,
  findings: Findings,
): readonly LoanRow[] | null {
  const rows = inputRows(standing, expectedLoans(language), findings);
  if (rows === null) return null;
  const seen = new Map<string, InputCell>();
  return rows.flatMap((at) => {
    const cell = at("id");
    const id = required(readText(cell, findings), cell, findings, "inputs:expectedId");
    const row = readLoan(id ?? "", at, language, findings);
    if (id === undefined) return [];
    const first = seen.get(id);
    if (first) {
      findings.fault(cell, "inputs:loanTwice", { loan: id, first: first.address });
      return [];
    }
    seen.set(id, cell);
    return [row];
  });
}

function readLoan(id: string, at: InputRow, language: Language, findings: Findings): LoanRow {
  const need = <T>(
    key: string,
    read: (cell: InputCell) => Read<T>,
    expected: `inputs:expected${string}`,
  ): T | undefined => {
    const cell = at(key);
    return required(read(cell), cell, findings, expected);
  };
  const day = (key: string): Day | undefined =>
    need(key, (cell) => readDay(cell, findings), "inputs:expectedDate");
  const text = (key: string): Read<string> => readText(at(key), findings);
  const choice = <K extends string>(key: string, words: Parameters<typeof readChoice<K>>[1]): K | undefined =>
    need(key, (cell) => readChoice(cell, words, language, findings), "inputs:expectedChoice");

  const currency = need("currency", (cell) => readCurrency(cell, findings), "inputs:expectedCurrency");
  const rateKind = choice("rateKind", RATE_WORDS);
  const values: { readonly [K in keyof LoanValues]: LoanValues[K] | undefined } = {
    name: text("name") ?? id,
    creditor: text("creditor"),
    currency,
    agreement: text("agreement"),
    signed: readDay(at("signed"), findings),
    facility: currency && readAmount(at("facility"), currency, findings),
    rateKind,
    percent: need("rate", (cell) => readPercent(cell, findings), "inputs:expectedPercent"),
    ...readIndex(rateKind, at, findings),
    dayCount: need("dayCount", (cell) => readDayCount(cell, findings), "inputs:expectedDayCount"),
    firstInterest: day("firstInterest"),
    firstPrincipal: day("firstPrincipal"),
    lastPrincipal: day("lastPrincipal"),
    monthsBetween: need(
      "monthsBetween",
      (cell) => readWhole(cell, 1, 120, findings),
      "inputs:expectedMonths",
    ),
    repayment: choice("repayment", REPAYMENT_WORDS),
    businessDays: readBusinessDays(
      readCalendars(at("calendars"), findings),
      choice("convention", CONVENTION_WORDS),
      choice("interestRun", INTEREST_RUN_WORDS),
    ),
    rounding: choice("rounding", ROUNDING_WORDS),
  };
  return { id, at, currency, values: complete(values) };
}

/** A reference rate and its floor belong to a floating rate, and only to one. */
function readIndex(
  rateKind: InterestRate["kind"] | undefined,
  at: InputRow,
  findings: Findings,
): { readonly index: Read<string>; readonly floor: Read<Decimal> } {
  const index = readText(at("index"), findings);
  const floor = readPercent(at("floor"), findings);
  if (rateKind === "floating") {
    return { index: required(index, at("index"), findings, "inputs:expectedIndex"), floor };
  }
  if (rateKind === "fixed") {
    if (index) return { index: findings.fault(at("index"), "inputs:onlyWithFloatingRate"), floor };
    if (floor) return { index, floor: findings.fault(at("floor"), "inputs:onlyWithFloatingRate") };
  }
  return { index, floor };
}

function readBusinessDays(
  calendars: BusinessDays["calendars"] | undefined,
  convention: BusinessDays["convention"] | undefined,
  interest: BusinessDays["interest"] | undefined,
): BusinessDays | undefined {
  return calendars && convention && interest && { calendars, convention, interest };
}

function complete(values: { readonly [K in keyof LoanValues]: LoanValues[K] | undefined }):
  LoanValues | undefined {
  return Object.values(values).includes(undefined) ? undefined : (values as LoanValues);
}
