import { message, type Message } from "../../messages/message.ts";
import { CHINA_EXIM } from "./chinaExim.ts";
import { findCreditor } from "./findCreditor.ts";
import { CHINA_EXIM_LOANS, EMPTY_WORDS, PHASE_WORDS, type LoanFormKind } from "./loanForms.ts";
import { nameWords, positionOf, printedWords } from "./nameWords.ts";
import { likeness, type Recognition } from "./recognition.ts";
import { isOneSlipApart, similarity, trigramsOf, type Trigrams } from "./similarity.ts";

/** A project's name resembles a form from this likeness on; measured as that of creditors is. */
const LEAST_LIKENESS = 0.7;
/** A shorter form says too little to be likened: beside its creditor one slip is allowed ("X RY"), alone none. */
const LEAST_LETTERS = 10;

interface Form {
  readonly loan: string;
  readonly form: string;
  readonly kind: LoanFormKind;
  readonly words: readonly string[];
  readonly trigrams: Trigrams;
}

interface Found {
  readonly form: Form;
  readonly share: number;
  /** Words of the name that the form does not explain. */
  readonly extra: readonly string[];
}

const FORMS: readonly Form[] = CHINA_EXIM_LOANS.flatMap(({ loan, forms }) =>
  forms.map(([form, kind]) => {
    const words = nameWords(form);
    return { loan, form, kind, words, trigrams: trigramsOf(words.join(" ")) };
  }),
).sort((a, b) => b.words.length - a.words.length);

/**
 * Which loan a printed name means: creditor and project as a debt list prints them
 * ("Export – Import Bank of China – X RAY"), or a project alone where its name can mean one loan only.
 * @param creditor the creditor where it stands elsewhere, as in a list that is grouped by creditors
 * @returns the loan null where the creditor is known and the project is not; null for every other name
 */
export function recogniseLoan(name: string, creditor?: string): Recognition | null {
  const words = nameWords(name);
  const printed = printedWords(name);
  const found = findCreditor(words);
  if (found === null) {
    return creditor === CHINA_EXIM
      ? besideCreditor({ words, printed }, creditorFromContext())
      : alone({ words, printed });
  }
  const without = (all: readonly string[]): string[] => [
    ...all.slice(0, found.start),
    ...all.slice(found.end),
  ];
  const project = { words: without(words), printed: without(printed) };
  // Without its country the bank is believed only where one of its loans explains the rest of the name.
  if (found.withoutCountry && project.words.length > 0 && findLoan(project)?.extra.length !== 0) return null;
  return besideCreditor(project, found);
}

/** What a name says besides its creditor, folded and as printed, word for word. */
interface Project {
  readonly words: readonly string[];
  readonly printed: readonly string[];
}

type NamedCreditor = Pick<Recognition, "creditor" | "confidence" | "reasons">;

function creditorFromContext(): NamedCreditor {
  const reasons = [message("budget:creditorFromGroup", { creditor: CHINA_EXIM })];
  return { creditor: CHINA_EXIM, confidence: "certain", reasons };
}

function besideCreditor(project: Project, named: NamedCreditor): Recognition {
  const found = findLoan(project) ?? shortForm(project.words);
  if (found === null) {
    const reasons =
      project.words.length === 0
        ? []
        : [message("budget:loanUnknown", { project: project.printed.join(" ") })];
    return {
      creditor: named.creditor,
      loan: null,
      confidence: named.confidence,
      reasons: [...named.reasons, ...reasons],
    };
  }
  const isCertain = named.confidence === "certain" && isExact(found) && found.form.kind !== "hint";
  return {
    creditor: named.creditor,
    loan: found.form.loan,
    confidence: isCertain ? "certain" : "likely",
    reasons: [...named.reasons, ...reasonsFor(found)],
  };
}

/** A project without its creditor: the whole name has to be it. */
function alone(project: Project): Recognition | null {
  const found = findLoan(project);
  if (found === null || found.extra.length > 0 || found.form.kind === "generic") return null;
  const isCertain = found.form.kind === "own" && isExact(found);
  const open =
    found.form.kind === "project" ? [message("budget:loanWithoutCreditor", { creditor: CHINA_EXIM })] : [];
  return {
    creditor: CHINA_EXIM,
    loan: found.form.loan,
    confidence: isCertain ? "certain" : "likely",
    reasons: [...reasonsFor(found), ...open],
  };
}

function isExact(found: Found): boolean {
  return found.share === 1 && found.extra.length === 0;
}

function reasonsFor({ form, share, extra }: Found): Message[] {
  const reasons = [
    share === 1
      ? message(form.kind === "hint" ? "budget:loanHint" : "budget:loanKnown", { form: form.form })
      : likeness("budget:loanSimilar", share, { form: form.form }),
  ];
  if (extra.length > 0) reasons.push(message("budget:loanExtraWords", { words: extra.join(" ") }));
  return reasons;
}

/** The loan whose form explains most of a project's words; exactly before approximately. */
function findLoan(project: Project): Found | null {
  if (project.words.length === 0) return null;
  return containedForm(project) ?? similarForm(project.words);
}

function containedForm({ words, printed }: Project): Found | null {
  for (const form of FORMS) {
    const at = positionOf(form.words, words);
    if (at === null) continue;
    const isExtra = (word: string, i: number): boolean =>
      (i < at || i >= at + form.words.length) && !EMPTY_WORDS.has(word);
    const extra = words.filter(isExtra);
    // Within a longer name it may be one part of something else, and another phase is another loan.
    if (extra.length > form.words.length || extra.some((word) => PHASE_WORDS.has(word))) continue;
    return { form, share: 1, extra: printed.filter((_, i) => isExtra(words[i] ?? "", i)) };
  }
  return null;
}

function similarForm(words: readonly string[]): Found | null {
  const project = trigramsOf(words.join(" "));
  let best: Found | null = null;
  for (const form of FORMS) {
    if (isShort(form) || form.kind === "hint" || !samePhase(words, form.words)) continue;
    const share = similarity(project, form.trigrams);
    if (share >= LEAST_LIKENESS && share > (best?.share ?? 0)) best = { form, share, extra: [] };
  }
  return best;
}

/** A short form with one slip, spaces not counted. */
function shortForm(words: readonly string[]): Found | null {
  const joined = words.join("");
  const form = FORMS.find(
    (short) => isShort(short) && short.kind === "own" && isOneSlipApart(joined, short.words.join("")),
  );
  return form === undefined
    ? null
    : { form, share: similarity(trigramsOf(words.join(" ")), form.trigrams), extra: [] };
}

function isShort(form: Form): boolean {
  return form.words.join("").length < LEAST_LETTERS;
}

/** Whether both name the same phase, or neither names one. */
function samePhase(a: readonly string[], b: readonly string[]): boolean {
  const phase = (words: readonly string[]): string => words.filter((word) => PHASE_WORDS.has(word)).join(" ");
  return phase(a) === phase(b);
}
