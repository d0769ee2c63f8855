import type { Translator } from "../../messages/translator.ts";
import { balanceUntil } from "../balances/balanceFormula.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amount, BLANK, date } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { StoryStep } from "./storySteps.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { scheduleTable } from "../schedule/scheduleTable.ts";
import { storyTable } from "./storyTable.ts";

/**
 * What the chart of a story draws, to be put as cells. A published balance whose rate was taken away is no point any more.
 * @param id the cell with the loan's id
 */
export function storyChartTable(loan: SheetLoan, t: Translator, id: string): TableDeclaration<StoryStep> {
  const own = (): TableReferences => referencesTo(table, t);
  const schedule = referencesTo(scheduleTable(loan, t, null), t);
  const story = referencesTo(storyTable(loan, t, null), t);
  const { currency } = loan.terms;
  const column = currency === "EUR" ? "eur" : currency === "RSD" ? "rsd" : "own";
  const table: TableDeclaration<StoryStep> = {
    name: `storyChart_${loan.code}`,
    input: false,
    keys: ["date"],
    columns: [
      {
        key: "date",
        header: "workbook:colDate",
        format: "date",
        value: ({ day }) => date(day),
        formula: ({ of }) => {
          if (of === null) return null;
          if (of.kind === "published") return `INDEX(${story.all("asOf")},${of.row + 1})`;
          return `INDEX(${schedule.all("due")},${of.row + 1})${of.isDayBefore ? "-1" : ""}`;
        },
      },
      {
        key: "planned",
        header: "story:colPlanned",
        format: loan.format,
        value: ({ planned }) => amount(planned),
        // An empty text would be drawn as nought.
        formula: ({ planned }) => planned && balanceUntil({ loan, t, id, day: own().here("date") }),
      },
      {
        key: "published",
        header: "story:colPublished",
        format: loan.format,
        value: ({ published }) => (published?.converted ? amount(published.converted.value) : BLANK),
        formula: ({ of, published }) => {
          if (of?.kind !== "published" || !published?.converted) return null;
          // Converted from the other printed currency, it stands in no column of the table above.
          if (column !== "own" && published.converted.rate !== null) return null;
          const cell = `INDEX(${story.all(column)},${of.row + 1})`;
          return `IF(ISNUMBER(${cell}),${cell},NA())`;
        },
      },
    ],
  };
  return table;
}
