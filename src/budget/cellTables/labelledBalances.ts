import { foldForComparison } from "../../text/fold.ts";
import { readNumber } from "../../text/numbers.ts";
import { unitOf } from "../../text/units.ts";
import { conditionOf } from "../debtCards/labels.ts";
import { fieldOf } from "../debtCards/fields.ts";
import { withText, type Grid, type TableCell } from "../tables/grid.ts";

/** Columns of a straightened row. */
const [NUMBER, NAME, VALUE, EUR, RSD] = [0, 1, 2, 3, 4] as const;

/**
 * Straightened rows of cards that have a row for each balance, too, and for number and name: "Stanje duga u EUR" |
 * "172.098.329" becomes the balance itself. One that counts thousands stays as it is, and is named.
 * @returns with how many balances were laid so
 */
export function withLabelledBalances(rows: Grid): { readonly rows: Grid; readonly balances: number } {
  let balances = 0;
  const laid = rows.map((row) => {
    const [label, value] = [row[NAME], row[VALUE]];
    const isAlone = row.every((cell, at) => at === NAME || at === VALUE || cell.text === "");
    if (!label || !value || !isAlone || row.length <= RSD || value.text === "") return row;
    const column = columnOfLabel(label.text);
    const isBalance = column === EUR || column === RSD;
    if (column === null || (isBalance && !isFigure(value))) return row;
    if (isBalance) balances += 1;
    return row.map((cell, at) => (at === column ? value : at <= VALUE ? withText(cell, "") : cell));
  });
  return { rows: laid, balances };
}

/** The column of what a label asks for; null for any other text. */
function columnOfLabel(text: string): number | null {
  if (text.includes("\n") || conditionOf(text) !== null) return null;
  const folded = foldForComparison(text);
  if (/^naziv(?: (?:duga|kredita|zajma|projekta))?:?$/u.test(folded)) return NAME;
  if (/^r(?:ed(?:ni)?)?\.? ?br(?:oj)?\.?:?$/u.test(folded)) return NUMBER;
  const field = fieldOf(text);
  if (unitOf(text)?.multiplier !== 1n) return null;
  return field === "eur" ? EUR : field === "rsd" ? RSD : null;
}

/** A balance, also with its currency behind it. */
function isFigure({ content, text }: TableCell): boolean {
  if (content.kind === "number") return true;
  const reading = readNumber(text.replace(/[\p{L} ]{1,5}$/u, ""), { maxDecimals: 2 });
  return reading.ok || reading.reason === "ambiguous" || reading.reason === "not-applicable";
}
