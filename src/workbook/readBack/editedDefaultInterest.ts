import type { DefaultInterestTerms } from "../../loan/terms.ts";
import type { Findings } from "./findings.ts";
import type { LoanTables } from "./readTermTables.ts";
import { sameValue } from "./sameValue.ts";
import { changedRow, inWrittenOrder, type TermTaker } from "./termTaker.ts";

/**
 * What late payment costs, by tblDefaultInterest and tblDefaultRates. Null: the tables say nothing of it. Undefined
 * where a row is faulty.
 */
export function editedDefaultInterest(
  loan: string,
  { defaultInterest, defaultRates }: LoanTables,
  taker: TermTaker,
  isPartial: boolean,
  findings: Findings,
): DefaultInterestTerms | null | undefined {
  const before = taker.before?.defaultInterest;
  if (defaultInterest === null) return before ?? null;
  const [row, second] = defaultInterest;
  if (row && second) {
    const first = row.at("loan").address;
    return findings.fault(second.at("loan"), "inputs:defaultInterestTwice", { loan, first });
  }
  if (row?.value.over !== "table" && defaultRates?.length) {
    findings.note("inputs:defaultRatesNotUsed", { loan, count: defaultRates.length });
  }
  if (!row) {
    if (before && !isPartial) forget(taker);
    return null;
  }
  const written = before?.rates;
  const rates =
    row.value.over !== "table"
      ? []
      : defaultRates
        ? inWrittenOrder(defaultRates, written, ({ from }) => from)
        : (written ?? []);
  if (row.value.over === "table" && rates.length === 0) {
    return isPartial ? undefined : findings.fault(row.at("over"), "inputs:noDefaultRate", { loan });
  }
  const now: DefaultInterestTerms = { ...row.value, rates };
  if (before && sameValue(before, now)) return before;
  const { rates: _rates, ...rest } = before ?? now;
  const changed = before && sameValue(rest, row.value) ? changedRow(defaultRates ?? [], written) : row;
  taker.enter("defaultInterest", (changed ?? row).at("percent"));
  // Which amounts bear it is a term with a source of its own where a file of terms had left it out.
  if (before && before.on !== now.on) taker.forget(DEFAULT_ON);
  return now;
}

const DEFAULT_ON = "defaultInterest.on";

function forget(taker: TermTaker): void {
  taker.forget("defaultInterest");
  taker.forget(DEFAULT_ON);
}
