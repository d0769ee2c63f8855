import type { Day } from "../../calendar/day.ts";
import type { InterestRate } from "../../loan/terms.ts";
import type { Fixing, OfRescheduling } from "../inputs/fixingsTable.ts";
import type { FromRow } from "./byLoan.ts";
import type { CellFindings, EditedCell } from "./findings.ts";
import type { InputRow } from "./inputTable.ts";
import type { RateChoice } from "./readLoans.ts";
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

/** Of what loan, and of which of its reschedulings, terms are read, and where what is found is noted. */
export interface StatedFor {
  readonly loan: string;
  /** Its day; null: the agreement itself. */
  readonly rescheduling: Day | null;
  /** Whether rows of the tables were left out as faulty: then having none is no second fault. */
  readonly isPartial: boolean;
  /** Whether a rate is assumed for the loan. */
  readonly isAssumed: boolean;
  readonly findings: CellFindings;
}

/**
 * The rate that a row chooses, with its values from tblFixings.
 * @param before the rate as it was written
 * @param fixings the rows of what is stated; null where the table is not there: then its values stay as written
 * @param kindCell where the kind of rate is chosen
 */
export function rateOf(
  choice: RateChoice,
  before: InterestRate | null | undefined,
  fixings: readonly FromRow<Fixing>[] | null,
  kindCell: EditedCell,
  stated: StatedFor,
): InterestRate | undefined {
  const { kind, percent, index, floor } = choice;
  if (kind !== "floating" || percent === null) {
    noteNotUsed("tblFixings", fixings?.length ?? 0, stated);
    return kind === "unknown" || percent === null ? { kind: "unknown" } : { kind: "fixed", percent };
  }
  const written = before?.kind === "floating" ? before.fixings : undefined;
  const values = fixings
    ? inWrittenOrder(fixings.map(plainFixing), written, ({ from }) => from)
    : (written ?? []);
  // Where none was written, or a value is assumed, interest stands open or is assumed; rows taken away are a fault.
  if (values.length === 0 && written?.length !== 0 && !stated.isAssumed) {
    noneStated("inputs:noFixing", kindCell, stated);
    return undefined;
  }
  // The name of a reference rate keeps the spaces around it that the cell's reader leaves out.
  const named = before?.kind === "floating" && before.index.trim() === index ? before.index : (index ?? "");
  return { kind, index: named, marginPercent: percent, floorPercent: floor, fixings: values };
}

/** A fault where the rows that terms need are missing; none where they may be among those that are faulty. */
export function noneStated(
  key: "inputs:noFixing" | "inputs:noInstalment",
  cell: EditedCell,
  { loan, rescheduling, isPartial, findings }: StatedFor,
): void {
  if (isPartial) return;
  if (rescheduling === null) findings.fault(cell, key, { loan });
  else findings.fault(cell, `${key}OfRescheduling`, { loan, date: { day: rescheduling } });
}

function plainFixing({ value: { from, percent } }: FromRow<Fixing>): { readonly value: PlainFixing } {
  return { value: { from, percent } };
}

/** Says that rows of a table were entered for terms that have no use for them. */
export function noteNotUsed(
  table: "tblFixings" | "tblInstalments",
  count: number,
  { loan, rescheduling, findings }: StatedFor,
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
): EditedCell {
  if (before?.kind !== now.kind) return at(before ? "rateKind" : "rate");
  if (before.kind !== "floating" || now.kind !== "floating") return at("rate");
  if (!sameValue(before.marginPercent, now.marginPercent)) return at("rate");
  if (before.index !== now.index) return at("index");
  if (!sameValue(before.floorPercent, now.floorPercent)) return at("floor");
  const changed = fixings.find(
    ({ value }) => !before.fixings.some((one) => sameValue(one, plainFixing({ value, at }).value)),
  );
  return (changed ?? fixings[0])?.at("percent") ?? at("rate");
}
