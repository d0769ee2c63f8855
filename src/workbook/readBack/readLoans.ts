import type { Day } from "../../calendar/day.ts";
import type { DayCount } from "../../calendar/dayCount.ts";
import type { BusinessDays, InterestRate, LoanTerms, OpeningBalance, Repayment } from "../../loan/terms.ts";
import type { Language } from "../../messages/language.ts";
import type { KeyOf } from "../../messages/message.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { Rounding } from "../../money/rounding.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { loansTable } from "../inputs/loansTable.ts";
import {
  CONVENTION_WORDS,
  FINAL_PERIOD_WORDS,
  INTEREST_RUN_WORDS,
  RATE_WORDS,
  REMAINDER_WORDS,
  REPAYMENT_WORDS,
  ROLL_WORDS,
  ROUNDING_WORDS,
} from "../words.ts";
import { readCalendars, readCurrency } from "./cells/readChoice.ts";
import { readMoney, readPercent } from "./cells/readNumber.ts";
import { readCellText } from "./cells/readCellText.ts";
import { required, type CellFindings, type EditedCell, type Read } from "./findings.ts";
import { inputRows, type ExpectedTable, type InputRow } from "./inputTable.ts";
import { complete, RowReader } from "./rowReader.ts";

/** The terms of a loan as its row of tblLoans says them. */
export interface LoanValues {
  readonly name: string;
  readonly creditor: string | null;
  readonly currency: Currency;
  readonly agreement: string | null;
  readonly signed: Day | null;
  readonly facility: Money | null;
  readonly rateKind: InterestRate["kind"];
  /** Of a fixed rate the percentage, of a floating one the margin; null of one that is not known. */
  readonly percent: Decimal | null;
  readonly index: string | null;
  readonly floor: Decimal | null;
  readonly dayCount: DayCount;
  readonly firstInterest: Day;
  readonly firstPrincipal: Day;
  readonly lastPrincipal: Day;
  readonly monthsBetween: number;
  readonly repayment: Repayment["kind"];
  /** Without days of the loan's own, which stand in tblOwnDays. */
  readonly businessDays: Pick<BusinessDays, "calendars" | "convention" | "interest">;
  readonly rounding: Rounding;
  readonly availabilityEnd: LoanTerms["availabilityEnd"];
  readonly rollOn: LoanTerms["rollOn"];
  readonly finalPeriod: LoanTerms["finalPeriod"];
  readonly capitalisedUntil: LoanTerms["capitalisedUntil"];
  readonly openingBalance: OpeningBalance | null;
  readonly remainder: Pick<LoanTerms, "remainder" | "register">;
  /** The rate that is assumed for all periods. */
  readonly assumedPercent: Decimal | null;
}

