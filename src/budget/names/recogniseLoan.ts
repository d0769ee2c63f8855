import { message, type Message } from "../../messages/message.ts";
import { CHINA_EXIM } from "./chinaExim.ts";
import { findCreditor, scatteredCreditor, type FoundCreditor } from "./findCreditor.ts";
import { findLoan, shortForm, type FoundForm, type Project } from "./findLoan.ts";
import { nameWords, printedWords } from "./nameWords.ts";
import { likeness, type Recognition } from "./recognition.ts";

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
  const recognised = found === null ? null : withCreditor({ words, printed }, found);
  if (recognised?.loan) return recognised;
  const inOtherOrder = withScattered({ words, printed });
  if (inOtherOrder !== null) return inOtherOrder;
  if (found !== null) return recognised;
  return creditor === CHINA_EXIM
    ? besideCreditor({ words, printed }, creditorFromContext())
    : alone({ words, printed });
}

function withCreditor(name: Project, found: FoundCreditor): Recognition | null {
  const project = besides(name, found);
  // Without its country the bank is believed only where one of its loans explains the rest of the name.
  if (found.withoutCountry && project.words.length > 0 && findLoan(project)?.extra.length !== 0) return null;
  return besideCreditor(project, found);
}

/** The creditor's words in another order: believed only where they are all, or one of its loans explains the rest. */
function withScattered(name: Project): Recognition | null {
  const found = scatteredCreditor(name.words);
  if (found === null) return null;
  const project = besides(name, found);
  const isExplained = project.words.length === 0 || findLoan(project)?.extra.length === 0;
  return isExplained ? besideCreditor(project, found) : null;
}

function besides({ words, printed }: Project, { rest }: FoundCreditor): Project {
  const chosen = (all: readonly string[]): string[] => rest.map((at) => all[at] ?? "");
  return { words: chosen(words), printed: chosen(printed) };
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

function isExact(found: FoundForm): boolean {
  return found.share === 1 && found.extra.length === 0;
}

function reasonsFor({ form, share, extra }: FoundForm): Message[] {
  const reasons = [
    share === 1
      ? message(form.kind === "hint" ? "budget:loanHint" : "budget:loanKnown", { form: form.form })
      : likeness("budget:loanSimilar", share, { form: form.form }),
  ];
  if (extra.length > 0) reasons.push(message("budget:loanExtraWords", { words: extra.join(" ") }));
  return reasons;
}
