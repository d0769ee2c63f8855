/** A cell's format: the wire's names, flat ("Font.Bold", "Border.EdgeTop.Style"). What isn't said is Excel's default. */
export type Style = Readonly<Record<string, StyleValue>>;
export type StyleValue = string | number | boolean | null;

export const PLAIN_STYLE: Style = {};

/** What Excel answers where a cell was given no format of its own. */
export const STYLE_DEFAULTS: Style = {
  NumberFormat: "General",
  "Font.Name": "Calibri",
  "Font.Size": 11,
  "Font.Bold": false,
  "Font.Italic": false,
  "Font.Underline": "None",
  "Font.Strikethrough": false,
  "Font.Color": "#000000",
  "Fill.Color": "#FFFFFF",
  HorizontalAlignment: "General",
  VerticalAlignment: "Bottom",
  WrapText: false,
  IndentLevel: 0,
  ShrinkToFit: false,
  TextOrientation: 0,
  "Protection.Locked": true,
  "Protection.FormulaHidden": false,
};

const successors = new WeakMap<Style, Map<string, Style>>();
const known = new Map<string, Style>();

/** The style with one thing changed. Equal styles are one object, so cells share them. */
export function withStyle(style: Style, key: string, value: StyleValue): Style {
  const step = `${key}=${JSON.stringify(value)}`;
  let steps = successors.get(style);
  if (!steps) successors.set(style, (steps = new Map()));
  let next = steps.get(step);
  if (!next) {
    const entries = Object.entries(style).filter(([name]) => name !== key);
    if (value !== null && value !== STYLE_DEFAULTS[key]) entries.push([key, value]);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    next = interned(Object.fromEntries(entries));
    steps.set(step, next);
  }
  return next;
}

/** The style with all keys of `over` laid over it. */
export function overlay(style: Style, over: Style): Style {
  return Object.entries(over).reduce((sum, [key, value]) => withStyle(sum, key, value), style);
}

function interned(style: Style): Style {
  const text = JSON.stringify(style);
  if (text === "{}") return PLAIN_STYLE;
  const same = known.get(text);
  if (!same) known.set(text, style);
  return same ?? style;
}

export function styleValue(style: Style, key: string): StyleValue {
  return style[key] ?? STYLE_DEFAULTS[key] ?? null;
}

export const numberFormatOf = (style: Style): string => String(styleValue(style, "NumberFormat"));
export const isText = (style: Style): boolean => numberFormatOf(style) === "@";
