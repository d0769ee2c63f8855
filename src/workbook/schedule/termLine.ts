import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { CellFormat, PlanValue } from "../plan.ts";

/** A term as it stands now beside what the program computed with. */
export interface TermLine {
  readonly label: MessageKey;
  readonly params?: Parameters<Translator["say"]>[1];
  readonly value: PlanValue;
  readonly formula: string;
  readonly format: CellFormat;
}
