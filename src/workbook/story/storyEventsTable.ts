import type { StoryEvent } from "../../dossier/story/story.ts";
import type { Translator } from "../../messages/translator.ts";
import { text } from "../layout/values.ts";
import type { CellPlan } from "../plan.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { dayOrYear } from "./dayOrYear.ts";
import { placeOfLine } from "./placeOfLine.ts";
import { MARK_WORDS } from "../words.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { printedText } from "../lines/printedText.ts";
import { MARK_LOOKS } from "../sources/termSourcesTable.ts";

/** Widest that the sentences' column becomes: they flow over the empty cells right of the table. */
const SENTENCE_COLUMN = 14;

/**
 * tblEvents_<loan>: what happened to a loan and what was published of it beside its balance, oldest first.
 * @param linkOf where the line or the payments behind an event stand in the workbook
 */
export function storyEventsTable(
  loan: SheetLoan,
  t: Translator,
  linkOf: (event: StoryEvent) => CellPlan["link"],
): TableDeclaration<StoryEvent> {
  return {
    name: `tblEvents_${loan.code}`,
    input: false,
    keys: ["when", "what"],
    columns: [
      {
        key: "when",
        header: "story:colWhen",
        format: ({ day }) => (day === null ? "text" : "date"),
        align: "right",
        value: ({ day, year }) => dayOrYear(day, year, t),
      },
      {
        key: "document",
        header: "workbook:colDocument",
        format: "text",
        wrapAt: 30,
        value: (event) => printedText(documentOf(event, t)),
        link: linkOf,
      },
      {
        key: "place",
        header: "workbook:colPlace",
        format: "text",
        wrapAt: 16,
        value: ({ line }) => printedText(line && placeOfLine(line, t)),
      },
      {
        key: "mark",
        header: "workbook:colMark",
        format: "text",
        look: ({ mark }) => (mark === null ? "inferred" : MARK_LOOKS[mark]),
        value: ({ mark }) => text(t.say(mark === null ? "workbook:wordNoSource" : MARK_WORDS[mark])),
      },
      {
        key: "what",
        header: "story:colWhat",
        format: "text",
        value: ({ sentence }) => printedText(t.sayMessage(sentence)),
      },
    ],
  };
}

/** Limits of the columns' widths, for SheetDraft.table. */
export const EVENT_WIDTHS = [undefined, 30, 16, undefined, SENTENCE_COLUMN] as const;

function documentOf({ kind, line, term }: StoryEvent, t: Translator): string | null {
  if (line) return line.document;
  if (kind === "paid") return t.say("workbook:sheetPayments");
  return term?.documentSays ? t.sayMessage(term.documentSays) : (term?.document ?? null);
}
