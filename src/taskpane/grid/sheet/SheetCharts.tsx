import { formatDecimal } from "../../../messages/format.ts";
import type { Language } from "../../../messages/language.ts";
import { normalized, parseExponential } from "../../../money/decimal.ts";
import type { ChartPlan } from "../../../workbook/plan.ts";
import type { GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { seriesColour } from "../../../writers/chartAxes.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { cellText } from "./cellText.ts";
import { chartValues, lineOf, roundMarks, type ChartValues } from "./chartValues.ts";
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
        <Drawing
          book={book}
          chart={chart}
          width={width}
          height={height - 48 - (chart.series.length > 1 ? LEGEND : 0)}
        />
        {chart.series.length > 1 && (
          <ul className="sheet-legend">
            {chart.series.map(({ name }, place) => (
              <li key={name}>
                <span style={{ background: `#${seriesColour(chart.series, place)}` }} />
                {name}
              </li>
            ))}
          </ul>
        )}
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

const [LEFT, TOP, BOTTOM, LEGEND] = [64, 34, 24, 36];

/** Powers of ten that keep the numbers beside an axis short, with their words. */
const UNITS = [
  { power: 9, label: "pane:chartBillions" },
  { power: 6, label: "pane:chartMillions" },
  { power: 3, label: "pane:chartThousands" },
] as const;
const NO_UNIT = { power: 0, label: "pane:chartUnits" } as const;

function Drawing({ book, chart, width, height }: DrawingProps) {
  const { say, language } = useTranslator();
  const values = chartValues(book, chart);
  const [inner, high] = [width - LEFT - 12, height - BOTTOM - TOP];
  if (inner <= 0 || high <= 0 || values.largest <= 0) return <p className="hint">{chart.altText}</p>;
  const marks = roundMarks(values.largest);
  const unit = UNITS.find(({ power }) => values.largest >= 10 ** (power + 1)) ?? NO_UNIT;
  const y = (value: number): number => TOP + high - (value / (marks.at(-1) ?? 1)) * high;
  const marked = dayMarked(book, values.days);
  const markedX = marked && LEFT + marked.at * inner;
  return (
    <svg role="img" aria-label={chart.altText} width={width} height={height} className="sheet-drawing">
      <text x={4} y={12}>
        {say(unit.label, { currency: chart.valueTitle ?? "" }).trim()}
      </text>
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={LEFT} x2={LEFT + inner} y1={y(mark)} y2={y(mark)} className="chart-grid" />
          <text x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
            {markText(mark, unit.power, language)}
          </text>
        </g>
      ))}
      {chart.series.map((series, index) => (
        <Series key={series.name} values={values} index={index} chart={chart} inner={inner} y={y} />
      ))}
      {marked && markedX !== null && (
        <>
          {/* What comes after the day is only planned. */}
          <rect x={markedX} y={TOP} width={LEFT + inner - markedX} height={high} className="chart-later" />
          <line x1={markedX} x2={markedX} y1={TOP - 6} y2={TOP + high} className="chart-day" />
          <text
            x={markedX}
            y={TOP - 10}
            textAnchor={marked.at > 0.8 ? "end" : "middle"}
            className="chart-day-text"
          >
            {cellText(marked.serial, DATE, language)}
          </text>
        </>
      )}
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

/** A round number in its unit: "100" of a hundred million. */
function markText(mark: number, power: number, language: Language): string {
  const number = parseExponential(String(Math.round(mark)));
  if (!number) return "";
  return formatDecimal(normalized({ digits: number.digits, scale: number.scale + power }), language);
}

/** The day that the workbook is of, where the axis has it. */
function dayMarked(
  book: GridWorkbook,
  days: ChartValues["days"],
): { readonly serial: number; readonly at: number } | null {
  const serial = book.named("AsOf")?.value;
  if (!days || typeof serial !== "number" || serial < days[0] || serial > days[1]) return null;
  return { serial, at: (serial - days[0]) / Math.max(1, days[1] - days[0]) };
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
  const colour = `#${seriesColour(chart.series, index)}`;
  const points = values.series[index] ?? [];
  if (chart.kind === "column" || chart.kind === "stacked") {
    const beside = chart.kind === "stacked" ? 1 : chart.series.length;
    const width = Math.max(1, ((inner * values.place) / (beside + 1)) * 0.9);
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
