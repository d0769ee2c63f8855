import type { Translator } from "../../messages/translator.ts";
import { cellAddress } from "../address.ts";
import { whole } from "../layout/values.ts";
import { mayBeOpen, type SheetLoan } from "../sheetLoan.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { scheduleKeys, type ScheduleKey, type ScheduleTableRow } from "./scheduleColumns.ts";
import { isEmptyCell, scheduleTable } from "./scheduleTable.ts";

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
 * @param scheduleRow sheet row, from 0, of the schedule's first line
 * @param checkRow sheet row, from 0, of this table's first line
 */
export function scheduleCheckTable(
  loan: SheetLoan,
  t: Translator,
  scheduleRow: number,
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
              const shown = cellAddress(scheduleRow + index, column);
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
