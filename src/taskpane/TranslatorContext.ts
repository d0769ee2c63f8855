import { createContext, useContext } from "react";
import { translatorFor, type Translator } from "../messages/translator.ts";

export const TranslatorContext = createContext<Translator>(translatorFor("sr-Latn"));

/** The translator of the language that the pane is shown in. */
export function useTranslator(): Translator {
  return useContext(TranslatorContext);
}
