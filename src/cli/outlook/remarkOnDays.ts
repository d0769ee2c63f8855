import type { Imported } from "../../dossier/importFiles.ts";
import type { ListDays } from "../../dossier/outlook/debtLists.ts";
import type { Translator } from "../../messages/translator.ts";
import { remark } from "../complain.ts";
import { LIST_DAY_EXAMPLE } from "./asked.ts";

/** Says on stderr which documents' balances are of no known day, and which stated days are of no document. */
export function remarkOnDays(
  undated: readonly string[],
  days: ListDays,
  { lines }: Pick<Imported, "lines">,
  { say }: Translator,
): void {
  for (const document of undated) {
    remark(say("outlook:undated", { document, option: `--list-day ${LIST_DAY_EXAMPLE}` }));
  }
  for (const document of days.keys()) {
    if (lines.some(({ source }) => source.document === document)) continue;
    remark(say("outlook:unusedDay", { document }));
  }
}
