import type { DefaultInterestTerms } from "../../loan/terms.ts";
import type { StatedFor } from "./editedRate.ts";
import type { LoanTables } from "./readTermTables.ts";
import { sameValue } from "./sameValue.ts";
import { changedRow, inWrittenOrder, type TermTaker } from "./termTaker.ts";

/**
 * What late payment costs, by tblDefaultInterest and tblDefaultRates. Null: the tables say nothing of it. Undefined
 * where a row is faulty.
 */
export function editedDefaultInterest(
  { defaultInterest, defaultRates }: LoanTables,
  taker: TermTaker,
  stated: StatedFor,
): DefaultInterestTerms | null | undefined {
  const before = taker.before?.defaultInterest;
  if (defaultInterest === null) return before ?? null;
  const { loan, findings } = stated;
  const [row, second] = defaultInterest;
  if (row && second) {
    const first = row.at("loan").address;
    return findings.fault(second.at("loan"), "inputs:defaultInterestTwice", { loan, first });
  }
  if (row?.value.over !== "table" && defaultRates?.length) {
    findings.note("inputs:defaultRatesNotUsed", { loan, count: defaultRates.length });
  }
  if (!row) {
    // Without any before, its source may say that there is none.
    if (before) {
      taker.forget("defaultInterest");
      taker.forget(DEFAULT_ON);
    }
    return null;
  }
  const rates = ratesOf(row, defaultRates, before, stated);
  return rates && taken({ ...row.value, rates }, row, defaultRates ?? [], taker);
}

/** Which amounts bear it is a term with a source of its own, where a file of terms has left it out. */
const DEFAULT_ON = "defaultInterest.on";

type DefaultInterestRow = NonNullable<LoanTables["defaultInterest"]>[number];
type RateRows = NonNullable<LoanTables["defaultRates"]>;

/** The table of rates, where there is to be one. Undefined where it is empty (a fault). */
function ratesOf(
  row: DefaultInterestRow,
  rows: RateRows | null,
  before: DefaultInterestTerms | undefined,
  { loan, isPartial, findings }: StatedFor,
): DefaultInterestTerms["rates"] | undefined {
  if (row.value.over !== "table") return [];
  const written = before?.rates;
  const rates = rows ? inWrittenOrder(rows, written, ({ from }) => from) : (written ?? []);
  if (rates.length > 0) return rates;
  return isPartial ? undefined : findings.fault(row.at("over"), "inputs:noDefaultRate", { loan });
}

function taken(
  now: DefaultInterestTerms,
  row: DefaultInterestRow,
  rateRows: RateRows,
  taker: TermTaker,
): DefaultInterestTerms {
  const before = taker.before?.defaultInterest;
  if (before && sameValue(before, now)) return before;
  const onlyRates = before !== undefined && sameValue({ ...before, rates: now.rates }, now);
  const changed = onlyRates ? (changedRow(rateRows, before.rates) ?? row) : row;
  taker.enter("defaultInterest", changed.at("percent"));
  if (before?.on !== now.on) taker.forget(DEFAULT_ON);
  return now;
}
