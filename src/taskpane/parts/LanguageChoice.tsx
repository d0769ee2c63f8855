import { Globe16Regular } from "@fluentui/react-icons/svg/globe";
import { isLanguage, LANGUAGES, type Language } from "../../messages/language.ts";
import { browserStorage } from "../browserStorage.ts";
import { rememberLanguage } from "../language.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** Each language by its own name, whatever language the pane is in. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  "sr-Latn": "Srpski (latinica)",
  "sr-Cyrl": "Српски (ћирилица)",
  en: "English",
};

/** Shows the pane in the language from now on, here and the next time. */
export function chooseLanguage(dispatch: PaneModel["dispatch"], language: Language): void {
  rememberLanguage(browserStorage(), language);
  dispatch({ type: "languageChosen", language });
}

/** The language, in sight as long as there is nothing else; the menu has it later. */
export function LanguageChoice({ dispatch }: { readonly dispatch: PaneModel["dispatch"] }) {
  const { say, language } = useTranslator();
  return (
    <span className="language-part">
      <Globe16Regular />
      <select
        className="language"
        aria-label={say("pane:language")}
        value={language}
        onChange={({ target: { value } }) => {
          if (isLanguage(value)) chooseLanguage(dispatch, value);
        }}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {OWN_NAMES[one]}
          </option>
        ))}
      </select>
    </span>
  );
}
