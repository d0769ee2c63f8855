import type { DebtCard, Source } from "../../budget/budgetLine.ts";
import { groupWarnings } from "../../budget/commonWarnings.ts";
import type { OtherLine } from "../../budget/otherLines.ts";
import { balanceConflicts } from "../../dossier/changes/balanceConflicts.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { groupByLoan } from "../../dossier/loanGroups.ts";
import type { Message } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { BLANK, whole } from "../layout/values.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { documentColumn, textColumn } from "../lines/documentCells.ts";
import { printedText } from "../lines/printedText.ts";

/** One thing that a reader of a document, or of one of its lines, should know. */
interface WarningRow {
  /** Null for what two documents say against each other: the sentence names both. */
  readonly document: string | null;
  readonly source: Source | null;
  /** Row and name of the line. */
  readonly line: string | null;
  readonly warning: Message;
}

/** Every warning of a dossier: what documents say against each other, of each document, and of its lines. */
export function warningRows({ documents, lines, others, decisions }: Dossier): WarningRow[] {
  const conflicts = balanceConflicts(groupByLoan(lines, decisions));
  const all = [...lines, ...others];
  return [
    ...conflicts.map((warning) => ({ document: null, source: null, line: null, warning })),
    ...documents.flatMap(({ name, warnings }) => {
      const own = all.filter(({ source }) => source.document === name);
      const grouped = groupWarnings(own);
      return [
        ...[...warnings, ...grouped.common].map((warning) => ({
          ...{ document: name, source: null, line: null },
          warning,
        })),
        ...own.flatMap((line) =>
          grouped.at(line).map((warning) => ({
            ...{ document: name, source: line.source, line: nameOf(line) },
            warning,
          })),
        ),
      ];
    }),
  ];
}

/** Row and name of a line, as far as it has them. */
function nameOf(line: DebtCard | OtherLine): string {
  return [line.source.row, plainName(line)].filter((part) => part !== "").join(" ");
}

function plainName(line: DebtCard | OtherLine): string {
  switch (line.kind) {
    case "debt-card":
    case "planned-loan":
    case "financing":
    case "creditor-balance":
      return line.name;
    case "appropriation":
      return [line.source.row === line.account ? "" : line.account, line.accountName ?? ""].join(" ").trim();
    case "capital-outlay":
      return line.project;
    case "exchange-rate":
      return line.currency;
  }
}

/** tblWarnings: each warning in a row of its own, with its document, place and line. */
export function warningsTable(t: Translator): TableDeclaration<WarningRow> {
  return {
    name: "tblWarnings",
    input: false,
    keys: ["document", "page", "line", "warning"],
    columns: [
      documentColumn(({ document }) => document),
      {
        key: "page",
        header: "workbook:colPageOrCell",
        format: ({ source }) => (source?.cell === undefined ? "integer" : "text"),
        align: "left",
        value: ({ source }) =>
          source === null ? BLANK : source.cell === undefined ? whole(source.page) : printedText(source.cell),
      },
      textColumn("line", "otherLines:colLine", 30, ({ line }) => line),
      textColumn("warning", "otherLines:colWarning", 60, ({ warning }) => t.sayMessage(warning)),
    ],
  };
}
