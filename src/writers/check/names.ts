import { parseAddress } from "../../workbook/address.ts";
import type { NoteFault } from "./fault.ts";
import { unwritableCharacter } from "./texts.ts";

const LONGEST_SHEET_NAME = 31;
const LONGEST_NAME = 255;
/** The text of a sheet's mark stands in a formula. */
const LONGEST_KEY = 255;
const FORBIDDEN_IN_SHEET_NAME = /[[\]:*?/\\]/;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
/** R and C alone, and references in R1C1 notation. */
const R1C1 = /^(?:r\d*(?:c\d*)?|c\d*)$/i;

/** What of a workbook has a name. */
interface NamedParts {
  readonly sheets: readonly {
    readonly name: string;
    /** Null for a sheet of the user's. */
    readonly key: string | null;
    readonly hidden?: boolean;
    readonly tables: readonly { readonly name: string }[];
  }[];
  /** Names of cells, each with the name of its sheet. */
  readonly names: readonly { readonly name: string; readonly sheet: string }[];
}

/** What Excel refuses in names of sheets, tables and cells. All three are unique regardless of case. */
export function checkNames(plan: NamedParts, note: NoteFault): void {
  if (plan.sheets.length === 0) note("plan:noSheets");
  else if (plan.sheets[0]?.hidden) note("plan:firstSheetHidden", { sheet: plan.sheets[0].name });
  const keys = new Set<string>();
  for (const { name: sheet, key } of plan.sheets) {
    if (key === null) continue;
    const unmarkable = key === "" || key.length > LONGEST_KEY || unwritableCharacter(key) !== null;
    if (unmarkable || keys.has(key)) note("plan:sheetKey", { sheet, key });
    keys.add(key);
  }
  const sheets = new Set<string>();
  for (const { name } of plan.sheets) {
    checkSheetName(name, note);
    if (sheets.has(name.toLowerCase())) note("plan:sheetNameTwice", { sheet: name });
    sheets.add(name.toLowerCase());
  }
  // Tables and defined names share one space of names.
  const names = new Set<string>();
  const tables = plan.sheets.flatMap((sheet) => sheet.tables);
  for (const { name } of [...tables, ...plan.names]) {
    if (!isLegalName(name)) note("plan:nameIllegal", { name });
    if (names.has(name.toLowerCase())) note("plan:nameTwice", { name });
    names.add(name.toLowerCase());
  }
  for (const { name, sheet } of plan.names) {
    if (!plan.sheets.some((other) => other.name === sheet)) note("plan:nameNowhere", { name, sheet });
  }
}

/** Whether Excel takes it as the name of a table or cell, or as a name bound by LET. */
export function isLegalName(name: string): boolean {
  if (!NAME.test(name) || name.length > LONGEST_NAME) return false;
  return parseAddress(name) === null && !R1C1.test(name) && !/^(?:true|false)$/i.test(name);
}

function checkSheetName(name: string, note: NoteFault): void {
  if (name.trim() === "" || name.length > LONGEST_SHEET_NAME) {
    note("plan:sheetNameLength", { sheet: name, length: String(name.length) });
  }
  const forbidden = FORBIDDEN_IN_SHEET_NAME.exec(name)?.[0];
  if (forbidden !== undefined) note("plan:sheetNameCharacter", { sheet: name, character: forbidden });
  if (name.startsWith("'") || name.endsWith("'"))
    note("plan:sheetNameCharacter", { sheet: name, character: "'" });
  if (name.toLowerCase() === "history") note("plan:sheetNameReserved", { sheet: name });
}
