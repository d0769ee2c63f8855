import type { Dossier } from "../../dossier/dossier.ts";
import { LANGUAGES, type Language } from "../../messages/language.ts";
import { translatorFor, type MessageKey } from "../../messages/translator.ts";
import type { BuildOptions } from "../buildOptions.ts";
import { buildWorkbook } from "../buildWorkbook.ts";
import { MEMORY_KEY } from "../memory.ts";
import type { StandingTable, StandingWorkbook } from "../standing.ts";

/** Names of the sheets that every workbook has, by key; the sheet of a loan is called after the loan. */
const SHEET_WORDS: Readonly<Record<string, MessageKey>> = {
  summary: "workbook:sheetSummary",
  loans: "workbook:sheetLoans",
  balances: "workbook:sheetBalances",
  lines: "workbook:sheetLines",
  payments: "workbook:sheetPayments",
  rates: "workbook:sheetRates",
  sources: "workbook:sheetSources",
  [MEMORY_KEY]: "workbook:sheetMemory",
};

/**
 * What the plan for an open workbook must heed: our sheets keep the names they bear there, but in another language a
 * name that the program gave becomes that of the new language; no name of the user's sheets is taken; nothing stands
 * where the user has added columns to a table.
 * @param written the dossier that the sheets were made from; null where there are none
 * @param language of the plan
 */
export function buildOptionsFor(
  standing: StandingWorkbook,
  written: Dossier | null,
  language: Language,
): BuildOptions {
  const isTranslated = written !== null && written.settings.language !== language;
  const sheetNames = new Map<string, string>();
  const takenNames: string[] = [];
  for (const { key, name } of standing.sheets) {
    if (key === null) takenNames.push(name);
    else if (!(isTranslated && isGivenName(key, name))) sheetNames.set(key, name);
  }
  return { sheetNames, takenNames, extraColumns: extraColumns(standing, written) };
}

/** Whether the sheet bears a name of ours in some language, also one with a number behind it ("Zajmovi (2)"). */
function isGivenName(key: string, name: string): boolean {
  const word = SHEET_WORDS[key];
  if (word === undefined) return false;
  const plain = name.replace(/ \(\d+\)$/u, "");
  return LANGUAGES.some((language) => translatorFor(language).say(word) === plain);
}

/** Columns of our tables that are not ours, counted. */
function extraColumns(standing: StandingWorkbook, written: Dossier | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (!written) return counts;
  const plan = buildWorkbook(written);
  for (const table of plan.sheets.flatMap(({ tables }) => tables)) {
    const there = standing.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
    const added = there ? extraHeaders(there, table.columns).length : 0;
    if (added > 0) counts.set(table.name, added);
  }
  return counts;
}

/** Headers of a table that are none of ours, from left to right. */
export function extraHeaders(
  table: StandingTable,
  ours: readonly { readonly header: string }[],
): readonly { readonly header: string; readonly index: number }[] {
  const headers = new Set(ours.map(({ header }) => header));
  return table.headers.flatMap((header, index) => (headers.has(header) ? [] : [{ header, index }]));
}
