import type { DebtCard } from "../budget/budgetLine.ts";
import { agreementFor } from "../loan/agreements/catalogue.ts";
import type { Language } from "../messages/language.ts";
import { unmixed } from "../text/fold.ts";
import { toCyrillic, toLatin } from "../text/script.ts";
import type { DossierLoan } from "./dossier.ts";

/** A debt as far as its short name needs it; every debt card is one. */
interface NamedDebt {
  /** As printed, or as the user writes it. */
  readonly name: string;
  /** Id of the known loan that it is; null where it is none, or where the user calls it otherwise. */
  readonly loan: string | null;
}

const LONGEST = 40;
/** No list prints a longer name; what a user has put into a cell may be a million letters, of which the first ones do. */
const READ = 400;

/** A loan of the dossier: known by its id as long as it bears a name that a document prints. */
export function namedLoan({ terms, cards }: DossierLoan): NamedDebt {
  const card = cards.findLast(({ name }) => name.trim() === terms.name.trim());
  if (!card) return { name: terms.name, loan: null };
  return { name: terms.name, loan: agreementFor(terms.id) === null ? card.loan : terms.id };
}

/**
 * What debts are called in a few words, in the script of the language, at most 40 letters; no two alike, whatever case.
 * An earlier one keeps its name: put the loans with a schedule first, so that their sheets bear the same names. A known
 * loan has its name in the catalogue of agreements. Of another the printed name is taken, without the words of the China
 * Exim Bank, quotation marks, footnote marks, "Obaveze prema", "Zajam za" before a neuter noun and legal forms of
 * companies, its dashes made alike; if that is too long, the section in brackets or after "deonica", else cut at a word.
 * @returns the names in the order of the debts
 */
