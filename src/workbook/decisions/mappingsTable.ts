import type { TableMapping } from "../../budget/mapped/mapping.ts";
import type { Translator } from "../../messages/translator.ts";
import { text } from "../layout/values.ts";
import { COLUMN_ROLE_WORDS, MAPPED_WORDS, NO_ROLE_WORD } from "../words.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { textColumn } from "../lines/documentCells.ts";
import { wordsGuard } from "../inputs/inputGuards.ts";

/** Between the roles of columns in a cell. No role's word has it. */
export const BETWEEN_ROLES = ";";

/** The headers of a mapped table one after the other: what its row is found by. */
export function headersText({ headers }: TableMapping): string {
  return headers.map((header) => (header === "" ? "–" : header)).join(" | ");
}

/** tblMappings: what the columns of a table hold, as the user has said: to be changed and deleted. */
export function mappingsTable(t: Translator): TableDeclaration<TableMapping> {
  const roles = (mapping: TableMapping): string =>
    mapping.roles
      .map((role) => t.say(role === null ? NO_ROLE_WORD : COLUMN_ROLE_WORDS[role]))
      .join(`${BETWEEN_ROLES} `);
  return {
    name: "tblMappings",
    input: true,
    keys: ["headers"],
    columns: [
      textColumn("headers", "otherLines:colHeaders", 50, headersText),
      {
        key: "as",
        header: "otherLines:colMappedAs",
        format: "text",
        look: "input",
        guard: wordsGuard(MAPPED_WORDS),
        value: (mapping) => text(t.say(MAPPED_WORDS[mapping.as])),
      },
      { ...textColumn<TableMapping>("roles", "otherLines:colRoles", 50, roles), look: "input" },
    ],
  };
}
