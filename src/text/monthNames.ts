import { foldForComparison } from "./fold.ts";

/** Serbian month names, nominative and genitive ("31. мај", "31. августа"), and the English ones with their short forms. */
const NAMES: readonly (readonly string[])[] = [
  ["januar", "januara", "january", "jan"],
  ["februar", "februara", "february", "feb"],
  ["mart", "marta", "march", "mar"],
  ["april", "aprila", "apr"],
  ["maj", "maja", "may"],
  ["jun", "juna", "juni", "june"],
  ["jul", "jula", "juli", "july"],
  ["avgust", "avgusta", "august", "aug", "avg"],
  ["septembar", "septembra", "september", "sept", "sep"],
  ["oktobar", "oktobra", "october", "oct", "okt"],
  ["novembar", "novembra", "november", "nov"],
  ["decembar", "decembra", "december", "dec"],
];

const NUMBER_OF = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** 1 to 12 for a month's name in Serbian (either script, nominative or genitive) or English; null for any other word. */
export function monthOf(word: string): number | null {
  return NUMBER_OF.get(foldForComparison(word)) ?? null;
}
