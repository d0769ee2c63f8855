import { WRITING } from "../../messages/language.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import { rescaled } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { quoted } from "../formulas/quoted.ts";
import { spokenFormula } from "../formulas/spokenFormula.ts";

/** Currencies that Serbian sentences name, in the genitive plural that follows "milion" and "milijarda". */
const NAMED: Readonly<Partial<Record<Currency, MessageKey>>> = {
  CNY: "summarySheet:unitCNY",
  USD: "summarySheet:unitUSD",
  EUR: "summarySheet:unitEUR",
  RSD: "summarySheet:unitRSD",
};

type PluralForm = "one" | "few" | "other";
type UnitWords = Readonly<Record<PluralForm, MessageKey>>;
const MILLION: UnitWords = {
  one: "summarySheet:millionOne",
  few: "summarySheet:millionFew",
  other: "summarySheet:millionMany",
};
const MILLIARD: UnitWords = {
  one: "summarySheet:milliardOne",
  few: "summarySheet:milliardFew",
  other: "summarySheet:milliardMany",
};

/** What an amount is counted in, the greater first; how many of its last places are shown, and from how many smaller parts on. */
const SCALES = [
  { unit: MILLIARD, zeros: 9, places: 2, from: { parts: 4, zeros: 5 } },
  { unit: MILLION, zeros: 6, places: 1, from: { parts: 6, zeros: 0 } },
] as const;

/**
 * A large sum as a sentence says it: "59,8 miliona juana", "CNY 59.8 million"; half up. Below a million in whole units:
 * "540.000 CNY". With a decimal its last digit takes the plural ("145,1 milion"), as CLDR has it for Serbian.
 */
export function amountInWords({ minor, currency }: Money, t: Translator): string {
  const { digits, scale } = amountDecimal({ minor, currency });
  for (const { unit, zeros, places, from } of SCALES) {
    const parts = rescaled({ digits, scale: scale + zeros }, places, "half-up").digits;
    // 999,999,999 is a milliard, rounded as millions are shown; 999,949,999 is not.
    const smaller = rescaled({ digits, scale: scale + from.zeros }, 0, "half-up").digits;
    if (smaller < 10n ** BigInt(from.parts)) continue;
    return t.say("summarySheet:amount", {
      number: numberText(parts, places, t),
      unit: t.say(unit[pluralOf(parts, places, t)]),
      currency: t.say(NAMED[currency] ?? "summarySheet:unitOther", { currency }),
    });
  }
  const whole = rescaled({ digits, scale }, 0, "half-up").digits;
  const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/gu, WRITING[t.language].group);
  return t.say("summarySheet:smallAmount", { number: grouped, currency });
}

/** The same as a formula. @param at address of the cell with the amount, which is nought or more */
export function amountInWordsFormula(at: string, currency: Currency, t: Translator): string {
  const named = t.say(NAMED[currency] ?? "summarySheet:unitOther", { currency });
  const whole = `ROUND(${at},0)`;
  const small = spokenFormula(t, "summarySheet:smallAmount", {
    number: `IF(${whole}<1000,${whole},INT(${whole}/1000)&"${WRITING[t.language].group}"&RIGHT("00"&MOD(${whole},1000),3))`,
    currency: quoted(currency),
  });
  return SCALES.toReversed().reduce<string>((smaller, { unit, zeros, places, from }) => {
    const parts = `ROUND(${at}/1${"0".repeat(zeros - places)},0)`;
    const said = spokenFormula(t, "summarySheet:amount", {
      number: numberFormula(parts, places, t),
      unit: unitFormula(parts, places, unit, t),
      currency: quoted(named),
    });
    return `IF(ROUND(${at}/1${"0".repeat(from.zeros)},0)>=1${"0".repeat(from.parts)},${said},${smaller})`;
  }, small);
}

/** Of tenths or hundredths the number as written, without noughts at its end: 1020 hundredths are "10,2". */
function numberText(parts: bigint, places: number, t: Translator): string {
  const one = 10n ** BigInt(places);
  const fraction = String(parts % one)
    .padStart(places, "0")
    .replace(/0+$/u, "");
  return `${parts / one}${fraction === "" ? "" : `${WRITING[t.language].point}${fraction}`}`;
}

