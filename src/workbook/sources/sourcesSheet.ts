import type { Mark } from "../../loan/terms.ts";
import { type MessageKey, message } from "../../messages/message.ts";
import { VERSION } from "../../version.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { putParts, tablePart } from "../layout/tableParts.ts";
import { text, whole } from "../layout/values.ts";
import type { CellLook, SheetPlan } from "../plan.ts";
import { documentRows, documentsTable } from "./documentsTable.ts";
import { MARK_LOOKS } from "./termSourcesTable.ts";
import { unreadBlockRows, unreadBlocksTable } from "./unreadBlocksTable.ts";
import { warningRows, warningsTable } from "./warningsTable.ts";
import { MARK_WORDS } from "../words.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";
import type { FieldChange } from "../../dossier/changes/changes.ts";
import { termsChanges, type TermsChange } from "../../dossier/changes/termsChanges.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Translator } from "../../messages/translator.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { textColumn, documentColumn } from "../lines/documentCells.ts";
import type { UnknownTable } from "../../budget/otherLines.ts";

const LINKS_ROW = 2;
const FIRST_ROW = 4;
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
  const parts = [
    ...tablePart(t, "otherLines:headDocuments", documentsTable(t), documentRows(dossier)),
    ...tablePart(t, "otherLines:headUnread", unreadBlocksTable(t), unreadBlockRows(dossier)),
    ...tablePart(
      t,
      "otherLines:headUnknownTables",
      unknownTablesTable(t),
      dossier.documents.flatMap(({ name, unknownTables }) =>
        unknownTables.map((table) => ({ document: name, table })),
      ),
    ),
    ...tablePart(t, "otherLines:headTermsChanges", termsChangesTable(t), termsChangeRows(dossier)),
  ];
  // They may be many: after everything else.
  const warnings = tablePart(t, "otherLines:headWarnings", warningsTable(t), warningRows(dossier));
  let row = FIRST_ROW;
  if (dossier.documents.length === 0)
    row = draft.lines(row, 0, t.say("workbook:noDocuments"), CHARACTERS) + 1;
  for (const { name, statedDay } of dossier.documents) {
    if (statedDay === undefined) continue;
    const stated = t.say("outlook:dayStatedOf", { document: name, date: { day: statedDay } });
    row = draft.lines(row, 0, stated, CHARACTERS) + 1;
  }
  row = putParts(draft, t, parts, row, null);
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
  putParts(draft, t, warnings, row + 1, LINKS_ROW);
  return draft.finish({
    freeze: null,
    print: printPlan(context, "landscape", null, draft.name),
  });
}

function putMeaning(draft: SheetDraft, row: number, word: string, look: CellLook, meaning: string): number {
  draft.put(row, 0, { value: text(word), look });
  return draft.lines(row, 1, meaning, CHARACTERS - 30);
}

interface TermsChangeRow extends Pick<TermsChange, "loan" | "before" | "after"> {
  readonly field: FieldChange;
}

/** What became of the terms of the workbook's loans from each law to the next. */
function termsChangeRows({ loans }: Dossier): TermsChangeRow[] {
  return loans
    .flatMap(({ terms, cards }) => termsChanges({ id: terms.id, cards }))
    .flatMap(({ loan, before, after, fields }) => fields.map((field) => ({ loan, before, after, field })));
}

/** tblTermsChanges: terms that a later law prints otherwise than an earlier one, as printed. */
function termsChangesTable(t: Translator): TableDeclaration<TermsChangeRow> {
  const said = (value: FieldChange["before"]): string =>
    value === null ? t.say("matching:notStated") : t.sayMessage(message("importing:value", { value }));
  return {
    name: "tblTermsChanges",
    input: false,
    keys: ["loan", "field", "earlier", "later"],
    columns: [
      textColumn("loan", "workbook:colId", 34, ({ loan }) => loan),
      textColumn("field", "workbook:colTerm", 20, ({ field }) => t.sayMessage(field.field)),
      textColumn("before", "otherLines:colBefore", 30, ({ field }) => said(field.before)),
      textColumn("after", "otherLines:colAfter", 60, ({ field }) => said(field.after)),
      textColumn("earlier", "otherLines:colEarlierDocument", 24, ({ before }) => before.source.document),
      textColumn("later", "otherLines:colLaterDocument", 24, ({ after }) => after.source.document),
    ],
  };
}

interface UnknownTableRow {
  readonly document: string;
  readonly table: UnknownTable;
}

/** tblUnknownTables: tables that no reader knew, with their headers. */
function unknownTablesTable(t: Translator): TableDeclaration<UnknownTableRow> {
  return {
    name: "tblUnknownTables",
    input: false,
    keys: ["document", "page", "table", "headers"],
    columns: [
      documentColumn(({ document }) => document),
      {
        key: "page",
        header: "workbook:colPage",
        format: "integer",
        align: "left",
        value: ({ table }) => whole(table.page),
      },
      textColumn("table", "otherLines:colTable", 30, ({ table }) => table.name),
      textColumn("headers", "otherLines:colHeaders", 60, ({ table }) => headersText(table, t)),
      {
        key: "rows",
        header: "otherLines:colRows",
        format: "integer",
        value: ({ table }) => whole(table.rowCount),
      },
    ],
  };
}

/** The headers one after the other; a column without one by its number. */
function headersText({ headers }: UnknownTable, t: Translator): string {
  return headers
    .map((header, index) => header || t.say("importing:columnNumber", { column: index + 1 }))
    .join(" | ");
}
