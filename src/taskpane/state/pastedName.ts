import type { Imported } from "../../dossier/importFiles.ts";
import type { Language } from "../../messages/language.ts";
import { translatorFor } from "../../messages/translator.ts";

/** What a paste is called: "Pasted 1", or the next number that no document has. */
export function pastedName(language: Language, imported: Imported | null): string {
  const { say } = translatorFor(language);
  const names = new Set(imported?.documents.map(({ name }) => name));
  for (let count = 1; ; count += 1) {
    const name = say("pane:pasted", { count });
    if (!names.has(name)) return name;
  }
}
