import { readAsOf } from "../../text/dates.ts";
import { wordsOfHeading } from "../../text/columnName.ts";
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

/** Words by which a heading asks for something else than the field whose words it has as well: folded. */
const OF_INTEREST = String.raw`kamat\w*|interest`;
const OF_DRAWING = String.raw`(?:ne)?(?:povlac|povuc|(?:is)?koris)\w*|(?:un)?draw\w*|(?:un)?disburs\w*|(?:un)?used|user`;
const OF_ANOTHER_TIME = String.raw`prvobit\w*|pocetn\w*|prethodn\w*|original\b(?! currency)|opening|previous|slj?edec\w*|naredn\w*|next`;
const OF_COUNTING = String.raw`broj\w*|number|count|prosecn\w*|average`;
const OF_AMOUNTS = String.raw`iznos\w*|stanj\w*|saldo|amount|balance`;
const OF_SHARES = String.raw`razlik\w*|prom(?:en|jen)\w*|udeo|ucesc\w*|difference|change|share`;
/** "Dospelo" and "dospeo" are due or overdue; "nedospela glavnica" is neither. */
const FALLEN_DUE = String.raw`dosp(?:el|jel|eo)\w*`;
const OF_PAYING = String.raw`otpla\w*|servis\w*|plac\w*|plat\w*|${FALLEN_DUE}|due|paid|payments?|repa\w+|service`;
const OF_CONTRACT = String.raw`odobr\w*|ugovor\w*|approved|contract\w*|oznak\w*|sifr\w*`;

const anyOf = (...some: readonly string[]): RegExp => new RegExp(String.raw`\b(?:${some.join("|")})\b`, "u");

const NO_DATE = anyOf(
  OF_DRAWING,
  OF_COUNTING,
  OF_AMOUNTS,
  String.raw`prvobit\w*|prethodn\w*|original|previous|sledec\w*|naredn\w*|next|preostal\w*`,
  String.raw`pocek\w*|grejs\w*|grace`,
);
/** An annuity holds interest; "rata" is the plural of a number of instalments, too. */
const NO_INSTALMENT = anyOf(
  OF_INTEREST,
  OF_DRAWING,
  OF_COUNTING,
  String.raw`anuitet\w*|annuit\w*|preostal\w*|datum\w*|dates?|mj?esec\w*|dinamik\w*|ucestal\w*|period\w*`,
);
const NO_RATE = anyOf(
  OF_COUNTING,
  OF_ANOTHER_TIME,
  String.raw`vrst[ae]|tip|type|kind|zatezn\w*|default|provizij\w*|naknad\w*|fees?|commitment`,
  String.raw`efektivn\w*|effective|referentn\w*|bazn\w*|reference|base|benchmark|rast\w*|porez\w*`,
);

/** What a date in such a column is of; a heading of one word needs no more. */
const OF_PRINCIPAL =
  /^\S+$|\b(?:glavn\w*|otpl\w*|dosp(?:e|ije)\w*|rat[aeu]|datum\w*|principal|repa\w+|matur\w*|inst\w+|payments?|dates?)\b/u;
const INTEREST = anyOf(OF_INTEREST);
const PRINCIPAL = /\b(?:glavnic\w*|principal)\b/u;

function isOfDate(heading: string): boolean {
  if (NO_DATE.test(heading) || !OF_PRINCIPAL.test(heading)) return false;
  return PRINCIPAL.test(heading) || !INTEREST.test(heading);
}

interface FieldRule {
  readonly field: Field;
  readonly words: RegExp;
  /** Whether a heading with these words asks for the field, and not for something else of the loan. */
  readonly asks?: (heading: string) => boolean;
}

