import type { DocumentRecord } from "../../dossier/dossier.ts";
import type { Translator } from "../../messages/translator.ts";
import { BLANK, date, text, whole } from "../layout/values.ts";
import { DOCUMENT_WORDS } from "../words.ts";
import type { TableDeclaration } from "./declaration.ts";

export interface DocumentRow {
  readonly document: DocumentRecord;
  /** Cards read from it. */
  readonly cards: number;
}

/** tblDocuments: what was imported, with the fingerprint by which anyone can tell that it is the same file. */
export function documentsTable(t: Translator): TableDeclaration<DocumentRow> {
  return {
    name: "tblDocuments",
    input: false,
    keys: ["sha256"],
    columns: [
      {
        key: "name",
        header: "workbook:colDocument",
        format: "text",
        wrapAt: 40,
        value: ({ document }) => text(document.name),
      },
      {
        key: "kind",
        header: "workbook:colKind",
        format: "text",
        value: ({ document }) => text(t.say(DOCUMENT_WORDS[document.kind])),
      },
      {
        key: "pages",
        header: "workbook:colPages",
        format: "integer",
        // Cells have no pages.
        value: ({ document }) => (document.kind === "cells" ? BLANK : whole(document.pages)),
      },
      {
        key: "asOf",
        header: "workbook:colAsOf",
        format: "date",
        value: ({ document }) => date(document.asOf),
      },
      { key: "cards", header: "workbook:colCards", format: "integer", value: ({ cards }) => whole(cards) },
      {
        key: "sha256",
        header: "workbook:colSha256",
        format: "text",
        wrapAt: 34,
        value: ({ document }) => text(document.sha256),
      },
      {
        key: "warnings",
        header: "workbook:colWarnings",
        format: "text",
        wrapAt: 44,
        value: ({ document }) =>
          text(document.warnings.map((warning) => t.sayMessage(warning)).join(" ") || null),
      },
    ],
  };
}
