import { sheetOfToken } from "../../formulas/tokens.ts";
import { escapedHeader, parseStructuredReference } from "../../formulas/structuredReference.ts";
import { sheetPrefix } from "../block.ts";
import { fixedBlock } from "../../../workbook/address.ts";
import { structuredBlock } from "./lower.ts";
import { parse } from "./parsed.ts";
import type { LivePlace, ReferableSheet, ReferableTable, ReferableWorkbook } from "./referable.ts";

const starts = (formula: string): string => (formula.startsWith("=") ? "=" : "");

/** The formula after a sheet was given another name. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  const { tokens } = parse(formula);
  return (
    starts(formula) +
    tokens
      .map((token) =>
        token.kind === "sheet" && sheetOfToken(token).toLowerCase() === from.toLowerCase()
          ? sheetPrefix(to)
          : token.text,
      )
      .join("")
  );
}

/** The formula after a sheet was deleted: what it referred to there is #REF!. */
export function dropSheetIn(formula: string, name: string): string {
  const { tokens } = parse(formula);
  let out = starts(formula);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind !== "sheet" || sheetOfToken(token).toLowerCase() !== name.toLowerCase()) {
      out += token.text;
      continue;
    }
    out += "#REF!";
    index += 1;
    if (tokens[index + 1]?.text === ":") index += 2;
  }
  return out;
}

/** The formula after a table was given another name. */
export function renameTableIn(formula: string, from: string, to: string): string {
  const { tokens } = parse(formula);
  return (
    starts(formula) +
    tokens
      .map((token) =>
        token.kind === "word" && token.text.toLowerCase() === from.toLowerCase() ? to : token.text,
      )
      .join("")
  );
}

/** The formula after the user typed another header over a column's. */
export function renameColumnIn(
  formula: string,
  table: ReferableTable,
  from: string,
  to: string,
  standsInTable: boolean,
): string {
  const { tokens } = parse(formula);
  return (
    starts(formula) +
    tokens
      .map((token, index) => {
        const before = tokens[index - 1];
        const isOurs =
          token.kind === "brackets" &&
          (before?.kind === "word" ? before.text.toLowerCase() === table.name.toLowerCase() : standsInTable);
        return isOurs ? renamedColumn(token.text, from, to) : token.text;
      })
      .join("")
  );
}

function renamedColumn(brackets: string, from: string, to: string): string {
  const reference = parseStructuredReference(brackets);
  const is = (header: string): boolean => header.toLowerCase() === from.toLowerCase();
  if (!reference?.columns.some(is)) return brackets;
  const columns = reference.columns.map((header) => `[${escapedHeader(is(header) ? to : header)}]`).join(":");
  if (reference.rows === "#This Row") return `[@${columns}]`;
  if (reference.rows === "#Data") return reference.columns.length > 1 ? `[${columns}]` : columns;
  return `[[${reference.rows}],${columns}]`;
}

/** The formula after a table was turned into plain cells ("A1"), or deleted (#REF!). */
export function releaseTableIn<S extends ReferableSheet>(
  formula: string,
  table: ReferableTable,
  sheet: S,
  place: LivePlace<S> | null,
  workbook: ReferableWorkbook<S>,
  deleted: boolean,
): string {
  const { tokens } = parse(formula);
  const standsInTable = place !== null && workbook.tableAt(place.sheet, place.row, place.column) === table;
  let out = starts(formula);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const next = tokens[index + 1];
    const isTable = token.kind === "word" && token.text.toLowerCase() === table.name.toLowerCase();
    const isOwn = token.kind === "brackets" && standsInTable && tokens[index - 1]?.kind !== "word";
    if (!isTable && !isOwn) {
      out += token.text;
      continue;
    }
    const brackets = isOwn ? token.text : next?.kind === "brackets" ? next.text : "[]";
    if (isTable && next?.kind === "brackets") index += 1;
    const block = deleted ? "#REF!" : structuredBlock(table, brackets, place, workbook);
    out += typeof block === "string" ? block : fixedBlock({ sheet: sheet.name, ...block });
  }
  return out;
}

/** "[@x]" as "table[@x]", without "=". */
export function withTableName(formula: string, { name }: Pick<ReferableTable, "name">): string {
  const { tokens } = parse(formula);
  return tokens
    .map(({ kind, text }, index) =>
      kind === "brackets" && tokens[index - 1]?.kind !== "word" ? `${name}${text}` : text,
    )
    .join("");
}
