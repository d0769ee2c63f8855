import type { Language } from "../messages/language.ts";

/**
 * The language of Excel's own words, as the page says it once Excel has answered (host/startHost: the attribute
 * data-excel-language of its root); English until then, and for a language that there are no sentences in.
 */
export function displayLanguage(): Language {
  const tag = document.documentElement.dataset["excelLanguage"]?.toLowerCase() ?? "";
  if (!/^sr\b/.test(tag)) return "en";
  return tag.includes("latn") ? "sr-Latn" : "sr-Cyrl";
}
