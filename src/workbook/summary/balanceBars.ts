import { partsOf } from "../../calendar/day.ts";
import { formatDayInYear } from "../../messages/format.ts";
import type { Money } from "../../money/money.ts";
import { quoted } from "../formulas/quoted.ts";
import { spokenFormula } from "../formulas/spokenFormula.ts";
import { referencesTo } from "../formulas/references.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { amountOrNothing, text } from "../layout/values.ts";
import { figuresOn } from "../loanFigures.ts";
import { BALANCE_COLOURS } from "../looks.ts";
import type { BlockRef, ChartPlan } from "../plan.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { yearEndRows, yearEndsTable } from "../balances/yearEndsTable.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { dayInYearFormula } from "./amountWords.ts";
import type { FigurePlaces } from "./oneLoan.ts";

/**
 * What is owed of one loan at the end of each year and, between them, on the day that the user types: three series, so that
 * what is behind, the day and what is only planned are told apart wherever the day comes to stand. Loose cells: their rows
 * follow the day.
 * @param row of the heading
 */
export function putBalanceBars(
  draft: SheetDraft,
  { t, dossier, loans }: WorkbookContext,
  loan: SheetLoan,
  { balance }: FigurePlaces,
  row: number,
): Pick<ChartPlan, "categories" | "series"> {
  const { asOf } = dossier.settings;
  const years = yearEndRows(loans);
  const first = years[0]?.year ?? partsOf(asOf).year;
  const table = referencesTo(yearEndsTable(t, []), t);
  const firstYear = `INDEX(${table.all("year")},1)`;
  const place = Math.max(0, Math.min(years.length, partsOf(asOf).year - first));
  const placeFormula = `MAX(0,MIN(${years.length},YEAR(AsOf)-${firstYear}))`;
  const series = [
    { name: t.say("summarySheet:barsBefore"), colour: BALANCE_COLOURS.before },
    { name: t.say("summarySheet:barsOnDay"), colour: BALANCE_COLOURS.onDay },
    { name: t.say("summarySheet:barsAfter"), colour: BALANCE_COLOURS.after },
  ];
  const words = [t.say("summarySheet:colYear"), ...series.map(({ name }) => name)];
  draft.heading(row, 0, t.say("story:headChartData"), words.length);
  words.forEach((header, column) => {
    draft.put(row + 1, column, {
      value: text(header),
      look: "header",
      wrap: true,
      align: column === 0 ? "left" : "right",
    });
  });
  for (let step = 0; step <= years.length; step += 1) {
    const at = row + 2 + step;
    const yearFormula = spokenFormula(t, "summarySheet:barYear", {
      year: `(${firstYear}+${step}-IF(${placeFormula}<${step},1,0))`,
    });
    const yearOf = (year: string): string => t.say("summarySheet:barYear", { year });
    draft.put(at, 0, {
      value: text(
        step === place
          ? formatDayInYear(asOf, t.language)
          : yearOf(String(first + step - (step > place ? 1 : 0))),
      ),
      // A text in every language: numbers among texts would be another axis.
      formula: `IF(${placeFormula}=${step},${dayInYearFormula("AsOf", t)},${yearFormula}&"")`,
    });
    const put = (
      column: number,
      isShown: boolean,
      value: Money | null,
      when: string,
      formula: string,
    ): void => {
      draft.put(at, column, {
        value: isShown ? amountOrNothing(value) : text(""),
        formula: `IF(${placeFormula}${when}${step},${formula},"")`,
        format: loan.format,
        align: "right",
      });
    };
    const ofYear = (index: number): string => `INDEX(${table.all("balance")},${index})`;
    put(
      1,
      step < place,
      years[step]?.balance ?? null,
      ">",
      step < years.length ? ofYear(step + 1) : quoted(""),
    );
    put(2, step === place, figuresOn(loan, asOf).position.balance, "=", balance);
    put(3, step > place, years[step - 1]?.balance ?? null, "<", step > 0 ? ofYear(step) : quoted(""));
  }
  const block = (column: number): BlockRef => ({
    sheet: draft.name,
    row: row + 2,
    column,
    rows: years.length + 1,
    columns: 1,
  });
  return {
    categories: block(0),
    series: series.map((one, index) => ({ ...one, values: block(index + 1) })),
  };
}
