import type { Translator } from "../../messages/translator.ts";
import { cellAddress } from "../address.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { quoted } from "../formulas/quoted.ts";
import { referencesTo } from "../formulas/references.ts";
import { loansTable } from "../inputs/loansTable.ts";
import { planTable, type TableDeclaration } from "../layout/declaration.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { text, whole } from "../layout/values.ts";
import type { BlockRef, CellPlan } from "../plan.ts";
import { type SheetLoan, mayBeOpen } from "../sheetLoan.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { scheduleKeys, type ScheduleKey, type ScheduleTableRow } from "./scheduleColumns.ts";
import { FIRST_ROW } from "./scheduleHead.ts";
import { headCells } from "./scheduleHeadCells.ts";
import { agreesWords, STATUS_ROW } from "./scheduleStatus.ts";
import { isEmptyCell, scheduleTable } from "./scheduleTable.ts";
import type { TermsCheck } from "./termsCheck.ts";

/** Writes the engine's own figures beside which every cell is checked. @returns formula of the number of rows that differ */
export function putCheck(
  draft: SheetDraft,
  { t }: WorkbookContext,
  loan: SheetLoan,
  row: number,
): { readonly differing: string } {
  draft.heading(row, 0, t.say("workbook:headCheck"), 16);
  const tableRow = draft.lines(row + 1, 0, t.say("workbook:noteCheck"), 150, { look: "note" });
  const declaration = scheduleCheckTable(loan, t, tableRow + 1);
  const lines = loan.schedule.rows.map((engine, index) => ({ row: engine, index }));
  draft.table(planTable(declaration, lines, t, { row: tableRow, column: 0 }));
  const column = declaration.columns.length - 1;
  draft.conditional({
    at: { sheet: draft.name, row: tableRow + 1, column, rows: lines.length, columns: 1 },
    formula: `IFERROR($${cellAddress(tableRow + 1, column)}<>0,TRUE)`,
    look: "bad",
  });
  // Rows that are not said to be the same: words or an error in a schedule's cell make an error here.
  const differences = referencesTo(declaration, t).all("differences");
  return { differing: `(${lines.length}-COUNTIF(${differences},0))` };
}

/** One sentence under the title: whether the cells still show what the program computed, and if not, why. */
export function putStatus(
  draft: SheetDraft,
  { t }: WorkbookContext,
  loan: SheetLoan,
  { changed, changedPayments }: TermsCheck,
  differing: string,
): void {
  const agrees = agreesWords(t, loan);
  const ids = referencesTo(loansTable(t), t).all("id");
  const listed = `COUNTIFS(${ids},${exactCriterion(headCells(loan).id, loan.terms.id)})`;
  const cell: CellPlan = {
    value: text(agrees),
    formula:
      `IF(${listed}=0,${quoted(t.say("workbook:statusRemoved"))},` +
      `IF(${changed}>0,"${t.say("workbook:statusChanged")}",` +
      `IF(${differing}>0,"${t.say("workbook:statusDiffers")} "&${differing},` +
      `IF(${changedPayments}>0,"${t.say("workbook:statusPayments")}","${agrees}"))))`,
    span: 15,
  };
  draft.put(STATUS_ROW, 0, cell);
  const at: BlockRef = { sheet: draft.name, row: STATUS_ROW, column: 0, rows: 1, columns: 15 };
  const isGood = `$A$${STATUS_ROW + 1}="${agrees}"`;
  draft.conditional({ at, formula: isGood, look: "good" });
  draft.conditional({ at, formula: `NOT(${isGood})`, look: "bad" });
}

const DAYS: readonly ScheduleKey[] = [
  "from",
  "due",
  "to",
  "payment",
  "days",
  "n",
  "leapDays",
  "regularDays",
  "feeFrom",
  "feeTo",
];
/** Columns whose cells may become empty texts when an input is changed. */
const MAY_BE_EMPTY: readonly ScheduleKey[] = ["instalment", "level"];

/**
 * The engine's figures as plain values, row for row under the columns of the schedule, and how many cells of each row
 * of the schedule differ from them.
 * @param checkRow sheet row, from 0, of this table's first line
 */
function scheduleCheckTable(
  loan: SheetLoan,
  t: Translator,
  checkRow: number,
): TableDeclaration<ScheduleTableRow> {
  const keys = scheduleKeys(loan);
  const values = scheduleTable(loan, t, null).columns;
  const emptyKeys = keys.filter((key) =>
    loan.schedule.rows.some((row, index) => isEmptyCell(key, { row, index }, loan)),
  );
  // Without its assumed rate any figure of such a loan may stand open.
  const isOpen = mayBeOpen(loan);
  const isSometimesEmpty = (key: ScheduleKey): boolean =>
    MAY_BE_EMPTY.includes(key) || emptyKeys.includes(key);
  return {
    name: `tblCheck_${loan.code}`,
    input: false,
    keys: ["n", "due"],
    columns: [
      ...values.map((column) => ({ ...column, look: "computed" as const })),
      {
        key: "differences",
        header: "workbook:colDifferences",
        format: "integer",
        value: () => whole(0),
        formula: ({ index }) =>
          keys
            .map((key, column) => {
              const shown = cellAddress(FIRST_ROW + index, column);
              const engine = cellAddress(checkRow + index, column);
              const differs = (digits: number): string => {
                const known = `ROUND(${shown}-${engine},${digits})<>0`;
                return isOpen ? `IF(${shown}="",${engine}<>"",${known})` : `(${known})`;
              };
              if (isSometimesEmpty(key)) return `(${shown}&""<>${engine}&"")`;
              if (DAYS.includes(key)) return `(${shown}<>${engine})`;
              return differs(key === "rate" ? 10 : loan.digits);
            })
            .join("+"),
      },
    ],
  };
}
