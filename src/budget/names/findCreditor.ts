import { message, type Message } from "../../messages/message.ts";
import {
  CHINA_EXIM,
  CHINA_WORDS,
  EXIM_WORDS,
  CHINA_EXIM_FORMS,
  OTHER_BANKS,
  type CreditorFormKind,
} from "./chinaExim.ts";
import { asScanned, indexOfWords, withoutWords, nameWords } from "./nameWords.ts";
import { likeness } from "./recognition.ts";
import { isOneSlipApart, similarity, trigramsOf, type Trigrams } from "./similarity.ts";

/** A creditor found within a name, and which of its words name it. */
export interface FoundCreditor {
  readonly creditor: string;
  readonly confidence: "certain" | "likely";
  readonly reasons: readonly Message[];
  /** Places of the words that are none of its: what the name says besides. */
  readonly rest: readonly number[];
  /** Whether the name leaves open which country's bank it is. */
  readonly withoutCountry: boolean;
}

/**
 * A name resembles a form from this likeness on. Measured on the forms with one or two letters lost, changed or
 * exchanged, and on the other banks likewise: tests/budget/namesDamaged.test.ts has the figures.
 */
const LEAST_LIKENESS = 0.6;

/** The creditor that a name states; null where it states none that is known. */
export function findCreditor(words: readonly string[]): FoundCreditor | null {
  return (
    exactCreditor(words, FORMS_WITH_COUNTRY) ??
    similarCreditor(words) ??
    exactCreditor(words, FORMS_WITHOUT_COUNTRY)
  );
}

function exactCreditor(words: readonly string[], forms: readonly CreditorForm[]): FoundCreditor | null {
  for (const { form, kind, words: formWords } of forms) {
    const start = indexOfWords(formWords, words);
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
      rest: withoutOtherForm(words, outside(words, start, start + formWords.length)),
      withoutCountry: kind === "no-country",
    };
  }
  return null;
}

/** Stretches of one word are long enough to hold a country and a bank ("ChinaEximbank"). */
const LEAST_LETTERS_OF_ONE = 9;

interface Stretch {
  readonly share: number;
  readonly form: CreditorForm;
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
        const share = similarity(scannedTrigrams(words.slice(start, end)), form.trigrams);
        if (share >= LEAST_LIKENESS && share > (best?.share ?? 0)) best = { share, form, start, end };
      }
    }
  }
  if (best === null || resemblesAnother(words, best) || hasAllOfAnother(words)) return null;
  const { share, form, start, end } = best;
  return {
    creditor: CHINA_EXIM,
    confidence: "likely",
    reasons: [likeness("budget:creditorSimilar", share, { form: form.form, creditor: CHINA_EXIM })],
    rest: outside(words, start, end),
    withoutCountry: false,
  };
}

/** Without a second form of the name: "Kineska Eksport-import banka (Export-Import Bank of China)". */
function withoutOtherForm(words: readonly string[], rest: readonly number[]): readonly number[] {
  const left = rest.map((at) => words[at] ?? "");
  for (const { words: form } of FORMS_WITH_COUNTRY) {
    const start = indexOfWords(form, left);
    if (start !== null) return rest.filter((_, at) => at < start || at >= start + form.length);
  }
  return rest;
}

function outside(words: readonly string[], start: number, end: number): number[] {
  return words.flatMap((_, at) => (at < start || at >= end ? [at] : []));
}

/**
 * The creditor whose words all stand in the name, in another order or apart ("X RAY, Bank of China, Export-Import").
 * Such words may as well be another bank's and a project's: it is to be believed only where nothing else is left, or
 * one of its loans explains the rest.
 */
export function scatteredCreditor(words: readonly string[]): FoundCreditor | null {
  for (const { form, kind, words: formWords } of FORMS_WITH_COUNTRY) {
    const rest = kind === "seen" && formWords.length >= 3 ? withoutWords(words, formWords) : null;
    if (rest === null || hasAllOfAnother(words)) continue;
    const reasons = [message("budget:creditorWordOrder", { form, creditor: CHINA_EXIM })];
    return { creditor: CHINA_EXIM, confidence: "likely", reasons, rest, withoutCountry: false };
  }
  return null;
}

/** Where one of the known words stands, with a slip or grown together with its neighbour ("ofChina"). */
function placesOf(known: readonly string[], words: readonly string[]): number[] {
  const isOne = (word: string): boolean =>
    known.some(
      (one) =>
        isOneSlipApart(word, one) ||
        isOneSlipApart(asScanned(word), one) ||
        isOneSlipApart(word.replace(/(?<=[nl])j/gu, ""), one) ||
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
      const stretch = scannedTrigrams(words.slice(start, end));
      if (OTHERS.some((other) => similarity(stretch, other) >= best.share)) return true;
    }
  }
  return false;
}

/** Whether every word of another bank of exports and imports stands in the name, in whatever order. */
function hasAllOfAnother(words: readonly string[]): boolean {
  return OTHERS_OF_MORE_WORDS.some((other) => withoutWords(words, other) !== null);
}

/** A form of the creditor's name, taken apart. */
interface CreditorForm {
  readonly form: string;
  readonly kind: CreditorFormKind;
  readonly words: readonly string[];
  readonly trigrams: Trigrams;
}

function formOf(form: string, kind: CreditorFormKind): CreditorForm {
  const words = nameWords(form);
  return { form, kind, words, trigrams: scannedTrigrams(words) };
}

/** As they are read from a scanned page too. */
function scannedTrigrams(words: readonly string[]): Trigrams {
  return trigramsOf(words.map(asScanned).join(" "));
}

// The longest first: "China Exim Bank" is found before the "China Exim" within it.
const FORMS: readonly CreditorForm[] = CHINA_EXIM_FORMS.map(([form, kind]) => formOf(form, kind)).sort(
  (a, b) => b.words.length - a.words.length,
);
const FORMS_WITH_COUNTRY = FORMS.filter(({ kind }) => kind !== "no-country");
const FORMS_WITHOUT_COUNTRY = FORMS.filter(({ kind }) => kind === "no-country");
/** Banks that are near in name. */
const OTHERS = OTHER_BANKS.map((bank) => scannedTrigrams(nameWords(bank)));
/** Those of them whose words are not all in a name of this bank too, as those of the Bank of China are. */
const OTHERS_OF_MORE_WORDS: readonly (readonly string[])[] = OTHER_BANKS.map((bank) =>
  nameWords(bank).filter((word) => word !== "the"),
).filter((other) => !FORMS.some(({ words }) => withoutWords(words, other) !== null));
