/** The languages and scripts that everything is said in (BCP 47). */
export type Language = "sr-Latn" | "sr-Cyrl" | "en";

export const LANGUAGES: readonly Language[] = ["sr-Latn", "sr-Cyrl", "en"];

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}
