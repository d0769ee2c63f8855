const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;
/** From here on 15 digits do not reach the second decimal. */
const LARGE = 1e13;

/** A number as a spreadsheet file writes it ("2773442543", "1.5E-3"); null for anything else, infinity included. */
export function parseCellNumber(text: string): number | null {
  const trimmed = text.trim();
  const value = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(value) ? withoutArtefact(value) : null;
}

/**
 * A cell's number as Excel shows it, to 15 significant digits: 0.1+0.2 is kept as 0.30000000000000004 in a file, and
 * nobody has ever seen that figure. Whole numbers, and those whose cents are beyond 15 digits, stay as they are.
 */
export function withoutArtefact(value: number): number {
  return Number.isInteger(value) || Math.abs(value) >= LARGE ? value : Number(value.toPrecision(15));
}

/** Whether a double holds more digits than it can keep apart, so that the last ones may not be those once written. */
export function isTooLong(value: number): boolean {
  return Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

/** The number in decimal digits with a point: 1e21 is "1000000000000000000000". */
export function plainDecimal(value: number): string {
  const [digits = "", exponent] = String(Math.abs(value)).split("e");
  const [whole = "", part = ""] = digits.split(".");
  const shift = Number(exponent ?? 0);
  const all = whole + part;
  const point = whole.length + shift;
  const left = point > 0 ? all.slice(0, point).padEnd(point, "0") : "0";
  const right = point < 0 ? "0".repeat(-point) + all : all.slice(point);
  return `${value < 0 ? "-" : ""}${left}${right === "" ? "" : `.${right}`}`;
}
