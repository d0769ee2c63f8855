import { foldForComparison } from "../../text/fold.ts";
import { conditionInWords, type Condition } from "./labelWords.ts";

/** As laws print them; what else says the same is known by its words. */
const LABELS: readonly { readonly condition: Condition; readonly words: string }[] = [
  { condition: "first", words: "prvi datum otplate glavnice" },
  { condition: "last", words: "poslednji datum otplate glavnice" },
  { condition: "instalment", words: "rata glavnice za" },
  // Of state securities.
  { condition: "instalment", words: "rata glavnice nominalna vrednost" },
  { condition: "instalment", words: "rata nominalna vrednost" },
  { condition: "instalment", words: "nominalna vrednost" },
  { condition: "rate", words: "kamatna stopa" },
  // State securities have no interest rate of their own: their cards list yields and coupons instead.
  { condition: "rate", words: "izvrsne stope" },
  { condition: "rate", words: "izvrsna stopa" },
  { condition: "rate", words: "kuponska stopa" },
  { condition: "rate", words: "disk. stope na poslednjim aukcijama" },
  { condition: "rate", words: "kamatne stope" },
  { condition: "rate", words: "kuponske stope" },
  { condition: "rate", words: "stopa prinosa" },
  { condition: "rate", words: "stope prinosa" },
  { condition: "rate", words: "diskontne stope na poslednjim aukcijama" },
  // Of letters of credit: no dates of principal.
  { condition: "other", words: "datum aktiviranja" },
  { condition: "other", words: "datum aktivacije" },
  { condition: "other", words: "datum isteka" },
  { condition: "other", words: "rok vazenja" },
];

/** With which letters a card's labels begin, in both scripts and mixed. */
const BEGINNINGS = /^\s*[аaвvгgдdзzиiкkнnоoпpрrсsfлlm]/iu;

/** Whether the line begins as the labels of loans do; whatever begins otherwise need not be folded. */
export const mayBeLabel = (line: string): boolean => BEGINNINGS.test(line);

/** A line folded and without brackets, which fonts of glyph numbers lose. */
function wordsOf(line: string): string {
  return foldForComparison(line).replace(/[()]/gu, " ").replace(/\s+/gu, " ").trim();
}

/** The condition that a line of the name column labels; null for any other line. A label may begin on the line only. */
export function conditionOf(line: string): Condition | null {
  const folded = wordsOf(line);
  const label = LABELS.find(
    ({ words }) => folded.startsWith(words) || (folded.length >= 10 && words.startsWith(folded)),
  );
  return label?.condition ?? conditionInWords(line) ?? conditionBeforeValue(line);
}

/** What a label of an instalment goes on with: "за 2013. годину". Folded. */
const OF_YEAR = /^(?: za)?(?: (?:19|20)\d{2}\.?)?(?: ?god\p{L}*\.?)?$/u;

/** Whether the words are a label as laws print them, or the beginning of one that goes on on the next line, and nothing else. */
export function isPrintedLabel(line: string): boolean {
  const folded = wordsOf(line.replaceAll("*", ""));
  return LABELS.some(
    ({ condition, words }) =>
      folded === words ||
      (folded.length >= 10 && words.startsWith(`${folded} `)) ||
      // A year behind a date's label is the date.
      (condition === "instalment" && folded.startsWith(words) && OF_YEAR.test(folded.slice(words.length))),
  );
}

/** A label and the value that begins behind it: "Прва рата главнице 15.03.2019.". */
function conditionBeforeValue(line: string): Condition | null {
  const at = line.search(/(?<=[\s:])(?:\d|\p{Pd}$)/u);
  return at < 0 ? null : conditionInWords(line.slice(0, at));
}

/**
 * Whether the line goes on with a label that the line above has begun ("Последњи датум отплате" / "главнице"), or adds
 * to it in brackets ("Први датум отплате главнице (шест" / "рата)").
 */
export function continuesLabel(label: string, line: string): boolean {
  if (isRemark(label, line)) return true;
  const begun = wordsOf(label);
  const next = wordsOf(line);
  const joined = `${begun} ${next}`;
  if (LABELS.some(({ words }) => begun.length < words.length && words.startsWith(joined))) return true;
  const isEnded = LABELS.some(({ words }) => begun.length < words.length && joined.startsWith(words));
  if (isEnded && /^[\p{L}) ]*(?: za)?(?: (?:19|20)\d{2}\.?(?: ?god\p{L}*\.*)?)?$/u.test(next)) return true;
  if (begun.startsWith("rata glavnice") && /^((za )?\d{4}\.? ?)?(god(inu|ine)?\.*)?$/u.test(next))
    return true;
  return conditionInWords(joined) !== null && conditionOf(line) === null;
}

/** A remark to a date; below a label of rates a line in brackets is the first of their names. */
function isRemark(label: string, line: string): boolean {
  const condition = conditionOf(label);
  if (condition !== "first" && condition !== "last") return false;
  const isOpen = label.split("(").length > label.split(")").length;
  return isOpen ? line.includes(")") && conditionOf(line) === null : /^\([^()]*\)$/u.test(line.trim());
}

/**
 * Whether these labels, in one place, are those of debt cards: two at least, one of them a date of principal or a rate.
 * What is due in a year, and what else is, may as well be lines of a plan.
 */
export function areOfCards(conditions: ReadonlySet<Condition>): boolean {
  return conditions.size > 1 && (["first", "last", "rate"] as const).some((one) => conditions.has(one));
}

/** The year of "Рата главнице за 2013. год."; null where the label has none. */
export function yearOfLabel(label: string): number | null {
  const year = /\b(?:19|20)\d{2}\b/u.exec(label);
  return year ? Number(year[0]) : null;
}

/** Whether the line is a total: "Укупно:", "УКУПНО СТАЊЕ ДУГА", "Свега", "Кина - укупно". */
export function isTotal(line: string): boolean {
  return /^(?:ukupno|svega)\b|[ (-](?:ukupno|svega)[ :.)]*$/u.test(foldForComparison(line));
}
