import { buildOpenSchedule } from "../loan/buildSchedule.ts";
import { loanKey } from "../loan/loanKey.ts";
import type { LoanTerms } from "../loan/terms.ts";
import { readTerms } from "../loan/termsJson.ts";
import { Problem, type KeyOf } from "../messages/message.ts";
import type { Invocation } from "./command.ts";
import { readJson } from "./files.ts";
import { listOption } from "./options.ts";

/**
 * Terms of the files that the option `--terms` names, in its order.
 * @throws Problem, with the file as its place, for one that cannot be read, that holds no terms or terms without a
 * schedule; for two that hold the terms of one loan
 */
export async function termsOption(invocation: Invocation): Promise<LoanTerms[]> {
  const files = await Promise.all(
    listOption(invocation, "terms").map(async (path) => {
      const terms = readTerms(await readJson(path, invocation.translator), { document: path });
      requireSchedule(terms, path);
      return { path, terms };
    }),
  );
  const known = new Map<string, string>();
  for (const { path, terms } of files) {
    const first = known.get(loanKey(terms.id));
    if (first !== undefined)
      throw new Problem("errors:termsOfOneLoanTwice", { loan: terms.id, first, second: path });
    known.set(loanKey(terms.id), path);
  }
  return files.map(({ terms }) => terms);
}

/** What is wrong with terms is found when a schedule is made of them: here it is still known which file they are from. */
function requireSchedule(terms: LoanTerms, path: string): void {
  try {
    buildOpenSchedule(terms);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { key, params } = error.problem;
    throw new Problem(key as KeyOf<"errors:">, params, { ...error.place, document: path }, { cause: error });
  }
}
