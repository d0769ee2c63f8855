import { foldForComparison } from "../../text/fold.ts";
import { isOneSlipApart } from "../names/similarity.ts";

/** The four conditions that a card lists, in their printed order, and one for any other label that is known as such. */
export type Condition = "first" | "last" | "instalment" | "rate" | "other";

/** What a word of a label says; "filler" adds nothing to it. */
type Meaning =
  | "first"
  | "last"
  | "principal"
  | "repayment"
  | "part"
  | "annuity"
  | "date"
  | "interest"
  | "level"
  | "year"
  | "towards"
  | "filler";

/** The words that labels are made of, folded, in the cases in which they stand there. */
const WORDS: Readonly<Record<Exclude<Meaning, "year">, string>> = {
  first: "prvi prva prve prvog prvo prvu pocetak pocetni pocetna first",
  last:
    "poslednji poslednja poslednje poslednjeg poslednju posljednji posljednja posljednje posljednjeg posljednju posl " +
    "zadnji zadnja zadnje zadnjeg zadnju krajnji krajnja krajnje konacni konacna konacne konacan kraj last final",
  principal: "glavnica glavnice glavnici glavnicu gl principal",
  repayment:
    "otplata otplate otplati otplatu otpl dospece dospeca dospecu dospijece dospijeca dospijecu dospeva dospevaju dospijeva dospijevaju placanje placanja " +
    "repayment maturity payment",
  part: "rata rate rati ratu instalment installment",
  annuity: "anuitet anuiteta annuity",
  date: "datum datuma dan rok date",
  interest: "kamata kamate kamati kamatu kamatna kamatne kam interest",
  level: "stopa stope stopi",
  towards: "za u po na for in of",
  filler:
    "koji koja koje iznos visina godisnja godisnji ugovorena obaveza obaveze kredita zajma god godina godine godinu godini g",
};

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) =>
    words.split(" ").map((word) => [word, meaning as Meaning] as const),
  ),
);
const LONG_WORDS = [...MEANINGS].filter(([word]) => word.length >= 5);

/** What no label says twice. */
const SAID_ONCE: readonly Meaning[] = ["first", "last", "principal", "part", "interest", "level", "year"];

const LONGEST = 100;
const MOST_WORDS = 10;

/**
 * What a label asks for, by the words that carry its meaning and whatever their order: "Датум доспећа прве рате главнице",
 * "Poslednja rata", "Otplata glavnice u 2026. god.", also with a slip in a long word. Every word must be known, so that no
 * name is taken for a label; "other" where the words ask for something else than the four: an annuity holds interest too.
 * @returns null for anything else
 */
export function conditionInWords(label: string): Condition | null {
  if (label.length > LONGEST) return null;
  const [first = ""] = /[\p{L}\d]+/u.exec(label) ?? [];
  // Most lines are no labels, and their first word tells it.
  if (meaningOf(foldForComparison(first)) === null) return null;
  const meanings: Meaning[] = [];
  const words = foldForComparison(label)
    .replace("interest rate", "interest stopa")
    .split(/[^\p{L}\d]+/u);
  for (const word of words.filter((one) => one !== "")) {
    const meaning = meaningOf(word);
    if (meaning === null || meanings.length === MOST_WORDS) return null;
    // "Каматна стопа" | "Каматна стопа за алокације ММФ-а": a label and the first words of its value.
    if (SAID_ONCE.includes(meaning) && meanings.includes(meaning)) return null;
    meanings.push(meaning);
  }
  return conditionOfMeanings(meanings);
}

/** Of the last words that were asked for: the lines of a list have the same ones. */
const lately = new Map<string, Meaning | null>();
const MOST_LATELY = 5000;

function meaningOf(word: string): Meaning | null {
  let meaning = lately.get(word);
  if (meaning === undefined) {
    meaning = MEANINGS.get(word) ?? yearOrSlip(word);
    if (lately.size === MOST_LATELY) lately.clear();
    lately.set(word, meaning);
  }
  return meaning;
}

function yearOrSlip(word: string): Meaning | null {
  if (/^(?:19|20)\d{2}$/u.test(word)) return "year";
  // "0tplate", "g1avnice": figures that a scan has made of letters.
  const letters = /\p{L}{2}/u.test(word) ? word.replaceAll("0", "o").replaceAll("1", "l") : word;
  if (letters.length < 5) return null;
  const near = new Set(
    LONG_WORDS.filter(([one]) => isOneSlipApart(letters, one)).map(([, meaning]) => meaning),
  );
  const [only] = near;
  return near.size === 1 && only !== undefined ? only : null;
}

function conditionOfMeanings(meanings: readonly Meaning[]): Condition | null {
  const has = (...some: readonly Meaning[]): boolean => some.some((one) => meanings.includes(one));
  const goesOn = meanings.at(-1) === "towards";
  const isOfYear = has("year") || goesOn;
  if (has("interest", "level")) return conditionOfInterest(has, isOfYear);
  if (has("annuity")) return meanings.some((one) => one !== "annuity" && one !== "towards") ? "other" : null;
  if (!has("part", "principal")) return has("repayment") ? dateCondition(has, isOfYear) : null;
  if (has("first", "last")) return dateCondition(has, isOfYear);
  // "Отплата главнице у | Републици Србији" and "Отплата главнице по гаранцијама" are accounts of a budget.
  const isOne = has("year") || (has("part") && (goesOn || has("principal")));
  return isOne && !has("date") ? "instalment" : null;
}

type Has = (...some: readonly Meaning[]) => boolean;

/** The first or the last date of principal; that of the last instalment in a year is another. */
function dateCondition(has: Has, isOfYear: boolean): Condition | null {
  if (has("first") === has("last")) return null;
  if (!isOfYear) return has("first") ? "first" : "last";
  // "Poslednja rata 2027." is a label with its value.
  return has("towards") ? "other" : null;
}

function conditionOfInterest(has: Has, isOfYear: boolean): Condition | null {
  const isOfMore = has("first", "last", "principal", "part", "annuity", "repayment", "date");
  // "Каматна стопа за" goes on with what the rate is of.
  if (has("level")) return isOfMore || (isOfYear && !has("year")) ? null : "rate";
  if (isOfMore || isOfYear) return has("first", "last", "principal", "part", "year") ? "other" : null;
  return "rate";
}
