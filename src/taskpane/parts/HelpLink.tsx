import { useTranslator } from "../TranslatorContext.ts";

/** Opens the walk-throughs beside the program, in its language. */
export function HelpLink() {
  const { say, language } = useTranslator();
  return (
    <a href={`help/${language}.html`} target="_blank" rel="noopener">
      {say("pane:walkthroughs")}
    </a>
  );
}
