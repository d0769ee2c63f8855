import type { MessageKey } from "../../messages/message.ts";
import type { CellFormat, PlanValue } from "../plan.ts";

/** A cell with a term below a schedule. */
export interface TermCell {
  readonly column: number;
  readonly label: MessageKey;
  readonly value: PlanValue;
  readonly format: CellFormat;
  /** Null where the cell holds the value itself. */
  readonly formula: string | null;
  readonly span?: number;
}
