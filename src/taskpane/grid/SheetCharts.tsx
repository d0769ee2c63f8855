import type { ChartPlan } from "../../workbook/plan.ts";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import { seriesColour } from "../../writers/chartAxes.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { cellText } from "./cellText.ts";
import { chartValues, lineOf, type ChartValues } from "./chartValues.ts";
import type { SheetLayout } from "./sheetLayout.ts";

interface SheetChartsProps {
  readonly book: GridWorkbook;
  readonly charts: readonly ChartPlan[];
  readonly layout: SheetLayout;
}

/** The charts of a sheet, drawn from what its cells hold now. */
export function SheetCharts({ book, charts, layout }: SheetChartsProps) {
  return charts.map((chart, index) => {
    const { row, column, rows, columns } = chart.at;
    const top = layout.tops[row] ?? 0;
    const left = layout.lefts[column] ?? 0;
    const height = (layout.tops[row + rows] ?? layout.tops.at(-1) ?? 0) - top;
    const width = (layout.lefts[column + columns] ?? layout.lefts.at(-1) ?? 0) - left;
    return (
      <figure key={index} className="sheet-chart" style={{ top, left, width, height }}>
        <figcaption>{chart.title}</figcaption>
        <Drawing book={book} chart={chart} width={width} height={height - 48} />
      </figure>
    );
  });
}

interface DrawingProps {
  readonly book: GridWorkbook;
  readonly chart: ChartPlan;
  readonly width: number;
  readonly height: number;
}

const [LEFT, BOTTOM, MARKS] = [110, 24, 4];

function Drawing({ book, chart, width, height }: DrawingProps) {
  const { language } = useTranslator();
  const values = chartValues(book, chart);
  const [inner, high] = [width - LEFT - 12, height - BOTTOM - 8];
  if (inner <= 0 || high <= 0 || values.largest <= 0) return <p className="hint">{chart.altText}</p>;
  const y = (value: number): number => 8 + high - (value / values.largest) * high;
  const marks = Array.from({ length: MARKS + 1 }, (_none, index) => (values.largest / MARKS) * index);
  return (
    <svg role="img" aria-label={chart.altText} width={width} height={height} className="sheet-drawing">
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={LEFT} x2={LEFT + inner} y1={y(mark)} y2={y(mark)} className="chart-grid" />
          <text x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
            {cellText(Math.round(mark), "#,##0", language)}
          </text>
        </g>
      ))}
      {chart.series.map((series, index) => (
        <Series key={series.name} values={values} index={index} chart={chart} inner={inner} y={y} />
      ))}
      {values.labels.map(({ at, text }) => (
        <text key={at} x={LEFT + at * inner} y={height - 6} textAnchor="middle">
          {typeof text === "number"
            ? cellText(text, chart.kind === "column" || chart.kind === "stacked" ? "0" : DATE, language)
            : text}
        </text>
      ))}
    </svg>
  );
}

const DATE = "dd\\.mm\\.yyyy\\.";

interface SeriesProps {
  readonly values: ChartValues;
  readonly index: number;
  readonly chart: ChartPlan;
  readonly inner: number;
  readonly y: (value: number) => number;
}

function Series({ values, index, chart, inner, y }: SeriesProps) {
  const colour = `#${seriesColour(index)}`;
  const points = values.series[index] ?? [];
  if (chart.kind === "column" || chart.kind === "stacked") {
    const beside = chart.kind === "stacked" ? 1 : chart.series.length;
    const width = Math.max(1, (inner / Math.max(1, points.length) / (beside + 1)) * 0.9);
    const left = (chart.kind === "stacked" ? 0 : index) - beside / 2;
    return points.map(({ at, value, from }, place) => (
      <rect
        key={place}
        x={LEFT + at * inner + left * width}
        y={y(value)}
        width={width}
        height={Math.max(0, y(from) - y(value))}
        fill={colour}
      />
    ));
  }
  if (chart.series[index]?.points) {
    return points.map(({ at, value }, place) => (
      <circle key={place} cx={LEFT + at * inner} cy={y(value)} r={4} fill={colour} />
    ));
  }
  const line = lineOf(points, (at) => LEFT + at * inner, y);
  if (line === "") return null;
  const isArea = chart.kind === "area";
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const closed = `${line} L${LEFT + last * inner} ${y(0)} L${LEFT + first * inner} ${y(0)} Z`;
  return <path d={isArea ? closed : line} stroke={colour} strokeWidth={2} fill={isArea ? colour : "none"} />;
}
