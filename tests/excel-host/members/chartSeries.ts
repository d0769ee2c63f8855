import type { ChartSeries, ChartSource } from "../model/chart.ts";
import { invalidArgument } from "../refusals.ts";
import type { ChartTarget } from "./chartParts.ts";
import { notFound, ref, settings, type Kind } from "./kind.ts";
import { rangeArgument } from "./range.ts";

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

function source(value: unknown): ChartSource {
  const { sheet, block } = rangeArgument(value);
  if (block.rows > 1 && block.columns > 1) invalidArgument("A series takes one row or one column.");
  return { sheetId: sheet.id, block };
}

const seriesLine: Kind<SeriesTarget> = {
  name: "ChartLineFormat",
  scalars: settings(
    { Color: "#000000", LineStyle: "Continuous", Weight: 2.25 },
    ({ series }) => series.settings,
    "Format.Line.",
  ),
};
const seriesFill: Kind<SeriesTarget> = {
  name: "ChartFill",
  methods: {
    SetSolidColor: ({ series }, [value]) => {
      series.settings["Format.Fill.Color"] = value;
    },
    Clear: ({ series }) => {
      series.settings["Format.Fill.Color"] = null;
    },
  },
};
const seriesFormat: Kind<SeriesTarget> = {
  name: "ChartSeriesFormat",
  parts: { Line: (target) => ref(seriesLine, target), Fill: (target) => ref(seriesFill, target) },
};

const seriesKind: Kind<SeriesTarget> = {
  name: "ChartSeries",
  scalars: {
    ...settings<SeriesTarget>(
      {
        MarkerStyle: "Automatic",
        MarkerSize: 5,
        MarkerBackgroundColor: "",
        MarkerForegroundColor: "",
        Smooth: false,
        GapWidth: 219,
        Overlap: 0,
        HasDataLabels: false,
        ChartType: "",
        AxisGroup: "Primary",
      },
      ({ series }) => series.settings,
    ),
    Name: {
      get: ({ series }) => series.name,
      set: ({ series }, name) => {
        series.name = String(name);
      },
    },
  },
  parts: { Format: (target) => ref(seriesFormat, target) },
  methods: {
    SetValues: ({ series }, [range]) => {
      series.values = source(range);
    },
    SetXAxisValues: ({ series }, [range]) => {
      series.categories = source(range);
    },
    Delete: ({ chart, series }) => {
      chart.series = chart.series.filter((other) => other !== series);
    },
  },
};

export const seriesCollectionKind: Kind<ChartTarget> = {
  name: "ChartSeriesCollection",
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  items: (target) => target.chart.series.map((series) => ref(seriesKind, { ...target, series })),
  methods: {
    Add: (target, [name, index]) => {
      const { series } = target.chart;
      const added: ChartSeries = {
        name: typeof name === "string" ? name : `Series${series.length + 1}`,
        values: null,
        categories: null,
        settings: {},
      };
      series.splice(typeof index === "number" ? index : series.length, 0, added);
      return ref(seriesKind, { ...target, series: added });
    },
    GetItemAt: (target, [index]) => {
      const series = target.chart.series[Number(index)];
      return series ? ref(seriesKind, { ...target, series }) : notFound(`series ${String(index)}`);
    },
    GetCount: ({ chart }) => chart.series.length,
  },
};
