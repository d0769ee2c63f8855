import { translatorFor } from "../../messages/translator.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { GLOSSARY } from "./terms.ts";

/** Every term and what it means; beside it the same term in the trade's other language. */
export function GlossaryView() {
  const { say, language } = useTranslator();
  const other = translatorFor(language === "en" ? "sr-Latn" : "en");
  return (
    <dl className="view part glossary">
      {Object.values(GLOSSARY).map(([name, means]) => (
        <div key={name}>
          <dt>
            {say(name)} <span lang={other.language}>{other.say(name)}</span>
          </dt>
          <dd>{say(means)}</dd>
        </div>
      ))}
    </dl>
  );
}
