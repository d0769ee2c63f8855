import type { Mark } from "../../loan/terms.ts";
import type { MessageKey } from "../../messages/translator.ts";
import { VERSION } from "../../version.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { CellLook, SheetPlan } from "../plan.ts";
import { planTable, widestOf } from "../tables/declaration.ts";
import { documentsTable } from "../tables/documentsTable.ts";
import { MARK_LOOKS } from "../tables/termSourcesTable.ts";
import { MARK_WORDS } from "../words.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";

const TABLE_ROW = 3;
const CHARACTERS = 130;

const HOW_MADE: readonly MessageKey[] = [
  "workbook:howImported",
  "workbook:howInterest",
  "workbook:howPrincipal",
  "workbook:howRounding",
  "workbook:howChecked",
  "workbook:howPlan",
];

const MARK_MEANINGS: Readonly<Record<Mark, MessageKey>> = {
  seen: "workbook:meansSeen",
  quoted: "workbook:meansQuoted",
  computed: "workbook:meansComputed",
  inferred: "workbook:meansInferred",
  entered: "workbook:meansEntered",
};

/** The documents with their fingerprints, how the figures were made, and what marks and colours mean. */
export function sourcesSheet(context: WorkbookContext): SheetPlan {
  const { t, dossier, names } = context;
  const draft = new SheetDraft("sources", names.sources, t.language);
  draft.put(0, 0, { value: text(t.say("workbook:titleSources")), look: "title" });
  draft.put(1, 0, { value: text(t.say("workbook:noteVersion", { version: VERSION })), look: "subtitle" });
  let row = TABLE_ROW;
  if (dossier.documents.length === 0) {
    row = draft.lines(row, 0, t.say("workbook:noDocuments"), CHARACTERS);
  } else {
    const declaration = documentsTable(t);
    const documents = dossier.documents.map((document) => ({
      document,
      cards: dossier.lines.filter(({ source }) => source.document === document.name).length,
    }));
    row = draft.table(planTable(declaration, documents, t, { row, column: 0 }), widestOf(declaration));
  }

  row += 1;
  draft.heading(row, 0, t.say("workbook:headMarks"), 7);
  row += 1;
  for (const mark of Object.keys(MARK_WORDS) as Mark[]) {
    row = putMeaning(draft, row, t.say(MARK_WORDS[mark]), MARK_LOOKS[mark], t.say(MARK_MEANINGS[mark]));
  }
  row = putMeaning(draft, row, t.say("workbook:legendInput"), "input", t.say("workbook:meansInput"));
  row = putMeaning(draft, row, t.say("workbook:legendProgram"), "computed", t.say("workbook:meansProgram"));

  row += 1;
  draft.heading(row, 0, t.say("workbook:headHow"), 7);
  row += 1;
  for (const sentence of HOW_MADE) row = draft.lines(row, 0, t.say(sentence), CHARACTERS);
  draft.widen(0, 34);
  return draft.finish({
    freeze: { rows: TABLE_ROW + 1, columns: 0 },
    print: printPlan(context, "landscape", null, draft.name),
  });
}

function putMeaning(draft: SheetDraft, row: number, word: string, look: CellLook, meaning: string): number {
  draft.put(row, 0, { value: text(word), look });
  return draft.lines(row, 1, meaning, CHARACTERS - 30);
}
