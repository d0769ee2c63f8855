import type { Block } from "../block.ts";

/** A reference to cells of a sheet that a chart draws. */
export interface ChartSource {
  readonly sheetId: string;
  block: Block;
}

export interface ChartSeries {
  name: string;
  values: ChartSource | null;
  categories: ChartSource | null;
  /** As on the wire: "Format.Line.Color", "Smooth". */
  readonly settings: Record<string, unknown>;
}

export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  /** Cells it lies over. */
  at: Block | null;
  series: ChartSeries[];
  /** As on the wire: "Title.Text", "Axes.CategoryAxis.Title.Text", "Legend.Position". */
  readonly settings: Record<string, unknown>;
}
