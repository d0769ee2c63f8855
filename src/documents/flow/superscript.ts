const SUPERSCRIPT: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

/** Raised text with raised figures: the mark of a footnote behind an amount must not become a digit of it. */
export function superscript(text: string): string {
  return text.replace(/\d/gu, (digit) => SUPERSCRIPT[digit] ?? digit);
}
