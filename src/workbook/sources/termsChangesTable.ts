import type { FieldChange } from "../../dossier/changes/changes.ts";
import { termsChanges, type TermsChange } from "../../dossier/changes/termsChanges.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { textColumn } from "../lines/documentCells.ts";

export interface TermsChangeRow extends Pick<TermsChange, "loan" | "before" | "after"> {
  readonly field: FieldChange;
}

/** What became of the terms of the workbook's loans from each law to the next. */
export function termsChangeRows({ loans }: Dossier): TermsChangeRow[] {
  return loans
    .flatMap(({ terms, cards }) => termsChanges({ id: terms.id, cards }))
    .flatMap(({ loan, before, after, fields }) => fields.map((field) => ({ loan, before, after, field })));
}

/** tblTermsChanges: terms that a later law prints otherwise than an earlier one, as printed. */
export function termsChangesTable(t: Translator): TableDeclaration<TermsChangeRow> {
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
