/** Where ROUND is asked, so that a doubtful one can be noted. */
export interface Rounder {
  /** Called when programs would round this double to different results. */
  readonly doubt: (x: number, digits: number) => void;
}

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10];

/**
 * ROUND of a double. Programs do it in three ways: by its exact binary value, by its first 15 significant digits
 * (Excel), or by scaling it first. Where they would not agree it is noted; the second way's result is given.
 */
export function rounded(x: number, digits: number, rounder: Rounder): number {
  if (digits < 0 || digits > 10) throw new Error(`ROUND to ${digits} digits`);
  const power = POWERS[digits] as number;
  const magnitude = Math.abs(x);
  const scaled = magnitude * power;
  const down = Math.floor(scaled);
  const rest = scaled - down;
  let whole = rest >= 0.5 ? down + 1 : down;
  // Only close to a half can the three differ: a double holds its value to about 16 digits.
  if (Math.abs(rest - 0.5) <= 1e-14 * (scaled + 1) * 8) {
    const wholeDigits = Math.max(1, Math.floor(Math.log10(magnitude)) + 1);
    const shortened = halfUp(magnitude.toFixed(Math.max(0, 15 - wholeDigits)), digits);
    const binary = halfUp(magnitude.toFixed(40), digits);
    if (shortened !== binary || shortened !== whole) rounder.doubt(x, digits);
    whole = shortened;
  }
  const result = whole / power;
  return x < 0 ? -result : result;
}

/** Decimal text rounded half up, in units of the last digit kept. */
function halfUp(text: string, digits: number): number {
  const [units = "0", decimals = ""] = text.split(".");
  const kept = Number(units + decimals.slice(0, digits).padEnd(digits, "0"));
  return Number(decimals[digits] ?? "0") >= 5 ? kept + 1 : kept;
}
