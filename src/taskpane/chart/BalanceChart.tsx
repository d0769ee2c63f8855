import type { BalanceStep } from "../../loan/interest.ts";
import { useRef } from "react";
import { AxisBottom } from "@visx/axis";
import { Group } from "@visx/group";
import { AreaClosed, LinePath } from "@visx/shape";
import { partsOf, type Day } from "../../calendar/day.ts";
import { formatDay } from "../../messages/format.ts";
import type { Money } from "../../money/money.ts";
import { useWidth } from "../parts/useMeasured.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { partedAt } from "./balanceSteps.ts";
import { axisUnit, balanceScale, dayScale, tickLabel, yearTicks } from "./chartScales.ts";

const HEIGHT = 168;
/** Above, a line for the marked day and one for the highest tick, which stands over its line. */
const MARGIN = { top: 32, right: 2, bottom: 22, left: 2 };
/** Room that a year's label needs, where the first of them is moved off the edge too; and half of the label itself. */
const YEAR_WIDTH = 50;
const HALF_YEAR = 16;

interface BalanceChartProps {
  readonly steps: readonly BalanceStep[];
  readonly highest: Money;
  readonly asOf: Day;
  /** What the chart shows, in a sentence. */
  readonly text: string;
  /** Balances that were published: marks of their own beside the stairs. None is above `highest`. */
  readonly points?: readonly BalancePoint[];
}

/** A balance on a day. */
export interface BalancePoint {
  readonly day: Day;
  readonly balance: Money;
}

/** A diamond around the origin: told from the line by its shape, too. */
const DIAMOND = "M0,-6L6,0L0,6L-6,0Z";

/**
 * The balance over time as stairs, with the as-of date marked: what was is full, what comes is a line alone. The table
 * beside it holds the figures.
 */
export default function BalanceChart({ steps, highest, asOf, text, points = [] }: BalanceChartProps) {
  const { say, language } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const width = Math.max(useWidth(box) || 320, 240);
  const innerWidth = width - MARGIN.left - MARGIN.right;
  const innerHeight = HEIGHT - MARGIN.top - MARGIN.bottom;
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return null;

  const days = points.map(({ day }) => day);
  const from = Math.min(first.from, ...days) as Day;
  const until = Math.max(last.from, ...days) as Day;
  const x = dayScale(from, until, innerWidth);
  const y = balanceScale(highest, innerHeight);
  const unit = axisUnit(highest);
  const [past, future] = partedAt(steps, asOf);
  const placeX = (step: BalanceStep): number => x(step.from);
  const placeY = (step: BalanceStep): number => y(Number(step.balance.minor));
  const asOfX = asOf >= from && asOf <= until ? x(asOf) : null;
  const now = past.length > 0 ? future[0] : undefined;
  const ticks = y.ticks(3).filter((value) => value > 0);
  /** Where a label begins, ends or has its middle, so that none leaves the drawing. */
  const anchorAt = (at: number, half: number) =>
    at < half ? "start" : at > innerWidth - half ? "end" : "middle";
  return (
    <div ref={box}>
      <svg width={width} height={HEIGHT} role="img" aria-label={text}>
        <Group left={MARGIN.left} top={MARGIN.top} aria-hidden="true">
          {ticks.map((value) => (
            <line key={value} className="chart-grid" x2={innerWidth} y1={y(value)} y2={y(value)} />
          ))}
          {past.length > 0 && (
            <>
              <AreaClosed data={[...past]} x={placeX} y={placeY} yScale={y} className="chart-area" />
              <LinePath data={[...past]} x={placeX} y={placeY} className="chart-line" />
            </>
          )}
          <LinePath data={[...future]} x={placeX} y={placeY} className="chart-line chart-future" />
          <AxisBottom
            scale={x}
            top={innerHeight}
            tickLength={3}
            tickValues={[...yearTicks(from, until, Math.floor(innerWidth / YEAR_WIDTH))]}
            tickFormat={(value) => String(partsOf(Number(value) as Day).year)}
            tickLabelProps={(value) => ({ textAnchor: anchorAt(x(Number(value)), HALF_YEAR) })}
            axisClassName="chart-axis"
          />
          {points.map(({ day, balance }, index) => (
            <path
              key={index}
              className="chart-point"
              d={DIAMOND}
              transform={`translate(${x(day)},${y(Number(balance.minor))})`}
            />
          ))}
          {asOfX !== null && (
            <Group left={asOfX}>
              <line className="chart-as-of" y1={-16} y2={innerHeight} />
              {now && <circle className="chart-now" cy={placeY(now)} r={4} />}
              <text className="chart-as-of-text" y={-20} textAnchor={anchorAt(asOfX, 40)}>
                {formatDay(asOf, language)}
              </text>
            </Group>
          )}
          {ticks.map((value, index) => (
            <text key={value} className="chart-tick" x={innerWidth} y={y(value) - 4} textAnchor="end">
              {tickLabel(value, highest, unit, language)}
              {index === ticks.length - 1 && ` ${say(unit.label, { currency: highest.currency })}`}
            </text>
          ))}
        </Group>
      </svg>
    </div>
  );
}
