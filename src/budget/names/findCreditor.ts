import { message, type Message } from "../../messages/message.ts";
import {
  CHINA_EXIM,
  CHINA_EXIM_FORMS,
  CHINA_WORDS,
  OTHER_BANKS,
  type CreditorFormKind,
} from "./chinaExim.ts";
import { nameWords, positionOf } from "./nameWords.ts";
import { likeness } from "./recognition.ts";
import { isOneSlipApart, similarity } from "./similarity.ts";

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
  readonly folded: string;
}

function formOf(form: string, kind: CreditorFormKind): Form {
  const words = nameWords(form);
  return { form, kind, words, folded: words.join(" ") };
}

// The longest first: "China Exim Bank" is found before the "China Exim" within it.
const FORMS: readonly Form[] = CHINA_EXIM_FORMS.map(([form, kind]) => formOf(form, kind)).sort(
  (a, b) => b.words.length - a.words.length,
);
const FORMS_WITH_COUNTRY = FORMS.filter(({ kind }) => kind !== "no-country");
const OTHERS = OTHER_BANKS.map((bank) => nameWords(bank).join(" "));

/** The creditor that a name states; null where it states none that is known. */
export function findCreditor(words: readonly string[]): FoundCreditor | null {
  return exactCreditor(words) ?? similarCreditor(words);
}

function exactCreditor(words: readonly string[]): FoundCreditor | null {
  for (const { form, kind, words: formWords } of FORMS) {
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

/** The stretch of the name that resembles a form most, if it does so more than it resembles another bank. */
function similarCreditor(words: readonly string[]): FoundCreditor | null {
  const countries = words.flatMap((word, at) =>
    CHINA_WORDS.some((china) => isOneSlipApart(word, china)) ? [at] : [],
  );
  if (countries.length === 0) return null;
  let best: { share: number; form: Form; start: number; end: number } | null = null;
  for (const form of FORMS_WITH_COUNTRY) {
    for (const length of [form.words.length - 1, form.words.length, form.words.length + 1]) {
      for (let start = 0; start + length <= words.length; start += 1) {
        const end = start + length;
        if (length < 2 || !countries.some((at) => at >= start && at < end)) continue;
        const share = similarity(words.slice(start, end).join(" "), form.folded);
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

/** Whether the stretch, alone or with a word more on either side, is at least as near to another bank's name. */
function resemblesAnother(
  words: readonly string[],
  best: { share: number; start: number; end: number },
): boolean {
  for (const start of [best.start - 1, best.start, best.start + 1]) {
    for (const end of [best.end - 1, best.end, best.end + 1, best.end + 2]) {
      if (start < 0 || end > words.length || end - start < 2) continue;
      const stretch = words.slice(start, end).join(" ");
      if (OTHERS.some((other) => similarity(stretch, other) >= best.share)) return true;
    }
  }
  return false;
}
