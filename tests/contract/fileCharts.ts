import { childNamed, childrenNamed, everyElement, parseXml, type Element } from "../xlsx/xmlTree.ts";
import { blockText, marksText, type ChartFacts } from "./chartFacts.ts";

/** The charts of a sheet, from its drawing and the parts that it names. */
export function fileCharts(drawing: string, chartPart: (relation: string) => string): ChartFacts[] {
  return childrenNamed(parseXml(drawing), "xdr:twoCellAnchor").map((anchor) => {
    const chart = everyElement(anchor).find(({ name }) => name === "c:chart");
    const frame = everyElement(anchor).find(({ name }) => name === "xdr:cNvPr");
    const facts = chartFacts(parseXml(chartPart(chart?.attributes["r:id"] ?? "")), placeOf(anchor));
    return { ...facts, called: frame?.attributes["name"] ?? "" };
  });
}

function placeOf(anchor: Element): string {
  const count = (end: string, what: string): number =>
    Number(childNamed(childNamed(anchor, end), `xdr:${what}`)?.text);
  return blockText({
    row: count("xdr:from", "row"),
    column: count("xdr:from", "col"),
    rows: count("xdr:to", "row") - count("xdr:from", "row"),
    columns: count("xdr:to", "col") - count("xdr:from", "col"),
  });
}

const KINDS: Readonly<Record<string, string>> = {
  "c:lineChart": "line",
  "c:areaChart": "area",
  "c:barChart": "column",
};

function chartFacts(root: Element, at: string): Omit<ChartFacts, "called"> {
  const chart = childNamed(root, "c:chart");
  const plot = childNamed(chart, "c:plotArea");
  const drawn = plot?.children.find(({ name }) => KINDS[name]);
  const dates = childNamed(plot, "c:dateAx");
  const categoryAxis = dates ?? childNamed(plot, "c:catAx");
  const valueAxis = childNamed(plot, "c:valAx");
  const format = (axis: Element | undefined): string =>
    childNamed(axis, "c:numFmt")?.attributes["formatCode"] ?? "";
  const value = (axis: Element | undefined, name: string): string =>
    childNamed(axis, name)?.attributes["val"] ?? "";
  return {
    kind: value(drawn, "c:grouping") === "stacked" ? "stacked" : (KINDS[drawn?.name ?? ""] ?? "none"),
    at,
    title: textOf(childNamed(chart, "c:title")),
    legend: childNamed(chart, "c:legend") ? value(childNamed(chart, "c:legend"), "c:legendPos") : "",
    categoryTitle: textOf(childNamed(categoryAxis, "c:title")),
    valueTitle: textOf(childNamed(valueAxis, "c:title")),
    valueFormat: format(valueAxis),
    timeAxis: dates
      ? [
          value(dates, "c:baseTimeUnit"),
          value(dates, "c:majorTimeUnit"),
          value(dates, "c:majorUnit"),
          format(dates),
        ].join(" ")
      : "",
    series: childrenNamed(drawn, "c:ser").map((series) => ({
      name: everyElement(childNamed(series, "c:tx") ?? series).find(({ name }) => name === "c:v")?.text ?? "",
      values: refOf(childNamed(series, "c:val")),
      categories: refOf(childNamed(series, "c:cat")),
      ...looks(series),
    })),
  };
}

function looks(series: Element): Pick<ChartFacts["series"][number], "colour" | "marks"> {
  const marker = childNamed(series, "c:marker");
  const symbol = childNamed(marker, "c:symbol")?.attributes["val"] ?? "none";
  const stroke = childNamed(childNamed(series, "c:spPr"), "a:ln");
  const isHidden = stroke !== undefined && childNamed(stroke, "a:noFill") !== undefined;
  const coloured = childNamed(isHidden ? marker : series, "c:spPr");
  return {
    colour:
      everyElement(coloured ?? series).find(({ name }) => name === "a:srgbClr")?.attributes["val"] ?? "",
    marks: marksText(isHidden, symbol, childNamed(marker, "c:size")?.attributes["val"] ?? ""),
  };
}

function textOf(title: Element | undefined): string {
  return title
    ? everyElement(title)
        .filter(({ name }) => name === "a:t")
        .map(({ text }) => text)
        .join("")
    : "";
}

function refOf(data: Element | undefined): string {
  return (data && everyElement(data).find(({ name }) => name === "c:f")?.text) ?? "";
}
