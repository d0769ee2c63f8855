import { message, type Message } from "../../messages/message.ts";
import { compareDecimals } from "../../money/decimal.ts";
import { currencyOf } from "../../text/currencies.ts";
import { foldForComparison } from "../../text/fold.ts";
import { joinLines } from "../../text/lines.ts";
import type { CardInstalment, DebtCard, DebtSection } from "../budgetLine.ts";
import { sectionOf, sectionWordsOf } from "../debtCards/sections.ts";
import { recogniseCreditor } from "../names/recogniseCreditor.ts";
import { recogniseLoan } from "../names/recogniseLoan.ts";
import { sourceOf, type CellsPlace } from "../tables/cellSource.ts";
import { cellLines, type TableCell } from "../tables/grid.ts";
import type { Headings } from "../debtCards/headings.ts";
import {
  readBalanceCell,
  readDateOf,
  readDayOf,
  readInstalmentOf,
  readRateOf,
  warningsInto,
  type Warn,
} from "./lineCells.ts";
import { cellIn, headedBy, type LineColumns } from "./lineColumns.ts";
import { pairedBalances } from "./lineTotals.ts";
import type { LoanRow } from "./lineRows.ts";

/** A line of the table as a debt card. */
export function readLine(row: LoanRow, columns: LineColumns, place: CellsPlace): DebtCard {
  const { headings } = columns;
  const warnings: Message[] = [];
  const warn = warningsInto(warnings);
  const cell = (field: Parameters<typeof cellIn>[2]): TableCell | null => cellIn(row.cells, headings, field);
  const named = cell("name") ?? cell("loan") ?? cell("creditor") ?? row.cells[0];
  const printed = nameOf(cell("name"), cell("loan"), cell("creditor"));
  const name = row.rest === undefined ? printed : `${printed} ${row.rest}`;
  if (name === "" && named) warn(named, "budget:cardWithoutName");
  const match = recogniseLoan(name);
  const printedRow = rowNumber(cell("row"));
  // On a page of a PDF rows have no numbers of their own.
  const ownRow = named?.name ? String(named.row + 1) : "";
  const number = printedRow === "" ? ownRow : printedRow;
  return {
    kind: "debt-card",
    ...titlesOf(row, headings),
    row: number,
    name,
    creditor: match?.creditor ?? null,
    loan: match?.loan ?? null,
    match: match && { confidence: match.confidence, reasons: match.reasons },
    ...balancesOf(row, columns, warn),
    ...termsOf(row, columns, warn),
    source: sourceOf(place, number, row.cells, named),
    warnings,
  };
}

/** The kind of debt and the group: of the line's own columns, else of the titles above it. */
function titlesOf(row: LoanRow, headings: Headings): Pick<DebtCard, "section" | "group"> {
  const text = (field: "section" | "group"): string => cellIn(row.cells, headings, field)?.text ?? "";
  return { section: sectionNamed(text("section")) ?? row.section, group: text("group") || row.group };
}

type Terms = Pick<DebtCard, "asOf" | "firstPrincipal" | "lastPrincipal" | "instalment" | "rate">;

function termsOf(row: LoanRow, columns: LineColumns, warn: Warn): Terms {
  const { headings } = columns;
  const cell = (field: "asOf" | "first" | "last" | "rate"): TableCell | null =>
    cellIn(row.cells, headings, field);
  const [dated, first, last, rate] = [cell("asOf"), cell("first"), cell("last"), cell("rate")];
  const none = { text: null, day: null };
  return {
    asOf: (dated && readDayOf(dated, message("budget:labelAsOf"), warn)) ?? columns.asOf,
    firstPrincipal: first ? readDateOf(first, message("budget:labelFirst"), warn) : none,
    lastPrincipal: last ? readDateOf(last, message("budget:labelLast"), warn) : none,
    instalment: instalmentOf(row, columns, warn),
    rate: rate && readRateOf(rate, headedBy(headings, "rate")?.heading ?? "", warn),
  };
}

