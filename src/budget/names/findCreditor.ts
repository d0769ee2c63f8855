import { message, type Message } from "../../messages/message.ts";
import {
  CHINA_EXIM,
  CHINA_EXIM_FORMS,
  CHINA_WORDS,
  EXIM_WORDS,
  OTHER_BANKS,
  type CreditorFormKind,
} from "./chinaExim.ts";
import { nameWords, positionOf } from "./nameWords.ts";
import { likeness } from "./recognition.ts";
import { isOneSlipApart, similarity, trigramsOf, type Trigrams } from "./similarity.ts";

/** A creditor found within a name, and which of its words name it. */
export interface FoundCreditor {
  readonly creditor: string;
  readonly confidence: "certain" | "likely";
  readonly reasons: readonly Message[];
  /** The first of its words and the one after its last. */
  readonly start: number;
  readonly end: number;
  /** Whether the name leaves open which country's bank it is. */
  readonly withoutCountry: boolean;
}

/**
 * A name resembles a form from this likeness on. Measured on the forms with one or two letters lost, changed or
 * exchanged, and on the other banks likewise: tests/budget/namesDamaged.test.ts has the figures.
 */
const LEAST_LIKENESS = 0.6;

interface Form {
  readonly form: string;
  readonly kind: CreditorFormKind;
  readonly words: readonly string[];
  readonly trigrams: Trigrams;
}

function formOf(form: string, kind: CreditorFormKind): Form {
  const words = nameWords(form);
  return { form, kind, words, trigrams: trigramsOf(words.join(" ")) };
}

// The longest first: "China Exim Bank" is found before the "China Exim" within it.
const FORMS: readonly Form[] = CHINA_EXIM_FORMS.map(([form, kind]) => formOf(form, kind)).sort(
  (a, b) => b.words.length - a.words.length,
);
const FORMS_WITH_COUNTRY = FORMS.filter(({ kind }) => kind !== "no-country");
const FORMS_WITHOUT_COUNTRY = FORMS.filter(({ kind }) => kind === "no-country");
const OTHERS = OTHER_BANKS.map((bank) => trigramsOf(nameWords(bank).join(" ")));

/** The creditor that a name states; null where it states none that is known. */
export function findCreditor(words: readonly string[]): FoundCreditor | null {
  return (
    exactCreditor(words, FORMS_WITH_COUNTRY) ??
    similarCreditor(words) ??
    exactCreditor(words, FORMS_WITHOUT_COUNTRY)
  );
}

function exactCreditor(words: readonly string[], forms: readonly Form[]): FoundCreditor | null {
  for (const { form, kind, words: formWords } of forms) {
    const start = positionOf(formWords, words);
    // Without its country a form is the bank only where nothing before it says whose bank it is.
    if (start === null || (kind === "no-country" && start > 0)) continue;
    const reasons =
      kind === "seen"
        ? [message("budget:creditorKnown", { form, creditor: CHINA_EXIM })]
        : kind === "unseen"
          ? [message("budget:creditorTranslated", { form, creditor: CHINA_EXIM })]
          : [message("budget:creditorWithoutCountry", { form, creditor: CHINA_EXIM })];
    return {
      creditor: CHINA_EXIM,
      confidence: kind === "seen" ? "certain" : "likely",
      reasons,
      start,
      end: start + formWords.length,
      withoutCountry: kind === "no-country",
    };
  }
  return null;
}

/** Stretches of one word are long enough to hold a country and a bank ("ChinaEximbank"). */
const LEAST_LETTERS_OF_ONE = 9;

interface Stretch {
  readonly share: number;
  readonly form: Form;
  readonly start: number;
  readonly end: number;
}

/** The stretch of the name that resembles a form most, if it does so more than it resembles another bank. */
function similarCreditor(words: readonly string[]): FoundCreditor | null {
  const countries = placesOf(CHINA_WORDS, words);
  const kinds = placesOf(EXIM_WORDS, words);
  if (countries.length === 0 || kinds.length === 0) return null;
  let best: Stretch | null = null;
  for (const form of FORMS_WITH_COUNTRY) {
    for (const length of [form.words.length - 1, form.words.length, form.words.length + 1]) {
      for (let start = 0; start + length <= words.length; start += 1) {
        const end = start + length;
        const within = (at: number): boolean => at >= start && at < end;
        if (!countries.some(within) || !kinds.some(within)) continue;
        if (length === 1 && (words[start] ?? "").length < LEAST_LETTERS_OF_ONE) continue;
        const share = similarity(trigramsOf(words.slice(start, end).join(" ")), form.trigrams);
        if (share >= LEAST_LIKENESS && share > (best?.share ?? 0)) best = { share, form, start, end };
      }
    }
  }
  if (best === null || resemblesAnother(words, best)) return null;
  const { share, form, start, end } = best;
  return {
    creditor: CHINA_EXIM,
    confidence: "likely",
    reasons: [likeness("budget:creditorSimilar", share, { form: form.form, creditor: CHINA_EXIM })],
    start,
    end,
    withoutCountry: false,
  };
}

/** Where one of the known words stands, with a slip or grown together with its neighbour ("ofChina"). */
function placesOf(known: readonly string[], words: readonly string[]): number[] {
  const isOne = (word: string): boolean =>
    known.some(
      (one) =>
        isOneSlipApart(word, one) ||
        (one.length > 4 && (word.startsWith(one) || word.endsWith(one))) ||
        (word.length >= LEAST_LETTERS_OF_ONE && word.includes(one)),
    );
  return words.flatMap((word, at) => (isOne(word) ? [at] : []));
}

/** Whether the stretch, alone or with the words around it, is at least as near to another bank's name. */
function resemblesAnother(words: readonly string[], best: Stretch): boolean {
  for (const start of [best.start - 1, best.start]) {
    for (const end of [best.end, best.end + 1, best.end + 2]) {
      if (start < 0 || end > words.length) continue;
      const stretch = trigramsOf(words.slice(start, end).join(" "));
      if (OTHERS.some((other) => similarity(stretch, other) >= best.share)) return true;
    }
  }
  return false;
}
