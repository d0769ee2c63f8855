import type { Fee } from "../../loan/terms.ts";
import { message } from "../../messages/message.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import { feesTable } from "../tables/feesTable.ts";
import { FEE_WORDS } from "../words.ts";
import { readByLoan, type ByLoan, type Reading } from "./byLoan.ts";
import type { RowReader } from "./rowReader.ts";

/** Longest time between two payments of an agency fee that is taken. */
const MOST_MONTHS = 1200;

/** What the cells of a fee's row can say, by the kind of fee; the other cells must be empty. */
const CELLS: Readonly<Record<Fee["kind"], readonly string[]>> = {
  management: ["percent"],
  insurance: ["percent", "amount"],
  agency: ["amount", "months"],
  commitment: ["percent", "dayCount"],
};
const ALL_CELLS = ["percent", "amount", "months", "dayCount"];

/** The rows of tblFees by loan. Null where the table is not there. */
export function readFees(reading: Reading): ByLoan<Fee> | null {
  const table = feesTable(translatorFor(reading.language));
  return readByLoan(reading, table, "terms", (row, loan) => readFee(row, reading.loans.currencyOf(loan)));
}

function readFee(row: RowReader, currency: Currency | undefined): Fee | undefined {
  const kind = row.choice("kind", FEE_WORDS);
  const day = row.day("from");
  if (kind === undefined) return undefined;
  const others = ALL_CELLS.filter((key) => !CELLS[kind].includes(key));
  const fee = message(FEE_WORDS[kind]);
  // Each of them, so that every cell that is to be emptied is named.
  const isPlain = others.map((key) => row.mustBeEmpty(key, "inputs:notForFee", { fee })).every(Boolean);
  switch (kind) {
    case "management": {
      const percent = row.percent("percent");
      if (day === undefined || !percent || !isPlain) return undefined;
      return { kind, percent, on: "facility", date: day };
    }
    case "commitment": {
      const [percent, dayCount] = [row.percent("percent"), row.dayCount("dayCount")];
      if (day === undefined || !percent || !dayCount || !isPlain) return undefined;
      return { kind, percent, on: "undrawn", from: day, dayCount };
    }
    case "agency": {
      const [amount, monthsBetween] = [row.amount("amount", currency), row.months("months", MOST_MONTHS)];
      if (day === undefined || !amount || !monthsBetween || !isPlain) return undefined;
      return { kind, amount, from: day, monthsBetween };
    }
    case "insurance": {
      const [percent, amount] = [row.percentOrNone("percent"), row.amountOrNone("amount", currency)];
      if (percent === undefined || amount === undefined) return undefined;
      if ((percent === null) === (amount === null)) {
        return row.findings.fault(row.at("amount"), "inputs:insuranceOneOf");
      }
      if (day === undefined || !isPlain) return undefined;
      const premium = percent
        ? { kind: "percent" as const, percent, on: "facility" as const }
        : amount && { kind: "amount" as const, amount };
      return premium ? { kind, premium, date: day } : undefined;
    }
  }
}
