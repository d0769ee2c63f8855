import type { Chart } from "../model/chart.ts";
import type { Sheet } from "../model/sheet.ts";
import { ref, settings, type Kind } from "./kind.ts";

/** A chart and the sheet that it lies on. */
export interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** A part of a chart that holds nothing but settings, under its own prefix. */
export function part(
  name: string,
  prefix: string,
  scalars: Readonly<Record<string, unknown>>,
  parts: Kind<ChartTarget>["parts"] = {},
): Kind<ChartTarget> {
  return {
    name,
    scalars: settings<ChartTarget>(scalars, ({ chart }) => chart.settings, `${prefix}.`),
    parts,
  };
}

const FONT = { Bold: false, Italic: false, Color: "#595959", Name: "Calibri", Size: 9, Underline: "None" };
const font = (prefix: string): Kind<ChartTarget> => part("ChartFont", prefix, FONT);
/** Formats that hold a font and a line. */
export function textFormat(name: string, prefix: string): Kind<ChartTarget> {
  return {
    name,
    parts: {
      Font: (target) => ref(font(`${prefix}.Font`), target),
      Line: (target) => ref(lineFormat(`${prefix}.Line`), target),
      Fill: (target) => ref(fillFormat(`${prefix}.Fill`), target),
    },
  };
}
function lineFormat(prefix: string): Kind<ChartTarget> {
  return part("ChartLineFormat", prefix, { Color: "#000000", LineStyle: "Continuous", Weight: 2.25 });
}
function fillFormat(prefix: string): Kind<ChartTarget> {
  return {
    name: "ChartFill",
    methods: {
      SetSolidColor: ({ chart }, [value]) => {
        chart.settings[`${prefix}.Color`] = value;
      },
      Clear: ({ chart }) => {
        chart.settings[`${prefix}.Color`] = null;
      },
    },
  };
}

function axisKind(which: string): Kind<ChartTarget> {
  const prefix = `Axes.${which}`;
  return part(
    "ChartAxis",
    prefix,
    {
      CategoryType: "Automatic",
      BaseTimeUnit: "Days",
      MajorTimeUnitScale: "Months",
      MinorTimeUnitScale: "Days",
      NumberFormat: "General",
      LinkNumberFormat: true,
      Minimum: "",
      Maximum: "",
      MajorUnit: "",
      MinorUnit: "",
      Visible: true,
      DisplayUnit: "None",
      ShowDisplayUnitLabel: true,
      TickLabelPosition: "NextToAxis",
      TickLabelSpacing: 1,
      TickMarkSpacing: 1,
      MajorTickMark: "Outside",
      MinorTickMark: "None",
      TextOrientation: 0,
    },
    {
      Title: (target) => ref(axisTitle(`${prefix}.Title`), target),
      MajorGridlines: (target) =>
        ref(part("ChartGridlines", `${prefix}.MajorGridlines`, { Visible: which === "ValueAxis" }), target),
      MinorGridlines: (target) =>
        ref(part("ChartGridlines", `${prefix}.MinorGridlines`, { Visible: false }), target),
      Format: (target) => ref(textFormat("ChartAxisFormat", `${prefix}.Format`), target),
    },
  );
}
function axisTitle(prefix: string): Kind<ChartTarget> {
  return part(
    "ChartAxisTitle",
    prefix,
    { Text: "", Visible: true, TextOrientation: 0 },
    {
      Format: (target) => ref(textFormat("ChartAxisTitleFormat", `${prefix}.Format`), target),
    },
  );
}

export const axesKind: Kind<ChartTarget> = {
  name: "ChartAxes",
  parts: {
    CategoryAxis: (target) => ref(axisKind("CategoryAxis"), target),
    ValueAxis: (target) => ref(axisKind("ValueAxis"), target),
  },
};
