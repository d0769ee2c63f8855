import { safeParse, type BaseIssue } from "valibot";
import type { Day } from "../calendar/day.ts";
import { message, messageWith, Problem, type KeyOf, type Message, type Place } from "../messages/message.ts";
import { minorDigits, type Currency } from "../money/currency.ts";
import { parseMoney, type Money } from "../money/money.ts";
import { INTEREST_FROM_ASSUMED } from "./beginning.ts";
import type {
  AssumedRate,
  BusinessDays,
  DefaultInterestTerms,
  Fee,
  LoanTerms,
  OpeningBalance,
  Repayment,
  TermSource,
  Register,
} from "./terms.ts";
import { termsSchema, type TermsInput } from "./termsSchema.ts";

/**
 * Reads loan terms from parsed JSON: amounts and percents as decimal text, dates as ISO text.
 * Absent agreement, signed and facility are not known (null), an absent name is the id, absent fees are none. Absent
 * businessDays, rounding and remainder are taken as unshifted, half up and last, and marked as inferred in `sources`.
 *
 * `openingBalance` stands instead of drawdowns: `{ "date": "2024-08-31", "amount": "25612500.00" }`, and `interestFrom`
 * where the interest period began on another day than the last interest date before; see OpeningBalance.
 *
 * Default interest is null or `{ "percent": "2", "over": "contract", "on": "all", "dayCount": "ACT/360",
 * "compounding": false }`: see DefaultInterestTerms. `over` is "contract", "absolute", or "table" with
 * `"rates": [{ "from": "2024-01-01", "percent": "4.5" }]`. Where `on` is absent it is taken as "all", and marked as
 * inferred under "defaultInterest.on".
 * @param place the file, for messages
 * @throws Problem that names the path and what was expected there; for a key that is not part of the form
 */
export function readTerms(json: unknown, place: Place): LoanTerms {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new Problem("errors:termsNotObject", {}, place);
  }
  const parsed = safeParse(termsSchema, json);
  if (!parsed.success) throw problemOf(parsed.issues, place);
  const { drawdowns, openingBalance } = parsed.output;
  if (!openingBalance && !drawdowns?.length) {
    const cell = "drawdowns";
    throw new Problem("errors:termsNoDrawdown", { term: cell }, { ...place, cell });
  }
  return termsOf(parsed.output, place);
}

function termsOf(input: TermsInput, place: Place): LoanTerms {
  const amountAt = (text: string, path: string): Money => amountOf(text, input.currency, path, place);
  const assumed: Record<string, TermSource> = {};
  const assume = (term: string, text: string, key: KeyOf<"explain:sourceNo">): void => {
    assumed[term] = { mark: "inferred", text, says: message(key) };
  };
  if (!input.businessDays) assume("businessDays", "not stated: no shift", "explain:sourceNoShiftStated");
  if (!input.rounding) assume("rounding", "not stated: half up", "explain:sourceNoRoundingStated");
  if (!input.remainder) assume("remainder", "not stated: last", "explain:sourceNoRemainderStated");
  const { defaultInterest, openingBalance } = input;
  if (openingBalance?.interestFrom === null) {
    assumed["openingBalance.interestFrom"] = INTEREST_FROM_ASSUMED;
  }
  if (defaultInterest && !defaultInterest.on) {
    assume("defaultInterest.on", "not stated: all", "explain:sourceNoDefaultOnStated");
  }
  return {
    id: input.id,
    name: input.name ?? input.id,
    currency: input.currency,
    agreement: input.agreement,
    signed: input.signed,
    facility: input.facility === null ? null : amountAt(input.facility, "facility"),
    drawdowns: dated(input.drawdowns ?? [], "drawdowns", amountAt),
    ...(input.openingBalance ? { openingBalance: openingOf(input.openingBalance, amountAt) } : {}),
    rate: input.rate,
    ...(input.assumedRate ? { assumedRate: assumedRateOf(input.assumedRate) } : {}),
    dayCount: input.dayCount,
    firstInterest: input.firstInterest,
    firstPrincipal: input.firstPrincipal,
    lastPrincipal: input.lastPrincipal,
    monthsBetween: input.monthsBetween,
    rollOn: input.rollOn,
    finalPeriod: input.finalPeriod,
    capitalisedUntil: input.capitalisedUntil,
    repayment: repaymentOf(input.repayment, "repayment", amountAt),
    businessDays: businessDaysOf(input.businessDays),
    rounding: input.rounding ?? "half-up",
    remainder: input.remainder ?? "last",
    ...(input.register ? { register: registerOf(input.register, amountAt) } : {}),
    fees: input.fees.map((fee, index) => feeOf(fee, `fees[${index}]`, amountAt)),
    availabilityEnd: input.availabilityEnd,
    cancellations: dated(input.cancellations, "cancellations", amountAt),
    prepayments: inOrder(
      input.prepayments.map((one, index) => ({
        ...one,
        amount: amountAt(one.amount, `prepayments[${index}].amount`),
      })),
    ),
    reschedulings: inOrder(
      input.reschedulings.map((one, index) => {
        const at = `reschedulings[${index}]`;
        const { writeDown, repayment } = one;
        return {
          ...one,
          writeDown: writeDown === null ? null : amountAt(writeDown, `${at}.writeDown`),
          repayment: repayment && repaymentOf(repayment, `${at}.repayment`, amountAt),
        };
      }),
    ),
    ...(defaultInterest ? { defaultInterest: defaultInterestOf(defaultInterest) } : {}),
    sources: { ...Object.fromEntries(Object.entries(input.sources).map(readSource)), ...assumed },
  };
}

