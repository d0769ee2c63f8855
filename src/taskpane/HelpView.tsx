import { translatorFor } from "../messages/translator.ts";
import { HelpLink } from "./parts/HelpLink.tsx";
import { useTranslator } from "./TranslatorContext.ts";
import { GLOSSARY } from "./glossary/terms.ts";

/** The way to the walk-throughs, and every term with what it means; beside it the term in the trade's other language. */
export function HelpView() {
  const { say, language } = useTranslator();
  const other = translatorFor(language === "en" ? "sr-Latn" : "en");
  return (
    <div className="view part">
      <p>
        <HelpLink />
      </p>
      <h2>{say("glossary:heading")}</h2>
      <dl className="glossary">
        {Object.values(GLOSSARY).map(([name, means]) => (
          <div key={name}>
            <dt>
              {say(name)} <span lang={other.language}>{other.say(name)}</span>
            </dt>
            <dd>{say(means)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
