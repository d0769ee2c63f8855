import { sheetOfToken } from "../../formulas/tokens.ts";
import { escapedHeader, parseStructuredReference } from "../../formulas/structuredReference.ts";
import { sheetPrefix } from "../block.ts";
import { parse } from "./parsed.ts";
import type { ReferableTable } from "./referable.ts";

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

/** "[@x]" as "table[@x]", without "=". */
export function withTableName(formula: string, { name }: Pick<ReferableTable, "name">): string {
  const { tokens } = parse(formula);
  return tokens
    .map(({ kind, text }, index) =>
      kind === "brackets" && tokens[index - 1]?.kind !== "word" ? `${name}${text}` : text,
    )
    .join("");
}