function numberFormula(parts: string, places: number, t: Translator): string {
  const point = `"${WRITING[t.language].point}"`;
  const last =
    places === 1
      ? `MOD(${parts},10)`
      : `IF(MOD(${parts},10)=0,MOD(INT(${parts}/10),10),RIGHT("0"&MOD(${parts},100),2))`;
  const one = `1${"0".repeat(places)}`;
  return `INT(${parts}/${one})&IF(MOD(${parts},${one})=0,"",${point}&${last})`;
}

/** A count of each form. */
const EXAMPLE: Readonly<Record<PluralForm, number>> = { one: 1, few: 2, other: 5 };

/** The plural form for a whole number, or for the digits of a fraction (CLDR 44, plural rules of sr and en). */
function formFor(count: bigint, { language }: Translator): PluralForm {
  if (WRITING[language].plurals === "one, other") return count === 1n ? "one" : "other";
  const [last, tens] = [count % 10n, count % 100n];
  if (last === 1n && tens !== 11n) return "one";
  return last >= 2n && last <= 4n && (tens < 12n || tens > 14n) ? "few" : "other";
}

/** What decides the form: the whole number, or the digits of its fraction. */
function pluralOf(parts: bigint, places: number, t: Translator): PluralForm {
  const one = 10n ** BigInt(places);
  if (parts % one === 0n) return formFor(parts / one, t);
  return formFor(
    BigInt(
      String(parts % one)
        .padStart(places, "0")
        .replace(/0+$/u, ""),
    ),
    t,
  );
}

function unitFormula(parts: string, places: number, unit: UnitWords, t: Translator): string {
  const one = `1${"0".repeat(places)}`;
  const tenths =
    places === 2 ? `IF(MOD(${parts},10)=0,MOD(INT(${parts}/10),10),MOD(${parts},100))` : `MOD(${parts},10)`;
  return pluralFormula(`IF(MOD(${parts},${one})=0,INT(${parts}/${one}),${tenths})`, t, (form) =>
    quoted(t.say(unit[form])),
  );
}

/** One of three formulas by a count, in whatever program: forms that are the same are told apart no further. */
function pluralFormula(
  count: string,
  { language }: Translator,
  formulaOf: (form: PluralForm) => string,
): string {
  const [one, few, other] = (["one", "few", "other"] as const).map(formulaOf);
  if (one === other && few === other) return other ?? "";
  if (WRITING[language].plurals === "one, other") return `IF(${count}=1,${one ?? ""},${other ?? ""})`;
  const isOne = `AND(MOD(${count},10)=1,MOD(${count},100)<>11)`;
  if (few === other) return `IF(${isOne},${one ?? ""},${other ?? ""})`;
  const isFew = `AND(MOD(${count},10)>=2,MOD(${count},10)<=4,OR(MOD(${count},100)<12,MOD(${count},100)>14))`;
  return `IF(${isOne},${one ?? ""},IF(${isFew},${few ?? ""},${other ?? ""}))`;
}

/**
 * A sentence with a count as a formula: "7 rata".
 * @param count a formula, of a whole number
 * @param other where a condition holds, the words of another key
 */
export function countedFormula(
  count: string,
  key: MessageKey,
  t: Translator,
  other?: { readonly when: string; readonly key: MessageKey },
): string {
  const around = (words: MessageKey, form: PluralForm): string =>
    quoted(t.say(words, { count: EXAMPLE[form] }).replace(String(EXAMPLE[form]), ""));
  const formulaOf = (form: PluralForm): string =>
    other ? `IF(${other.when},${around(other.key, form)},${around(key, form)})` : around(key, form);
  return `${count}&${pluralFormula(count, t, formulaOf)}`;
}

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** A day as formatDay writes it. @param at address of its cell */
export function dayFormula(at: string, t: Translator): string {
  const year = WRITING[t.language].days === "named" ? `"\u00a0"&YEAR(${at})` : `YEAR(${at})&"."`;
  return `${dayInYearFormula(at, t)}&${year}`;
}

/** The same without its year. */
export function dayInYearFormula(at: string, { language }: Translator): string {
  if (WRITING[language].days === "dotted") return `RIGHT("0"&DAY(${at}),2)&"."&RIGHT("0"&MONTH(${at}),2)&"."`;
  return `DAY(${at})&"\u00a0"&MID("${MONTHS}",MONTH(${at})*3-2,3)`;
}
