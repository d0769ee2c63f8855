import type { Repayment } from "../../loan/terms.ts";
import type { StatedInstalment } from "../inputs/instalmentsTable.ts";
import type { FromRow } from "./byLoan.ts";
import { noneStated, noteNotUsed, type StatedFor } from "./editedRate.ts";
import type { EditedCell } from "./findings.ts";
import { inWrittenOrder } from "./termTaker.ts";

/**
 * The repayment of a kind, with its stated instalments from tblInstalments where it has any.
 * @param before the repayment as it was written
 * @param instalments the rows of what is stated; null where the table is not there: then they stay as written
 * @param kindCell where the kind of repayment is chosen
 */
export function repaymentOf(
  kind: Repayment["kind"],
  before: Repayment | null | undefined,
  instalments: readonly FromRow<StatedInstalment>[] | null,
  kindCell: EditedCell,
  stated: StatedFor,
): Repayment | undefined {
  if (kind !== "custom") {
    noteNotUsed("tblInstalments", instalments?.length ?? 0, stated);
    return { kind };
  }
  const written = before?.kind === "custom" ? before.instalments : undefined;
  const rows = instalments?.map(({ value: { date, amount } }) => ({ value: { date, amount } }));
  const values = rows ? inWrittenOrder(rows, written, ({ date }) => date) : (written ?? []);
  if (values.length > 0) return { kind, instalments: values };
  noneStated("inputs:noInstalment", kindCell, stated);
  return undefined;
}

/** The cell by which a changed repayment is marked: the kind where that is another, else the instalment that is. */
export function changedRepaymentCell(
  before: Repayment | undefined,
  now: Repayment,
  kindCell: EditedCell,
  instalments: readonly FromRow<StatedInstalment>[],
): EditedCell {
  if (before?.kind !== "custom" || now.kind !== "custom") return kindCell;
  const isWritten = ({ value }: FromRow<StatedInstalment>): boolean =>
    before.instalments.some((one) => one.date === value.date && one.amount.minor === value.amount.minor);
  return (instalments.find((row) => !isWritten(row)) ?? instalments[0])?.at("amount") ?? kindCell;
}
