import type { Dossier } from "../../dossier/dossier.ts";
import { LANGUAGES, type Language } from "../../messages/language.ts";
import { addLaterTexts } from "../../messages/laterTexts.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { BuildOptions } from "../buildOptions.ts";
import { sheetLoanNames, scheduleKey } from "../sheetLoan.ts";
import { SHEET_WORDS } from "../sheetNames.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import type { NamedColumns } from "../formulas/references.ts";
import { decisionsTable } from "../decisions/decisionsTable.ts";
import { TERM_TABLES } from "../inputs/termTables.ts";
import { STORY_KEY } from "../story/plannedStory.ts";
import { tableNamed } from "./inputTable.ts";

/**
 * What the plan for an open workbook must heed: our sheets keep the names they bear there, but in another language a
 * name that the program gave becomes that of the new language; no name of the user's sheets is taken; nothing stands
 * where the user has added columns to a table.
 * @param written the dossier that the sheets were made from; null where there are none
 * @param language of the plan
 */
export function buildOptionsFor(
  snapshot: WorkbookSnapshot,
  written: Dossier | null,
  language: Language,
): BuildOptions {
  addLaterTexts();
  const isTranslated = written !== null && written.settings.language !== language;
  const sheetNames = new Map<string, string>();
  const takenNames: string[] = [];
  for (const { key, name } of snapshot.sheets) {
    if (key === null) takenNames.push(name);
    else if (!(isTranslated && (isGivenName(key, name) || isTranslatedLoan(key, name, written, language))))
      sheetNames.set(key, name);
  }
  return { sheetNames, takenNames, extraColumns: extraColumns(snapshot) };
}

/** Whether the sheet bears a name of ours in some language, also one with a number behind it ("Zajmovi (2)"). */
function isGivenName(key: string, name: string): boolean {
  // The sheet of a loan's history has a word of the language before the loan's name.
  if (key.startsWith(STORY_KEY))
    return LANGUAGES.some((language) =>
      name.startsWith(translatorFor(language).say("story:sheet", { loan: "" })),
    );
  if (!(key in SHEET_WORDS)) return false;
  const word = SHEET_WORDS[key as keyof typeof SHEET_WORDS];
  const plain = name.replace(/ \(\d+\)$/u, "");
  return LANGUAGES.some((language) => translatorFor(language).say(word) === plain);
}

/** Whether the sheet of a loan bears the name that it was given, and the loan is called otherwise in the new language. */
function isTranslatedLoan(key: string, name: string, written: Dossier, language: Language): boolean {
  const at = written.loans.findIndex(({ terms }) => scheduleKey(terms.id) === key);
  const nameIn = (one: Language): string | undefined => sheetLoanNames(written.loans, one)[at];
  return nameIn(written.settings.language) === name && nameIn(language) !== name;
}

/** Tables that stand side by side: only there do the user's columns push anything away. */
function tablesBesideOthers(): readonly NamedColumns[] {
  return [...Object.values(TERM_TABLES), decisionsTable(translatorFor("en"))];
}

/** Texts in Cyrillic have to be made of all the others first, which nobody waits for who does not read them. */
const BY_COST = LANGUAGES.toSorted((a, b) => Number(a === "sr-Cyrl") - Number(b === "sr-Cyrl"));

/** Columns of those tables that are none of ours in any language, counted. */
function extraColumns(snapshot: WorkbookSnapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name, columns } of tablesBesideOthers()) {
    const isOurs = (header: string): boolean =>
      BY_COST.some((language) =>
        columns.some((column) => translatorFor(language).say(column.header) === header),
      );
    const added = tableNamed(snapshot, name)?.headers.filter((header) => !isOurs(header)).length ?? 0;
    if (added > 0) counts.set(name, added);
  }
  return counts;
}
