import { partsOf, type Day } from "../calendar/day.ts";
import { WRITING, type Language } from "../messages/language.ts";
import { SERIES_COLOURS } from "../workbook/looks.ts";
import type { Colour } from "../workbook/plan.ts";
import type { ChartPlan } from "../workbook/plan.ts";

const MOST_YEAR_LABELS = 12;

/** The mark of a series of points, as files and as Excel's own objects name it; its size in points. */
export const POINT_MARKER = { file: "diamond", excel: "Diamond", size: 9 } as const;

interface TimeUnit {
  /** Format code of the labels, en-US. */
  readonly code: string;
  /** How many units lie between two labels. */
  readonly size: number;
  readonly of: "years" | "months";
}

/** Whether a chart's categories, null for one that is no day, are on an axis of time: those of a column chart stand side by side. */
export function onTimeAxis(chart: ChartPlan, categories: readonly (Day | null)[]): boolean {
  const isColumns = chart.kind === "column" || chart.kind === "stacked";
  return !isColumns && categories.every((day) => day !== null);
}

/** Years below the axis, or months when it is short. */
export function timeUnit(days: readonly (Day | null)[], language: Language): TimeUnit {
  const years = days.flatMap((day) => (day === null ? [] : [partsOf(day).year]));
  const span = Math.max(...years) - Math.min(...years);
  return span > 3
    ? { code: "yyyy", size: Math.ceil(span / MOST_YEAR_LABELS), of: "years" }
    : { code: WRITING[language].monthCode, size: 3, of: "months" };
}

export function seriesColour(series: ChartPlan["series"], index: number): Colour {
  return series[index]?.colour ?? SERIES_COLOURS[index % SERIES_COLOURS.length] ?? "1F4E79";
}

/**
 * What Excel finds a chart by again: its place among the charts of its sheet, and its form. One of another form is another
 * chart: a user's look for the one says nothing of the other.
 */
export function chartName({ kind, series, name }: ChartPlan, index: number): string {
  if (name !== undefined) return name;
  return `Otplata ${index + 1} ${series.some(({ colour }) => colour !== undefined) ? "coloured" : kind}`;
}

/** Whether the user has made it: one of ours may stand at another place among the charts than it was written at. */
export function isUsersChart({ name }: ChartPlan): boolean {
  return name !== undefined && !/^Otplata \d+ \w+$/u.test(name);
}
