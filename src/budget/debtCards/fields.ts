import { readAsOf } from "../../text/dates.ts";
import { foldForComparison } from "../../text/fold.ts";
import { unitOf } from "../../text/units.ts";

/** What a column of a table of loans holds. */
export type Field =
  | "row"
  | "name"
  /** The loan by another name than the table's own name column, or its id. */
  | "loan"
  | "creditor"
  | "eur"
  | "rsd"
  /** A balance whose heading names no currency. */
  | "balance"
  | "currency"
  | "asOf"
  | "first"
  | "last"
  | "instalment"
  | "rate"
  | "section"
  | "group"
  /** "Услови": the values of a debt card's lines. */
  | "terms"
  /** Says where a line came from, or what the program noted: not read again. */
  | "passedOver";

/** Longer text than this is a sentence, no heading of a column. */
const LONGEST_HEADING = 90;

/** In the order in which they are tried: "Назив дуга" is a name although it says "дуг". Folded headings. */
const WORDS: readonly (readonly [Field, RegExp])[] = [
  ["row", /^(?!.*\bnaziv)(?:r\.? ?br|rb\.?$|red\.? ?br|redni|red$|br\.?$|no\.?$|row\b|#)/u],
  ["passedOver", /^(?:dokument|document|strana\b|page\b|upozorenj|warning|napomen|note|remark)/u],
  ["terms", /^(?:uslovi|terms)$/u],
  ["section", /^(?:vrsta (?:duga|obavez)|kind of debt)/u],
  ["group", /^(?:grupa|group)\b/u],
  ["currency", /^(?:(?:originalna )?valuta|(?:original )?currency)\b/u],
  ["name", /\b(?:naziv|name|projek\w*|project|namena|purpose|opis|description)\b/u],
  ["first", /\b(?:prv[aiou]\w*|first|pocet\w*)\b/u],
  ["last", /\b(?:poslednj\w*|zadnj\w*|krajnj\w*|konacn\w*|last|final|dospec\w*|maturity|rok otplate)\b/u],
  ["rate", /\bkamatn\w* stop|\bstopa\b|\binterest rate|^(?:kamata|interest)(?: ?\(?%\)?)?$|^rate\b/u],
  ["instalment", /\b(?:rat[aeu]|instal?lments?|anuitet\w*)\b/u],
  ["creditor", /\b(?:kreditor\w*|poverilac|poverioc\w*|zajmodav\w*|creditor|lender)\b/u],
];
const BALANCE =
  /\b(?:stanj\w*|dug\w*|balance|outstanding|owed|debt|neotplacen\w*|preostal\w*|ostatak|saldo)\b/u;
const DATED = /\b(?:na dan|as of|as at|balance on|balance date|datum stanja|dan stanja)\b/u;
const PRINCIPAL = /\b(?:glavnic\w*|principal)\b/u;
const CURRENCY_ONLY = /^\(?(?:u |in )?(?:000 )?[a-z€]+\)?$/u;
const LOAN = /\b(?:kredit|zaj[a]?m\w*|loan|banka|bank)\b/u;

/** What a column holds, by its heading in either script or English; null where the heading tells nothing known. */
export function fieldOf(heading: string): Field | null {
  const folded = foldForComparison(heading);
  if (folded === "" || folded.length > LONGEST_HEADING) return null;
  const known = WORDS.find(([, words]) => words.test(folded));
  if (known) return known[0];
  const currency = unitOf(heading)?.currency ?? null;
  if (currency === null && DATED.test(folded) && readAsOf(heading) === null) return "asOf";
  if (BALANCE.test(folded) || (currency !== null && CURRENCY_ONLY.test(folded))) {
    if (currency === null) return "balance";
    return currency === "EUR" ? "eur" : currency === "RSD" ? "rsd" : null;
  }
  if (PRINCIPAL.test(folded)) return "instalment";
  return LOAN.test(folded) ? "loan" : null;
}
