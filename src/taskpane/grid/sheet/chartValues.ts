import { dayOfExcelSerial, excelSerial, partsOf } from "../../../calendar/day.ts";
import { yearTicks } from "../../chart/chartScales.ts";
import type { BlockRef, ChartPlan } from "../../../workbook/plan.ts";
import type { GridWorkbook } from "../../../writers/gridWorkbook.ts";

/** What a chart shows. Places along its lower side are fractions of its width: for pictures only, never for amounts. */
export interface ChartValues {
  readonly series: readonly (readonly ChartPoint[])[];
  readonly labels: readonly { readonly at: number; readonly text: string | number }[];
  readonly largest: number;
  /** How wide a place along the lower side is, as such a fraction, whether a series has a value there or not. */
  readonly place: number;
  /** First and last day of an axis of time, as serial numbers; null for another axis. */
  readonly days: readonly [number, number] | null;
}

/** A value at its place; of stacked columns `value` is the upper end of one, and `from` the lower. */
interface ChartPoint {
  readonly at: number;
  readonly value: number;
  readonly from: number;
}

const MOST_LABELS = 6;
/** Names of columns are years, of which more fit. */
const MOST_COLUMN_LABELS = 18;
const MOST_YEARS = 10;

export function chartValues(book: GridWorkbook, chart: ChartPlan): ChartValues {
  const categories = valuesIn(book, chart.categories);
  const days = categories.filter((value) => typeof value === "number");
  const isColumns = chart.kind === "column" || chart.kind === "stacked";
  const isTime = !isColumns && days.length === categories.length && days.length > 1;
  const [first = 0, last = 1] = isTime ? [Math.min(...days), Math.max(...days)] : [];
  const place = 1 / Math.max(1, categories.length);
  const placeOf = (index: number): number => {
    const day = categories[index];
    if (isTime && typeof day === "number") return (day - first) / Math.max(1, last - first);
    return (index + 0.5) * place;
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
  const step = Math.max(1, Math.ceil(categories.length / (isColumns ? MOST_COLUMN_LABELS : MOST_LABELS)));
  const years = isTime ? yearsBetween(first, last) : [];
  const labels =
    years.length > 1
      ? years.map(({ serial, year }) => ({ at: (serial - first) / (last - first), text: String(year) }))
      : placedLabels(categories, step, placeOf);
  return {
    series,
    labels,
    largest: Math.max(0, ...series.flat().map(({ value }) => value)),
    place,
    days: isTime ? [first, last] : null,
  };
}

function placedLabels(
  categories: readonly (string | number | boolean | null)[],
  step: number,
  placeOf: (index: number) => number,
): ChartValues["labels"] {
  return categories.flatMap((value, index) =>
    index % step === 0 && (typeof value === "number" || typeof value === "string")
      ? [{ at: placeOf(index), text: value }]
      : [],
  );
}

/** Days on which years begin, some of them where there are many. */
function yearsBetween(first: number, last: number): { readonly serial: number; readonly year: number }[] {
  const [from, to] = [dayOfExcelSerial(first), dayOfExcelSerial(last)];
  if (from === null || to === null) return [];
  return yearTicks(from, to, MOST_YEARS).map((day) => ({
    serial: excelSerial(day),
    year: partsOf(day).year,
  }));
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

const STEPS = [1, 2, 2.5, 5, 10];
const MOST_STEPS = 4;

/** What stands beside the axis of values: nought and round numbers, the last of them the first that no value exceeds. */
export function roundMarks(largest: number): readonly number[] {
  const least = largest / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (STEPS.find((one) => one * power >= least) ?? 10) * power;
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_none, index) => step * index);
}
