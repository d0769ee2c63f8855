import { cellAddress, columnLetters, fixedBlock } from "../../src/workbook/address.ts";
import type { ExcelHost } from "../excel-host/host.ts";
import type { Chart, ChartSource } from "../excel-host/model/chart.ts";
import { columnOfKey, rowOfKey, type Cell, type Sheet } from "../excel-host/model/sheet.ts";
import { styleValue, type Style } from "../excel-host/model/style.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
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

/** Points of a character's width in the plain font. */
const CHARACTER = 5.25;
const INCH = 72;

/** The facts of the workbook that the test's Excel holds. */
export function factsOfHost({ state }: Pick<ExcelHost, "state">): Facts {
  const list = new FactList();
  const { workbook } = state;
  for (const { name, formula, visible } of workbook.names)
    list.say(`name ${name}`, sayName(formula, visible));
  const shown: string[] = [];
  workbook.sheets.forEach((sheet) => {
    const visibility = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" }[sheet.visibility];
    list.say(...sheetPlace(sheet.name, visibility, shown));
    for (const { name, formula, visible } of sheet.names)
      list.say(`name ${name} of ${sheet.name}`, sayName(formula, visible));
    for (const [key, cell] of sheet.cells) {
      const about = `${sheet.name}!${cellAddress(rowOfKey(key), columnOfKey(key))}`;
      list.say(`${about} content`, contentOf(cell));
      sayLook(list, about, lookOf(cell.style));
    }
    sayPage(list, sheet);
    sayRules(list, sheet);
    sayTables(list, sheet);
    sheet.charts.forEach((chart, at) =>
      sayChart(list, `${sheet.name} chart ${at + 1}`, chartFacts(chart, workbook)),
    );
  });
  return list.facts;
}

function sayName(formula: string, visible: boolean): string {
  return `${formula.replace(/^=/u, "")}${visible ? "" : ", hidden"}`;
}

function contentOf({ value, formula }: Cell): string {
  if (formula !== null) return `=${plainFormula(formula)}`;
  if (value === null) return "";
  return typeof value === "string" ? `text ${value}` : `${typeof value} ${String(value)}`;
}

/** A setting as text; "" where it was never set. */
function said(setting: unknown): string {
  return typeof setting === "string" || typeof setting === "number" ? String(setting) : "";
}

function colour(value: unknown): string {
  return String(value).replace("#", "").toUpperCase();
}

function lookOf(style: Style): Look {
  const text = (key: string): string => String(styleValue(style, key));
  const isOn = (key: string): boolean => styleValue(style, key) === true;
  const edge = (side: string): Record<string, string> => {
    const edgeStyle = style[`Border.Edge${side}.Style`];
    if (edgeStyle === undefined || edgeStyle === "None") return {};
    const weight = { Hairline: "hair", Thin: "thin", Medium: "medium" }[
      String(style[`Border.Edge${side}.Weight`] ?? "Thin")
    ];
    return { [side.toLowerCase()]: `${weight} ${colour(style[`Border.Edge${side}.Color`] ?? "#000000")}` };
  };
  return {
    numberFormat: text("NumberFormat"),
    typeface: text("Font.Name"),
    size: Number(styleValue(style, "Font.Size")),
    bold: isOn("Font.Bold"),
    italic: isOn("Font.Italic"),
    underline: text("Font.Underline") === "Single",
    colour: colour(styleValue(style, "Font.Color")),
    fill: style["Fill.Color"] === undefined ? null : colour(style["Fill.Color"]),
    edges: { ...edge("Top"), ...edge("Right"), ...edge("Bottom"), ...edge("Left") },
    horizontal: text("HorizontalAlignment").toLowerCase(),
    vertical: text("VerticalAlignment").toLowerCase(),
    indent: Number(styleValue(style, "IndentLevel")),
    wrap: isOn("WrapText"),
  };
}

function sayPage(list: FactList, sheet: Sheet): void {
  const { name, frozen, page } = sheet;
  list.say(`${name} tab`, colour(sheet.tabColor));
  list.say(`${name} gridlines`, sheet.showGridlines ? "shown" : "hidden");
  if (frozen) list.say(`${name} frozen`, `${frozen.rows} rows, ${frozen.columns} columns`);
  for (const [column, width] of sheet.columnWidths)
    list.say(`${name} width of column ${column + 1}`, hundredths(width / CHARACTER));
  for (const [row, height] of sheet.rowHeights)
    list.say(`${name} height of row ${row + 1}`, hundredths(height));
  list.say(`${name} merged`, sheet.merges.map(blockText).toSorted().join(" "));
  for (const [key, { documentReference }] of sheet.hyperlinks)
    list.say(`${name}!${cellAddress(rowOfKey(key), columnOfKey(key))} link`, documentReference ?? "");
  const text = (key: string): string => said(page[key]);
  list.say(`${name} page`, `${text("PaperSize")} ${text("Orientation").toLowerCase()}`);
  const zoom = (page["Zoom"] ?? {}) as Readonly<Record<string, number>>;
  list.say(
    `${name} fitted to pages`,
    `${zoom["horizontalFitToPages"] ?? 0} wide, ${zoom["verticalFitToPages"] ?? 0} high`,
  );
  for (const side of ["Left", "Right", "Top", "Bottom", "Header", "Footer"])
    list.say(`${name} margin ${side.toLowerCase()}`, hundredths(Number(page[`${side}Margin`]) / INCH));
  list.say(`${name} footer left`, text("Footer.LeftFooter"));
  list.say(`${name} footer right`, text("Footer.RightFooter"));
  const printed = page["PrintArea"] as Parameters<typeof blockText>[0] | undefined;
  if (printed) list.say(`${name} printed`, blockText(printed));
  const titles = page["PrintTitleRows"] as { readonly row: number; readonly rows: number } | undefined;
  if (titles) list.say(`${name} rows on each page`, `$${titles.row + 1}:$${titles.row + titles.rows}`);
  const beside = page["PrintTitleColumns"] as
    | { readonly column: number; readonly columns: number }
    | undefined;
  if (beside) {
    const [first, last] = [beside.column, beside.column + beside.columns - 1].map(columnLetters);
    list.say(`${name} columns on each page`, `$${first}:$${last}`);
  }
}

