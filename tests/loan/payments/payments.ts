import { day, daysBetween, isoText } from "../../../src/calendar/day.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { defaultInterest } from "../../../src/loan/payments/defaultInterest.ts";
import type { PaymentKind, PaymentMade } from "../../../src/loan/payments/payment.ts";
import { settle, type SettleOptions } from "../../../src/loan/payments/settle.ts";
import type { Allocation, SettledPart, Settlement } from "../../../src/loan/payments/settlement.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { readTerms } from "../../../src/loan/termsJson.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import type { Language } from "../../../src/messages/language.ts";
import type { Message } from "../../../src/messages/message.ts";
import type { Currency } from "../../../src/money/currency.ts";
import { decimalText, normalized } from "../../../src/money/decimal.ts";
import { amountText, parseMoney } from "../../../src/money/money.ts";
import { SMALL, type TermsText } from "../loan.ts";

/**
 * The small loan, CNY 1,200.00 at 3 %, ACT/360. Interest: 1,200 x 182 days 18.20; 1,200 x 184 18.40; 900 x 181 13.575,
 * so 13.58; 600 x 184 9.20; 300 x 181 4.525, so 4.53. In all 63.91. Principal: 300.00 from 15 January 2021 on.
 *
 *   1  2020-07-15            18.20
 *   2  2021-01-15   300.00   18.40
 *   3  2021-07-15   300.00   13.58
 *   4  2022-01-15   300.00    9.20
 *   5  2022-07-15   300.00    4.53
 */
export function agreed(changes: TermsText = {}): LoanTerms {
  return readTerms({ ...SMALL, ...changes }, {});
}

/** Points over the loan's rate, on all that is overdue. */
export const TWO_OVER = {
  percent: "2",
  over: "contract",
  on: "all",
  dayCount: "ACT/360",
  compounding: false,
} as Record<string, unknown>;

/** "2021-01-15 principal 300.00 EUR": kind "any" is not known, no currency is the loan's. */
export function paid(text: string, currency: Currency = "CNY"): PaymentMade {
  const [date = "", kind, amount = "", code = currency] = text.split(" ");
  const money = parseMoney(amount, code as Currency);
  if (!money) throw new Error(`no amount in ${text}`);
  return { date: day(date), kind: kind === "any" ? null : (kind as PaymentKind), amount: money };
}

export function settled(
  terms: LoanTerms,
  payments: readonly string[],
  asOf: string,
  options: SettleOptions = {},
): Settlement {
  return settle(
    terms,
    buildSchedule(terms),
    payments.map((text) => paid(text, terms.currency)),
    day(asOf),
    options,
  );
}

export function partsOf({ rows }: Settlement): readonly SettledPart[] {
  return rows.flatMap(({ parts }) => parts);
}

/** "2 principal: 300.00 = 100.00 + 200.00 short, 30 late, full 2021-02-14" of each part that something was paid of. */
export function statusOf(settlement: Settlement): string[] {
  return partsOf(settlement)
    .filter(({ allocations }) => allocations.length > 0)
    .map(({ row, kind, payable, due, paid, short, paidInFull }) =>
      [
        `${row.n} ${kind}: ${amountText(due)} = ${amountText(paid)} + ${amountText(short)} short`,
        `${Math.max(0, daysBetween(payable, paidInFull ?? settlement.asOf))} late`,
        ...(paidInFull === null ? [] : [`full ${isoText(paidInFull)}`]),
      ].join(", "),
    );
}

/** "2 principal 2021-02-14 100.00, 30 late" for each use of a payment, in the order of the rows. */
export function usesOf(settlement: Settlement): string[] {
  return partsOf(settlement).flatMap((part) => [
    ...part.allocations.map((use) => line(`${part.row.n} ${part.kind}`, part, use)),
    ...part.defaultAllocations.map((use) =>
      line(`${part.row.n} default interest on ${part.kind}`, part, use),
    ),
  ]);
  function line(of: string, { dueOn, payable }: SettledPart, { date, amount }: Allocation): string {
    const early = date < dueOn && date < payable;
    const when = early ? "early" : date > payable ? `${daysBetween(payable, date)} late` : "in time";
    return `${of} ${isoText(date)} ${amountText(amount)}, ${when}`;
  }
}

/** In words, with plain spaces. */
export function inWords(messages: readonly Message[], language: Language = "en"): string[] {
  return messages.map((message) => translatorFor(language).sayMessage(message).replaceAll("\u00a0", " "));
}

/** Terms with default interest: TWO_OVER, changed where it matters. */
export function bearing(changes: Record<string, unknown>): TermsText {
  return { defaultInterest: { ...TWO_OVER, ...changes } };
}

/** "5 % from 2021-01-15: 300.00 x 30 = 1.25" for each stretch of default interest on one part, and its sums. */
export function stretches(
  changes: TermsText,
  payments: readonly string[],
  asOf: string,
  of: string,
): string[] {
  const terms = agreed(changes);
  const found = defaultInterest(terms, settled(terms, payments, asOf));
  return (found?.charges ?? [])
    .filter(({ part }) => `${part.row.n} ${part.kind}` === of)
    .flatMap((charge) =>
      charge.stretches.map(
        ({ rate, spans, amount }) =>
          `${decimalText(normalized(rate.percent))} % from ${spans[0] ? isoText(spans[0].from) : "-"}: ` +
          `${spans.map(({ balance, days }) => `${amountText(balance)} x ${days}`).join(" + ")} = ${amountText(amount)}`,
      ),
    );
}
