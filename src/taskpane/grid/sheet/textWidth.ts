/** The grid's font and its size in pixels, as grid.css has them. */
const FAMILY = '"Segoe UI", Calibri, Carlito, Arial, sans-serif';
const SIZE = 14;
/** Where nothing can be measured: the width of a digit in pixels. */
const PLAIN_DIGIT = 7;

let canvas: CanvasRenderingContext2D | null | undefined;
let fontSet = "";
const known = new Map<string, number>();

/**
 * How wide a text is drawn in a cell, in pixels.
 * @param size of the font, in points
 */
export function textWidth(text: string, { bold = false, size = 11 } = {}): number {
  // Digits are all as wide as each other.
  const key = `${bold} ${size} ${text.replace(/\d/gu, "0")}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  canvas ??= typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  const font = `${bold ? "600" : "400"} ${(SIZE * size) / 11}px ${FAMILY}`;
  // To set a font takes much longer than to measure by it.
  if (canvas && font !== fontSet) {
    canvas.font = font;
    fontSet = font;
  }
  const width = canvas?.measureText(text).width ?? (text.length * PLAIN_DIGIT * size) / 11;
  if (known.size > 20_000) known.clear();
  known.set(key, width);
  return width;
}

/** The width of a digit in pixels, which spreadsheets measure columns by. */
export function digitWidth(): number {
  return Math.max(PLAIN_DIGIT, textWidth("0"));
}