/** The name as a law prints it, creditor and project; the creditor's column is put before a name that doesn't say it. */
function nameOf(name: TableCell | null, loan: TableCell | null, creditor: TableCell | null): string {
  const text = (cell: TableCell | null): string => (cell ? joinLines(cellLines(cell)) : "");
  const project = text(name) || text(loan);
  const lender = text(creditor);
  // With all three columns it is the program's own table of lines, whose names are whole.
  if (name !== null && loan !== null && project !== "") return project;
  if (project === "" || lender === "") return project || lender;
  return namesCreditor(project, lender) ? project : `${lender} – ${project}`;
}

/** Whether the name itself says who the creditor is; a loan that is known without it ("X RAY") doesn't. */
function namesCreditor(project: string, lender: string): boolean {
  if (foldForComparison(project).includes(foldForComparison(lender))) return true;
  const said = recogniseCreditor(project);
  return said !== null && said.creditor === (recogniseCreditor(lender)?.creditor ?? lender);
}

function rowNumber(cell: TableCell | null): string {
  if (cell === null) return "";
  const { content, text, shown } = cell;
  if (content.kind === "text") return text.replace(/\s/gu, "");
  return content.kind === "number" ? shown.replace(/\s/gu, "").replace(",", ".") : "";
}

type Balances = Pick<DebtCard, "balanceEur" | "balanceRsd">;

function balancesOf(row: LoanRow, columns: LineColumns, warn: Warn): Balances {
  const read = (field: "eur" | "rsd"): Balances["balanceEur"] => {
    const cell = cellIn(row.cells, columns.headings, field);
    return cell && (readBalanceCell(cell, columns.amounts[field], warn)?.value ?? null);
  };
  const [balanceEur, balanceRsd] = [read("eur"), read("rsd")];
  const single = cellIn(row.cells, columns.headings, "balance");
  if (single === null) return { balanceEur, balanceRsd };
  const pair = pairedBalances(row.cells, columns, warn);
  if (pair) return { balanceEur: pair.eur, balanceRsd: pair.rsd };
  const currency = currencyOf(cellIn(row.cells, columns.headings, "currency")?.text ?? "");
  const amount = readBalanceCell(single, { ...columns.amounts.balance, currency }, warn);
  if (amount === null) return { balanceEur, balanceRsd };
  if (amount.currency === "EUR" && balanceEur === null) return { balanceEur: amount.value, balanceRsd };
  if (amount.currency === "RSD" && balanceRsd === null) return { balanceEur, balanceRsd: amount.value };
  const stated = amount.currency === "EUR" ? balanceEur : amount.currency === "RSD" ? balanceRsd : null;
  if (amount.currency === null) warn(single, "budget:balanceWithoutCurrency", { text: single.shown });
  else if (stated === null)
    warn(single, "budget:balanceInOtherCurrency", { text: single.shown, currency: amount.currency });
  else if (compareDecimals(stated, amount.value) !== 0)
    warn(single, "budget:balanceOfTwoColumns", { text: single.shown, currency: amount.currency });
  return { balanceEur, balanceRsd };
}

function instalmentOf(row: LoanRow, columns: LineColumns, warn: Warn): CardInstalment {
  const cell = cellIn(row.cells, columns.headings, "instalment");
  if (cell === null) return { year: null, amounts: [], text: null };
  const stated = currencyOf(cellIn(row.cells, columns.headings, "currency")?.text ?? "");
  const column = columns.amounts.instalment;
  const heading = headedBy(columns.headings, "instalment")?.heading ?? "";
  return readInstalmentOf(cell, heading, { ...column, currency: column.currency ?? stated }, warn);
}

/** The kind of debt that a cell names ("индиректан, спољни", "direct, external"); null where it names none. */
function sectionNamed(text: string): DebtSection | null {
  const folded = foldForComparison(text)
    .replace(/\bdirect\b/u, "direktn")
    .replace(/\bindirect\b/u, "indirektn")
    .replace(/\bdirektan\b/u, "direktn")
    .replace(/\bindirektan\b/u, "indirektn")
    .replace(/\binternal\b/u, "unutrasnj")
    .replace(/\bexternal\b/u, "spoljn");
  return sectionOf(sectionWordsOf(folded));
}
