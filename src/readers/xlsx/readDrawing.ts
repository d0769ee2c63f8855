import { message } from "../../messages/message.ts";
import { cellAddress } from "../../workbook/address.ts";
import type { ChartPlan, Block } from "../../workbook/plan.ts";
import type { Unsupported } from "../../writers/book/book.ts";
import { chartName } from "../../writers/chartAxes.ts";
import type { FilePackage } from "./filePackage.ts";
import { readChart } from "./readChart.ts";
import { child, everyElement, found, wholeNumberOf, type Element } from "../../documents/xml/xmlTree.ts";

/** What is drawn over a sheet: charts, as far as a plan can have them, and what else there is. */
interface SheetDrawing {
  readonly charts: readonly ChartPlan[];
  readonly unsupported: readonly Unsupported[];
}

/** @param path of the drawing's part */
export async function readDrawing(file: FilePackage, path: string, sheet: string): Promise<SheetDrawing> {
  const drawing = await file.tree(path);
  const relations = await file.relations(path);
  const charts: ChartPlan[] = [];
  const unsupported: Unsupported[] = [];
  for (const anchor of drawing.children) {
    const at = placeOf(anchor);
    const frame = found(anchor, "cNvPr")?.attributes ?? {};
    const relation = relations.get(found(anchor, "chart")?.attributes["id"] ?? "");
    const hasChart = relation?.type === "chart" && file.zip.has(relation.target);
    const chart = hasChart
      ? readChart(await file.tree(relation.target), at, frame["descr"] ?? frame["title"] ?? "")
      : null;
    if (chart) {
      const altText = chart.altText === "" ? chart.title : chart.altText;
      const name = frame["name"];
      const isOwn = name !== undefined && name !== chartName(chart, charts.length);
      charts.push({ ...chart, altText, ...(isOwn && { name }) });
    } else {
      const isChart = [...everyElement(anchor)].some(({ name }) => name === "chart");
      const what = message(isChart ? "opening:chart" : "opening:picture");
      unsupported.push({ sheet, cell: cellAddress(at.row, at.column), what });
    }
  }
  return { charts, unsupported };
}

/** The cells that it lies over; where only a size is stated, from its first cell on. */
function placeOf(anchor: Element): Block {
  const end = (name: "from" | "to", what: "row" | "col", absent: number): number =>
    wholeNumberOf(child(child(anchor, name), what)?.text, absent);
  const [row, column] = [end("from", "row", 0), end("from", "col", 0)];
  return {
    row,
    column,
    rows: Math.max(1, end("to", "row", row + 15) - row),
    columns: Math.max(1, end("to", "col", column + 8) - column),
  };
}
