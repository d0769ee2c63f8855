import type { BlockRef, ChartPlan } from "../../workbook/plan.ts";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";

/** What a chart shows. Places along its lower side are fractions of its width: for pictures only, never for amounts. */
export interface ChartValues {
  readonly series: readonly (readonly ChartPoint[])[];
  readonly labels: readonly { readonly at: number; readonly text: string | number }[];
  readonly largest: number;
}

/** A value at its place; of stacked columns `value` is the upper end of one, and `from` the lower. */
export interface ChartPoint {
  readonly at: number;
  readonly value: number;
  readonly from: number;
}

const MOST_LABELS = 6;

export function chartValues(book: GridWorkbook, chart: ChartPlan): ChartValues {
  const categories = valuesIn(book, chart.categories);
  const days = categories.filter((value) => typeof value === "number");
  const isColumns = chart.kind === "column" || chart.kind === "stacked";
  const isTime = !isColumns && days.length === categories.length && days.length > 1;
  const [first = 0, last = 1] = isTime ? [Math.min(...days), Math.max(...days)] : [];
  const placeOf = (index: number): number => {
    const day = categories[index];
    if (isTime && typeof day === "number") return (day - first) / Math.max(1, last - first);
    return (index + 0.5) / Math.max(1, categories.length);
  };
  const heights: number[] = [];
  const series = chart.series.map(({ values }) =>
    valuesIn(book, values).flatMap((value, index): ChartPoint[] => {
      if (typeof value !== "number") return [];
      const from = chart.kind === "stacked" ? (heights[index] ?? 0) : 0;
      heights[index] = from + value;
      return [{ at: placeOf(index), value: from + value, from }];
    }),
  );
  const step = Math.max(1, Math.ceil(categories.length / MOST_LABELS));
  const labels = categories.flatMap((value, index) =>
    index % step === 0 && (typeof value === "number" || typeof value === "string")
      ? [{ at: placeOf(index), text: value }]
      : [],
  );
  return { series, labels, largest: Math.max(0, ...series.flat().map(({ value }) => value)) };
}

function valuesIn(book: GridWorkbook, block: BlockRef): (string | number | boolean | null)[] {
  const sheet = book.view().sheets.find(({ name }) => name === block.sheet);
  if (!sheet) return [];
  return Array.from(
    { length: block.rows * block.columns },
    (_none, index) =>
      book.cell(
        sheet.id,
        block.row + Math.floor(index / block.columns),
        block.column + (index % block.columns),
      ).value,
  );
}

/** An SVG path through the points; "" for none. */
export function lineOf(
  points: readonly { readonly at: number; readonly value: number }[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map(({ at, value }, index) => `${index === 0 ? "M" : "L"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)
    .join(" ");
}
