/** The loan that these words describe. */
const INSPECTION_LOAN = "x-ray";

/** The maker of the scanners, as it is written and as it is heard, in Russian too; with the mark ™ grown into it, and declined. */
const MAKER = /^n(?:j?u|ью)(?:ck|ch|c|k)te(?:ch|c|h|k)(?:tm)?(?:a|u|om|em|ov)?$/u;
/** "X RAY" in two words or one, spelled as it is heard, the X typed as a Cyrillic letter, and declined. */
const RAY = /^(?:x|h|iks)(?:ray|rej)(?:a|u|em|om)?$/u;

/** The stems of words that describe the loan, folded: each ending of a case may follow. */
const STEMS = {
  scanner: ["skener", "scanner"],
  ray: ["rendgen", "rentgen"],
  look: ["kontrol", "inspekcij", "inspection", "pregled", "skeniranj", "scanning"],
  container: ["kontejner", "container"],
  customs: ["carin", "customs"],
  vehicle: ["vozil", "vehicle", "kamion", "truck"],
  kind: ["mobil", "stacionar", "11"],
  other: ["sistem", "system", "oprem", "uredjaj", "nabav", "instalacij", "prenosiv", "klasicn", "teretn"],
  state: ["uprav", "republik", "srbij", "tm"],
} as const;
/** What a word says of the loan: that it is the maker's name or "X RAY", or one of the senses above. */
type Sense = "name" | keyof typeof STEMS;

/** "kontejnerskog": the longest ending that follows a stem. */
const LONGEST_ENDING = 4;

/** What tells this loan: all senses of one of these rows. A scanner alone may be a hospital's. */
const TELLING: readonly (readonly Sense[])[] = [
  ["name"],
  ["scanner", "container"],
  ["scanner", "customs"],
  ["scanner", "vehicle"],
  ["scanner", "kind"],
  ["ray", "container"],
  ["ray", "customs"],
  ["ray", "vehicle"],
  ["look", "container"],
];

/** Words that describe a loan, and the places of those that describe it. */
interface DescribedLoan {
  readonly loan: string;
  readonly places: ReadonlySet<number>;
}

/**
 * The container inspection loan where words describe it, in any order and case of grammar ("набавка скенера за
 * царину", "Нуктек"). Few documents call it by one name, and the press by none. Null where they leave open what is
 * meant. @param words folded
 */
export function inspectionLoan(words: readonly string[]): DescribedLoan | null {
  const senses = new Set<Sense>();
  const places = new Set<number>();
  words.forEach((word, at) => {
    const isName = [-1, 0, 1].some((by) => [MAKER, RAY].some((name) => name.test(joined(words, at, by))));
    const sense = isName ? "name" : senseOf(word);
    if (sense === null) return;
    senses.add(sense);
    places.add(at);
  });
  const tells = TELLING.some((row) => row.every((sense) => senses.has(sense)));
  return tells ? { loan: INSPECTION_LOAN, places } : null;
}

/** A word, grown together with the one before (-1) or after it (1). */
function joined(words: readonly string[], at: number, by: number): string {
  return words.slice(Math.max(0, Math.min(at, at + by)), Math.max(at, at + by) + 1).join("");
}

function senseOf(word: string): Sense | null {
  for (const [sense, stems] of Object.entries(STEMS) as [Sense, readonly string[]][]) {
    if (stems.some((stem) => word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING))
      return sense;
  }
  return null;
}
