import type { OtherLine, Appropriation, ColumnAmount } from "../../budget/otherLines.ts";
import type { Steps } from "../../steps.ts";
import { fixedAddress } from "../address.ts";
import { referencesTo } from "../formulas/references.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { partSteps, tablePart } from "../layout/tableParts.ts";
import { numberValue, text, whole } from "../layout/values.ts";
import type { SheetPlan } from "../plan.ts";
import { accountSums } from "./accountSums.ts";
import { accountSumsTable } from "./accountSumsTable.ts";
import { amountIn, appropriationsTable, ROLE_COLUMNS } from "./appropriationsTable.ts";
import { capitalOutlaysTable } from "./capitalOutlaysTable.ts";
import { creditorBalancesTable } from "./creditorBalancesTable.ts";
import { financingTable } from "./financingTable.ts";
import { lineSums } from "./lineSums.ts";
import { lineSumsTable } from "./lineSumsTable.ts";
import { plannedLoanRows, plannedLoansTable } from "./plannedLoansTable.ts";
import { printedSumsTable } from "./printedSumsTable.ts";
import { isSureSumOf, roundedAs, sumOf } from "./sumOf.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";
import type { Translator } from "../../messages/translator.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { decimalColumn, unitColumn, placeColumns, textColumn, rowsByAmount } from "./documentCells.ts";

const LINKS_ROW = 2;
const CHARACTERS = 150;
/** What two pages hold beside each other in letters of 7 points. */
const ROOM = 440;
/** Warning of a row that details the account above it. */
const DETAIL = "tables:accountIsDetail";

type LineOf<K extends OtherLine["kind"]> = Extract<OtherLine, { kind: K }>;

/** What was imported beside debt cards, kind by kind, with live sums; null where nothing was. */
export function* othersSheet(context: WorkbookContext): Steps<SheetPlan | null> {
  const { t, dossier, names } = context;
  const of = <K extends OtherLine["kind"]>(kind: K): LineOf<K>[] =>
    dossier.others.filter((line): line is LineOf<K> => line.kind === kind);
  const appropriations = of("appropriation");
  const [planned, outlays, balances] = [of("planned-loan"), of("capital-outlay"), of("creditor-balance")];
  const financing = of("financing");
  const sums = dossier.documents.flatMap(({ name, sums: printed }) =>
    printed.map((sum) => ({ document: name, sum })),
  );
  if (dossier.others.every(({ kind }) => kind === "exchange-rate") && sums.length === 0) return null;

  const draft = new SheetDraft("others", names.others, t.language);
  draft.put(0, 0, { value: text(t.say("otherLines:title")), look: "title" });
  draft.put(1, 0, { value: text(t.say("otherLines:note")), look: "subtitle" });
  const differing = sums.filter(({ sum }) => sum.agrees === false).length;
  const parts = [
    ...tablePart(
      t,
      "otherLines:headAccountSums",
      accountSumsTable(t),
      accountSums(appropriations, financing),
      (row) => draft.lines(row, 0, t.say("otherLines:noteAccountSums"), CHARACTERS, { look: "note" }),
    ),
    ...tablePart(t, "otherLines:headLineSums", lineSumsTable(t), lineSums({ planned, outlays, balances }, t)),
    ...tablePart(t, "otherLines:headAppropriations", appropriationsTable(t), appropriations, (row) =>
      putShown(draft, context, appropriations, row),
    ),
    ...tablePart(t, "otherLines:headOtherAmounts", otherAmountsTable(t), otherAmountRows(appropriations)),
    ...tablePart(t, "otherLines:headPlannedLoans", plannedLoansTable(t), plannedLoanRows(planned)),
    ...tablePart(t, "otherLines:headFinancing", financingTable(t), rowsByAmount(financing)),
    ...tablePart(t, "otherLines:headCapitalOutlays", capitalOutlaysTable(t), rowsByAmount(outlays)),
    ...tablePart(t, "otherLines:headCreditorBalances", creditorBalancesTable(t), rowsByAmount(balances)),
    ...tablePart(t, "otherLines:headPrintedSums", printedSumsTable(t), sums, (row) =>
      putDiffering(draft, context, differing, row),
    ),
  ];
  yield* partSteps(draft, t, parts, LINKS_ROW + parts.length + 1, LINKS_ROW);
  return draft.finish({
    freeze: null,
    room: ROOM,
    // Too many columns for one page in letters that can be read.
    print: { ...printPlan(context, "landscape", null, draft.name), fitWidth: 2 },
  });
}

