import { inspectionLoan } from "./inspectionWords.ts";
import { CHINA_EXIM_LOANS, EMPTY_WORDS, PHASE_WORDS, type LoanFormKind } from "./loanForms.ts";
import { nameWords, indexOfWords, sameWords } from "./nameWords.ts";
import { isOneSlipApart, similarity, trigramsOf, type Trigrams } from "./similarity.ts";

/** What a name says besides its creditor, folded and as printed, word for word. */
export interface Project {
  readonly words: readonly string[];
  readonly printed: readonly string[];
}

/** A project's name resembles a form from this likeness on; measured as that of creditors is. */
const LEAST_LIKENESS = 0.7;
/** A longer form is meant, with a slip, rather than the shorter one within it and words besides. */
const LEAST_LIKENESS_OF_LONGER = 0.85;
/** Another order is never the form itself. */
const BELOW_ALL = 0.99;
/** A shorter form says too little to be likened: beside its creditor one slip is allowed ("X RY"), alone none. */
const LEAST_LETTERS = 10;

interface LoanForm {
  readonly loan: string;
  readonly form: string;
  readonly kind: LoanFormKind;
  readonly words: readonly string[];
  readonly trigrams: Trigrams;
}

/** A form that was found in what a name says besides its creditor. */
export interface FoundForm {
  readonly form: Pick<LoanForm, "loan" | "form" | "kind">;
  readonly share: number;
  /** Words of the name that the form does not explain. */
  readonly extra: readonly string[];
}

const FORMS: readonly LoanForm[] = CHINA_EXIM_LOANS.flatMap(({ loan, forms }) =>
  forms.map(([form, kind]) => {
    const words = nameWords(form);
    return { loan, form, kind, words, trigrams: trigramsOf(words.join(" ")) };
  }),
).sort((a, b) => b.words.length - a.words.length);

/** The loan whose form explains most of a project's words; exactly before approximately. */
export function findLoan(project: Project): FoundForm | null {
  if (project.words.length === 0) return null;
  const contained = containedForm(project);
  if (contained?.extra.length === 0) return contained;
  const similar = reorderedForm(project.words) ?? similarForm(project.words);
  const described = describedLoan(project);
  if (contained === null) return similar ?? described;
  // What is left over may be a slip in a word of a longer form ("... System Projec").
  if (similar !== null && similar.share >= LEAST_LIKENESS_OF_LONGER) return similar;
  return described !== null && described.extra.length < contained.extra.length ? described : contained;
}

/** The words of a form in another order ("Костолац – пакет пројекат"). */
function reorderedForm(words: readonly string[]): FoundForm | null {
  const form = FORMS.find(({ words: own }) => sameWords(words, own));
  if (form === undefined) return null;
  const share = similarity(trigramsOf(words.join(" ")), form.trigrams);
  return { form, share: Math.min(share, BELOW_ALL), extra: [] };
}

function containedForm({ words, printed }: Project): FoundForm | null {
  for (const form of FORMS) {
    const at = indexOfWords(form.words, words);
    if (at === null) continue;
    const isExtra = (word: string, i: number): boolean =>
      (i < at || i >= at + form.words.length) && !EMPTY_WORDS.has(word);
    if (saysMore(words.filter(isExtra), form.words.length)) continue;
    return { form, share: 1, extra: printed.filter((_, i) => isExtra(words[i] ?? "", i)) };
  }
  return null;
}

/** A loan that is known by words that describe it; they are the form. */
function describedLoan({ words, printed }: Project): FoundForm | null {
  const described = inspectionLoan(words);
  if (described === null) return null;
  const { loan, places } = described;
  const isExtra = (word: string, at: number): boolean => !places.has(at) && !EMPTY_WORDS.has(word);
  if (saysMore(words.filter(isExtra), places.size)) return null;
  return {
    form: { loan, form: printed.filter((_, at) => places.has(at)).join(" "), kind: "hint" },
    share: 1,
    extra: printed.filter((_, at) => isExtra(words[at] ?? "", at)),
  };
}

/** Within a longer name words that are known may be one part of something else, and another phase is another loan. */
function saysMore(extra: readonly string[], known: number): boolean {
  return extra.length > known || extra.some((word) => PHASE_WORDS.has(word));
}

function similarForm(words: readonly string[]): FoundForm | null {
  const project = trigramsOf(words.join(" "));
  let best: FoundForm | null = null;
  for (const form of FORMS) {
    if (isShort(form) || !samePhase(words, form.words)) continue;
    const share = similarity(project, form.trigrams);
    if (share >= LEAST_LIKENESS && share > (best?.share ?? 0)) best = { form, share, extra: [] };
  }
  return best;
}

/** A short form with one slip, spaces not counted; the number of a phase is none ("X RAY 2"). */
export function shortForm(words: readonly string[]): FoundForm | null {
  if (words.some((word) => PHASE_WORDS.has(word))) return null;
  const joined = words.join("");
  const form = FORMS.find(
    (short) => isShort(short) && short.kind === "own" && isOneSlipApart(joined, short.words.join("")),
  );
  return form === undefined
    ? null
    : { form, share: similarity(trigramsOf(words.join(" ")), form.trigrams), extra: [] };
}

function isShort(form: LoanForm): boolean {
  return form.words.join("").length < LEAST_LETTERS;
}

/** Whether both name the same phase, or neither names one. */
function samePhase(a: readonly string[], b: readonly string[]): boolean {
  const phase = (words: readonly string[]): string => words.filter((word) => PHASE_WORDS.has(word)).join(" ");
  return phase(a) === phase(b);
}
