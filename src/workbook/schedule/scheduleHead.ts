import type { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { headLines } from "./headLines.ts";
import { GROUPS, TERMS_ROW } from "./scheduleHeadCells.ts";

/** Row of the totals, from 0; the schedule's header is right below it. */
export const TOTALS_ROW = TERMS_ROW + 5;
export const HEADER_ROW = TOTALS_ROW + 1;
export const FIRST_ROW = HEADER_ROW + 1;

/** Writes the terms above the schedule: each looked up on the sheet of the loans, so that a change there counts here; rate and day lead there. */
export function putHead(draft: SheetDraft, context: WorkbookContext, loan: SheetLoan): void {
  headLines(context, loan).forEach((lines, g) => {
    const group = GROUPS[g];
    if (!group) return;
    lines.forEach((line, i) => {
      if (!line) return;
      const { label, value, formula, format, input } = line;
      const row = TERMS_ROW + i;
      draft.put(row, group.label, {
        value: text(context.t.say(label)),
        look: "label",
        ...(input ? { link: input } : {}),
        ...(group.span > 1 ? { span: group.span } : {}),
      });
      draft.put(row, group.value, {
        value,
        format,
        align: "right",
        ...(formula === undefined ? {} : { formula }),
      });
    });
  });
}
