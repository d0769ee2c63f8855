import { isLanguage, type Language } from "../messages/language.ts";
import { LANGUAGES } from "../messages/language.ts";
import { Problem } from "../messages/message.ts";

/**
 * The language to speak: the option --lang where it is given, else what the environment's locale says (sr_RS is
 * Cyrillic, sr_RS@latin Latin), else English.
 * @throws Problem for a language that there is not
 */
export function languageOfEnvironment(
  argv: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Language {
  const stated = argv.flatMap((argument, index) => {
    if (argument === "--lang") return [argv[index + 1] ?? ""];
    return argument.startsWith("--lang=") ? [argument.slice("--lang=".length)] : [];
  });
  const language = stated.at(-1);
  if (language !== undefined) {
    if (isLanguage(language)) return language;
    throw new Problem("errors:unknownLanguage", { language, known: LANGUAGES.join(", ") });
  }
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  if (!/^sr/iu.test(locale)) return "en";
  return /latin/iu.test(locale) ? "sr-Latn" : "sr-Cyrl";
}
