import type { LoanTerms } from "../loan/terms.ts";
import { readTerms } from "../loan/termsJson.ts";
import type { Invocation } from "./command.ts";
import { readJson } from "./files.ts";
import { listOption } from "./options.ts";

/**
 * Terms of the files that the option `--terms` names, in its order.
 * @throws Problem for a file that cannot be read, and for one that holds no terms
 */
export function termsOption(invocation: Invocation): Promise<LoanTerms[]> {
  return Promise.all(
    listOption(invocation, "terms").map(async (path) =>
      readTerms(await readJson(path, invocation.translator), { document: path }),
    ),
  );
}
