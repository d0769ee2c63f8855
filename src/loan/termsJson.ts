import { safeParse, type BaseIssue } from "valibot";
import { isoText } from "../calendar/day.ts";
import { message, Problem, type Message, type Place } from "../messages/message.ts";
import { minorDigits, type Currency } from "../money/currency.ts";
import { decimalText } from "../money/decimal.ts";
import { amountText, parseMoney, type Money } from "../money/money.ts";
import { sourcesToJson } from "./sourceJson.ts";
import type { LoanTerms, DefaultInterestTerms, Fee, InterestRate, Repayment, TermSource } from "./terms.ts";
import { termsSchema, type TermsInput } from "./termsSchema.ts";

/**
 * Reads loan terms from parsed JSON: amounts and percents as decimal text, dates as ISO text.
 * Absent agreement, signed and facility are not known (null), an absent name is the id, absent fees are none. Absent
 * businessDays, rounding and remainder are taken as unshifted, half up and last, and marked as inferred in `sources`.
 *
 * Default interest is null or `{ "percent": "2", "over": "contract", "on": "all", "dayCount": "ACT/360",
 * "compounding": false }`: see DefaultInterestTerms. `over` is "contract", "absolute", or "table" with
 * `"rates": [{ "from": "2024-01-01", "percent": "4.5" }]`. Where `on` is absent it is taken as "all", and marked as
 * inferred under "defaultInterest.on".
 * @param place the file, for messages
 * @throws Problem that names the path and what was expected there; for a key that is not part of the form; for
 *   prepayments and reschedulings, which no schedule can be built with yet
 */
export function readTerms(json: unknown, place: Place): LoanTerms {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new Problem("errors:termsNotObject", {}, place);
  }
  const parsed = safeParse(termsSchema, json);
  if (!parsed.success) throw problemOf(parsed.issues, place);
  return termsOf(parsed.output, place);
}

/**
 * The terms in the form that readTerms reads. Reading it again gives equal terms, but for what `says` adds to sources.
 * @param say as for sourceToJson
 */
export function termsToJson(terms: LoanTerms, say?: (message: Message) => string): Record<string, unknown> {
  return {
    id: terms.id,
    name: terms.name,
    currency: terms.currency,
    agreement: terms.agreement,
    signed: terms.signed === null ? null : isoText(terms.signed),
    facility: terms.facility && amountText(terms.facility),
    drawdowns: terms.drawdowns.map(({ date, amount }) => ({
      date: isoText(date),
      amount: amountText(amount),
    })),
    rate: rateToJson(terms.rate),
    dayCount: terms.dayCount,
    firstInterest: isoText(terms.firstInterest),
    firstPrincipal: isoText(terms.firstPrincipal),
    lastPrincipal: isoText(terms.lastPrincipal),
    monthsBetween: terms.monthsBetween,
    repayment: repaymentToJson(terms.repayment),
    businessDays: {
      calendars: [...terms.businessDays.calendars],
      convention: terms.businessDays.convention,
      interest: terms.businessDays.interest,
    },
    rounding: terms.rounding,
    remainder: terms.remainder,
    fees: terms.fees.map(feeToJson),
    prepayments: [],
    reschedulings: [],
    defaultInterest: terms.defaultInterest ? defaultInterestToJson(terms.defaultInterest) : null,
    sources: sourcesToJson(terms.sources, say),
  };
}

function termsOf(input: TermsInput, place: Place): LoanTerms {
  const amountAt = (text: string, path: string): Money => amountOf(text, input.currency, path, place);
  const { repayment } = input;
  const assumed: Record<string, TermSource> = {};
  const assume = (term: string, text: string, key: string): void => {
    assumed[term] = { mark: "inferred", text, says: message(key) };
  };
  if (!input.businessDays) assume("businessDays", "not stated: no shift", "explain:sourceNoShiftStated");
  if (!input.rounding) assume("rounding", "not stated: half up", "explain:sourceNoRoundingStated");
  if (!input.remainder) assume("remainder", "not stated: last", "explain:sourceNoRemainderStated");
  const { defaultInterest } = input;
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
    drawdowns: input.drawdowns
      .map(({ date, amount }, index) => ({ date, amount: amountAt(amount, `drawdowns[${index}].amount`) }))
      .sort((a, b) => a.date - b.date),
    rate: input.rate,
    dayCount: input.dayCount,
    firstInterest: input.firstInterest,
    firstPrincipal: input.firstPrincipal,
    lastPrincipal: input.lastPrincipal,
    monthsBetween: input.monthsBetween,
    repayment:
      repayment.kind === "custom"
        ? {
            kind: "custom",
            instalments: repayment.instalments.map(({ date, amount }, index) => ({
              date,
              amount: amountAt(amount, `repayment.instalments[${index}].amount`),
            })),
          }
        : repayment,
    businessDays: input.businessDays ?? { calendars: [], convention: "none", interest: "unadjusted" },
    rounding: input.rounding ?? "half-up",
    remainder: input.remainder ?? "last",
    fees: input.fees,
    ...(defaultInterest ? { defaultInterest: defaultInterestOf(defaultInterest) } : {}),
    sources: { ...Object.fromEntries(Object.entries(input.sources).map(readSource)), ...assumed },
  };
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

