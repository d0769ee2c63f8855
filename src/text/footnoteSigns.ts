const AT_END = String.raw`(?=\s|\||$)`;
/** Stars, daggers and raised digits are no part of what they stand behind: "24.179.712**", "17.075.000 CNY¹". */
const BEHIND = new RegExp(
  String.raw`(?<=[\d\p{L}).€$£%])\s?(?:\*{1,5}\)?|[†‡]{1,2}|[¹²³⁰⁴-⁹]{1,2}\)?)${AT_END}`,
  "gu",
);
/** "17.075.000 CNY 1)": digits in a bracket that closes only, behind a currency or whole thousands at the end of a line. */
const NUMBERED = /(?<=\p{L}{2}\)?|[.,]\d{3}(?:[.,]\d{2})?\s)\s?(?<![\d.,])\d{1,2}\)(?=\s*(?:\||\n|$))/gu;
/** A star before what a line begins with. */
const BEFORE = /(?<=^|[\n|]\s{0,3})\*{1,5}\)?\s?(?=[\d\p{L}(€$£])/gu;

/** The text with the signs of footnotes blanked out, so that everything else stays at its place. */
export function withoutFootnoteSigns(text: string): string {
  const blank = (sign: string): string => " ".repeat(sign.length);
  return text.replace(BEHIND, blank).replace(NUMBERED, blank).replace(BEFORE, blank);
}
