import { CHINA_EXIM_FORMS, OTHER_BANKS, type CreditorFormKind } from "./chinaExim.ts";
import { asScanned, nameWords, withoutWords } from "./nameWords.ts";
import { trigramsOf, type Trigrams } from "./similarity.ts";

/** A form of the creditor's name, taken apart. */
export interface CreditorForm {
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
export function scannedTrigrams(words: readonly string[]): Trigrams {
  return trigramsOf(words.map(asScanned).join(" "));
}

// The longest first: "China Exim Bank" is found before the "China Exim" within it.
const FORMS: readonly CreditorForm[] = CHINA_EXIM_FORMS.map(([form, kind]) => formOf(form, kind)).sort(
  (a, b) => b.words.length - a.words.length,
);
export const FORMS_WITH_COUNTRY = FORMS.filter(({ kind }) => kind !== "no-country");
export const FORMS_WITHOUT_COUNTRY = FORMS.filter(({ kind }) => kind === "no-country");
/** Banks that are near in name. */
export const OTHERS = OTHER_BANKS.map((bank) => scannedTrigrams(nameWords(bank)));
/** Those of them whose words are not all in a name of this bank too, as those of the Bank of China are. */
export const OTHERS_OF_MORE_WORDS: readonly (readonly string[])[] = OTHER_BANKS.map((bank) =>
  nameWords(bank).filter((word) => word !== "the"),
).filter((other) => !FORMS.some(({ words }) => withoutWords(words, other) !== null));
