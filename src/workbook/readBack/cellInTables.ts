import type { Day } from "../../calendar/day.ts";
import type { LoanTerms, OwnDay, Repayment, Rescheduling } from "../../loan/terms.ts";
import { TERM_TABLES } from "../inputs/termTables.ts";
import type { FromRow } from "./byLoan.ts";
import { statedBy } from "./editedRate.ts";
import type { EditedCell } from "./findings.ts";
import type { LoanTables } from "./readTermTables.ts";
import { sameValue } from "./sameValue.ts";

type Tables = typeof TERM_TABLES;

/** Columns that are called otherwise than the term is within its row. */
const CALLED_OTHERWISE: { readonly [K in keyof Tables]?: Readonly<Record<string, string>> } = {
  fees: { date: "from", monthsBetween: "months" },
};

/** The first of these that a table has stands for a whole row of it. */
const FOR_THE_ROW = ["kind", "amount", "date"];

/**
 * The cell of a table beside tblLoans that holds the term of this path; undefined where none of them does.
 * @param date that the problem speaks of, where it names no row
 */
export function cellInTables(
  path: string,
  terms: LoanTerms,
  tables: LoanTables,
  date: Day | undefined,
): EditedCell | undefined {
  if (path === "drawdowns") return tables.drawdowns?.[0]?.at("amount");
  if (path === "cancellations") return tables.cancellations?.[0]?.at("amount");
  if (path.startsWith("defaultInterest")) return lateCell(path, terms, tables);
  if (path.startsWith("repayment.instalments"))
    return instalmentCell(path, { repayment: terms.repayment, rescheduling: null }, tables, date);
  const [, list = "", at = "", rest = ""] = /^([\w.]+)\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  const index = Number(at);
  if (list === "businessDays.holidays") return ownDayCell(terms.businessDays.holidays?.[index], tables);
  if (list === "businessDays.workingDays") return ownDayCell(terms.businessDays.workingDays?.[index], tables);
  if (list === "reschedulings") return reschedulingCell(terms.reschedulings[index], rest, tables, date);
  return isTable(list) ? rowCell(list, index, rest, terms, tables) : undefined;
}

function isTable(list: string): list is keyof Tables {
  return Object.hasOwn(TERM_TABLES, list);
}

function rowCell(
  list: keyof Tables,
  index: number,
  rest: string,
  terms: LoanTerms,
  tables: LoanTables,
): EditedCell | undefined {
  const value = TERM_TABLES[list].of(terms)[index];
  const rows: readonly FromRow<unknown>[] = tables[list] ?? [];
  const row = rows.find((one) => sameValue(one.value, value)) ?? rows[0];
  return row?.at(columnIn(list, rest));
}

/** The column of a table by what the term is called within a row; the one for the row where that is meant as a whole. */
function columnIn(list: keyof Tables, rest: string): string {
  const term = /^\w+/.exec(rest)?.[0] ?? "";
  const keys = TERM_TABLES[list].columns.map(({ key }) => key);
  const wanted = [CALLED_OTHERWISE[list]?.[term] ?? term, ...FOR_THE_ROW];
  return wanted.find((key) => keys.includes(key)) ?? "loan";
}

function ownDayCell(named: OwnDay | undefined, { ownDays }: LoanTables): EditedCell | undefined {
  return (ownDays?.findLast(({ value }) => value.date === named?.date) ?? ownDays?.[0])?.at("date");
}

function reschedulingCell(
  one: Rescheduling | undefined,
  rest: string,
  tables: LoanTables,
  date: Day | undefined,
): EditedCell | undefined {
  if (!one) return undefined;
  const inRow = tables.reschedulings
    ?.find(({ value }) => value.date === one.date)
    ?.at(columnIn("reschedulings", rest));
  if (rest.startsWith("rate.fixings")) {
    const rows = statedBy(tables.fixings ?? [], one.date);
    return (rows.find(({ value }) => value.from === date) ?? rows[0])?.at("from") ?? inRow;
  }
  if (rest.startsWith("repayment.instalments")) {
    return instalmentCell(rest, { ...one, rescheduling: one.date }, tables, date) ?? inRow;
  }
  return inRow;
}

function instalmentCell(
  path: string,
  stated: { readonly repayment: Repayment | null; readonly rescheduling: Day | null },
  tables: LoanTables,
  date: Day | undefined,
): EditedCell | undefined {
  const { repayment, rescheduling } = stated;
  const rows = statedBy(tables.instalments ?? [], rescheduling);
  const [, index, key = "amount"] = /instalments\[(\d+)\](?:\.(date|amount))?/.exec(path) ?? [];
  const instalment = repayment?.kind === "custom" ? repayment.instalments[Number(index)] : undefined;
  // The later of two rows alike is the one that a problem means.
  const row =
    rows.findLast(
      ({ value }) => instalment?.date === value.date && sameValue(instalment.amount, value.amount),
    ) ??
    rows.find(({ value }) => value.date === date) ??
    rows[0];
  return row?.at(key);
}

function lateCell(path: string, { defaultInterest }: LoanTerms, tables: LoanTables): EditedCell | undefined {
  // The first rate does not reach back far enough.
  if (path === "defaultInterest.rates" && tables.defaultRates?.length)
    return tables.defaultRates.reduce((a, b) => (b.value.from < a.value.from ? b : a)).at("from");
  const index = /\.rates\[(\d+)\]/.exec(path)?.[1];
  if (index === undefined) return tables.defaultInterest?.[0]?.at("percent");
  const rate = defaultInterest?.rates[Number(index)];
  // The later of two rows alike is the one that a problem means.
  return tables.defaultRates?.findLast(({ value }) => value.from === rate?.from)?.at("from");
}
