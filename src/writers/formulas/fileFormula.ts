import { fileNameOfFunction } from "./functions.ts";
import { isLetName, letScopes } from "./letNames.ts";
import { fileFormOf, parseStructuredReference } from "./structuredReference.ts";
import { tokenize, type Token } from "./tokens.ts";

/**
 * A plan's formula as .xlsx files hold it (ECMA-376 part 1, 18.17, and [MS-XLSX] 2.2.2 for later functions): LET is
 * "_xlfn.LET", the names it binds are "_xlpm.x", and "[@x]" is "Table[[#This Row],[x]]".
 * @param table name of the table that the cell stands in; null outside tables
 * @throws FormulaFault for a formula that cannot be read; checkPlan has refused such a plan before
 */
export function fileFormula(formula: string, table: string | null): string {
  const tokens = tokenize(formula);
  const scopes = letScopes(tokens);
  return tokens
    .map((token, index) => {
      if (token.kind === "function") return fileNameOfFunction(token.text);
      if (isLetName(tokens, index, scopes)) return `_xlpm.${token.text}`;
      if (token.kind === "brackets") return bracketsInFile(token, tokens[index - 1], table);
      return token.text;
    })
    .join("");
}

function bracketsInFile(token: Token, before: Token | undefined, table: string | null): string {
  const reference = parseStructuredReference(token.text);
  if (!reference) return token.text;
  const named = before?.kind === "word";
  return (named || table === null ? "" : table) + fileFormOf(reference);
}
