import type { LoanTerms } from "../../loan/terms.ts";
import type { Problem } from "../../messages/message.ts";
import type { FromRow } from "./byLoan.ts";
import { statedBy } from "./editedRate.ts";
import type { InputCell } from "./findings.ts";
import type { InputRow } from "./inputTable.ts";
import type { LoanTables } from "./readTermTables.ts";
import { sameValue } from "./sameValue.ts";

/** Columns of tblLoans by the first word of a term's path, where they are called otherwise. */
const LOAN_COLUMN: Readonly<Record<string, string>> = {
  rate: "rate",
  facility: "facility",
  firstInterest: "firstInterest",
  firstPrincipal: "firstPrincipal",
  lastPrincipal: "lastPrincipal",
  monthsBetween: "monthsBetween",
  repayment: "repayment",
  dayCount: "dayCount",
  businessDays: "convention",
  availabilityEnd: "availabilityEnd",
  rollOn: "rollOn",
  finalPeriod: "finalPeriod",
  capitalisedUntil: "capitalisedUntil",
  // Fees are faulty as a whole where the loan has no agreed amount.
  fees: "facility",
};

/** Columns of the tables of lists, by what the term is called within one; the first one stands for the whole row. */
const ROW_COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  drawdowns: { amount: "amount", date: "date" },
  fees: {
    kind: "kind",
    percent: "percent",
    amount: "amount",
    date: "from",
    from: "from",
    monthsBetween: "months",
    dayCount: "dayCount",
  },
  cancellations: { amount: "amount", date: "date" },
  prepayments: { amount: "amount", date: "date", order: "order", respread: "respread" },
  reschedulings: {
    date: "date",
    accrued: "accrued",
    writeDown: "writeDown",
    rate: "rate",
    firstInterest: "firstInterest",
    firstPrincipal: "firstPrincipal",
    lastPrincipal: "lastPrincipal",
    monthsBetween: "monthsBetween",
    repayment: "repayment",
    capitalisedUntil: "capitalisedUntil",
  },
};

type ListTerm = "drawdowns" | "fees" | "cancellations" | "prepayments" | "reschedulings";

/** The cell that holds the term which a problem names. @param at the loan's row of tblLoans */
export function cellOfTerm(
  { place, problem }: Problem,
  terms: LoanTerms,
  at: InputRow,
  tables: LoanTables,
): InputCell {
  const path = place.cell ?? "";
  const inLoans = at(LOAN_COLUMN[/^\w+/.exec(path)?.[0] ?? ""] ?? "id");
  if (path.startsWith("rate.fixings")) {
    const { date } = problem.params;
    const rows = statedBy(tables.fixings ?? [], null);
    const row = rows.find(({ value }) => sameValue({ day: value.from }, date)) ?? rows[0];
    return row?.at("from") ?? at("rateKind");
  }
  return cellInTables(path, terms, tables) ?? inLoans;
}

function cellInTables(path: string, terms: LoanTerms, tables: LoanTables): InputCell | undefined {
  if (path === "drawdowns") return tables.drawdowns?.[0]?.at("amount");
  if (path.startsWith("repayment.instalments")) return instalmentCell(path, terms, tables);
  if (path.startsWith("defaultInterest")) return lateCell(path, terms, tables);
  if (/^businessDays\.(holidays|workingDays)/.test(path)) return tables.ownDays?.[0]?.at("date");
  const [, list = "", index, rest = ""] = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  return list in ROW_COLUMNS ? rowCell(list as ListTerm, Number(index), rest, terms, tables) : undefined;
}

function rowCell(
  list: ListTerm,
  index: number,
  rest: string,
  terms: LoanTerms,
  tables: LoanTables,
): InputCell | undefined {
  const value = terms[list][index];
  const rows: readonly FromRow<unknown>[] = tables[list] ?? [];
  const row =
    list === "reschedulings"
      ? tables.reschedulings?.find((one) => one.value.date === terms.reschedulings[index]?.date)
      : rows.find((one) => sameValue(one.value, value));
  const columns = ROW_COLUMNS[list] ?? {};
  const first = Object.values(columns)[0] ?? "loan";
  return (row ?? rows[0])?.at(columns[/^\w+/.exec(rest)?.[0] ?? ""] ?? first);
}

function instalmentCell(path: string, { repayment }: LoanTerms, tables: LoanTables): InputCell | undefined {
  const rows = statedBy(tables.instalments ?? [], null);
  const [, index, key] = /\[(\d+)\](?:\.(date|amount))?/.exec(path) ?? [];
  const stated = repayment.kind === "custom" ? repayment.instalments[Number(index)] : undefined;
  const row = rows.find(({ value }) => stated?.date === value.date && sameValue(stated.amount, value.amount));
  return (row ?? rows[0])?.at(key ?? "amount");
}

function lateCell(path: string, { defaultInterest }: LoanTerms, tables: LoanTables): InputCell | undefined {
  const index = /\.rates\[(\d+)\]/.exec(path)?.[1];
  if (index === undefined) return tables.defaultInterest?.[0]?.at("percent");
  const rate = defaultInterest?.rates[Number(index)];
  // The later of two rows alike is the one that a problem means.
  return tables.defaultRates?.findLast(({ value }) => value.from === rate?.from)?.at("from");
}