export function shortNames(debts: readonly NamedDebt[], language: Language): string[] {
  const taken = new Set<string>();
  return debts.map((debt) => {
    const whole = wholeName(debt, language);
    const candidates = [cutAtWord(whole, LONGEST), withEnd(whole)];
    const free = candidates.find((name) => !taken.has(name.toLowerCase())) ?? numbered(whole, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

/** What each of some debts is called in a few words. */
export type CardNames = (card: DebtCard) => string;

/** As `shortNames`, for lists of cards. */
export function cardNames(cards: readonly DebtCard[], language: Language): CardNames {
  const names = new Map(shortNames(cards, language).map((name, at) => [cards[at], name]));
  return (card) => names.get(card) ?? card.name;
}

/** What a known loan is for, in words that follow "za" and "for"; null for others. */
export function purposeOf({ loan }: NamedDebt, language: Language): string | null {
  const purpose = loan === null ? undefined : agreementFor(loan)?.purpose;
  return purpose ? spoken(purpose, language) : null;
}

function spoken(words: { readonly sr: string; readonly en: string }, language: Language): string {
  return language === "en" ? words.en : inScript(words.sr, language);
}

/** Of a printed name in a language: the pane, the checks and each sheet ask for the names of the same debts. */
const wholeNames = new Map<string, string>();
const MOST_NAMES = 5000;

function wholeName({ name, loan }: NamedDebt, language: Language): string {
  const known = loan === null ? undefined : agreementFor(loan)?.name;
  if (known) return spoken(known, language);
  const read = name.trimStart().slice(0, READ);
  const key = `${language} ${read}`;
  const before = wholeNames.get(key);
  if (before !== undefined) return before;
  const whole = wholeNameOf(read, language);
  if (wholeNames.size === MOST_NAMES) wholeNames.clear();
  wholeNames.set(key, whole);
  return whole;
}

function wholeNameOf(read: string, language: Language): string {
  const whole = inScript(plain(read), language);
  return capital(whole.length <= LONGEST ? whole : (sectionOf(whole) ?? whole)) || read.trim();
}

/** The name cut in its middle, so that its last words tell it from one that begins alike. */
function withEnd(name: string): string {
  if (name.length <= LONGEST) return name;
  const end = name.slice(-(LONGEST / 2 - 2));
  const words = end.slice(end.indexOf(" ") + 1);
  return end.includes(" ")
    ? `${cutAtWord(name, LONGEST - words.length - 1)} ${words}`
    : name.slice(0, LONGEST);
}

/** The name with a number behind it. */
function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n += 1) {
    const suffix = ` (${n})`;
    const free = cutAtWord(name, LONGEST - suffix.length) + suffix;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** The wanted bank's own name before a project, in the forms that debt lists print. */
const CREDITOR = /^(?:Export|Eksport)\s*[-–—]\s*Import\s+Bank\s+of\s+China\s*(?:[-–—:,]\s*|$)/iu;
/** The debtor tells more than the bank to which the duty is, and stands first. */
const OWED_TO = /^(?:Обавезе према|Obaveze prema)\s+([^–\s][^–]*?)(?: – ([^–]+?))?(?= – |$)/iu;
/** Before a neuter noun or adjective, whose accusative is its nominative, "Zajam za" can go. */
const PURPOSE = /^(?:Зајам|Кредит|Zajam|Kredit)\s+(?:за|za)\s+(?=\p{L}+(?:ње|ће|но|nje|će|no)(?!\p{L}))/iu;
const QUOTATION_MARKS = /["„“”‟«»″ˮ]/gu;
const LEGAL_FORMS =
  /(?<![\p{L}.])(?:[аa]\.\s?[дd]\.|[аa][дd]|[дd]\.?\s?[оo]\.?\s?[оo]\.?|[дd]\.[дd]\.)(?!\p{L})/giu;
/** A dash with a space on one side at least; without one it stands within a name ("Земун-Борча"). */
const DASH = /(?<!\s)\s+[-–—]\s*|[-–—]\s+/gu;
/** "Alpe-Adria- Bank", where a line of the list ended. */
const DASH_AT_END = /(?<=\p{L})-\s+(?=Bank(?!\p{L}))/gu;
const PLACES = /(?<=\p{Ll})[-–—](?=\p{Lu}\p{Ll})/gu;
/** Words of companies' names that are no Serbian ones: beside them every Latin word is the company's. */
const COMPANY =
  /(?<!\p{L})(?:bank|banca|banque|of|plc|ltd|limited|capital|fund|global|generale|b\.v|n\.v|s\.p\.a|ag|gmbh)(?!\p{L})/iu;
const BETWEEN = " – ";

function plain(name: string): string {
  const printed = unmixed(name)
    .replace(/\s+/gu, " ")
    .replace(/ ?(?<!\*)\*+ ?$/u, "")
    .trim();
  const own = printed.replace(CREDITOR, "") || printed;
  return own
    .replace(QUOTATION_MARKS, " ")
    .replace(PURPOSE, "")
    .replace(LEGAL_FORMS, " ")
    .replace(DASH_AT_END, "-")
    .replace(DASH, BETWEEN)
    .split(BETWEEN)
    .map((part) => (COMPANY.test(part) ? part : part.replace(PLACES, "–")).trim())
    .join(BETWEEN)
    .replace(OWED_TO, (_all, bank: string, debtor?: string) => (debtor ? `${debtor}${BETWEEN}${bank}` : bank))
    .replace(/\(\s+/gu, "(")
    .replace(/(?<!\s)\s+(?=[),.;:])/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/(?<![\s–,;:])[\s–,;:]+$/u, "")
    .replace(/^[\s–]+/u, "");
}

/** The places between which a road runs: "(Сурчин – Обреновац)", or what follows "deonica". */
function sectionOf(name: string): string | null {
  const brackets = [...name.matchAll(/\(([^()]*)\)/gu)].map(([, within = ""]) => within);
  const places = brackets.find((within) => within.includes(BETWEEN) || /^(?=\S*–)\S*$/u.test(within));
  return places ?? /(?:деоница|деоницу|deonica|deonicu):?\s+(\S.*)$/iu.exec(name)?.[1] ?? null;
}

/** Abbreviations of Serbian words, which follow the script. */
const OWN = "(?!(?:JP|JKP|SFRJ|SRJ|RB|TE|HE|RTB|NBS|PIO|MSP|EPS|EMS)(?!\\p{L}))";
/** Words in Latin letters that a Serbian text leaves so: of capitals, with a digit, with doubled letters or a capital within. */
const FOREIGN = new RegExp(
  `(?<![\\p{L}\\d])${OWN}(?:\\p{Lu}{2,}|(?=\\p{L}*\\d|\\p{L}*?(\\p{Ll})\\1|\\p{L}+?\\p{Ll}\\p{Lu})[\\p{L}\\d]+)(?![\\p{L}\\d])`,
  "gu",
);
const CYRILLIC = /\p{Script=Cyrillic}/u;

function inScript(name: string, language: Language): string {
  if (language !== "sr-Cyrl") return toLatin(name);
  // Latin words of a name in Cyrillic are meant to be Latin.
  if (CYRILLIC.test(name)) return name;
  // A name that is all capitals shows nothing by them.
  const foreign = /\p{Ll}/u.test(name) || !name.includes(" ") ? FOREIGN : undefined;
  return name
    .split(BETWEEN)
    .map((part) => (COMPANY.test(part) ? part : toCyrillic(part, foreign)))
    .join(BETWEEN);
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A word or sign at the end that leads on to what was cut off. */
const LEADING_ON =
  /(?:[\s–,;:(]|(?<![\p{L}])(?:и|у|о|за|на|са|од|до|из|по|према|основу|преко|i|u|o|za|na|sa|od|do|iz|po|prema|osnovu|preko|of|the|for|and))$/iu;

/** @param length the greatest, in UTF-16 units, the sign of omission included */
export function cutAtWord(name: string, length: number): string {
  if (name.length <= length) return name;
  const cut = name.slice(0, length);
  const space = cut.lastIndexOf(" ");
  const words = space > 0 ? cut.slice(0, space) : cut.slice(0, length - 1);
  let kept = words;
  while (LEADING_ON.test(kept)) kept = kept.replace(LEADING_ON, "");
  return `${kept || words}…`;
}
