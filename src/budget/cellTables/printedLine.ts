import { foldForComparison } from "../../text/fold.ts";
import { conditionOf, continuesLabel, isTotal } from "../debtCards/labels.ts";

/** A line of a debt list cut into the columns in which it is printed. */
export interface PrintedLine {
  readonly number: string;
  readonly name: string;
  readonly terms: string;
  readonly eur: string;
  readonly rsd: string;
}

const WHOLE_LABEL =
  /^(?:prvi datum otplate glavnice|poslednji datum otplate glavnice|rata glavnice za(?: \d{4}\.?)?(?: god(?:inu|ine|\.)?\.?)?|kamatna stopa|izvrsn[ea] stop[ea]|kuponska stopa)$/u;
const LONGEST_LABEL = 6;
const NUMBER = /^(\d{1,2}\s?\.\s?(?:\d{1,3}\.?)?|\d{1,2}(?=\s+\p{L}+:?))\s+(\S.*)$/u;
const SUMS = /(?<!\s)\s+(-|\d[\d.,]*)\s+(-|\d[\d.,]*)$/u;

/**
 * Cuts a line that stands in one cell as a whole, as text copied from a PDF does: "6.5 Export – Import Bank of China –
 * X 23.751.816 2.773.442.543", "Каматна стопа 3,00% фиксна".
 * @param label of the line above, or above that: what stands between a card's labels belongs to the upper one
 */
export function cutPrintedLine(line: string, label: string): PrintedLine {
  const nothing = { number: "", terms: "", eur: "", rsd: "" };
  const words = line.trim().split(/\s+/u);
  for (let count = Math.min(words.length, LONGEST_LABEL); count > 1; count -= 1) {
    const begin = words.slice(0, count).join(" ");
    if (WHOLE_LABEL.test(foldForComparison(begin)))
      return { ...nothing, name: begin, terms: words.slice(count).join(" ") };
  }
  const above = conditionOf(label);
  if (above !== null && above !== "rate" && !continuesLabel(label, line) && conditionOf(line) === null)
    return { ...nothing, name: "", terms: line.trim() };
  const numbered = NUMBER.exec(line.trim());
  const number = numbered?.[1] ?? "";
  const rest = numbered?.[2] ?? line.trim();
  // Only a card's first line and a total bear sums.
  const sums = number !== "" || isTotal(rest) ? SUMS.exec(rest) : null;
  return { ...nothing, number, name: rest.slice(0, sums?.index), eur: sums?.[1] ?? "", rsd: sums?.[2] ?? "" };
}
