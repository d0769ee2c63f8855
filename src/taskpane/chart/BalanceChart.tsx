import { useRef } from "react";
import { AxisBottom, AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import { AreaClosed, LinePath } from "@visx/shape";
import { partsOf, type Day } from "../../calendar/day.ts";
import { formatDay } from "../../messages/format.ts";
import type { Money } from "../../money/money.ts";
import { useWidth } from "../parts/useWidth.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { corners, type BalanceStep } from "./balanceSteps.ts";
import { axisUnit, balanceScale, dayScale, tickLabel, yearTicks } from "./chartScales.ts";

const HEIGHT = 212;
/** Above, a line for the unit and one for the marked day: they meet where the day is near the beginning. */
const MARGIN = { top: 40, right: 14, bottom: 26, left: 44 };
/** Room that a year's label needs. */
const YEAR_WIDTH = 36;

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

/** The balance over time as stairs, with the as-of date marked. The table beside it holds the figures. */
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
  const stairs = [...corners(steps)];
  const placeX = (step: BalanceStep): number => x(step.from);
  const placeY = (step: BalanceStep): number => y(Number(step.balance.minor));
  const asOfX = asOf >= from && asOf <= until ? x(asOf) : null;
  return (
    <div ref={box}>
      <svg width={width} height={HEIGHT} role="img" aria-label={text}>
        <Group left={MARGIN.left} top={MARGIN.top} aria-hidden="true">
          <text className="chart-unit" x={-MARGIN.left} y={-26}>
            {say(unit.label, { currency: highest.currency })}
          </text>
          <AreaClosed data={stairs} x={placeX} y={placeY} yScale={y} className="chart-area" />
          <LinePath data={stairs} x={placeX} y={placeY} className="chart-line" />
          <AxisLeft
            scale={y}
            numTicks={4}
            tickFormat={(value) => tickLabel(Number(value), highest, unit, language)}
            axisClassName="chart-axis"
          />
          <AxisBottom
            scale={x}
            top={innerHeight}
            tickValues={[...yearTicks(from, until, Math.floor(innerWidth / YEAR_WIDTH))]}
            tickFormat={(value) => String(partsOf(Number(value) as Day).year)}
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
              <line className="chart-as-of" y1={-6} y2={innerHeight} />
              <text
                className="chart-as-of-text"
                y={-10}
                textAnchor={asOfX > innerWidth - 40 ? "end" : "middle"}
              >
                {formatDay(asOf, language)}
              </text>
            </Group>
          )}
        </Group>
      </svg>
    </div>
  );
}
