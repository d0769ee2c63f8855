import { Problem, type Message } from "../messages/message.ts";
import { compare, sum, type Money } from "../money/money.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Fee, LoanTerms } from "./terms.ts";

/**
 * Whether the terms agree with each other; what only the dates of the schedule can tell is checked where they are made.
 * @throws Problem that names the term, in `place.cell`
 */
export function checkTerms(terms: LoanTerms): void {
  const fail = (term: string, key: `errors:terms${string}`, params: Message["params"] = {}): never => {
    throw new Problem(key, { term, loan: terms.name, ...params }, { cell: term });
  };
  const inCurrency = (amount: Money, term: string): void => {
    if (amount.currency !== terms.currency) {
      fail(term, "errors:termsOtherCurrency", { currency: amount.currency, expected: terms.currency });
    }
  };

  if (!Number.isSafeInteger(terms.monthsBetween) || terms.monthsBetween < 1 || terms.monthsBetween > 120) {
    fail("monthsBetween", "errors:termsMonthsBetween", { found: String(terms.monthsBetween) });
  }
  if (terms.firstPrincipal < terms.firstInterest) {
    fail("firstPrincipal", "errors:termsPrincipalBeforeInterest", {
      principal: { day: terms.firstPrincipal },
      interest: { day: terms.firstInterest },
    });
  }
  if (terms.lastPrincipal < terms.firstPrincipal) {
    fail("lastPrincipal", "errors:termsLastBeforeFirst", {
      last: { day: terms.lastPrincipal },
      first: { day: terms.firstPrincipal },
    });
  }
  if (terms.drawdowns.length === 0) fail("drawdowns", "errors:termsNoDrawdown");
  terms.drawdowns.forEach(({ amount, date }, index) => {
    const term = `drawdowns[${index}]`;
    inCurrency(amount, `${term}.amount`);
    if (amount.minor <= 0n) fail(`${term}.amount`, "errors:termsNotPositive", { found: amount });
    if (date >= terms.lastPrincipal) {
      fail(`${term}.date`, "errors:termsDrawdownAfterEnd", {
        drawdown: { day: date },
        last: { day: terms.lastPrincipal },
      });
    }
  });
  const firstDrawdown = terms.drawdowns.reduce((a, b) => (b.date < a.date ? b : a)).date;
  if (firstDrawdown >= terms.firstPrincipal) {
    fail("firstPrincipal", "errors:termsNothingDrawn", {
      principal: { day: terms.firstPrincipal },
      drawdown: { day: firstDrawdown },
    });
  }
  if (terms.facility) {
    inCurrency(terms.facility, "facility");
    const drawn = sum(
      terms.drawdowns.map(({ amount }) => amount),
      terms.currency,
    );
    if (compare(drawn, terms.facility) > 0) {
      fail("drawdowns", "errors:termsDrawnOverFacility", { drawn, facility: terms.facility });
    }
  }
  if (terms.rate.kind === "fixed" && terms.rate.percent.digits < 0n) {
    fail("rate.percent", "errors:termsNegativeRate", { percent: { percent: terms.rate.percent } });
  }
  if (terms.rate.kind === "floating" && terms.rate.fixings.length === 0) {
    fail("rate.fixings", "errors:termsNoFixing", { index: { rateIndex: terms.rate.index } });
  }
  if (terms.repayment.kind === "bullet" && terms.firstPrincipal !== terms.lastPrincipal) {
    fail("repayment", "errors:termsBulletDates", {
      first: { day: terms.firstPrincipal },
      last: { day: terms.lastPrincipal },
    });
  }
  checkFees(terms, fail, inCurrency);
  checkCustom(terms, fail, inCurrency);
  checkDefaultInterest(terms, fail);
}

type Fail = (term: string, key: `errors:terms${string}`, params?: Message["params"]) => never;

function checkFees(terms: LoanTerms, fail: Fail, inCurrency: (amount: Money, term: string) => void): void {
  terms.fees.forEach((fee, index) => {
    const at = `fees[${index}]`;
    const stated = fee.kind === "agency" ? fee.amount : fee.kind === "insurance" ? statedPremium(fee) : null;
    if (stated) {
      inCurrency(stated, `${at}.amount`);
      if (stated.minor <= 0n) fail(`${at}.amount`, "errors:termsNotPositive", { found: stated });
      return;
    }
    if (!terms.facility) fail(at, "errors:termsFeeNeedsFacility");
    const percent = fee.kind === "insurance" ? percentPremium(fee) : "percent" in fee ? fee.percent : null;
    if (percent && percent.digits < 0n) {
      fail(`${at}.percent`, "errors:termsNegativeRate", { percent: { percent } });
    }
  });
}

type Insurance = Extract<Fee, { kind: "insurance" }>;

function statedPremium({ premium }: Insurance): Money | null {
  return premium.kind === "amount" ? premium.amount : null;
}

function percentPremium({ premium }: Insurance): Decimal | null {
  return premium.kind === "percent" ? premium.percent : null;
}

function checkDefaultInterest({ defaultInterest }: LoanTerms, fail: Fail): void {
  if (!defaultInterest) return;
  const { percent, over, rates } = defaultInterest;
  if (percent.digits < 0n) {
    fail("defaultInterest.percent", "errors:termsNegativeRate", { percent: { percent } });
  }
  if (over !== "table") return;
  if (rates.length === 0) fail("defaultInterest.rates", "errors:termsNoDefaultRates");
  rates.forEach(({ from }, index) => {
    if (rates.some((other, at) => at < index && other.from === from)) {
      fail(`defaultInterest.rates[${index}].from`, "errors:termsDefaultRateTwice", { date: { day: from } });
    }
  });
}

function checkCustom(terms: LoanTerms, fail: Fail, inCurrency: (amount: Money, term: string) => void): void {
  if (terms.repayment.kind !== "custom") return;
  const { instalments } = terms.repayment;
  instalments.forEach(({ amount, date }, index) => {
    const term = `repayment.instalments[${index}]`;
    inCurrency(amount, `${term}.amount`);
    if (amount.minor <= 0n) fail(`${term}.amount`, "errors:termsNotPositive", { found: amount });
    if (instalments.some((other, at) => at < index && other.date === date)) {
      fail(`${term}.date`, "errors:termsInstalmentTwice", { date: { day: date } });
    }
  });
  const dates = instalments.map(({ date }) => date);
  const ends: readonly (readonly [stated: number, term: string])[] = [
    [Math.min(...dates), "firstPrincipal"],
    [Math.max(...dates), "lastPrincipal"],
  ];
  for (const [date, term] of ends) {
    const stated = term === "firstPrincipal" ? terms.firstPrincipal : terms.lastPrincipal;
    if (date !== stated) fail(term, "errors:termsCustomEnds", { date: { day: stated } });
  }
  const repaid = sum(
    instalments.map(({ amount }) => amount),
    terms.currency,
  );
  const drawn = sum(
    terms.drawdowns.map(({ amount }) => amount),
    terms.currency,
  );
  if (compare(repaid, drawn) !== 0) fail("repayment.instalments", "errors:termsCustomSum", { repaid, drawn });
}