function amountOf(text: string, currency: Currency, path: string, place: Place): Money {
  const amount = parseMoney(text, currency);
  if (amount) return amount;
  throw new Problem(
    "errors:termsAmountTooFine",
    { path, found: text, currency, decimals: minorDigits(currency) },
    { ...place, cell: path },
  );
}

type Issue = BaseIssue<unknown>;

/** The first fault; a key that does not belong comes before all, as it is often the misspelling of one that is missing. */
function problemOf(issues: readonly [Issue, ...Issue[]], place: Place): Problem {
  const issue = issues.find(({ expected }) => expected === "never") ?? issues[0];
  const path = pathText(issue);
  const at = { ...place, cell: path };
  const found = foundText(issue);
  if (issue.expected === "never") return new Problem("errors:termsUnknownKey", { path }, at);
  if (issue.message === "NotSupported") return new Problem("errors:termsNotSupported", { path }, at);
  if (issue.received === "undefined") return new Problem("errors:termsMissingKey", { path }, at);
  return new Problem("errors:termsExpected", { path, found, expected: expectedText(issue) }, at);
}

function pathText(issue: Issue): string {
  const keys = (issue.path ?? []).map(({ key }) =>
    typeof key === "number" ? `[${key}]` : `.${String(key)}`,
  );
  return keys.join("").replace(/^\./, "");
}

/** What stands there, as JSON; the beginning of it where it is long. */
function foundText({ input, received }: Issue): string {
  const text = input === undefined ? received : JSON.stringify(input);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const EXPECTED = ["Text", "Date", "Percent", "Amount", "Whole", "Drawdown", "YesNo"];

function expectedText(issue: Issue): Message {
  if (EXPECTED.includes(issue.message)) return message(`errors:termsExpected${issue.message}`);
  if (issue.expected === "Array") return message("errors:termsExpectedList");
  if (issue.expected === "Object") return message("errors:termsExpectedObject");
  const list = (issue.expected ?? "").replace(/^\(|\)$/g, "").replaceAll(" | ", ", ");
  return message("errors:termsExpectedOneOf", { list });
}

function rateToJson(rate: InterestRate): Record<string, unknown> {
  if (rate.kind === "fixed") return { kind: "fixed", percent: decimalText(rate.percent) };
  return {
    kind: "floating",
    index: rate.index,
    marginPercent: decimalText(rate.marginPercent),
    floorPercent: rate.floorPercent && decimalText(rate.floorPercent),
    fixings: rate.fixings.map(({ from, percent }) => ({
      from: isoText(from),
      percent: decimalText(percent),
    })),
  };
}

function repaymentToJson(repayment: Repayment): Record<string, unknown> {
  if (repayment.kind !== "custom") return { kind: repayment.kind };
  const instalments = repayment.instalments.map(({ date, amount }) => ({
    date: isoText(date),
    amount: amountText(amount),
  }));
  return { kind: "custom", instalments };
}

function feeToJson(fee: Fee): Record<string, unknown> {
  const percent = decimalText(fee.percent);
  return fee.kind === "management"
    ? { kind: fee.kind, percent, on: fee.on, date: isoText(fee.date) }
    : { kind: fee.kind, percent, on: fee.on, from: isoText(fee.from), dayCount: fee.dayCount };
}

function defaultInterestToJson(terms: DefaultInterestTerms): Record<string, unknown> {
  const { percent, over, rates, on, dayCount, compounding } = terms;
  return {
    percent: decimalText(percent),
    over,
    ...(over === "table"
      ? { rates: rates.map((rate) => ({ from: isoText(rate.from), percent: decimalText(rate.percent) })) }
      : {}),
    on,
    dayCount,
    compounding,
  };
}
