import { day } from "../../calendar/day.ts";
import { DAY_COUNTS } from "../../calendar/dayCount.ts";
import { MOST_MONTHS } from "../../loan/termsChecks/fail.ts";
import type { MessageKey } from "../../messages/message.ts";
import { CURRENCIES } from "../../money/currency.ts";
import { decimal } from "../../money/decimal.ts";
import { NATIVE_DAY_COUNTS } from "../formulas/dayFormulas.ts";
import type { InputGuard } from "../layout/declaration.ts";

/** The days that loans are dated within; a serial number beyond them is no date but another figure. */
export const FIRST_DAY = day("1950-01-01");
export const LAST_DAY = day("2150-12-31");
/** The years that a rate of exchange can be assumed for. */
export const FIRST_ASSUMED_YEAR = 1990;
export const LAST_ASSUMED_YEAR = 2150;
/** What Excel holds of a list's values, commas between them. */
const LONGEST_LIST = 255;
const LARGEST = "100000000000000";

/** One of several words. */
export function wordsGuard(
  words: Readonly<Record<string, MessageKey>>,
  hint: MessageKey = "workbook:hintList",
): InputGuard {
  return { rule: (t) => ({ kind: "list", values: Object.values(words).map((word) => t.say(word)) }), hint };
}

/** A number within limits, both included. */
export function numberGuard(from: string, to: string, hint: MessageKey): InputGuard {
  return { rule: () => ({ kind: "decimal", from: decimal(from), to: decimal(to) }), hint };
}

/** A figure that has no upper limit of its own. */
export function amountGuard(hint: MessageKey, from = "0"): InputGuard {
  return numberGuard(from, LARGEST, hint);
}

/** A day that loans are dated within. */
export function dayGuard(hint: MessageKey): InputGuard {
  return { rule: () => ({ kind: "date", from: FIRST_DAY, to: LAST_DAY }), hint };
}

function listGuard(values: readonly string[], hint: MessageKey): InputGuard {
  return { rule: () => ({ kind: "list", values }), hint };
}

export const DAY_GUARD = dayGuard("workbook:hintDate");
export const AMOUNT_GUARD = amountGuard("workbook:hintAmount");
export const PERCENT_GUARD = numberGuard("-1", "1", "workbook:hintRate");
export const MONTHS_GUARD = numberGuard("1", String(MOST_MONTHS), "workbook:hintMonths");
export const DAY_COUNT_GUARD = listGuard(DAY_COUNTS, "workbook:hintList");
/** Those that formulas of a schedule can count by. */
export const NATIVE_DAY_COUNT_GUARD = listGuard(NATIVE_DAY_COUNTS, "workbook:hintDayCount");
export const CURRENCY_GUARD = listGuard(CURRENCIES, "workbook:hintCurrency");

/** The id of a loan. */
export const LOAN_GUARD: InputGuard = {
  rule: (_t, loans) => (isList(loans) ? { kind: "list", values: loans } : null),
  hint: "workbook:hintLoan",
};

/** Whether a list to choose from can hold the texts: one text, commas between them. A longer list is done without. */
function isList(texts: readonly string[]): boolean {
  const plain = texts.every((text) => text !== "" && text.trim() === text && !/[,"]/.test(text));
  return plain && texts.length > 0 && texts.join(",").length <= LONGEST_LIST;
}
