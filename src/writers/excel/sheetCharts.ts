import type { Language } from "../../messages/language.ts";
import { cellAddress } from "../../workbook/address.ts";
import { numberFormatCode } from "../../workbook/formats.ts";
import type { BlockRef, ChartPlan, SheetPlan } from "../../workbook/plan.ts";
import type { CellsOf } from "./cellFinder.ts";
import { chartName, onTimeAxis, POINT_MARKER, seriesColour, timeUnit } from "../chartAxes.ts";
import { rangeOf } from "./ranges.ts";
import { calls, type ExcelStep } from "./steps.ts";

const TYPES = { line: "Line", area: "Area", column: "ColumnClustered", stacked: "ColumnStacked" } as const;
const LABEL_GREY = "#595959";

const OURS = /^Otplata \d+ \w+~?$/;

interface ChartContext {
  /** The charts that the sheet has, with how many series each has. */
  readonly existing: readonly { readonly name: string; readonly series: number }[];
  /** Whether the sheet's cells have come to other places, so that a chart would lie over them where it is. */
  readonly placed: boolean;
  readonly cellsOf: CellsOf;
  readonly language: Language;
}

/**
 * Adds the charts that are missing, takes away those that are too many, and gives those that are there their data anew. The look that a user has given to one
 * stays, and its place as long as the cells around it stay.
 */
export function* sheetCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { existing, placed, cellsOf, language }: ChartContext,
): Generator<ExcelStep> {
  const dataOf = (block: BlockRef): Excel.Range =>
    rangeOf(block.sheet === plan.name ? sheet : context.workbook.worksheets.getItem(block.sheet), block);
  yield* surplus(sheet, plan, existing);
  for (const [index, chart] of plan.charts.entries()) {
    const name = chartName(chart, index);
    const found = existing.find((one) => one.name === name);
    if (found) {
      yield calls(4 + 14 * chart.series.length, () => {
        const live = sheet.charts.getItem(name);
        live.title.text = chart.title;
        giveData(live, chart, found.series, dataOf);
        if (placed) putAt(live, chart);
      });
    } else {
      yield calls(41 + 14 * chart.series.length, () => {
        const first = chart.series[0]?.values ?? chart.categories;
        const live = sheet.charts.add(TYPES[chart.kind], dataOf(first), "Columns");
        // Until it is drawn it bears a passing name: one that an interrupted writing left is made anew.
        live.name = `${name}~`;
        giveData(live, chart, 1, dataOf);
        drawChart(live, chart, cellsOf, language);
        live.name = name;
      });
    }
  }
}

/** Our charts that the plan no longer has, and those that were never finished; a user's bear other names. */
function* surplus(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  existing: ChartContext["existing"],
): Generator<ExcelStep> {
  const wanted = new Set(plan.charts.map(chartName));
  for (const { name } of existing) {
    if (OURS.test(name) && !wanted.has(name)) yield calls(2, () => sheet.charts.getItem(name).delete());
  }
}

function giveData(
  live: Excel.Chart,
  chart: ChartPlan,
  existing: number,
  dataOf: (block: BlockRef) => Excel.Range,
): void {
  for (const [index, { name, values }] of chart.series.entries()) {
    const isNew = index >= existing;
    const series = isNew ? live.series.add(name) : live.series.getItemAt(index);
    series.name = name;
    series.setValues(dataOf(values));
    series.setXAxisValues(dataOf(chart.categories));
    // What nobody has given a look gets ours.
    if (isNew) drawSeries(series, chart, index);
  }
  for (let index = existing - 1; index >= chart.series.length; index -= 1) {
    live.series.getItemAt(index).delete();
  }
}

function drawChart(live: Excel.Chart, chart: ChartPlan, cellsOf: CellsOf, language: Language): void {
  live.title.text = chart.title;
  live.title.format.font.size = 12;
  live.title.format.font.bold = true;
  live.legend.visible = chart.series.length > 1;
  if (chart.series.length > 1) live.legend.position = "Bottom";
  putAt(live, chart);
  // The others were drawn when they were added.
  drawSeries(live.series.getItemAt(0), chart, 0);
  drawAxes(live, chart, cellsOf, language);
}

function putAt(live: Excel.Chart, { at }: ChartPlan): void {
  const last = cellAddress(at.row + Math.max(at.rows, 1) - 1, at.column + Math.max(at.columns, 1) - 1);
  live.setPosition(cellAddress(at.row, at.column), last);
}

function drawSeries(series: Excel.ChartSeries, { kind, series: planned }: ChartPlan, index: number): void {
  const colour = `#${seriesColour(planned, index)}`;
  if (kind !== "line") {
    series.format.fill.setSolidColor(colour);
    if (kind === "column" || kind === "stacked") series.gapWidth = 60;
    return;
  }
  if (planned[index]?.points) {
    series.format.line.lineStyle = "None";
    series.markerStyle = POINT_MARKER.excel;
    series.markerSize = POINT_MARKER.size;
    series.markerBackgroundColor = colour;
    series.markerForegroundColor = colour;
  } else {
    series.format.line.color = colour;
    series.format.line.weight = 2.25;
    series.markerStyle = "None";
  }
  series.smooth = false;
}

function drawAxes(live: Excel.Chart, chart: ChartPlan, cellsOf: CellsOf, language: Language): void {
  const { categoryAxis, valueAxis } = live.axes;
  for (const [axis, title] of [
    [categoryAxis, chart.categoryTitle],
    [valueAxis, chart.valueTitle],
  ] as const) {
    if (title === undefined) axis.title.visible = false;
    else axis.title.text = title;
    axis.format.font.size = 9;
    axis.format.font.color = LABEL_GREY;
  }
  valueAxis.numberFormat = numberFormatCode(chart.valueFormat, language);
  const days = cellsOf(chart.categories).map((cell) => (cell?.value.kind === "date" ? cell.value.day : null));
  if (!onTimeAxis(chart, days)) {
    categoryAxis.categoryType = "TextAxis";
    return;
  }
  const unit = timeUnit(days, language);
  categoryAxis.categoryType = "DateAxis";
  categoryAxis.baseTimeUnit = "Days";
  categoryAxis.majorTimeUnitScale = unit.of === "years" ? "Years" : "Months";
  categoryAxis.majorUnit = unit.size;
  categoryAxis.numberFormat = unit.code;
}
