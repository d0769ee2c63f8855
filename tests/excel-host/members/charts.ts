import { boundingBlock, type Block } from "../block.ts";
import type { Chart, ChartSeries, ChartSource } from "../model/chart.ts";
import type { Sheet } from "../model/sheet.ts";
import { HostGap, invalidArgument, Refusal } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { isRef, notFound, orNull, ref, settings, type Kind, type Ref } from "./kind.ts";
import { rangeArgument } from "./range.ts";
import { requireWritable } from "./rangeGrid.ts";
import { worksheetKind } from "./worksheet.ts";

import { axesKind, part, textFormat, type ChartTarget } from "./chartParts.ts";
import { seriesCollectionKind } from "./chartSeries.ts";

const sized = (name: string, standard: number) => ({
  get: ({ chart }: ChartTarget) => chart.settings[name] ?? standard,
  set: ({ chart }: ChartTarget, value: unknown) => {
    if (typeof value !== "number" || value < 0) invalidArgument(`${String(value)} is no size.`);
    chart.settings[name] = value;
  },
});

const chartKind: Kind<ChartTarget> = {
  name: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    ...settings<ChartTarget>(
      { Style: 2, DisplayBlanksAs: "NotPlotted", PlotVisibleOnly: true, PlotBy: "Columns" },
      ({ chart }) => chart.settings,
    ),
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ sheet, chart }, name) => {
        const taken = sheet.charts.some(
          (other) => other !== chart && other.name.toLowerCase() === String(name).toLowerCase(),
        );
        if (taken) throw new Refusal("InvalidArgument", `A chart is called ${String(name)} already.`);
        chart.name = String(name);
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: ({ chart }, type) => {
        chart.type = String(type);
      },
    },
    Top: sized("Top", 0),
    Left: sized("Left", 0),
    Width: sized("Width", 360),
    Height: sized("Height", 216),
  },
  parts: {
    Title: (target) =>
      ref(
        part(
          "ChartTitle",
          "Title",
          { Text: "", Visible: true, Overlay: false, Position: "Automatic", HorizontalAlignment: "Center" },
          {
            Format: (inner) => ref(textFormat("ChartTitleFormat", "Title.Format"), inner),
          },
        ),
        target,
      ),
    Legend: (target) =>
      ref(
        part(
          "ChartLegend",
          "Legend",
          { Visible: true, Position: "Right", Overlay: false },
          {
            Format: (inner) => ref(textFormat("ChartLegendFormat", "Legend.Format"), inner),
          },
        ),
        target,
      ),
    Axes: (target) => ref(axesKind, target),
    Series: (target) => ref(seriesCollectionKind, target),
    Format: (target) => ref(textFormat("ChartAreaFormat", "Format"), target),
    Worksheet: ({ sheet }) => ref(worksheetKind, sheet),
  },
  methods: {
    SetPosition: ({ chart, sheet }, [start, end], state) => {
      const at = cellsOf(start, sheet, state);
      chart.at = end === undefined || end === null ? at : boundingBlock(at, cellsOf(end, sheet, state));
    },
    SetData: ({ chart }, [data]) => {
      chart.series = seriesOf(rangeArgument(data));
    },
    Delete: ({ sheet, chart }) => {
      sheet.charts = sheet.charts.filter((other) => other !== chart);
    },
    Activate: () => null,
  },
};

function cellsOf(place: unknown, sheet: Sheet, state: ExcelState): Block {
  if (isRef(place)) return rangeArgument(place).block;
  const range = worksheetKind.methods?.["GetRange"]?.(sheet, [place], state);
  return rangeArgument(range).block;
}

/** What Excel makes of the cells that a chart is added with: a series for each column but the first. */
function seriesOf({ sheet, block }: { readonly sheet: Sheet; readonly block: Block }): ChartSeries[] {
  const hasCategories = block.columns > 1;
  const categories: ChartSource | null = hasCategories
    ? { sheetId: sheet.id, block: { ...block, columns: 1 } }
    : null;
  return Array.from({ length: hasCategories ? block.columns - 1 : 1 }, (_, index) => ({
    name: `Series${index + 1}`,
    values: {
      sheetId: sheet.id,
      block: { ...block, column: block.column + index + (hasCategories ? 1 : 0), columns: 1 },
    },
    categories,
    settings: {},
  }));
}

const named = (sheet: Sheet, key: unknown): ChartTarget | null => {
  const wanted = String(key).toLowerCase();
  const chart = sheet.charts.find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  return chart ? { sheet, chart } : null;
};
const item = (sheet: Sheet, key: unknown): Ref =>
  ref(chartKind, named(sheet, key) ?? notFound(`chart ${String(key)}`));

export const chartsKind: Kind<Sheet> = {
  name: "ChartCollection",
  item,
  items: (sheet) => sheet.charts.map((chart) => ref(chartKind, { sheet, chart })),
  scalars: { Count: { get: ({ charts }) => charts.length } },
  methods: {
    Add: (sheet, [type, data], state) => {
      requireWritable({ sheet }, state);
      if (!isRef(data)) throw new HostGap("charts.add() without a range");
      let number = 1;
      while (named(sheet, `Chart ${number}`)) number += 1;
      const chart: Chart = {
        id: state.workbook.nextId(),
        name: `Chart ${number}`,
        type: String(type),
        at: null,
        series: seriesOf(rangeArgument(data)),
        settings: {},
      };
      sheet.charts.push(chart);
      return ref(chartKind, { sheet, chart });
    },
    GetItem: (sheet, [key]) => item(sheet, key),
    GetItemAt: (sheet, [index]) => {
      const chart = sheet.charts[Number(index)];
      return chart ? ref(chartKind, { sheet, chart }) : notFound(`chart ${String(index)}`);
    },
    GetItemOrNullObject: (sheet, [key]) => orNull(chartKind, named(sheet, key)),
    GetCount: ({ charts }) => charts.length,
  },
};
