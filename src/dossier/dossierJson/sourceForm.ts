import type { LoanMatch, PageArea, Source } from "../../budget/budgetLine.ts";
import type { PagePart } from "../../budget/source.ts";
import { list, object, oneOf, optional, TEXT, WHOLE } from "./form.ts";
import { MESSAGE } from "./messageForm.ts";

const AREA = object<PageArea>({ left: WHOLE, top: WHOLE, right: WHOLE, bottom: WHOLE });

/** Where a line was read. */
export const SOURCE = object<Source>({
  document: TEXT,
  page: WHOLE,
  row: TEXT,
  text: TEXT,
  cell: optional(TEXT),
  area: optional(AREA),
  goesOn: optional(object<PagePart>({ page: WHOLE, area: AREA })),
});

export const MATCH = object<LoanMatch>({ confidence: oneOf(["certain", "likely"]), reasons: list(MESSAGE) });
