import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Decimal } from "../../money/decimal.ts";
import { date, number, text, whole } from "../layout/values.ts";
import type { CellFormat } from "../plan.ts";
import { SECTION_WORDS } from "../words.ts";
import type { TableDeclaration } from "./declaration.ts";

/** Balances are printed in whole units; where decimals are printed they are shown. */
export function printedFormat(value: Decimal | null): CellFormat {
  return value !== null && value.scale > 0 ? "amount2" : "amount0";
}

/** A cell of a document as one line of text: what was broken over lines there is joined. */
function asPrinted(printed: string | null): string | null {
  return printed === null ? null : printed.replaceAll(" | ", " ");
}

/** tblLines: every card that was imported, as it is printed, with its place. */
export function linesTable(t: Translator): TableDeclaration<DebtCard> {
  return {
    name: "tblLines",
    input: false,
    keys: ["document", "page", "row", "name"],
    columns: [
      { key: "row", header: "workbook:colRow", format: "text", value: (card) => text(card.row) },
      {
        key: "name",
        header: "workbook:colName",
        format: "text",
        wrapAt: 42,
        value: (card) => text(card.name),
      },
      {
        key: "creditor",
        header: "workbook:colCreditor",
        format: "text",
        wrapAt: 18,
        value: (card) => text(card.creditor),
      },
      {
        key: "loan",
        header: "workbook:colLoan",
        format: "text",
        wrapAt: 14,
        value: (card) => text(card.loan),
      },
      {
        key: "eur",
        header: "workbook:colBalanceEur",
        format: (card) => printedFormat(card.balanceEur),
        value: (card) => number(card.balanceEur),
      },
      {
        key: "rsd",
        header: "workbook:colBalanceRsd",
        format: (card) => printedFormat(card.balanceRsd),
        value: (card) => number(card.balanceRsd),
      },
      { key: "asOf", header: "workbook:colAsOf", format: "date", value: (card) => date(card.asOf) },
      {
        key: "first",
        header: "workbook:colFirstPrincipal",
        format: "text",
        wrapAt: 14,
        value: (card) => text(asPrinted(card.firstPrincipal.text)),
      },
      {
        key: "last",
        header: "workbook:colLastPrincipal",
        format: "text",
        wrapAt: 14,
        value: (card) => text(asPrinted(card.lastPrincipal.text)),
      },
      {
        key: "instalment",
        header: "workbook:colYearInstalment",
        format: "text",
        wrapAt: 20,
        value: (card) => text(asPrinted(card.instalment.text)),
      },
      {
        key: "rate",
        header: "workbook:colRate",
        format: "text",
        wrapAt: 18,
        value: (card) => text(asPrinted(card.rate === null ? null : card.rate.text)),
      },
      {
        key: "section",
        header: "workbook:colSection",
        format: "text",
        wrapAt: 16,
        value: (card) => text(card.section === null ? null : t.say(SECTION_WORDS[card.section])),
      },
      {
        key: "group",
        header: "workbook:colGroup",
        format: "text",
        wrapAt: 16,
        value: (card) => text(card.group),
      },
      {
        key: "document",
        header: "workbook:colDocument",
        format: "text",
        wrapAt: 20,
        value: (card) => text(card.source.document),
      },
      {
        key: "page",
        header: "workbook:colPageOrCell",
        format: ({ source }) => (source.cell === undefined ? "integer" : "text"),
        align: "right",
        value: ({ source }) => (source.cell === undefined ? whole(source.page) : text(source.cell)),
      },
      {
        key: "warnings",
        header: "workbook:colWarnings",
        format: "text",
        look: (card) => (card.warnings.length > 0 ? "inferred" : "plain"),
        wrapAt: 30,
        value: (card) => text(card.warnings.map((warning) => t.sayMessage(warning)).join(" ") || null),
      },
    ],
  };
}
