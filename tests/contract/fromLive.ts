import { excelSerial } from "../../src/calendar/day.ts";
import {
  cellAddress,
  fixedBlock,
  fixedOnSheet,
  quotedSheet,
  columnLetters,
  columnOfKey,
  rowOfKey,
} from "../../src/workbook/address.ts";
import { numberFormatCode } from "../../src/workbook/formats.ts";
import { LOOKS, PLAIN, type Edge } from "../../src/workbook/looks.ts";
import { SHEET_MARK } from "../../src/workbook/snapshot.ts";
import type { ChartPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { cellFinder } from "../../src/writers/excel/cellFinder.ts";
import { chartName, onTimeAxis, POINT_MARKER, seriesColour, timeUnit } from "../../src/writers/chartAxes.ts";
import { cellNumber } from "../../src/writers/cellNumber.ts";
import type { DrawnCell } from "../../src/writers/drawnCell.ts";
import type {
  LiveCell,
  LiveSheet,
  LiveState,
  LiveValidation,
} from "../../src/writers/live/model/liveState.ts";
import { COLUMN_MARGIN, footerPart, MARGINS, PAGE_OF_PAGES } from "../../src/writers/sheetLook.ts";
import { blockText, marksText, sayChart, type ChartFacts } from "./chartFacts.ts";
import {
  FactList,
  hundredths,
  plainFormula,
  sayLook,
  sheetPlace,
  type Facts,
  type Look,
} from "./normalForm.ts";

/** The facts of the workbook that the page holds. */
export function factsOfLive(state: LiveState, plan: WorkbookPlan): Facts {
  const list = new FactList();
  const nameOf = (id: string): string => state.sheets.find((sheet) => sheet.id === id)?.name ?? "";
  for (const { name, at } of state.names)
    list.say(`name ${name}`, at ? fixedOnSheet(nameOf(at.sheetId), at.row, at.column) : "#REF!");
  const shown: string[] = [];
  for (const sheet of state.sheets) {
    list.say(
      ...sheetPlace(sheet.name, sheet.hidden ? "veryHidden" : (sheet.kept?.state ?? "visible"), shown),
    );
    list.say(`name ${SHEET_MARK} of ${sheet.name}`, `"${sheet.key ?? ""}", hidden`);
    for (const [key, cell] of sheet.cells) {
      const about = `${sheet.name}!${cellAddress(rowOfKey(key), columnOfKey(key))}`;
      list.say(`${about} content`, contentOf(cell));
      list.say(`${about} link`, cell.link ? `${quotedSheet(cell.link.sheet)}!${cell.link.cell}` : "");
      sayLook(list, about, lookOf(cell.drawn));
    }
    sayPage(list, sheet);
    sayRules(list, sheet);
    for (const table of sheet.tables) {
      list.say(`table ${table.name}`, `${sheet.name}!${blockText(table.block)}`);
      list.say(`table ${table.name} filter buttons`, table.filter ? "shown" : "");
      list.say(`table ${table.name} columns`, JSON.stringify(table.headers));
    }
    sheet.charts.forEach((chart, index) =>
      sayChart(list, `${sheet.name} chart ${index + 1}`, chartFacts(chart, index, plan)),
    );
  }
  return list.facts;
}

function contentOf({ value, formula }: LiveCell): string {
  if (formula !== null) return `=${plainFormula(formula)}`;
  if (value === null) return "";
  return typeof value === "string" ? `text ${value}` : `${typeof value} ${String(value)}`;
}

function lookOf(drawn: DrawnCell): Look {
  const edge = (side: string, line: Edge | undefined): Record<string, string> =>
    line ? { [side]: `${line.weight} ${line.colour}` } : {};
  return {
    numberFormat: drawn.numberFormat,
    typeface: PLAIN.typeface,
    size: drawn.size ?? PLAIN.size,
    bold: drawn.bold ?? false,
    italic: drawn.italic ?? false,
    underline: drawn.underline ?? false,
    colour: drawn.colour ?? PLAIN.colour,
    fill: drawn.fill ?? null,
    edges: {
      ...edge("top", drawn.top),
      ...edge("right", drawn.right),
      ...edge("bottom", drawn.bottom),
      ...edge("left", drawn.left),
    },
    horizontal: drawn.horizontal ?? "general",
    vertical: drawn.vertical ?? "bottom",
    indent: drawn.indent ?? 0,
    wrap: drawn.wrap ?? false,
  };
}

function sayPage(list: FactList, sheet: LiveSheet): void {
  const { name, freeze, print, gridlines } = sheet;
  list.say(`${name} tab`, sheet.kept?.tabColour ?? "");
  list.say(`${name} gridlines`, gridlines ? "shown" : "hidden");
  if (freeze) list.say(`${name} frozen`, `${freeze.rows} rows, ${freeze.columns} columns`);
  for (const [column, width] of sheet.widths)
    list.say(`${name} width of column ${column + 1}`, hundredths(width + COLUMN_MARGIN));
  for (const [row, height] of sheet.heights) list.say(`${name} height of row ${row + 1}`, hundredths(height));
  list.say(`${name} merged`, sheet.merges.map(blockText).toSorted().join(" "));
  if (!print) return;
  list.say(`${name} page`, `A4 ${print.orientation}`);
  list.say(`${name} fitted to pages`, `${print.fitWidth} wide, ${print.fitHeight} high`);
  for (const [side, margin] of Object.entries(MARGINS))
    list.say(`${name} margin ${side}`, hundredths(margin));
  list.say(`${name} footer left`, footerPart(print.footer));
  list.say(`${name} footer right`, PAGE_OF_PAGES);
  if (print.area) list.say(`${name} printed`, blockText({ row: 0, column: 0, ...print.area }));
  if (print.repeatRows)
    list.say(`${name} rows on each page`, `$${print.repeatRows[0] + 1}:$${print.repeatRows[1] + 1}`);
  if (print.repeatColumns)
    list.say(
      `${name} columns on each page`,
      print.repeatColumns.map((one) => `$${columnLetters(one)}`).join(":"),
    );
}

function sayRules(list: FactList, sheet: LiveSheet): void {
  const { name } = sheet;
  sheet.conditions.forEach(({ at, formula, look }, index) => {
    const { bold, italic, colour, fill } = LOOKS[look];
    const drawn = [bold ? "bold" : "", italic ? "italic" : "", colour ?? "", fill ? `on ${fill}` : ""];
    list.say(
      `${name} conditional format ${index + 1}`,
      `${blockText(at)}: ${plainFormula(formula)}: ${drawn.filter((part) => part !== "").join(" ")}`,
    );
  });
  for (const validation of sheet.validations) {
    const about = `${name}!${blockText(validation.at)} validation`;
    list.say(about, ruleText(validation));
    list.say(`${about} blanks`, "allowed");
    list.say(`${about} prompt`, `${validation.title}: ${validation.text}`);
    list.say(`${about} refusal`, `stop: ${validation.title}: ${validation.text}`);
  }
}

function ruleText({ rule }: LiveValidation): string {
  if (rule.kind === "list") return `list ${rule.values.join(",")}`;
  const [from, to] =
    rule.kind === "date"
      ? [excelSerial(rule.from), excelSerial(rule.to)]
      : [cellNumber(rule.from), cellNumber(rule.to)];
  return `${rule.kind} between ${from} ${to}`;
}

function chartFacts(chart: ChartPlan, index: number, plan: WorkbookPlan): ChartFacts {
  const days = cellFinder(plan)(chart.categories).map((cell) =>
    cell?.value.kind === "date" ? cell.value.day : null,
  );
  const { code, size, of } = timeUnit(days, plan.language);
  return {
    called: chartName(chart, index),
    kind: chart.kind,
    at: blockText(chart.at),
    title: chart.title,
    legend: chart.series.length > 1 ? "b" : "",
    categoryTitle: chart.categoryTitle ?? "",
    valueTitle: chart.valueTitle ?? "",
    valueFormat: numberFormatCode(chart.valueFormat, plan.language),
    timeAxis: onTimeAxis(chart, days) ? `days ${of} ${size} ${code}` : "",
    series: chart.series.map(({ name, values, points = false }, index) => ({
      name,
      values: fixedBlock(values),
      categories: fixedBlock(chart.categories),
      colour: seriesColour(chart.series, index),
      marks: marksText(points, points ? POINT_MARKER.file : "none", String(POINT_MARKER.size)),
    })),
  };
}
