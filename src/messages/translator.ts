import { createInstance, type i18n } from "i18next";
import { toCyrillic } from "../text/script.ts";
import {
  formatDay,
  formatDecimal,
  formatMoney,
  formatPercent,
  formatRateIndex,
  withMinus,
} from "./format.ts";
import { keptInLatin } from "./foreign.ts";
import type { Language } from "./language.ts";
import type { Message, MessageKey, MessageParam, SayMessage, Values } from "./message.ts";
import en from "./texts/en/index.ts";
import sr from "./texts/sr/index.ts";

/** Puts messages into words of one language. */
export interface Translator {
  readonly language: Language;
  /** @throws RangeError for a key without a sentence: a defect of the program, never shown as a bare key */
  readonly say: <K extends MessageKey>(key: K, ...values: Values<K>) => string;
  readonly sayMessage: SayMessage;
}

type Resources = Readonly<Record<string, Readonly<Record<string, string>>>>;
interface TwoLanguages {
  readonly en: Resources;
  readonly sr: Resources;
}

/** The texts known so far: those that every shell starts with, and those that were added. */
const known: TwoLanguages[] = [{ en, sr }];

/**
 * Adds texts that a shell can do without at its start, to every language, also where its translator is in use.
 * For messages/laterTexts.
 */
export function addTexts(texts: TwoLanguages): void {
  known.push(texts);
  for (const [language, instance] of instances) addTo(instance, language, texts);
}

function addTo(instance: i18n, language: Language, texts: TwoLanguages): void {
  for (const [namespace, sentences] of Object.entries(inLanguage(texts, language))) {
    // A namespace may be in two parts, "errors" is.
    instance.addResourceBundle(language, namespace, sentences, true, false);
  }
}

/** Serbian stands once, in Latin script; Cyrillic is its transliteration, foreign words left as they are. */
function inLanguage({ en: english, sr: serbian }: TwoLanguages, language: Language): Resources {
  switch (language) {
    case "en":
      return english;
    case "sr-Latn":
      return serbian;
    case "sr-Cyrl":
      return Object.fromEntries(
        Object.entries(serbian).map(([namespace, texts]) => [
          namespace,
          Object.fromEntries(
            Object.entries(texts).map(([key, text]) => [key, toCyrillic(text, keptInLatin)]),
          ),
        ]),
      );
  }
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
    resources: { [language]: {} },
    defaultNS: false,
  });
  for (const texts of known) addTo(instance, language, texts);
  return instance;
}

/** Where a value goes: "{{day}}", or "{{count, number}}" for one grouped in threes; and the full stop right behind it. */
const PLACEHOLDER = /\{\{(\w+)(, number)?\}\}(\.(?!\.))?/g;

/**
 * Finds a sentence that has no plural forms; null for any other. A report says thousands of sentences, and i18next takes
 * many times as long over each.
 */
function sentencesOf(instance: i18n, language: Language): (key: string) => string | null {
  const known = new Map<string, string>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const colon = key.indexOf(":");
    const found: unknown = instance.getResource(language, key.slice(0, colon), key.slice(colon + 1));
    // What is not there yet may be added.
    if (typeof found !== "string") return null;
    known.set(key, found);
    return found;
  };
}

/** Where a sentence is read: its figures have the minus of print on a screen, a hyphen in cells, files and terminals. */
type ReadIn = "cells" | "screen";

const translators = new Map<`${Language} ${ReadIn}`, Translator>();
const instances = new Map<Language, i18n>();

/** The translator for a language; made once. */
export function translatorFor(language: Language, readIn: ReadIn = "cells"): Translator {
  const made = translators.get(`${language} ${readIn}`);
  if (made) return made;
  const instance = instances.get(language) ?? createI18n(language);
  instances.set(language, instance);

  const figure = readIn === "screen" ? withMinus : (text: string): string => text;
  const shown = (param: MessageParam): string | number => {
    if (typeof param === "string" || typeof param === "number") return param;
    if ("minor" in param) return figure(formatMoney(param, language));
    if ("day" in param) return formatDay(param.day, language);
    if ("percent" in param) return figure(formatPercent(param.percent, language));
    if ("rateIndex" in param) return formatRateIndex(param.rateIndex);
    if ("decimal" in param) return figure(formatDecimal(param.decimal, language));
    return sayMessage(param);
  };
  const grouped = new Intl.NumberFormat(language);
  const plain = new Map<string, string>();
  const say = (key: string, params?: Message["params"]): string => {
    const kept = params === undefined ? plain.get(key) : undefined;
    if (kept !== undefined) return kept;
    const said = sayWith(key, params ?? {});
    if (params === undefined) plain.set(key, said);
    return said;
  };
  const sentenceOf = sentencesOf(instance, language);
  /** i18next chooses the plural form. */
  const formOf = (key: string, { count }: Readonly<Record<string, MessageParam>>): string => {
    const chosenBy = typeof count === "number" ? { count } : {};
    if (!instance.exists(key, chosenBy)) throw new RangeError(`no sentence for "${key}" in ${language}`);
    return instance.t(key, { ...chosenBy, skipInterpolation: true });
  };
  const sayWith = (key: string, params: Readonly<Record<string, MessageParam>>): string =>
    (sentenceOf(key) ?? formOf(key, params)).replace(
      PLACEHOLDER,
      (_all, name: string, isGrouped: string | undefined, stop: string | undefined) => {
        const param = params[name];
        const value = param === undefined ? "" : shown(param);
        const text = isGrouped && typeof value === "number" ? grouped.format(value) : String(value);
        // A date in Serbian has a full stop of its own, which ends the sentence as well.
        return stop === undefined || text.endsWith(".") ? text : text + stop;
      },
    );
  const sayMessage = ({ key, params }: Message): string => {
    for (const _name in params) return say(key, params);
    // Said once and kept: a thousand findings have one label.
    return say(key);
  };

  const translator: Translator = { language, say, sayMessage };
  translators.set(`${language} ${readIn}`, translator);
  return translator;
}
