import { BookOpen20Regular } from "@fluentui/react-icons/svg/book-open";
import { useTranslator } from "../TranslatorContext.ts";
import { Way } from "./Way.tsx";

/** Opens the walk-throughs beside the program, in its language. */
export function HelpLink() {
  const { say, language } = useTranslator();
  return (
    <Way
      icon={<BookOpen20Regular />}
      label={say("pane:walkthroughs")}
      href={`help/${language}.html`}
      isApart
    />
  );
}
