import { formatOfCode } from "../../workbook/formats.ts";
import type { BlockRef, CellFormat, ChartPlan, SeriesPlan, Block } from "../../workbook/plan.ts";
import { spanOf } from "../../documents/sheets/cellRef.ts";
import { seriesColour } from "../../writers/chartAxes.ts";
import {
  child,
  childrenOf,
  descend,
  everyElement,
  found,
  type Element,
} from "../../documents/xml/xmlTree.ts";

const KINDS: Readonly<Record<string, ChartPlan["kind"]>> = {
  lineChart: "line",
  areaChart: "area",
  barChart: "column",
};

/**
 * A chart, as far as it is one that a plan can have: one group of lines, areas or columns, each over one row or column of
 * cells, all with the same categories.
 * @returns null for any other
 */
export function readChart(root: Element, at: Block, altText: string): ChartPlan | null {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const groups = plot?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const [group] = groups;
  const kind = group && kindOf(group);
  if (!group || !kind || groups.length > 1 || isOtherwiseDrawn(group, kind)) return null;
  const drawn = childrenOf(group, "ser").map((series, index) => ({
    categories: blockOf(found(child(series, "cat"), "f")?.text),
    series: seriesOf(series, kind, index),
  }));
  const categories = drawn[0]?.categories ?? null;
  const series = drawn.flatMap((one) => one.series ?? []);
  if (!categories || series.length !== drawn.length || series.length === 0) return null;
  const length = categories.rows * categories.columns;
  if (series.some(({ values }) => values.rows * values.columns !== length)) return null;
  const valueAxis = child(plot, "valAx");
  const categoryTitle = textOf(child(child(plot, "dateAx") ?? child(plot, "catAx"), "title"));
  const valueTitle = textOf(child(valueAxis, "title"));
  return {
    kind,
    title: textOf(child(chart, "title")),
    altText,
    ...(categoryTitle === "" ? {} : { categoryTitle }),
    ...(valueTitle === "" ? {} : { valueTitle }),
    categories,
    series,
    at,
    valueFormat: formatOf(child(valueAxis, "numFmt")?.attributes["formatCode"]),
  };
}

function kindOf(group: Element): ChartPlan["kind"] | undefined {
  const kind = KINDS[group.name];
  return kind === "column" && groupingOf(group) === "stacked" ? "stacked" : kind;
}

/** Lines or areas one upon the other, columns in percent, lying bars. */
function isOtherwiseDrawn(group: Element, kind: ChartPlan["kind"]): boolean {
  const allowed = kind === "stacked" ? ["stacked"] : ["standard", "clustered"];
  return !allowed.includes(groupingOf(group)) || child(group, "barDir")?.attributes["val"] === "bar";
}

function groupingOf(group: Element): string {
  return child(group, "grouping")?.attributes["val"] ?? "standard";
}

function seriesOf(series: Element, kind: ChartPlan["kind"], index: number): SeriesPlan | null {
  const values = blockOf(found(child(series, "val"), "f")?.text);
  if (!values) return null;
  const name = found(child(series, "tx"), "v")?.text ?? "";
  const stroke = descend(series, "spPr", "ln");
  const points = kind === "line" && stroke !== undefined && child(stroke, "noFill") !== undefined;
  const place = points ? descend(series, "marker", "spPr") : kind === "line" ? stroke : child(series, "spPr");
  const colour = descend(place, "solidFill", "srgbClr")?.attributes["val"]?.toUpperCase();
  const isOwn = colour !== undefined && /^[0-9A-F]{6}$/u.test(colour) && colour !== seriesColour([], index);
  return { name, values, ...(isOwn ? { colour } : {}), ...(points ? { points } : {}) };
}

/** "'Sheet'!$A$2:$A$9": one row or one column. */
function blockOf(reference: string | undefined): BlockRef | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!(),]+))!([$\dA-Z:]+)$/iu.exec(reference?.trim() ?? "");
  const span = match && spanOf(match[3] ?? "");
  if (!span || Math.min(span.rows, span.columns) !== 1) return null;
  return { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), ...span };
}

function textOf(title: Element | undefined): string {
  if (!title) return "";
  return [...everyElement(title)]
    .filter(({ name }) => name === "t")
    .map(({ text }) => text)
    .join("");
}

function formatOf(code: string | undefined): CellFormat {
  return (code === undefined ? null : formatOfCode(code)) ?? "general";
}
