import { contains, intersection, sameBlock } from "../block.ts";
import { requireAmerican } from "../formulas/american.ts";
import { checkFormula } from "../formulas/check.ts";
import type { ConditionalFormat, Sheet } from "../model/sheet.ts";
import { withStyle, type StyleValue } from "../model/style.ts";
import { HostGap, invalidArgument } from "../refusals.ts";
import type { RangeTarget } from "../state.ts";
import { notFound, orNull, ref, type Kind, type Scalar } from "./kind.ts";
import { rangeRef } from "./range.ts";
import { colour } from "./rangeFormat.ts";
import { requireWritable } from "./rangeGrid.ts";

interface Target {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

const ofRange = ({ sheet, block }: RangeTarget): Target[] =>
  sheet.conditionalFormats
    .filter((format) => intersection(format.block, block))
    .map((format) => ({ sheet, format }));

function look(key: string): Scalar<Target> {
  return {
    get: ({ format }) => format.style[key] ?? null,
    set: ({ format }, value) => {
      const taken = key.endsWith("Color") ? colour(value) : (value as StyleValue);
      format.style = withStyle(format.style, key, taken);
    },
  };
}

const ruleKind: Kind<Target> = {
  name: "ConditionalFormatRule",
  scalars: {
    Formula: {
      get: ({ format }) => format.formula,
      set: ({ sheet, format }, formula, state) => {
        if (typeof formula !== "string" || !formula.startsWith("="))
          invalidArgument("A condition begins with =.");
        if (state.habits.readsRulesInAmerican) requireAmerican(formula);
        const { row, column } = format.block;
        checkFormula(formula, { sheet, row, column }, state.workbook);
        // Excel takes no structured references in a condition.
        if (/\[/.test(formula)) invalidArgument(`A condition can't refer to a table's columns: ${formula}`);
        format.formula = formula;
      },
    },
  },
};

const fontKind: Kind<Target> = {
  name: "ConditionalRangeFont",
  scalars: {
    Color: look("Font.Color"),
    Bold: look("Font.Bold"),
    Italic: look("Font.Italic"),
    Strikethrough: look("Font.Strikethrough"),
    Underline: look("Font.Underline"),
  },
};
const fillKind: Kind<Target> = { name: "ConditionalRangeFill", scalars: { Color: look("Fill.Color") } };
const looksKind: Kind<Target> = {
  name: "ConditionalRangeFormat",
  scalars: { NumberFormat: look("NumberFormat") },
  parts: { Font: (target) => ref(fontKind, target), Fill: (target) => ref(fillKind, target) },
};
const customKind: Kind<Target> = {
  name: "CustomConditionalFormat",
  parts: { Rule: (target) => ref(ruleKind, target), Format: (target) => ref(looksKind, target) },
};

const conditionalFormatKind: Kind<Target> = {
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: { get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format) },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = value === true;
      },
    },
  },
  parts: {
    Custom: (target) => ref(customKind, target),
    CustomOrNullObject: (target) => ref(customKind, target),
  },
  methods: {
    GetRange: ({ sheet, format }) => rangeRef(sheet, format.block),
    GetRangeOrNullObject: ({ sheet, format }) => rangeRef(sheet, format.block),
    Delete: ({ sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    },
  },
};

export const conditionalFormatsKind: Kind<RangeTarget> = {
  name: "ConditionalFormatCollection",
  item: (range, id) =>
    ref(
      conditionalFormatKind,
      ofRange(range).find(({ format }) => format.id === id) ?? notFound(`format ${String(id)}`),
    ),
  items: (range) => ofRange(range).map((target) => ref(conditionalFormatKind, target)),
  methods: {
    Add: (range, [type], state) => {
      requireWritable(range, state);
      if (type !== "Custom") throw new HostGap(`conditional formats of type ${String(type)}`);
      const format: ConditionalFormat = {
        id: state.workbook.nextId(),
        block: range.block,
        type,
        formula: "",
        style: {},
        stopIfTrue: false,
        drawn: !state.habits.drawsConditionsLate,
      };
      // The newest comes first.
      range.sheet.conditionalFormats.unshift(format);
      return ref(conditionalFormatKind, { sheet: range.sheet, format });
    },
    GetItem: (range, [id]) =>
      ref(
        conditionalFormatKind,
        ofRange(range).find(({ format }) => format.id === id) ?? notFound(`format ${String(id)}`),
      ),
    GetItemAt: (range, [index]) => orNull(conditionalFormatKind, ofRange(range)[Number(index)]),
    GetCount: (range) => ofRange(range).length,
    ClearAll: (range, _, state) => {
      requireWritable(range, state);
      const { sheet, block } = range;
      const cut = sheet.conditionalFormats.filter(
        (format) =>
          intersection(format.block, block) &&
          !contains(block, format.block) &&
          !sameBlock(format.block, block),
      );
      if (cut.length > 0) throw new HostGap("clearing part of a conditional format");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !contains(block, format.block));
    },
  },
};
