import type { Day } from "../../calendar/day.ts";
import type { InterestRate } from "../../loan/terms.ts";
import type { FromRow } from "./byLoan.ts";
import type { Findings, InputCell } from "./findings.ts";
import type { InputRow } from "./inputTable.ts";
import type { Fixing, OfRescheduling } from "./readDrawdowns.ts";
import type { RateChoice } from "./readReschedulings.ts";
import { sameValue } from "./sameValue.ts";
import { inWrittenOrder } from "./termTaker.ts";

type PlainFixing = Extract<InterestRate, { kind: "floating" }>["fixings"][number];

/** The rows of a table that the agreement itself states (null), or its rescheduling on a day. */
export function statedBy<T extends OfRescheduling>(
  rows: readonly FromRow<T>[],
  rescheduling: Day | null,
): readonly FromRow<T>[] {
  return rows.filter(({ value }) => value.rescheduling === rescheduling);
}

/** Of what loan, and of which of its reschedulings, terms are read. */
export interface StatedFor {
  readonly loan: string;
  readonly rescheduling: Day | null;
}

/**
 * The rate that a row chooses, with its values from tblFixings.
 * @param before the rate as it was written
 * @param fixings the rows of what is stated; null where the table is not there: then its values stay as written
 * @param isPartial whether rows were left out as faulty: then having none is no second fault
 */
export function rateOf(
  choice: RateChoice,
  before: InterestRate | null | undefined,
  fixings: readonly FromRow<Fixing>[] | null,
  stated: StatedFor,
  isPartial: boolean,
  kindCell: InputCell,
  findings: Findings,
): InterestRate | undefined {
  const { kind, percent, index, floor } = choice;
  if (kind === "fixed") {
    noteNotUsed("tblFixings", stated, fixings?.length ?? 0, findings);
    return { kind, percent };
  }
  const written = before?.kind === "floating" ? before.fixings : undefined;
  const values = fixings
    ? inWrittenOrder(fixings.map(plainFixing), written, ({ from }) => from)
    : (written ?? []);
  if (values.length === 0) {
    if (isPartial) return undefined;
    const { loan, rescheduling } = stated;
    return rescheduling === null
      ? findings.fault(kindCell, "inputs:noFixing", { loan })
      : findings.fault(kindCell, "inputs:noFixingOfRescheduling", { loan, date: { day: rescheduling } });
  }
  return { kind, index: index ?? "", marginPercent: percent, floorPercent: floor, fixings: values };
}

function plainFixing({ value: { from, percent } }: FromRow<Fixing>): { readonly value: PlainFixing } {
  return { value: { from, percent } };
}

/** Says that rows of a table were entered for terms that have no use for them. */
export function noteNotUsed(
  table: "tblFixings" | "tblInstalments",
  { loan, rescheduling }: StatedFor,
  count: number,
  findings: Findings,
): void {
  if (count === 0) return;
  if (rescheduling === null) {
    findings.note(table === "tblFixings" ? "inputs:fixingsNotUsed" : "inputs:instalmentsNotUsed", {
      loan,
      count,
    });
  } else {
    findings.note("inputs:reschedulingRowsNotUsed", { loan, date: { day: rescheduling }, table, count });
  }
}

/** The cell of tblLoans or tblFixings by which a changed rate is marked. */
export function changedRateCell(
  before: InterestRate | undefined,
  now: InterestRate,
  at: InputRow,
  fixings: readonly FromRow<Fixing>[],
): InputCell {
  if (before?.kind !== now.kind) return at(before ? "rateKind" : "rate");
  if (before.kind === "fixed" || now.kind === "fixed") return at("rate");
  if (!sameValue(before.marginPercent, now.marginPercent)) return at("rate");
  if (before.index !== now.index) return at("index");
  if (!sameValue(before.floorPercent, now.floorPercent)) return at("floor");
  const changed = fixings.find(
    ({ value }) => !before.fixings.some((one) => sameValue(one, plainFixing({ value, at }).value)),
  );
  return (changed ?? fixings[0])?.at("percent") ?? at("rate");
}