/**
 * Above the appropriations, the sums of the rows that the filter shows; only where all of them are in one currency and
 * of one document, since others must not be added up.
 * @returns the row for the table
 */
function putShown(
  draft: SheetDraft,
  { t }: WorkbookContext,
  lines: readonly LineOf<"appropriation">[],
  at: number,
): number {
  const ways = new Set(
    lines.map(({ source, unit, year }) => JSON.stringify([source.document, unit.currency, year])),
  );
  // A row that details the one above it would count twice.
  const hasDetails = lines.some(({ warnings }) => warnings.some(({ key }) => key === DETAIL));
  if (ways.size > 1 || hasDetails) return at;
  const declaration = appropriationsTable(t);
  const { all } = referencesTo(declaration, t);
  draft.put(at, 0, { value: text(t.say("otherLines:headShown")), look: "label", span: 3 });
  for (const [role] of ROLE_COLUMNS) {
    const amounts = lines.map((line) => amountIn(line, role)?.amount);
    const sum = sumOf(amounts);
    if (!sum || !isSureSumOf(amounts)) continue;
    draft.put(
      at,
      declaration.columns.findIndex(({ key }) => key === role),
      {
        value: numberValue(sum),
        formula: roundedAs(`SUBTOTAL(109,${all(role)})`, sum),
        format: sum.scale > 0 ? "amount2" : "amount0",
        look: "total",
      },
    );
  }
  return at + 1;
}

/** How many of the printed sums differ, in red where any does. @returns the row for the table */
function putDiffering(draft: SheetDraft, { t }: WorkbookContext, differing: number, at: number): number {
  const { all } = referencesTo(printedSumsTable(t), t);
  draft.put(at, 0, { value: text(t.say("otherLines:headSumsDiffer")), look: "label", span: 2 });
  draft.put(at, 2, {
    value: whole(differing),
    formula: `COUNTIFS(${all("agrees")},"${t.say("workbook:wordDiffers")}")`,
    format: "integer",
  });
  draft.conditional({
    at: { sheet: draft.name, row: at, column: 2, rows: 1, columns: 1 },
    formula: `${fixedAddress(at, 2)}>0`,
    look: "bad",
  });
  return at + 1;
}

/** An amount of an appropriation under a column of which the meaning is not known, or that another has already. */
interface OtherAmountRow {
  readonly line: Appropriation;
  readonly amount: ColumnAmount;
}

/** The amounts that tblAppropriations has no column for: none of them is left out. */
function otherAmountRows(lines: readonly Appropriation[]): OtherAmountRow[] {
  return lines.flatMap((line) => {
    const shown = new Set(ROLE_COLUMNS.map(([role]) => amountIn(line, role)));
    return line.amounts.flatMap((amount) =>
      shown.has(amount) || amount.amount === null ? [] : [{ line, amount }],
    );
  });
}

/** tblOtherAmounts: those amounts, each under its column's header as printed. */
function otherAmountsTable(t: Translator): TableDeclaration<OtherAmountRow> {
  return {
    name: "tblOtherAmounts",
    input: false,
    keys: ["document", "page", "account", "column"],
    columns: [
      ...placeColumns<OtherAmountRow>(
        t,
        ({ line }) => line.source,
        ({ line, amount }) => amount.year ?? line.year,
      ),
      textColumn("account", "otherLines:colAccount", 14, ({ line }) => line.account),
      textColumn("accountName", "otherLines:colAccountName", 32, ({ line }) => line.accountName),
      unitColumn(t, ({ line }) => line.unit.currency),
      decimalColumn<OtherAmountRow>("amount", "otherLines:colAmount", t, ({ amount }) => amount.amount),
      textColumn("column", "otherLines:colColumn", 24, ({ amount }) => amount.column),
    ],
  };
}
