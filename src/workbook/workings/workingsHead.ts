import { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { WorkbookContext } from "../workbookContext.ts";

const NOTE_CHARACTERS = 150;

/** The sheet of workings with its title and what it is for. @returns also the row for what follows */
export function workingsDraft({ t, names }: WorkbookContext): {
  readonly draft: SheetDraft;
  readonly first: number;
} {
  const draft = new SheetDraft("workings", names.workings, t.language);
  draft.put(0, 0, { value: text(t.say("workbook:titleWorkings")), look: "title" });
  const count = draft.lines(1, 0, t.say("workbook:noteWorkings"), NOTE_CHARACTERS, { look: "note" });
  draft.put(count, 1, { value: text(t.say("workbook:noteFormulasGone")), look: "note" });
  return { draft, first: count + 2 };
}

/** Row of the number of formulas that are gone, from 0. */
export const countRow = (context: WorkbookContext): number => workingsDraft(context).first - 2;
