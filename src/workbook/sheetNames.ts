import { cutAtWord } from "../dossier/shortName.ts";
import type { MessageKey } from "../messages/message.ts";
import type { BuildOptions } from "./buildOptions.ts";

/** Names of the sheets that every workbook has room for, by key; the sheet of a loan is called after the loan. */
export const SHEET_WORDS = {
  summary: "workbook:sheetSummary",
  loans: "workbook:sheetLoans",
  terms: "workbook:sheetTerms",
  holidays: "workbook:sheetHolidays",
  balances: "workbook:sheetBalances",
  debtService: "debtService:sheet",
  planning: "planning:sheet",
  outlook: "outlookSheet:sheet",
  outlookSums: "outlookSheet:sheetSums",
  outlookPeriods: "outlookSheet:sheetPeriods",
  lines: "workbook:sheetLines",
  others: "otherLines:sheet",
  decisions: "otherLines:sheetDecisions",
  payments: "workbook:sheetPayments",
  rates: "workbook:sheetRates",
  checks: "checksSheet:sheet",
  workings: "workbook:sheetWorkings",
  sources: "workbook:sheetSources",
  memory: "workbook:sheetMemory",
} as const satisfies Readonly<Record<string, MessageKey>>;

/** What these sheets are called in one workbook. */
export type SheetNames = Readonly<Record<keyof typeof SHEET_WORDS, string>>;

const LONGEST = 31;
/**
 * What Excel allows in no sheet name; apostrophes, which make formulas hard to read; "~", which MATCH takes as an escape;
 * quotation marks, for which LibreOffice shows "Column H" in a legend.
 */
const FORBIDDEN = /[:\\/?*[\]'"~]/g;

function legal(name: string): string {
  return name
    .replace(FORBIDDEN, " ")
    .replace(/\s+/g, " ")
    .replace(/(?<=\() | (?=\))/g, "")
    .trim();
}

/** A loan's short name as a sheet may bear it. */
export function legalName(name: string, id: string): string {
  return cutAtWord(legal(name) || legal(id) || "?", LONGEST);
}

/** The name as it is, or with a number behind it where it is taken; compared regardless of case, as Excel does. */
export function uniqueName(name: string, taken: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? "" : ` (${n})`;
    const candidate = cutAtWord(name, LONGEST - suffix.length) + suffix;
    // Excel keeps "History" for itself.
    if (candidate.toLowerCase() !== "history" && !taken.has(candidate.toLowerCase())) {
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  }
}

/**
 * Names the sheets of one workbook: a sheet that stands there already keeps its name, another gets the name wanted,
 * made unique among all that are taken. Each key is named once.
 */
export function sheetNamer(options: BuildOptions): (key: string, wanted: string) => string {
  const existing = options.sheetNames ?? new Map<string, string>();
  const taken = new Set(
    [...(options.takenNames ?? []), ...existing.values()].map((name) => name.toLowerCase()),
  );
  return (key, wanted) => existing.get(key) ?? uniqueName(wanted, taken);
}

/** A part of a table's name: letters and digits of the loan's id, the rest underlined; unique among those taken. */
export function uniqueCode(id: string, taken: Set<string>): string {
  const plain = id.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "_") || "loan";
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? plain : `${plain}_${n}`;
    if (!taken.has(candidate.toLowerCase())) {
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  }
}
