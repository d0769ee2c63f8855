import { createInstance, type i18n } from "i18next";
import { toCyrillic } from "../text/script.ts";
import { formatDay, formatDecimal, formatMoney, formatPercent, formatRateIndex } from "./format.ts";
import { keptInLatin } from "./foreign.ts";
import type { Language } from "./language.ts";
import type { Message, MessageParam } from "./message.ts";
import en from "./texts/en/index.ts";
import sr from "./texts/sr/index.ts";

type Texts = typeof en;
type WithoutPlural<K> = K extends `${infer Stem}_${"one" | "few" | "other"}` ? Stem : K;

/** Every sentence there is: "namespace:name", without plural endings. */
export type MessageKey = {
  [N in keyof Texts]: `${N}:${WithoutPlural<keyof Texts[N] & string>}`;
}[keyof Texts];

/** Puts messages into words of one language. */
export interface Translator {
  readonly language: Language;
  /** @throws RangeError for a key without a sentence: a defect of the program, never shown as a bare key */
  readonly say: (key: MessageKey, params?: Message["params"]) => string;
  readonly sayMessage: (message: Message) => string;
}

type Resources = Record<string, Record<string, string>>;

/** Serbian stands once, in Latin script; Cyrillic is its transliteration, foreign words left as they are. */
function resourcesFor(language: Language): Resources {
  if (language === "en") return en;
  if (language === "sr-Latn") return sr;
  return Object.fromEntries(
    Object.entries(sr as Resources).map(([namespace, texts]) => [
      namespace,
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, toCyrillic(text, keptInLatin)])),
    ]),
  );
}

function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    // A flat name may hold a dot; the namespace is what stands before the colon.
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { [language]: resourcesFor(language) },
    ns: Object.keys(en),
    defaultNS: false,
  });
  return instance;
}

const translators = new Map<Language, Translator>();

/** The translator for a language; made once. */
export function translatorFor(language: Language): Translator {
  const known = translators.get(language);
  if (known) return known;
  const instance = createI18n(language);

  const shown = (param: MessageParam): string | number => {
    if (typeof param === "string" || typeof param === "number") return param;
    if ("minor" in param) return formatMoney(param, language);
    if ("day" in param) return formatDay(param.day, language);
    if ("percent" in param) return formatPercent(param.percent, language);
    if ("rateIndex" in param) return formatRateIndex(param.rateIndex);
    if ("decimal" in param) return formatDecimal(param.decimal, language);
    return sayMessage(param);
  };
  const say = (key: string, params: Message["params"] = {}): string => {
    const values = Object.fromEntries(Object.entries(params).map(([name, param]) => [name, shown(param)]));
    if (!instance.exists(key, values)) throw new RangeError(`no sentence for "${key}" in ${language}`);
    return instance.t(key, values);
  };
  const sayMessage = (message: Message): string => say(message.key, message.params);

  const translator: Translator = { language, say, sayMessage };
  translators.set(language, translator);
  return translator;
}