/** An amount of the loan's currency from its text; the path is for messages. */
type AmountAt = (text: string, path: string) => Money;

function inOrder<T extends { readonly date: Day }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.date - b.date);
}

function dated(
  list: readonly { readonly date: Day; readonly amount: string }[],
  path: string,
  amountAt: AmountAt,
): { readonly date: Day; readonly amount: Money }[] {
  return inOrder(
    list.map(({ date, amount }, index) => ({ date, amount: amountAt(amount, `${path}[${index}].amount`) })),
  );
}

function registerOf({ unit, divided }: NonNullable<TermsInput["register"]>, amountAt: AmountAt): Register {
  return { unit, divided: divided === null ? null : amountAt(divided, "register.divided") };
}

function assumedRateOf(input: AssumedRate): AssumedRate {
  return input.kind === "constant"
    ? input
    : { kind: "path", values: [...input.values].sort((a, b) => a.from - b.from) };
}

function openingOf(input: NonNullable<TermsInput["openingBalance"]>, amountAt: AmountAt): OpeningBalance {
  return { ...input, amount: amountAt(input.amount, "openingBalance.amount") };
}

function repaymentOf(input: TermsInput["repayment"], path: string, amountAt: AmountAt): Repayment {
  return input.kind === "custom"
    ? { kind: "custom", instalments: dated(input.instalments, `${path}.instalments`, amountAt) }
    : input;
}

function businessDaysOf(input: TermsInput["businessDays"]): BusinessDays {
  if (!input) return { calendars: [], convention: "none", interest: "unadjusted" };
  const { calendars, convention, interest, holidays, workingDays } = input;
  return {
    calendars,
    convention,
    interest,
    ...(holidays ? { holidays } : {}),
    ...(workingDays ? { workingDays } : {}),
  };
}

function feeOf(input: TermsInput["fees"][number], path: string, amountAt: AmountAt): Fee {
  switch (input.kind) {
    case "management":
    case "commitment":
      return input;
    case "insurance": {
      const { kind, date } = input;
      return "amount" in input
        ? { kind, premium: { kind: "amount", amount: amountAt(input.amount, `${path}.amount`) }, date }
        : { kind, premium: { kind: "percent", percent: input.percent, on: input.on }, date };
    }
    case "agency":
      return { ...input, amount: amountAt(input.amount, `${path}.amount`) };
  }
}

function defaultInterestOf(input: NonNullable<TermsInput["defaultInterest"]>): DefaultInterestTerms {
  const { percent, over, on, dayCount, compounding } = input;
  const rates = input.over === "table" ? [...input.rates].sort((a, b) => a.from - b.from) : [];
  return { percent, over, rates, on: on ?? "all", dayCount, compounding };
}

function readSource([term, source]: [string, TermsInput["sources"][string]]): [string, TermSource] {
  const { mark, text, document, page, row } = source;
  return [
    term,
    {
      mark,
      text,
      ...(document === undefined ? {} : { document }),
      ...(page === undefined ? {} : { page }),
      ...(row === undefined ? {} : { row }),
    },
  ];
}

/** An amount of a file; @throws Problem when it is finer than the minor unit of its currency */
export function amountOf(text: string, currency: Currency, path: string, place: Place): Money {
  const amount = parseMoney(text, currency);
  if (amount) return amount;
  throw new Problem(
    "errors:termsAmountTooFine",
    { path, found: text, currency, decimals: minorDigits(currency) },
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
