import { dayOfExcelSerial, type Day } from "../../calendar/day.ts";
import { LANGUAGES, WRITING, type Language } from "../../messages/language.ts";
import { fixedBlock } from "../../workbook/address.ts";
import { formatOfCode, numberFormatCode } from "../../workbook/formats.ts";
import type { ChartPlan, SeriesPlan, BlockRef } from "../../workbook/plan.ts";
import type { BookCell } from "../book/book.ts";
import { onTimeAxis, POINT_MARKER, seriesColour, timeUnit } from "../chartAxes.ts";
import { DECLARATION, xmlAttribute, xmlText } from "./xml.ts";

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const GREY = "595959";

/**
 * A chart's part of an .xlsx file (ECMA-376 part 1, 21.2; the order of elements is prescribed).
 */
export function chartXml(chart: ChartPlan, cellAt: CellAt): string {
  const categories = cellsOf(chart.categories, cellAt);
  const figures = categories.some((cell) => typeof cell?.value === "number");
  const cat = figures
    ? numberReference(chart.categories, categories)
    : textReference(chart.categories, categories);
  const series = chart.series.map((one, index) => {
    const val = numberReference(one.values, cellsOf(one.values, cellAt));
    return seriesXml(chart, index, one, cat, val);
  });
  const days = categories.map(dayIn);
  const axis = onTimeAxis(chart, days)
    ? timeAxis(chart, days, languageOfDays(categories))
    : categoryAxis(chart);
  const legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';
  return (
    DECLARATION +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    '<c:roundedCorners val="0"/><c:chart>' +
    titleXml(chart.title, 1200, true) +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    groupXml(chart.kind, series.join("")) +
    axis +
    valueAxis(chart) +
    "</c:plotArea>" +
    (chart.series.length > 1 ? legend : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${line("BFBFBF", 9525)}</c:spPr></c:chartSpace>`
  );
}

/** The cell that stands at a place of a sheet. */
export type CellAt = (sheet: string, row: number, column: number) => BookCell | undefined;

/** The cells of a block, row by row. */
function cellsOf({ sheet, row, column, rows, columns }: BlockRef, cellAt: CellAt): (BookCell | undefined)[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    cellAt(sheet, row + Math.floor(index / columns), column + (index % columns)),
  );
}

function dayIn(cell: BookCell | undefined): Day | null {
  if (!cell || formatOfCode(cell.drawn.numberFormat) !== "date") return null;
  return typeof cell.value === "number" ? dayOfExcelSerial(cell.value) : null;
}

/** The language that the days are written in; one of those that write them alike. */
function languageOfDays([first]: readonly (BookCell | undefined)[]): Language {
  const code = first?.drawn.numberFormat;
  return LANGUAGES.find((language) => WRITING[language].dayCode === code) ?? "en";
}

function groupXml(kind: ChartPlan["kind"], series: string): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const common = `<c:varyColors val="0"/>${series}`;
  switch (kind) {
    case "line":
      return `<c:lineChart><c:grouping val="standard"/>${common}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "area":
      return `<c:areaChart><c:grouping val="standard"/>${common}${axes}</c:areaChart>`;
    case "stacked":
      return `<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/>${common}<c:gapWidth val="60"/><c:overlap val="100"/>${axes}</c:barChart>`;
    case "column":
      return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${common}<c:gapWidth val="60"/>${axes}</c:barChart>`;
  }
}

function seriesXml(
  { kind, series }: ChartPlan,
  index: number,
  { name, points = false }: SeriesPlan,
  cat: string,
  val: string,
): string {
  const colour = seriesColour(series, index);
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const head = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xmlText(name)}</c:v></c:tx>`;
  const data = `<c:cat>${cat}</c:cat><c:val>${val}</c:val>`;
  switch (kind) {
    case "line": {
      const stroke = points ? '<a:ln w="28575"><a:noFill/></a:ln>' : line(colour, 28575);
      const edge = `<c:spPr>${fill}${line(colour, 9525)}</c:spPr>`;
      const marker = points
        ? `<c:symbol val="${POINT_MARKER.file}"/><c:size val="${POINT_MARKER.size}"/>${edge}`
        : '<c:symbol val="none"/>';
      return `<c:ser>${head}<c:spPr>${stroke}</c:spPr><c:marker>${marker}</c:marker>${data}<c:smooth val="0"/></c:ser>`;
    }
    case "area":
      return `<c:ser>${head}<c:spPr>${fill}</c:spPr>${data}</c:ser>`;
    case "stacked":
    case "column":
      return `<c:ser>${head}<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${data}</c:ser>`;
  }
}

function categoryAxis(chart: ChartPlan): string {
  return (
    `<c:catAx>${axisHead(CATEGORY_AXIS, "b", "", chart.categoryTitle)}<c:numFmt formatCode="General" sourceLinked="1"/>` +
    `${axisLook()}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function timeAxis(chart: ChartPlan, days: readonly (Day | null)[], language: Language): string {
  const unit = timeUnit(days, language);
  return (
    `<c:dateAx>${axisHead(CATEGORY_AXIS, "b", "", chart.categoryTitle)}<c:numFmt formatCode="${xmlAttribute(unit.code)}" sourceLinked="0"/>` +
    `${axisLook()}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/>` +
    `<c:baseTimeUnit val="days"/><c:majorUnit val="${unit.size}"/><c:majorTimeUnit val="${unit.of}"/></c:dateAx>`
  );
}

function valueAxis(chart: ChartPlan): string {
  const grid = `<c:majorGridlines><c:spPr>${line("D9D9D9", 9525)}</c:spPr></c:majorGridlines>`;
  // Of amounts: days stand on the other axis.
  const format = numberFormatCode(chart.valueFormat, "en");
  return (
    `<c:valAx>${axisHead(VALUE_AXIS, "l", grid, chart.valueTitle)}<c:numFmt formatCode="${xmlAttribute(format)}" sourceLinked="0"/>` +
    `${axisLook()}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/>` +
    `<c:crossBetween val="${chart.kind === "area" ? "midCat" : "between"}"/></c:valAx>`
  );
}

function axisHead(id: number, at: "b" | "l", grid: string, title: string | undefined): string {
  return (
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${at}"/>` +
    grid +
    (title === undefined ? "" : titleXml(title, 1000, false, at === "l"))
  );
}

function axisLook(): string {
  return (
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr>${line("8C8C8C", 9525)}</c:spPr>` +
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="${GREY}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
  );
}

/** @param size in hundredths of a point */
function titleXml(text: string, size: number, bold: boolean, upright = false): string {
  const look = `sz="${size}" b="${bold ? 1 : 0}"`;
  const body = upright ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";
  const run = `<a:r><a:rPr lang="en-US" ${look}/><a:t>${xmlText(text)}</a:t></a:r>`;
  return (
    `<c:title><c:tx><c:rich>${body}<a:p><a:pPr><a:defRPr ${look}/></a:pPr>${run}</a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

/** @param width in English Metric Units, 12,700 to the point */
function line(colour: string, width: number): string {
  return `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`;
}

/** A reference to figures or days, with their values, so that a viewer that does not calculate can draw the chart. */
function numberReference(block: BlockRef, cells: readonly (BookCell | undefined)[]): string {
  const codes = cells.map((cell) => cell?.drawn.numberFormat ?? "General");
  const format = codes.find((code) => code !== "General") ?? "General";
  const points = cells.map((cell, index) =>
    typeof cell?.value === "number" ? point(index, String(cell.value)) : "",
  );
  const cache = `<c:formatCode>${xmlText(format)}</c:formatCode><c:ptCount val="${cells.length}"/>${points.join("")}`;
  return `<c:numRef><c:f>${xmlText(fixedBlock(block))}</c:f><c:numCache>${cache}</c:numCache></c:numRef>`;
}

/** A reference to texts, with them. */
function textReference(block: BlockRef, cells: readonly (BookCell | undefined)[]): string {
  const points = cells.map((cell, index) =>
    typeof cell?.value === "string" && !cell.isError ? point(index, cell.value) : "",
  );
  const cache = `<c:ptCount val="${cells.length}"/>${points.join("")}`;
  return `<c:strRef><c:f>${xmlText(fixedBlock(block))}</c:f><c:strCache>${cache}</c:strCache></c:strRef>`;
}

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${xmlText(value)}</c:v></c:pt>`;
}
