import type { Day } from "../../calendar/day.ts";
import type { Fee, InsurancePremium } from "../../loan/terms.ts";
import { message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { FEES_TABLE } from "../inputs/feesTable.ts";
import { FEE_WORDS } from "../words.ts";
import { readByLoan, type ByLoan, type LoanTablesReading } from "./byLoan.ts";
import type { RowReader } from "./rowReader.ts";

/** What the cells of a fee's row can say, by the kind of fee; the other cells must be empty. */
const CELLS: Readonly<Record<Fee["kind"], readonly string[]>> = {
  management: ["percent"],
  insurance: ["percent", "amount"],
  agency: ["amount", "months"],
  commitment: ["percent", "dayCount"],
};
const ALL_CELLS = ["percent", "amount", "months", "dayCount"];

/** The rows of tblFees by loan. Null where the table is not there. */
export function readFees(reading: LoanTablesReading): ByLoan<Fee> | null {
  return readByLoan(reading, FEES_TABLE, readFee);
}

function readFee(row: RowReader, currency: Currency | undefined): Fee | undefined {
  const kind = row.choice("kind", FEE_WORDS);
  const day = row.day("from");
  if (kind === undefined) return undefined;
  const others = ALL_CELLS.filter((key) => !CELLS[kind].includes(key));
  const fee = message(FEE_WORDS[kind]);
  // Each of them, so that every cell that is to be emptied is named.
  const isPlain = others.map((key) => row.mustBeEmpty(key, "inputs:notForFee", { fee })).every(Boolean);
  const read = READERS[kind](row, day, currency);
  return isPlain ? read : undefined;
}

type Reader = (row: RowReader, day: Day | undefined, currency: Currency | undefined) => Fee | undefined;

const READERS: Readonly<Record<Fee["kind"], Reader>> = {
  management: (row, day) => {
    const percent = row.percent("percent");
    if (day === undefined || !percent) return undefined;
    return { kind: "management", percent, on: "facility", date: day };
  },
  commitment: (row, day) => {
    const [percent, dayCount] = [row.percent("percent"), row.dayCount("dayCount")];
    if (day === undefined || !percent || !dayCount) return undefined;
    return { kind: "commitment", percent, on: "undrawn", from: day, dayCount };
  },
  agency: (row, day, currency) => {
    const [amount, monthsBetween] = [row.amount("amount", currency), row.months("months")];
    if (day === undefined || !amount || !monthsBetween) return undefined;
    return { kind: "agency", amount, from: day, monthsBetween };
  },
  insurance: (row, day, currency) => {
    const premium = readPremium(row, currency);
    return day === undefined || !premium ? undefined : { kind: "insurance", premium, date: day };
  },
};

/** Either a percentage or an amount. */
function readPremium(row: RowReader, currency: Currency | undefined): InsurancePremium | undefined {
  const [percent, amount] = [row.percentOrNone("percent"), row.amountOrNone("amount", currency)];
  if (percent === undefined || amount === undefined) return undefined;
  if (percent && !amount) return { kind: "percent", percent, on: "facility" };
  if (amount && !percent) return { kind: "amount", amount };
  return row.findings.fault(row.at("amount"), "inputs:insuranceOneOf");
}