function sayRules(list: FactList, sheet: Sheet): void {
  const { name } = sheet;
  sheet.conditionalFormats.forEach(({ block, formula, style }, index) => {
    const look = [
      style["Font.Bold"] ? "bold" : "",
      style["Font.Italic"] ? "italic" : "",
      style["Font.Color"] ? colour(style["Font.Color"]) : "",
      style["Fill.Color"] ? `on ${colour(style["Fill.Color"])}` : "",
    ];
    list.say(
      `${name} conditional format ${index + 1}`,
      `${blockText(block)}: ${plainFormula(formula)}: ${look.filter((part) => part !== "").join(" ")}`,
    );
  });
  for (const { block, rule, prompt, errorAlert, ignoreBlanks } of sheet.validations) {
    const about = `${name}!${blockText(block)} validation`;
    list.say(about, ruleText(rule));
    list.say(`${about} blanks`, ignoreBlanks ? "allowed" : "refused");
    list.say(
      `${about} prompt`,
      prompt?.["showPrompt"] ? `${String(prompt["title"])}: ${String(prompt["message"])}` : "",
    );
    list.say(
      `${about} refusal`,
      errorAlert?.["showAlert"]
        ? `${String(errorAlert["style"]).toLowerCase()}: ${String(errorAlert["title"])}: ${String(errorAlert["message"])}`
        : "",
    );
  }
}

function ruleText(rule: Readonly<Record<string, unknown>>): string {
  const [[kind, details] = ["none", {}]] = Object.entries(rule).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const { source, operator, formula1, formula2 } = (details ?? {}) as Readonly<Record<string, unknown>>;
  if (kind.toLowerCase() === "list") return `list ${String(source)}`;
  const plain = (formula: unknown): string => String(formula).replace(/^=/u, "");
  return `${kind.toLowerCase()} ${String(operator).toLowerCase()} ${plain(formula1)} ${plain(formula2)}`;
}

function sayTables(list: FactList, sheet: Sheet): void {
  for (const table of sheet.tables) {
    const about = `table ${table.name}`;
    list.say(about, `${sheet.name}!${blockText(table.block)}`);
    list.say(`${about} style`, `${table.style}${table.showBandedRows ? ", banded" : ""}`);
    list.say(`${about} filter buttons`, table.showFilterButton ? "shown" : "");
    list.say(`${about} columns`, JSON.stringify(table.headers));
  }
}

const KINDS: Readonly<Record<string, string>> = {
  Line: "line",
  Area: "area",
  ColumnClustered: "column",
  ColumnStacked: "stacked",
};

function chartFacts(chart: Chart, workbook: Workbook): ChartFacts {
  const text = (key: string): string => said(chart.settings[key]);
  const title = (key: string): string =>
    chart.settings[`${key}.Visible`] === false ? "" : text(`${key}.Text`);
  const axis = "Axes.CategoryAxis";
  const source = (data: ChartSource | null): string =>
    data ? fixedBlock({ ...data.block, sheet: workbook.sheetById(data.sheetId)?.name ?? "" }) : "";
  const isDates = text(`${axis}.CategoryType`) === "DateAxis";
  return {
    called: chart.name,
    kind: KINDS[chart.type] ?? chart.type,
    at: chart.at ? blockText(chart.at) : "",
    title: title("Title"),
    legend:
      chart.settings["Legend.Visible"] === false ? "" : (text("Legend.Position")[0] ?? "r").toLowerCase(),
    categoryTitle: title(`${axis}.Title`),
    valueTitle: title("Axes.ValueAxis.Title"),
    valueFormat: text("Axes.ValueAxis.NumberFormat"),
    timeAxis: isDates
      ? [
          text(`${axis}.BaseTimeUnit`).toLowerCase(),
          text(`${axis}.MajorTimeUnitScale`).toLowerCase(),
          text(`${axis}.MajorUnit`),
          text(`${axis}.NumberFormat`),
        ].join(" ")
      : "",
    series: chart.series.map((series) => ({
      name: series.name,
      values: source(series.values),
      categories: source(series.categories),
      colour: colour(
        series.settings["MarkerBackgroundColor"] ??
          series.settings["Format.Line.Color"] ??
          series.settings["Format.Fill.Color"] ??
          "",
      ),
      marks: marksText(
        series.settings["Format.Line.LineStyle"] === "None",
        said(series.settings["MarkerStyle"] ?? "none"),
        said(series.settings["MarkerSize"] ?? ""),
      ),
    })),
  };
}
