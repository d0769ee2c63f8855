import type { FitFacts } from "../../../src/loan/fit/facts.ts";
import { fitSchedules, type FitResult } from "../../../src/loan/fit/fitSchedules.ts";
import { readFacts } from "../../../src/loan/fit/readFacts.ts";
import { fitToJson } from "../../../src/loan/fit/fitJson.ts";
import { said } from "../../messages/sayable.ts";

/** X RAY as the amended budget law for 2014 prints it, row 6.5; its step is not printed. */
export const CARD_2014 = {
  currency: "CNY",
  ratePercent: "3",
  firstPrincipal: "2014-03-21",
  lastPrincipal: "2025-09-21",
  yearlyInstalments: [{ year: 2014, amount: "17075000" }],
  balances: [{ amount: "23751816", currency: "EUR", asOf: "2014-07-31" }] as Record<string, string>[],
};

/** Euro reference rates of the European Central Bank: CNY and USD for one euro. */
export const ECB = (
  [
    ["2010-07-14", "8.6056"],
    ["2010-12-31", "8.8220"],
    ["2013-12-31", "8.3491"],
    ["2014-12-31", "7.5358"],
    ["2021-12-31", "7.1947"],
    ["2022-06-30", "6.9624"],
    ["2022-08-31", "6.8947"],
    ["2022-09-30", "6.9368"],
    ["2022-10-31", "7.2380"],
    ["2022-11-30", "7.3437"],
    ["2022-12-30", "7.3582"],
    ["2023-01-31", "7.3198"],
    ["2023-03-31", "7.4763"],
    ["2023-06-30", "7.8983"],
    ["2023-12-29", "7.8509"],
  ] as const
).map(([date, rate]) => ({ date, pair: "EUR/CNY", rate }));

/** A rate of exchange as in a file of facts. */
export interface RateText {
  readonly date: string;
  readonly pair: string;
  readonly rate: string;
}

/** Facts of a loan in yuan. */
export function factsOf(facts: Record<string, unknown>): FitFacts {
  return readFacts({ currency: "CNY", ...facts }, {});
}

export function fitOf(facts: Record<string, unknown>): FitResult {
  return fitSchedules(readFacts(facts, {}));
}

export interface ReadingJson {
  readonly balance: string;
  readonly instalmentsLeft: number;
  readonly date: string | null;
  readonly window: { readonly from: string; readonly to: string };
  readonly rateNeeded: string | null;
  readonly rateGiven: string | null;
  readonly rateDate: string | null;
  readonly relativeErrorPercent: string | null;
  readonly bestDates: readonly { readonly date: string; readonly relativeErrorPercent: string }[];
  readonly crossing: { readonly from: string; readonly to: string } | null;
  readonly ruledOut?: boolean;
}
export interface FitJson {
  readonly confidence: string | null;
  readonly reasons: readonly string[];
  readonly deciding: {
    readonly fact: string;
    readonly year: number | null;
    readonly sentence: string;
  } | null;
  readonly candidates: readonly {
    readonly instalment: string;
    readonly instalments: number;
    readonly total: string;
    readonly totalFrom: string;
    readonly totalTo: string;
    readonly monthsBetween: number;
    readonly datesInYear: readonly string[];
    readonly lastPrincipal: string;
    readonly firstPrincipal: string;
    readonly balances: readonly (ReadingJson & {
      readonly dating: string | null;
      readonly others: readonly ReadingJson[];
      readonly drawnByThen?: string | null;
      readonly sentence: string;
    })[];
    readonly sentence: string;
    readonly terms: Record<string, unknown> & { readonly sources: Record<string, { readonly mark: string }> };
  }[];
  readonly contradictions: readonly {
    readonly facts: readonly string[];
    readonly without: readonly { readonly fact: string; readonly sentence: string }[];
  }[];
  readonly missing: readonly string[];
}

/** The answer as the command line gives it; every sentence has all that it mentions. */
export function fitJsonOf(facts: Record<string, unknown>): FitJson {
  return fitToJson(fitOf(facts), said) as unknown as FitJson;
}
