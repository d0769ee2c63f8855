const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A number as a format of Word writes it (ECMA-376 part 1, 17.18.59); null for a format that is not known here. */
export function listNumberText(number: number, format: string): string | null {
  switch (format) {
    case "decimal":
      return String(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number)?.toLowerCase() ?? null;
    case "upperLetter":
      return LETTERS[number - 1] ?? null;
    case "lowerLetter":
      return LETTERS[number - 1]?.toLowerCase() ?? null;
    default:
      return null;
  }
}

function roman(number: number): string | null {
  if (number < 1 || number > 3999) return null;
  let [rest, text] = [number, ""];
  for (const [value, digits] of ROMAN) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}