export interface LoanInputRow {
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
  snapshot: WorkbookSnapshot,
  language: Language,
  findings: CellFindings,
): readonly LoanInputRow[] | null {
  const rows = inputRows(snapshot, expectedLoans(language), findings);
  if (rows === null) return null;
  const seen = new Map<string, EditedCell>();
  return rows.flatMap((at) => {
    const cell = at("id");
    const id = required(readCellText(cell, findings), cell, findings, "inputs:expectedId");
    const row = readLoan(new RowReader(at, language, findings), id ?? "");
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

function readLoan(row: RowReader, id: string): LoanInputRow {
  const { at, findings } = row;
  const need = <T>(
    key: string,
    read: (cell: EditedCell, findings: CellFindings) => Read<T>,
    expected: KeyOf<"inputs:expected">,
  ): T | undefined => row.need(key, (cell) => read(cell, findings), expected);

  const currency = need("currency", readCurrency, "inputs:expectedCurrency");
  const rateKind = row.choice("rateKind", RATE_WORDS);
  const values: { readonly [K in keyof LoanValues]: LoanValues[K] | undefined } = {
    name: row.textOrNone("name") ?? id,
    creditor: row.textOrNone("creditor"),
    currency,
    agreement: row.textOrNone("agreement"),
    signed: row.dayOrNone("signed"),
    facility: currency && readMoney(at("facility"), currency, findings),
    rateKind,
    percent: readRate(row, rateKind),
    ...readIndex(rateKind, at, findings),
    dayCount: row.dayCount("dayCount"),
    firstInterest: row.day("firstInterest"),
    firstPrincipal: row.day("firstPrincipal"),
    lastPrincipal: row.day("lastPrincipal"),
    monthsBetween: row.months("monthsBetween", 120),
    repayment: row.choice("repayment", REPAYMENT_WORDS),
    businessDays: readBusinessDays(
      readCalendars(at("calendars"), findings),
      row.choice("convention", CONVENTION_WORDS),
      row.choice("interestRun", INTEREST_RUN_WORDS),
    ),
    rounding: row.choice("rounding", ROUNDING_WORDS),
    availabilityEnd: row.dayOrNone("availabilityEnd"),
    rollOn: row.choice("rollOn", ROLL_WORDS),
    finalPeriod: row.choice("finalPeriod", FINAL_PERIOD_WORDS),
    capitalisedUntil: row.dayOrNone("capitalisedUntil"),
    openingBalance: readOpening(row, currency),
    remainder: readRemainder(row, currency),
    assumedPercent: row.percentOrNone("assumedRate"),
  };
  return { id, at, currency, values: complete<LoanValues>(values) };
}

/** A rate that is not known has no percentage. */
function readRate(row: RowReader, kind: InterestRate["kind"] | undefined): Read<Decimal> {
  if (kind !== "unknown") return row.percent("rate");
  return row.mustBeEmpty("rate", "inputs:onlyWithKnownRate") ? null : undefined;
}

/** A balance and its day belong together; the day from which interest runs needs both. */
function readOpening(row: RowReader, currency: Currency | undefined): Read<OpeningBalance> {
  // Without a currency no amount can be read: that is said of its own cell.
  if (currency === undefined) return undefined;
  const amount = row.amountOrNone("openingBalance", currency);
  const date = row.dayOrNone("openingDate");
  const interestFrom = row.dayOrNone("interestFrom");
  if (amount === null && date === null && interestFrom === null) return null;
  return complete<OpeningBalance>({
    amount: amount === null ? row.amount("openingBalance", currency) : amount,
    date: date === null ? row.day("openingDate") : date,
    interestFrom,
  });
}

/** A stated sum is divided only where balances are rounded. An empty choice is what the program takes for granted. */
function readRemainder(row: RowReader, currency: Currency | undefined): LoanValues["remainder"] | undefined {
  const { at, findings } = row;
  const cell = at("remainder");
  const choice = readCellText(cell, findings) === null ? "last" : row.choice("remainder", REMAINDER_WORDS);
  if (currency === undefined || choice === undefined) return undefined;
  const divided = row.amountOrNone("divided", currency);
  if (divided === undefined) return undefined;
  if (choice !== "last")
    return { remainder: "balance", register: { unit: choice === "whole" ? "whole" : "minor", divided } };
  return divided === null ? { remainder: "last" } : findings.fault(at("divided"), "inputs:onlyWithRegister");
}

/** A reference rate and its floor belong to a floating rate, and only to one. */
function readIndex(
  rateKind: InterestRate["kind"] | undefined,
  at: InputRow,
  findings: CellFindings,
): { readonly index: Read<string>; readonly floor: Read<Decimal> } {
  const index = readCellText(at("index"), findings);
  const floor = readPercent(at("floor"), findings);
  if (rateKind === "floating") {
    return { index: required(index, at("index"), findings, "inputs:expectedIndex"), floor };
  }
  if (rateKind === "fixed" || rateKind === "unknown") {
    if (index) return { index: findings.fault(at("index"), "inputs:onlyWithFloatingRate"), floor };
    if (floor) return { index, floor: findings.fault(at("floor"), "inputs:onlyWithFloatingRate") };
  }
  return { index, floor };
}

function readBusinessDays(
  calendars: BusinessDays["calendars"] | undefined,
  convention: BusinessDays["convention"] | undefined,
  interest: BusinessDays["interest"] | undefined,
): LoanValues["businessDays"] | undefined {
  return calendars && convention && interest && { calendars, convention, interest };
}
