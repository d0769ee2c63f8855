import type { ColumnRole, TableMapping } from "../../budget/mapped/mapping.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { LANGUAGES, type Language } from "../../messages/language.ts";
import type { MessageKey } from "../../messages/message.ts";
import { translatorFor } from "../../messages/translator.ts";
import { foldForComparison } from "../../text/fold.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { printedText } from "../lines/printedText.ts";
import { BETWEEN_ROLES, headersText, mappingsTable } from "../decisions/mappingsTable.ts";
import { COLUMN_ROLE_WORDS, MAPPED_WORDS, NO_ROLE_WORD } from "../words.ts";
import { excerpt, type CellFindings } from "./findings.ts";
import { inputRows, tableNamed } from "./inputTable.ts";
import { RowReader } from "./rowReader.ts";

/**
 * The mappings of tblMappings in the dossier's order: a row that was deleted is forgotten, kinds and roles are as the
 * cells say. Null where there is no table: what was written then holds.
 */
export function readMappings(
  snapshot: WorkbookSnapshot,
  written: Dossier,
  findings: CellFindings,
): readonly TableMapping[] | null {
  const { language } = written.settings;
  const t = translatorFor(language);
  const table = mappingsTable(t);
  if (written.mappings.length === 0 && !tableNamed(snapshot, table.name)) return null;
  const columns = table.columns.map(({ key, header }) => ({ key, header: t.say(header) }));
  const rows = inputRows(snapshot, { name: table.name, sheet: "decisions", columns }, findings);
  if (rows === null) return null;
  const left = new Map(written.mappings.map((mapping) => [mapping, shownHeaders(mapping)]));
  const read = new Map<TableMapping, TableMapping>();
  for (const at of rows) {
    const row = new RowReader(at, language, findings);
    const headers = row.text("headers");
    if (headers === undefined) continue;
    const before = [...left].find(([, shown]) => shown === headers)?.[0];
    if (!before) {
      findings.fault(at("headers"), "inputs:mappingUnknown", { found: excerpt(headers) });
      continue;
    }
    left.delete(before);
    const as = row.choice("as", MAPPED_WORDS);
    const roles = readRoles(row, before.roles.length, language);
    if (as && roles) read.set(before, { ...before, as, roles });
  }
  return written.mappings.flatMap((mapping) => read.get(mapping) ?? []);
}

/** The role of each column, in the order of the columns; null for one that is not used. */
function readRoles(row: RowReader, count: number, language: Language): (ColumnRole | null)[] | undefined {
  const words = row.text("roles");
  if (words === undefined) return undefined;
  const parts = words.split(BETWEEN_ROLES).map((word) => word.trim());
  const cell = row.at("roles");
  if (parts.length !== count) {
    return row.findings.fault(cell, "inputs:rolesCount", { found: parts.length, columns: count });
  }
  const roles: (ColumnRole | null)[] = [];
  for (const part of parts) {
    const role = roleOf(part);
    if (role === undefined) {
      const { say } = translatorFor(language);
      const list = ROLES.map(([, word]) => say(word)).join(`${BETWEEN_ROLES} `);
      return row.findings.fault(cell, "inputs:notListed", { found: excerpt(part), list });
    }
    roles.push(role);
  }
  return roles;
}

const ROLES: readonly (readonly [ColumnRole | null, MessageKey])[] = [
  [null, NO_ROLE_WORD],
  ...(Object.entries(COLUMN_ROLE_WORDS) as [ColumnRole, MessageKey][]),
];

/** A role by its word in any language; undefined for a word that is none. */
function roleOf(word: string): ColumnRole | null | undefined {
  const folded = foldForComparison(word);
  for (const language of LANGUAGES) {
    const { say } = translatorFor(language);
    const found = ROLES.find(([, key]) => foldForComparison(say(key)) === folded);
    if (found) return found[0];
  }
  return undefined;
}

function shownHeaders(mapping: TableMapping): string {
  const value = printedText(headersText(mapping));
  return value.kind === "text" ? value.text.trim() : "";
}
