import { Field, Select } from "@fluentui/react-components";
import { isLanguage, LANGUAGES, type Language } from "../../messages/language.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** Each language by its own name, whatever language the pane is in. */
const OWN_NAMES: Readonly<Record<Language, string>> = {
  "sr-Latn": "Srpski (latinica)",
  "sr-Cyrl": "Српски (ћирилица)",
  en: "English",
};

export function Header({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { say, language } = useTranslator();
  return (
    <header className="header">
      <div>
        <h1>{say("pane:title")}</h1>
        <p className="hint">{say("pane:subtitle")}</p>
      </div>
      <Field label={say("pane:language")} className="language">
        <Select
          value={language}
          onChange={(_event, { value }) => {
            if (isLanguage(value)) onLanguage(value);
          }}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {OWN_NAMES[one]}
            </option>
          ))}
        </Select>
      </Field>
    </header>
  );
}
