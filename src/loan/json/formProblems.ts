import type { BaseIssue } from "valibot";
import {
  message,
  messageWith,
  Problem,
  type KeyOf,
  type Message,
  type Place,
} from "../../messages/message.ts";
import { minorDigits, type Currency } from "../../money/currency.ts";
import { parseMoney, type Money } from "../../money/money.ts";
import { TOO_FINE } from "./form.ts";

/** An amount of a file; @throws Problem when it is finer than the minor unit of its currency */
export function amountOf(text: string, currency: Currency, path: string, place: Place): Money {
  const amount = parseMoney(text, currency);
  if (amount) return amount;
  throw tooFine(text, currency, path, place);
}

function tooFine(found: string, currency: Currency, path: string, place: Place): Problem {
  const decimals = minorDigits(currency);
  return new Problem(
    "errors:termsAmountTooFine",
    { path, found, currency, decimals },
    { ...place, cell: path },
  );
}

type Issue = BaseIssue<unknown>;

/**
 * What is wrong with a file that does not have its form: the first fault; a key that does not belong comes before all, as it is often
 * the misspelling of one that is missing.
 */
export function problemOf(issues: readonly [Issue, ...Issue[]], place: Place): Problem {
  const issue = issues.find(({ expected }) => expected === "never") ?? issues[0];
  const path = pathText(issue.path);
  const at = { ...place, cell: path };
  const found = foundText(issue);
  if (issue.expected === "never") return unknownKey(issue, path, place);
  if (issue.message === TOO_FINE)
    return tooFine(String(issue.input), issue.expected as Currency, path, place);
  if (issue.received === "undefined") return new Problem("errors:termsMissingKey", { path }, at);
  return new Problem("errors:termsExpected", { path, found, expected: expectedText(issue) }, at);
}

/** A key that is no term; of a list that stands where one object was due, such as two balances, the list itself. */
function unknownKey(issue: Issue, path: string, place: Place): Problem {
  const within = issue.path?.at(-1)?.input;
  if (!Array.isArray(within))
    return new Problem("errors:termsUnknownKey", { path }, { ...place, cell: path });
  const list = pathText(issue.path?.slice(0, -1));
  return new Problem(
    "errors:termsExpected",
    { path: list, found: jsonText(within), expected: message("errors:termsExpectedOneObject") },
    { ...place, cell: list },
  );
}

function pathText(path: Issue["path"] | readonly { readonly key: unknown }[]): string {
  const keys = (path ?? []).map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`));
  return keys.join("").replace(/^\./, "");
}

/** What stands there, as JSON; the beginning of it where it is long. */
function foundText({ input, received }: Issue): string {
  return input === undefined ? received : jsonText(input);
}

function jsonText(input: unknown): string {
  const text = JSON.stringify(input);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const EXPECTED = [
  "Text",
  "Date",
  "Percent",
  "Amount",
  "Whole",
  "YesNo",
  "Pair",
  "Rate",
  "Year",
  "DateNear",
  "PercentUpTo",
  "AmountAbove",
  "WholeUpTo",
];

function expectedText(issue: Issue): Message {
  const limit = typeof issue.requirement === "number" ? { limit: issue.requirement } : {};
  if (EXPECTED.includes(issue.message))
    return messageWith(`errors:termsExpected${issue.message}` as KeyOf<"errors:termsExpected">, limit);
  if (issue.expected === "Array") return message("errors:termsExpectedList");
  if (issue.expected === "Object") return message("errors:termsExpectedObject");
  const list = (issue.expected ?? "").replace(/^\(|\)$/g, "").replaceAll(" | ", ", ");
  return message("errors:termsExpectedOneOf", { list });
}
