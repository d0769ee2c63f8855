import type { Imported } from "../../dossier/importFiles.ts";
import type { ListDays } from "../../dossier/outlook/debtLists.ts";
import type { Translator } from "../../messages/translator.ts";
import { remark } from "../complain.ts";
import { LIST_DAY_EXAMPLE } from "./asked.ts";

/**
 * Says on stderr which documents' balances are of no known day, and which stated days are of no document or of one that
 * states another itself.
 */
export function remarkOnDays(
  undated: readonly string[],
  days: ListDays,
  { documents, lines }: Pick<Imported, "documents" | "lines">,
  { say }: Translator,
): void {
  for (const document of undated) {
    remark(say("outlook:undated", { document, option: `--list-day ${LIST_DAY_EXAMPLE}` }));
  }
  for (const [document, stated] of days) {
    if (!lines.some(({ source }) => source.document === document)) {
      remark(say("outlook:unusedDay", { document }));
      continue;
    }
    const printed = documents.find(({ name }) => name === document)?.asOf ?? null;
    if (printed === null || printed === stated) continue;
    const values = { document, stated: { day: stated }, printed: { day: printed }, option: "--list-day" };
    remark(say("outlook:dayAgainstPrint", values));
  }
}
