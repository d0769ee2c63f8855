import { isCurrency, type Currency } from "../money/currency.ts";
import { foldForComparison } from "./fold.ts";

/**
 * Words for currencies in Serbian and English documents, folded for comparison. Codes of ISO 4217 need not stand
 * here. "¥" is missing on purpose: it is the sign of the yen and of the yuan.
 */
const WORDS: Readonly<Partial<Record<Currency, readonly string[]>>> = {
  RSD: ["din", "dinar", "dinara", "dinari", "dinarima", "dinaru", "dinarski", "dinarska", "dinars"],
  EUR: ["€", "evra", "evro", "evri", "evrima", "eura", "euro", "euros"],
  USD: [
    "$",
    "us$",
    "usd$",
    "dolar",
    "dolara",
    "dolari",
    "americkih dolara",
    "americki dolar",
    "us dolara",
    "us dollars",
    "dollars",
  ],
  CNY: [
    "rmb",
    "juan",
    "juana",
    "kineski juan",
    "kineski juan rmb",
    "kineski renminbi",
    "kineskih renminbija",
    "kineskih rmb",
    "renminbija",
    "kineskih juana",
    "kineskih rmb juana",
    "rmb juana",
    "kineski juan renminbi",
    "juana renminbi",
    "renminbi",
    "yuan",
    "chinese renminbi",
    "yuan renminbi",
    "chinese yuan",
    "rmb yuan",
  ],
  XDR: ["sdr", "spv", "specijalnih prava vucenja", "specijalna prava vucenja", "special drawing rights"],
  CHF: ["svajcarski franak", "svajcarskih franaka", "franaka", "swiss francs"],
  GBP: ["£", "britanska funta", "funti", "funti sterlinga", "britanskih funti", "pounds sterling"],
  JPY: ["jena", "japanski jen", "japanskih jena", "japanese yen", "yen"],
  KWD: ["kuvajtski dinar", "kuvajtskih dinara", "kuwaiti dinars"],
  AED: ["dirhama", "aed dirhama"],
};

const OF_WORD = new Map(
  Object.entries(WORDS).flatMap(([currency, words]) =>
    words.map((word) => [word, currency as Currency] as const),
  ),
);

/** The longest name of a currency, in words. */
export const MOST_CURRENCY_WORDS = Math.max(...[...OF_WORD.keys()].map((word) => word.split(" ").length));

/**
 * The currency that a word or phrase names: a code in either script ("ЕUR", "РСД"), a sign, or a name in Serbian or
 * English ("динара", "kineskih RMB juana"). Null for anything else. "SDR" is XDR.
 */
export function currencyOf(text: string): Currency | null {
  const folded = foldForComparison(text).replace(/\.$/u, "");
  const code = folded.toUpperCase();
  return isCurrency(code) ? code : (OF_WORD.get(folded) ?? null);
}
