import type { LoanMatch, PageArea, Source } from "../../budget/budgetLine.ts";
import { list, object, oneOf, optional, TEXT, WHOLE } from "./form.ts";
import { MESSAGE } from "./messageForm.ts";

/** Where a line was read. */
export const SOURCE = object<Source>({
  document: TEXT,
  page: WHOLE,
  row: TEXT,
  text: TEXT,
  cell: optional(TEXT),
  area: optional(object<PageArea>({ left: WHOLE, top: WHOLE, right: WHOLE, bottom: WHOLE })),
});

export const MATCH = object<LoanMatch>({ confidence: oneOf(["certain", "likely"]), reasons: list(MESSAGE) });
