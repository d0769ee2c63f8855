import type { MessageKey } from "../../messages/message.ts";
import { BLANK } from "../layout/values.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import type { ColumnDeclaration, InputGuard } from "../layout/declaration.ts";

/**
 * A column for the user to fill in. A null row is an empty one to type into.
 * @param format of the row's cell; an empty row takes the one that is given, for amounts two decimals
 */
export function inputColumn<Row>(
  key: string,
  header: MessageKey,
  format: CellFormat | ((row: Row) => CellFormat),
  value: (row: Row) => PlanValue,
  { wrapAt, guard }: { readonly wrapAt?: number | undefined; readonly guard?: InputGuard | undefined } = {},
): ColumnDeclaration<Row | null> {
  return {
    key,
    header,
    look: "input",
    format: typeof format === "string" ? format : (row) => (row ? format(row) : "amount2"),
    value: (row) => (row ? value(row) : BLANK),
    ...(wrapAt === undefined ? {} : { wrapAt }),
    ...(guard && { guard }),
  };
}

/** The rows; at least an empty one, which a table cannot be without and the user can type into. */
export function orEmptyRow<Row>(rows: readonly Row[]): readonly (Row | null)[] {
  return rows.length === 0 ? [null] : rows;
}
