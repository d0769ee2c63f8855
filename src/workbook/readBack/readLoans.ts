import { loanKey } from "../../loan/loanKey.ts";
import type { InterestRate, LoanTerms, OpeningBalance } from "../../loan/terms.ts";
import type { Language } from "../../messages/language.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { LOAN_COLUMNS, loansTable } from "../inputs/loansTable.ts";
import { RATE_WORDS, REMAINDER_WORDS } from "../words.ts";
import { readMoney, readPercent } from "./cells/readNumber.ts";
import { readCellText } from "./cells/readCellText.ts";
import { required, type CellFindings, type EditedCell, type Read } from "./findings.ts";
import { inputRows, type ExpectedTable, type InputRow } from "./inputTable.ts";
import { complete, RowReader } from "./rowReader.ts";

/** A rate as a row says it; the values of a floating one stand in tblFixings. */
export interface RateChoice {
  readonly kind: InterestRate["kind"];
  /** Of a fixed rate the percentage, of a floating one the margin; null of one that is not known. */
  readonly percent: Decimal | null;
  readonly index: string | null;
  readonly floor: Decimal | null;
}

type Columns = typeof LOAN_COLUMNS;

/** The terms that are one cell each, by their columns. */
type CellTerms = {
  readonly [
    K in keyof Columns as Columns[K] extends { readonly read: unknown } ? K : never
  ]: Columns[K] extends {
    readonly read: (...cell: never[]) => infer T;
  }
    ? Exclude<T, undefined>
    : never;
};

/** The terms that cells say together, by the column of the first, and those that are read in another way than others. */
interface OwnTerms {
  /** The id where the cell is empty. */
  readonly name: string;
  readonly facility: Money | null;
  readonly rate: RateChoice;
  readonly openingBalance: OpeningBalance | null;
  readonly remainder: Pick<LoanTerms, "remainder" | "register">;
}

/** The terms of a loan as its row of tblLoans says them. */
export type LoanValues = CellTerms & OwnTerms;

/** The same with undefined for what is faulty. */
type LoanReading = { readonly [K in keyof LoanValues]: LoanValues[K] | undefined };

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
    const first = seen.get(loanKey(id));
    if (first) {
      findings.fault(cell, "inputs:loanTwice", { loan: id, first: first.address });
      return [];
    }
    seen.set(loanKey(id), cell);
    return [row];
  });
}

function readLoan(row: RowReader, id: string): LoanInputRow {
  const { at, findings } = row;
  // Other cells are read by these two.
  const currency = row.currency("currency");
  const kind = row.choice("rateKind", RATE_WORDS);
  const own: { readonly [K in keyof OwnTerms | "currency"]: () => LoanReading[K] } = {
    name: () => row.textOrNone("name") ?? id,
    currency: () => currency,
    // Also none, or less: what it is too little for is said once the schedule is built.
    facility: () => currency && readMoney(at("facility"), currency, findings),
    rate: () => readRate(row, kind),
    openingBalance: () => readOpening(row, currency),
    remainder: () => readRemainder(row, currency),
  };
  // In the order of the columns, in which faults are noted.
  const members = Object.entries({ ...LOAN_COLUMNS, ...own }).flatMap(
    ([key, column]): (readonly [string, unknown])[] => {
      if (typeof column === "function") return [[key, column()]];
      return "read" in column ? [[key, column.read(row, key, currency)]] : [];
    },
  );
  return { id, at, currency, values: complete<LoanValues>(Object.fromEntries(members) as LoanReading) };
}

/** A rate that is not known has no percentage. */
function readRate(row: RowReader, kind: InterestRate["kind"] | undefined): RateChoice | undefined {
  const none = (): null | undefined =>
    row.mustBeEmpty("rate", "inputs:onlyWithKnownRate") ? null : undefined;
  const percent = kind === "unknown" ? none() : row.percent("rate");
  return complete<RateChoice>({ kind, percent, ...readIndex(row, kind) });
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

/** An empty choice is what the program takes for granted. */
function readRemainder(row: RowReader, currency: Currency | undefined): LoanValues["remainder"] | undefined {
  const { at, findings } = row;
  const cell = at("remainder");
  const choice = readCellText(cell, findings) === null ? "last" : row.choice("remainder", REMAINDER_WORDS);
  if (currency === undefined || choice === undefined) return undefined;
  const divided = row.amountOrNone("divided", currency);
  if (divided === undefined) return undefined;
  if (choice !== "last")
    return { remainder: "balance", register: { unit: choice === "whole" ? "whole" : "minor", divided } };
  return { remainder: "last", ...(divided && { register: { unit: "minor", divided } }) };
}

/** A reference rate and its floor belong to a floating rate, and only to one. */
function readIndex(
  { at, findings }: RowReader,
  rateKind: InterestRate["kind"] | undefined,
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
