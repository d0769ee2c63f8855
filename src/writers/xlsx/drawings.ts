import type { ChartPlan } from "../../workbook/plan.ts";
import { chartName } from "../chartAxes.ts";
import { DECLARATION, element, RELATIONSHIPS } from "./xml.ts";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** The part with the frames that a sheet's charts stand in (ECMA-376 part 1, 20.5); chartXml.ts draws what is within. */
export function drawingXml(charts: readonly ChartPlan[]): string {
  const namespaces = {
    "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": RELATIONSHIPS,
  };
  return DECLARATION + element("xdr:wsDr", namespaces, charts.map(frameXml).join(""));
}

/** By its name the add-in finds a chart again in Excel, whoever wrote the file. */
function frameXml(chart: ChartPlan, index: number): string {
  const { title, altText, at } = chart;
  const said = {
    id: index + 2,
    name: chartName(chart, index),
    title: title === "" ? undefined : title,
    descr: altText === "" ? undefined : altText,
  };
  const names = element("xdr:cNvPr", said) + element("xdr:cNvGraphicFramePr");
  const place = '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>';
  const reference = { "xmlns:c": CHART, "xmlns:r": RELATIONSHIPS, "r:id": `rId${index + 1}` };
  const graphic = element("a:graphicData", { uri: CHART }, element("c:chart", reference));
  return element(
    "xdr:twoCellAnchor",
    { editAs: "oneCell" },
    corner("xdr:from", at.row, at.column) +
      corner("xdr:to", at.row + at.rows, at.column + at.columns) +
      element(
        "xdr:graphicFrame",
        { macro: "" },
        element("xdr:nvGraphicFramePr", {}, names) +
          element("xdr:xfrm", {}, place) +
          element("a:graphic", {}, graphic),
      ) +
      element("xdr:clientData"),
  );
}

function corner(name: string, row: number, column: number): string {
  return (
    `<${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></${name}>`
  );
}
