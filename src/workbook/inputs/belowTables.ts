import type { Translator } from "../../messages/translator.ts";
import { fixedAddress } from "../address.ts";
import { spokenFormula } from "../formulas/spokenFormula.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import type { TablePlan } from "../plan.ts";

/** So far below a table that stands last on its sheet, rows are looked for. */
const FAR_BELOW = 1000;

/** A table to type into, and how many rows below it belong to nothing else. */
interface RoomBelow {
  readonly plan: TablePlan;
  readonly rows?: number;
}

/**
 * Puts a line that stays empty as long as nothing stands below the tables in both of their first two columns: that is a
 * row of theirs, and no note. Excel takes into a table what is typed right below it; LibreOffice does not, and such a row,
 * which looks as if it counted, counts nowhere.
 * @param more formula of another sentence for the same line, empty as long as there is none to say
 */
export function putBelowTables(
  draft: SheetDraft,
  t: Translator,
  tables: readonly RoomBelow[],
  at: { readonly row: number; readonly column: number },
  more: string | null = null,
): void {
  const count = tables.map(rowsBelow).join("+");
  const words = spokenFormula(t, "workbook:cautionBelow", { number: `(${count})` });
  // No conditional format: for one on the sheet that is shown, the page calculates all after each edit.
  const own = `IF((${count})<=0,"",${words})`;
  // Trimmed, since a space stands between the two even where one of them is empty.
  const formula = more === null ? own : `TRIM(${own}&" "&${more})`;
  draft.put(at.row, at.column, { value: text(""), formula, look: "lead" });
}

/** Formula: rows filled from the table's first one to far below it, less those of the table, however far it has grown. */
function rowsBelow({ plan, rows = FAR_BELOW }: RoomBelow): string {
  const firstTwo = plan.columns.slice(0, 2).map(({ header }, index) => {
    const [from, to] = [plan.row + 1, plan.row + plan.rows.length + rows];
    const column = plan.column + index;
    return {
      block: `(${fixedAddress(from, column)}:${fixedAddress(to, column)}<>"")`,
      own: `(${plan.name}[${header}]<>"")`,
    };
  });
  const [filled, own] = [firstTwo.map(({ block }) => block), firstTwo.map((one) => one.own)];
  // Where a cell holds an error nothing can be counted; what reads the sheet names that cell.
  return `IFERROR(MAX(0,SUMPRODUCT(${filled.join("*")})-SUMPRODUCT(${own.join("*")})),0)`;
}
