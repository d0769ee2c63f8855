/** The languages and scripts that everything is said in (BCP 47). */
export type Language = "sr-Latn" | "sr-Cyrl" | "en";

export const LANGUAGES: readonly Language[] = ["sr-Latn", "sr-Cyrl", "en"];

/** How a language writes numbers, days and times. */
interface Writing {
  /** Between thousands, and before decimals. */
  readonly group: "," | ".";
  readonly point: "," | ".";
  /** The same, as text/numbers.ts calls it. */
  readonly numbers: "commas" | "dots";
  /** Between hours and minutes. */
  readonly time: ":" | ".";
  /** Of an amount with its currency, both in words: "1,00" and "CNY". A no-break space between. */
  readonly amount: (number: string, currency: string) => string;
  readonly percent: (number: string) => string;
  /** "31.08.2022.", or "31 Aug 2022". */
  readonly days: "dotted" | "named";
  /** Of counts: one and other, or one, few and other as CLDR has it for Serbian. */
  readonly plurals: "one, other" | "one, few, other";
  /** The codes by which a spreadsheet shows a day and a month so, whatever its reader's own settings. */
  readonly dayCode: string;
  readonly monthCode: string;
}

const SERBIAN: Writing = {
  group: ".",
  point: ",",
  numbers: "dots",
  time: ".",
  amount: (number, currency) => `${number}\u00a0${currency}`,
  percent: (number) => `${number}\u00a0%`,
  days: "dotted",
  plurals: "one, few, other",
  dayCode: "dd\\.mm\\.yyyy\\.",
  monthCode: "mm\\.yyyy\\.",
};

export const WRITING: Readonly<Record<Language, Writing>> = {
  "sr-Latn": SERBIAN,
  "sr-Cyrl": SERBIAN,
  en: {
    group: ",",
    point: ".",
    numbers: "commas",
    time: ":",
    amount: (number, currency) => `${currency}\u00a0${number}`,
    percent: (number) => `${number}%`,
    days: "named",
    plurals: "one, other",
    dayCode: "[$-409]d\\ mmm\\ yyyy",
    monthCode: "[$-409]mmm\\ yyyy",
  },
};

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}
