import type { AmountUnit } from "../../budget/otherLines.ts";
import type { Source } from "../../budget/budgetLine.ts";
import type { Message, MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Decimal } from "../../money/decimal.ts";
import { amountForCell } from "../layout/cellDigits.ts";
import { BLANK, text, whole } from "../layout/values.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import { printedFormat } from "./printedFormat.ts";
import type { ColumnDeclaration } from "../layout/declaration.ts";
import { printedText } from "./printedText.ts";

/** A line under one of its columns of amounts; null where it has none. */
export interface AmountRow<Line extends { readonly amounts: readonly unknown[] }> {
  readonly line: Line;
  readonly amount: Line["amounts"][number] | null;
}

export function rowsByAmount<Line extends { readonly amounts: readonly unknown[] }>(
  lines: readonly Line[],
): AmountRow<Line>[] {
  return lines.flatMap((line): AmountRow<Line>[] =>
    line.amounts.length === 0 ? [{ line, amount: null }] : line.amounts.map((amount) => ({ line, amount })),
  );
}

/** Whether the sum of what was read is the one that is printed; null where nobody can tell. */
export function agreesWord(agrees: boolean | null, { say }: Translator): string {
  if (agrees === null) return say("workbook:wordCannotTell");
  return say(agrees ? "workbook:wordAgrees" : "workbook:wordDiffers");
}

/** A column of a document's text, which breaks into lines within its cell. */
export function textColumn<Row>(
  key: string,
  header: MessageKey,
  wrapAt: number,
  printed: (row: Row) => string | null,
): ColumnDeclaration<Row> {
  return { key, header, format: "text", wrapAt, value: (row) => printedText(printed(row)) };
}

/** A column of amounts in full units of a currency, exact. */
export function decimalColumn<Row>(
  key: string,
  header: MessageKey,
  t: Translator,
  amountOf: (row: Row) => Decimal | null,
): ColumnDeclaration<Row> {
  return {
    key,
    header,
    format: (row) => printedFormat(amountOf(row)),
    value: (row) => {
      const amount = amountOf(row);
      return amount === null ? BLANK : amountForCell(amount, t.language);
    },
  };
}

/** The currency of a unit in a word: where a document does not state it, a word that says so. */
export function currencyWord(currency: AmountUnit["currency"], t: Translator): string {
  return currency ?? t.say("otherLines:notStated");
}

/** @param currencyOf undefined for a row without an amount */
export function unitColumn<Row>(
  t: Translator,
  currencyOf: (row: Row) => AmountUnit["currency"] | undefined,
): ColumnDeclaration<Row> {
  return {
    key: "currency",
    header: "workbook:colCurrency",
    format: "text",
    look: (row) => (currencyOf(row) === null ? "inferred" : "plain"),
    value: (row) => {
      const currency = currencyOf(row);
      return currency === undefined ? BLANK : text(currencyWord(currency, t));
    },
  };
}

/** The budget's year: a number, or a word where the document does not state it. */
function yearValue(year: number | null, t: Translator): PlanValue {
  return year === null ? text(t.say("otherLines:notStated")) : whole(year);
}

export function yearColumn<Row>(t: Translator, yearOf: (row: Row) => number | null): ColumnDeclaration<Row> {
  return {
    key: "year",
    header: "workbook:colYear",
    format: "integer",
    align: "right",
    value: (row) => yearValue(yearOf(row), t),
  };
}

/** Page, or sheet and cell, of what was read. */
export function placeColumn<Row>(
  placeOf: (row: Row) => { readonly page: number; readonly cell?: string },
): ColumnDeclaration<Row> {
  const format = (row: Row): CellFormat => (placeOf(row).cell === undefined ? "integer" : "text");
  return {
    key: "page",
    header: "workbook:colPageOrCell",
    format,
    align: "right",
    wrapAt: 16,
    value: (row) => {
      const { page, cell } = placeOf(row);
      return cell === undefined ? whole(page) : printedText(cell);
    },
  };
}

export function documentColumn<Row>(documentOf: (row: Row) => string | null): ColumnDeclaration<Row> {
  return textColumn("document", "workbook:colDocument", 20, documentOf);
}

/** Document, place and year: the first columns of every table of lines. */
export function placeColumns<Row>(
  t: Translator,
  sourceOf: (row: Row) => Source,
  yearOf: (row: Row) => number | null,
): readonly ColumnDeclaration<Row>[] {
  return [
    documentColumn((row) => sourceOf(row).document),
    placeColumn((row) => sourceOf(row)),
    yearColumn(t, yearOf),
  ];
}

/** The line as printed. */
export function quoteColumn<Row>(sourceOf: (row: Row) => Source): ColumnDeclaration<Row> {
  return textColumn(
    "text",
    "otherLines:colText",
    44,
    (row) => sourceOf(row).text.replaceAll(" | ", " ") || null,
  );
}

export function warningsColumn<Row>(
  t: Translator,
  warningsOf: (row: Row) => readonly Message[],
): ColumnDeclaration<Row> {
  const said = (row: Row): string =>
    warningsOf(row)
      .map((warning) => t.sayMessage(warning))
      .join(" ");
  return {
    ...textColumn<Row>("warnings", "workbook:colWarnings", 40, (row) => said(row) || null),
    look: (row) => (warningsOf(row).length > 0 ? "inferred" : "plain"),
  };
}
