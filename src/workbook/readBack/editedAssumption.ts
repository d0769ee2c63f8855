import type { AssumedRate, LoanTerms } from "../../loan/terms.ts";
import type { FromRow } from "./byLoan.ts";
import type { CellFindings } from "./findings.ts";
import type { LoanInputRow, LoanValues } from "./readLoans.ts";
import type { LoanTables, PathValue } from "./readTermTables.ts";
import { sameValue } from "./sameValue.ts";
import { changedRow, inWrittenOrder, type TermTaker } from "./termTaker.ts";

/** The assumed rate that a loan's cells say: one for all, or a path; undefined for none, null where both are entered. */
export function editedAssumption(
  { assumed }: LoanValues,
  { ratePath }: LoanTables,
  at: LoanInputRow["at"],
  taker: TermTaker,
  findings: CellFindings,
): AssumedRate | undefined | null {
  const before = taker.before?.assumedRate;
  const now = assumed === null ? before : assumptionOf(assumed.percent, ratePath, before);
  if (now === null) {
    findings.fault(at("assumedRate"), "inputs:assumedBoth");
    return null;
  }
  if (sameValue(before, now)) return before;
  if (!now) {
    taker.forget("assumedRate");
    return undefined;
  }
  const rows = ratePath ?? [];
  const written = before?.kind === "path" ? before.values : [];
  const changed = now.kind === "path" ? (changedRow(rows, written) ?? rows[0]) : undefined;
  taker.enter("assumedRate", changed ? changed.at("percent") : at("assumedRate"));
  return now;
}

function assumptionOf(
  percent: Extract<AssumedRate, { kind: "constant" }>["percent"] | null,
  rows: readonly FromRow<PathValue>[] | null,
  before: LoanTerms["assumedRate"],
): AssumedRate | undefined | null {
  const written = before?.kind === "path" ? before.values : undefined;
  const values = rows ? inWrittenOrder(rows, written, ({ from }) => from) : (written ?? []);
  if (percent === null) return values.length === 0 ? undefined : { kind: "path", values };
  return values.length === 0 ? { kind: "constant", percent } : null;
}