/** In the order in which they are tried: "Назив дуга" is a name although it says "дуг". Folded headings. */
const RULES: readonly FieldRule[] = [
  {
    field: "row",
    words: /^(?!.*\bnaziv)(?:r\.? ?br|r\.? ?b\.?$|red\.? ?br|redni|red$|br\.?$|no\.?$|row\b|#)/u,
  },
  {
    field: "passedOver",
    words: /^(?:dokument|document|strana\b|page\b|upozorenj|warning|napomen|note|remark)/u,
  },
  { field: "terms", words: /^(?:uslovi|terms)$/u },
  { field: "section", words: /^(?:vrsta (?:duga|obavez)|kind of debt)/u },
  { field: "group", words: /^(?:grupa|group)\b/u },
  { field: "currency", words: /^(?:(?:originalna )?valuta|(?:original )?currency)\b/u },
  {
    field: "name",
    words: /\b(?:naziv|name|projek\w*|project|namena|purpose|opis|description|instrument)\b/u,
  },
  {
    field: "first",
    words: /\b(?:prv(?:[aiou]|e|og|oj)|first|pocet\w*|begin\w*|start\w*)\b|^otplata (?:glavnice )?od$/u,
    asks: isOfDate,
  },
  {
    field: "last",
    words:
      /\b(?:poslj?ednj\w*|zadnj\w*|kraj(?:nj\w*)?|konacn\w*|last|final|ends?|dosp(?:e|ije)c\w*|maturity|rok otplate)\b|^otplata (?:glavnice )?do$/u,
    asks: isOfDate,
  },
  {
    field: "rate",
    words:
      /\bkamatn\w* stop|\bstopa\b|\binterest rate|^(?:(?:ugovorena )?kamata|interest)(?: ?\(?%\)?)?$|^rate\b/u,
    asks: (heading) => !NO_RATE.test(heading),
  },
  {
    field: "instalment",
    words: /\b(?:rat[aeu]|instal?lments?)\b/u,
    asks: (heading) => !NO_INSTALMENT.test(heading),
  },
  {
    field: "creditor",
    words: /\b(?:kreditor\w*|pov(?:e|je)rilac|pov(?:e|je)rioc\w*|zajmodav\w*|creditor|lender)\b/u,
  },
];
/** Says itself that it is what is owed; "dug" alone stands in other headings, too: "Otplata duga", "Povučeni dug". */
const OWED = /\b(?:stanj\w*|balance|outstanding|neotplacen\w*|preostal\w*|ostatak|saldo)\b/u;
const NOT_OWED = anyOf(
  OF_DRAWING,
  OF_ANOTHER_TIME,
  OF_COUNTING,
  OF_SHARES,
  String.raw`rat[aeu]|planiran\w*|projekc\w*|planned|project(?:ed|ion)|racun\w*|account`,
  String.raw`docnj\w*|arrears|overdue|${FALLEN_DUE}|otpis\w*|reprogram\w*|rescheduled`,
);
/** "Disbursed outstanding debt" is what is owed of what was drawn. */
const DRAWN_AND_OWED = /\bdisbursed (?:and )?(?=outstanding\b)/gu;
const DEBT = /\b(?:dug\w*|owed|debt|protivvr\w*|equivalent)\b/u;
const NO_DEBT = anyOf(OF_INTEREST, OF_PAYING, OF_CONTRACT);
const DATED = /\b(?:na dan|as of|as at|balance on|balance date|datum stanja|dan stanja)\b/u;
/** "Стање дуга у": a printed cell that is too narrow has cut off the currency, which is then not the loan's own. */
const CUT_OFF = / (?:u|in)$/u;
const CURRENCY_ONLY = /^\(?(?:u |in )?(?:000 )?[a-z€]+\.?\)?$/u;
const LOAN = /\b(?:kredit|zaj[a]?m\w*|loan|banka|bank)\b|^(?:ugovor|agreement)$/u;
/** Principal that is paid in all, was agreed or is overdue is none of a year. */
const NO_YEARS_PRINCIPAL = anyOf(
  OF_ANOTHER_TIME,
  OF_CONTRACT,
  OF_SHARES,
  String.raw`ukup\w*|total|(?:ot|is)?placen\w*|paid|${FALLEN_DUE}|overdue`,
);

/** What a column holds, by its heading in either script or English; null where the heading tells nothing known. */
export function fieldOf(heading: string): Field | null {
  const folded = foldForComparison(wordsOfHeading(heading));
  if (folded === "" || folded.length > LONGEST_HEADING) return null;
  const known = RULES.find(({ words, asks }) => words.test(folded) && (asks?.(folded) ?? true));
  if (known) return known.field;
  const currency = unitOf(heading)?.currency ?? null;
  if (currency === null && DATED.test(folded) && readAsOf(heading) === null) return "asOf";
  if (isOfBalance(folded) || (currency !== null && CURRENCY_ONLY.test(folded))) {
    if (currency === null) return CUT_OFF.test(folded) ? null : "balance";
    return currency === "EUR" ? "eur" : currency === "RSD" ? "rsd" : null;
  }
  if (isOfYearsPrincipal(folded)) return "instalment";
  return LOAN.test(folded) ? "loan" : null;
}

function isOfBalance(folded: string): boolean {
  const heading = folded.replace(DRAWN_AND_OWED, "");
  if (NOT_OWED.test(heading) || (INTEREST.test(heading) && !PRINCIPAL.test(heading))) return false;
  return OWED.test(heading) || (DEBT.test(heading) && !NO_DEBT.test(heading));
}

function isOfYearsPrincipal(heading: string): boolean {
  return PRINCIPAL.test(heading) && !NO_INSTALMENT.test(heading) && !NO_YEARS_PRINCIPAL.test(heading);
}
