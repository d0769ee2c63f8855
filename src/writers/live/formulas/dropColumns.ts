import { escapedHeader, parseStructuredReference } from "../../formulas/structuredReference.ts";
import { parse } from "./parsed.ts";
import { columnIndex, type ReferableTable } from "./referable.ts";

/**
 * The formula after columns of a table were taken out: what named one of them is #REF!, what named several in a row names
 * those that are left of them. Excel does not open a file that names a column or a table which is not there.
 * @param table as it was
 * @param left headers that are still there; none where the table itself is gone
 * @param standsInTable whether the formula stands in a cell of the table
 */
export function dropColumnsIn(
  formula: string,
  table: ReferableTable,
  left: ReadonlySet<string>,
  standsInTable: boolean,
): string {
  const { tokens } = parse(formula);
  let out = formula.startsWith("=") ? "=" : "";
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const next = tokens[index + 1];
    const isTable = token.kind === "word" && token.text.toLowerCase() === table.name.toLowerCase();
    const isOwn = token.kind === "brackets" && standsInTable && tokens[index - 1]?.kind !== "word";
    if (isTable && next?.kind === "brackets") {
      const brackets = leftOf(next.text, table, left);
      out += brackets === null ? "#REF!" : token.text + brackets;
      index += 1;
    } else if (isTable) out += left.size === 0 ? "#REF!" : token.text;
    else if (isOwn) out += leftOf(token.text, table, left) ?? "#REF!";
    else out += token.text;
  }
  return out;
}

/** The brackets with the columns that are left; null for none. */
function leftOf(brackets: string, table: ReferableTable, left: ReadonlySet<string>): string | null {
  if (left.size === 0) return null;
  const reference = parseStructuredReference(brackets);
  if (!reference || reference.columns.every((header) => left.has(headerAs(table, header)))) return brackets;
  const [first = "", second] = reference.columns;
  if (second === undefined) return null;
  const ends = [columnIndex(table, first), columnIndex(table, second)];
  const between = table.headers
    .slice(Math.min(...ends), Math.max(...ends) + 1)
    .filter((header) => left.has(header));
  const [from, to] = [between[0], between.at(-1)];
  if (from === undefined || to === undefined) return null;
  const columns = `[${escapedHeader(from)}]:[${escapedHeader(to)}]`;
  if (reference.rows === "#This Row") return `[@${columns}]`;
  return reference.rows === "#Data" ? `[${columns}]` : `[[${reference.rows}],${columns}]`;
}

/** The header as the table has it: Excel does not tell capitals apart. */
function headerAs(table: ReferableTable, header: string): string {
  return table.headers[columnIndex(table, header)] ?? header;
}
