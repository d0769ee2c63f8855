import { accountedFor, lacksPartOfBudget, shareInPercent } from "../../budget/figures/figuresAccount.ts";
import type { OtherLine } from "../../budget/otherLines.ts";
import type { TextDecoding } from "../../documents/document.ts";
import type { Dossier, DocumentRecord } from "../../dossier/dossier.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { BLANK, date, fraction, text, whole } from "../layout/values.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import { DELIMITER_WORDS, DOCUMENT_WORDS, ENCODING_WORDS } from "../words.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import { printedText } from "../lines/printedText.ts";

type Kind = "debt-card" | OtherLine["kind"];

interface DocumentRow {
  readonly document: DocumentRecord;
  /** Lines read from it, by kind. */
  readonly lines: ReadonlyMap<Kind, number>;
  readonly linesWithWarnings: number;
}

/** The documents of a dossier with what was read from each. */
export function documentRows({ documents, lines, others }: Dossier): DocumentRow[] {
  const all = [...lines, ...others];
  return documents.map((document) => {
    const counts = new Map<Kind, number>();
    const read = all.filter(({ source }) => source.document === document.name);
    for (const { kind } of read) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const linesWithWarnings = read.filter(({ warnings }) => warnings.length > 0).length;
    return { document, lines: counts, linesWithWarnings };
  });
}

const KINDS: readonly (readonly [Kind, MessageKey])[] = [
  ["debt-card", "workbook:colCards"],
  ["appropriation", "otherLines:colAppropriations"],
  ["planned-loan", "otherLines:colPlannedLoans"],
  ["financing", "otherLines:colFinancing"],
  ["capital-outlay", "otherLines:colCapitalOutlays"],
  ["creditor-balance", "otherLines:colCreditorBalances"],
  ["exchange-rate", "otherLines:colExchangeRates"],
];

const FIGURES: readonly {
  readonly key: string;
  readonly header: MessageKey;
  readonly format: CellFormat;
  readonly of: (account: ReturnType<typeof accountedFor>) => PlanValue;
}[] = [
  { key: "figures", header: "otherLines:colFigures", format: "integer", of: ({ all }) => whole(all) },
  {
    key: "figuresAccounted",
    header: "otherLines:colFiguresAccounted",
    format: "integer",
    of: ({ accounted }) => whole(accounted),
  },
  {
    key: "figuresShare",
    header: "otherLines:colFiguresShare",
    format: "percent",
    of: ({ all, accounted }) => (all === 0 ? BLANK : fraction(shareInPercent(accounted, all))),
  },
];

/** "Windows-1250 (Latin), semicolons between columns" */
function decodingWords({ encoding, delimiter }: TextDecoding, t: Translator): string {
  const letters = t.say(ENCODING_WORDS[encoding]);
  if (delimiter === null) return letters;
  const known = DELIMITER_WORDS[delimiter];
  const columns = known ? t.say(known) : t.say("importing:delimiterOther", { sign: delimiter });
  return `${letters}, ${columns}`;
}

/** tblDocuments: what was imported, with the fingerprint by which anyone can tell that it is the same file. */
export function documentsTable(t: Translator): TableDeclaration<DocumentRow> {
  const count = (
    key: string,
    header: MessageKey,
    countOf: (row: DocumentRow) => number,
  ): ColumnDeclaration<DocumentRow> => ({
    key,
    header,
    format: "integer",
    value: (row) => whole(countOf(row)),
  });
  return {
    name: "tblDocuments",
    input: false,
    keys: ["sha256"],
    columns: [
      {
        key: "name",
        header: "workbook:colDocument",
        format: "text",
        wrapAt: 34,
        value: ({ document }) => printedText(document.name),
      },
      {
        key: "kind",
        header: "workbook:colKind",
        format: "text",
        wrapAt: 20,
        value: ({ document }) => text(t.say(DOCUMENT_WORDS[document.kind])),
      },
      {
        key: "decoding",
        header: "otherLines:colDecoding",
        format: "text",
        wrapAt: 30,
        value: ({ document }) => text(document.decoding ? decodingWords(document.decoding, t) : null),
      },
      {
        key: "sha256",
        header: "workbook:colSha256",
        format: "text",
        wrapAt: 60,
        value: ({ document }) => text(document.sha256),
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
        value: ({ document }) => date(document.statedDay ?? document.asOf),
      },
      ...KINDS.map(([kind, header]) =>
        count(kind === "debt-card" ? "cards" : kind, header, ({ lines }) => lines.get(kind) ?? 0),
      ),
      {
        ...count(
          "unknownTables",
          "otherLines:colUnknownTables",
          ({ document }) => document.unknownTables.length,
        ),
        look: ({ document }) => (document.unknownTables.length > 0 ? "inferred" : "plain"),
      },
      ...FIGURES.map(({ key, header, format, of }): ColumnDeclaration<DocumentRow> => ({
        key,
        header,
        format,
        // A document that an earlier version read has no account.
        value: ({ document: { figures } }) => (figures ? of(accountedFor(figures)) : BLANK),
        look: ({ document: { figures } }) => (lacksPartOfBudget(figures) ? "bad" : "plain"),
      })),
      count("warnings", "workbook:colWarnings", ({ document }) => document.warnings.length),
      count("linesWithWarnings", "otherLines:colLinesWithWarnings", (row) => row.linesWithWarnings),
    ],
  };
}
