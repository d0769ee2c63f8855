import { readStored, writeStored } from "./browserStorage.ts";
import { isLanguage, type Language } from "../messages/language.ts";

const KEY = "otplata.language";

/**
 * The language to begin with: the one the user chose last, else the first of the browser's that the pane speaks,
 * else Serbian in Latin script. "sr" without a script is Cyrillic (CLDR, likely subtags).
 */
export function firstLanguage(
  storage: Pick<Storage, "getItem"> | null,
  browser: readonly string[],
): Language {
  const stored = readStored(storage, KEY);
  if (stored !== null && isLanguage(stored)) return stored;
  for (const tag of browser) {
    const language = languageOfTag(tag);
    if (language) return language;
  }
  return "sr-Latn";
}

/** The pane's language for a BCP 47 tag of a browser; null for a language that it doesn't speak. */
function languageOfTag(tag: string): Language | null {
  const [primary, script] = tag.toLowerCase().split(/[-_]/);
  if (primary === "en") return "en";
  if (primary === "sr") return script === "latn" || script === "me" ? "sr-Latn" : "sr-Cyrl";
  return primary === "sh" || primary === "hr" || primary === "bs" ? "sr-Latn" : null;
}

export function rememberLanguage(storage: Pick<Storage, "setItem"> | null, language: Language): void {
  writeStored(storage, KEY, language);
}
