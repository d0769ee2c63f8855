import type { Translator } from "../../messages/translator.ts";
import { BLANK, date, numberValue, text, whole } from "../layout/values.ts";
import type { LineRow } from "../matchedLines.ts";
import { SECTION_WORDS } from "../words.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { printedText } from "./printedText.ts";
import { printedFormat } from "./printedFormat.ts";

/** A cell of a document as one line of text: what was broken over lines there is joined. */
function asPrinted(printed: string | null): string | null {
  return printed === null ? null : printed.replaceAll(" | ", " ");
}

/** tblLines: every card that was imported, as it is printed, with its place. */
export function linesTable(t: Translator): TableDeclaration<LineRow> {
  return {
    name: "tblLines",
    input: false,
    keys: ["document", "page", "row", "name"],
    columns: [
      { key: "row", header: "workbook:colRow", format: "text", value: ({ card }) => printedText(card.row) },
      {
        key: "name",
        header: "workbook:colName",
        format: "text",
        wrapAt: 42,
        value: ({ card }) => printedText(card.name),
      },
      {
        key: "creditor",
        header: "workbook:colCreditor",
        format: "text",
        wrapAt: 18,
        value: ({ card }) => printedText(card.creditor),
      },
      {
        key: "loan",
        header: "workbook:colLoan",
        format: "text",
        wrapAt: 14,
        value: ({ loan }) => text(loan),
      },
      {
        key: "eur",
        header: "workbook:colBalanceEur",
        format: ({ card }) => printedFormat(card.balanceEur),
        value: ({ card }) => numberValue(card.balanceEur),
      },
      {
        key: "rsd",
        header: "workbook:colBalanceRsd",
        format: ({ card }) => printedFormat(card.balanceRsd),
        value: ({ card }) => numberValue(card.balanceRsd),
      },
      { key: "asOf", header: "workbook:colAsOf", format: "date", value: ({ card }) => date(card.asOf) },
      {
        key: "first",
        header: "workbook:colFirstPrincipal",
        format: "text",
        wrapAt: 14,
        value: ({ card }) => printedText(asPrinted(card.firstPrincipal.text)),
      },
      {
        key: "last",
        header: "workbook:colLastPrincipal",
        format: "text",
        wrapAt: 14,
        value: ({ card }) => printedText(asPrinted(card.lastPrincipal.text)),
      },
      {
        key: "instalment",
        header: "workbook:colYearInstalment",
        format: "text",
        wrapAt: 20,
        value: ({ card }) => printedText(asPrinted(card.instalment.text)),
      },
      {
        key: "rate",
        header: "workbook:colRate",
        format: "text",
        wrapAt: 28,
        value: ({ card }) => printedText(asPrinted(card.rate === null ? null : card.rate.text)),
      },
      {
        key: "section",
        header: "workbook:colSection",
        format: "text",
        wrapAt: 16,
        value: ({ card }) => text(card.section === null ? null : t.say(SECTION_WORDS[card.section])),
      },
      {
        key: "group",
        header: "workbook:colGroup",
        format: "text",
        wrapAt: 16,
        value: ({ card }) => printedText(card.group),
      },
      {
        key: "document",
        header: "workbook:colDocument",
        format: "text",
        wrapAt: 20,
        value: ({ card }) => printedText(card.source.document),
      },
      {
        key: "page",
        header: "workbook:colPageOrCell",
        format: ({ card }) => (card.source.cell === undefined ? "integer" : "text"),
        align: "right",
        value: ({ card: { source } }) =>
          source.cell === undefined ? whole(source.page) : printedText(source.cell),
      },
      {
        key: "confidence",
        header: "otherLines:colConfidence",
        format: "integer",
        value: ({ confidence }) => (confidence === null ? BLANK : whole(confidence)),
      },
      {
        key: "match",
        header: "otherLines:colMatch",
        format: "text",
        wrapAt: 50,
        look: ({ isDoubtful }) => (isDoubtful ? "inferred" : "plain"),
        value: ({ match }) => printedText(match === null ? null : t.sayMessage(match)),
      },
      {
        key: "warnings",
        header: "workbook:colWarnings",
        format: "text",
        look: ({ card }) => (card.warnings.length > 0 ? "inferred" : "plain"),
        wrapAt: 30,
        value: ({ card }) =>
          printedText(card.warnings.map((warning) => t.sayMessage(warning)).join(" ") || null),
      },
    ],
  };
}
