import { isoText } from "../../calendar/day.ts";
import type { ForwardLoan } from "../../dossier/outlook/forwardLoan.ts";
import { accountName } from "../../dossier/planning/accountName.ts";
import type { BudgetPlan, PlanSum } from "../../dossier/planning/budgetPlan.ts";
import type { PlanLine } from "../../dossier/planning/planLines.ts";
import { readableRate, type PlanRate } from "../../dossier/planning/planRates.ts";
import { rateChanges } from "../../dossier/planning/sensitivity.ts";
import type { Message } from "../../messages/message.ts";
import { decimalText, normalized } from "../../money/decimal.ts";
import { amountText, type Money } from "../../money/money.ts";
import { withoutFees } from "./planText.ts";

/** What `plan --json` prints: amounts as decimal strings, null where they or a rate are not known. */
export function planToJson(
  plan: BudgetPlan,
  forward: readonly ForwardLoan[],
  say: (message: Message) => string,
): Record<string, unknown> {
  const { asOf, years, rates, lines, byAccount, byLoan, total, missing, open, unscheduled } = plan;
  return {
    asOf: isoText(asOf),
    years,
    rates: rates.map((rate) => rateToJson(rate, say)),
    lines: lines.map((line) => lineToJson(line, say)),
    byAccount: byAccount.map(({ account, parts, sums }) => ({
      account,
      name: say(accountName(account, parts)),
      years: sums.map(sumToJson),
    })),
    byLoan: byLoan.map(({ loan, inLoanCurrency, sums }) => ({
      loan: loan.id,
      currency: loan.currency,
      years: sums.map((sum, at) => ({ amount: textOf(inLoanCurrency[at] ?? null), ...sumToJson(sum) })),
    })),
    total: total.map(sumToJson),
    sensitivity: rateChanges(plan).map(({ percent, totals, known }) => ({
      percent,
      rsd: totals.map(textOf),
      ...(totals.includes(null) && { knownPartRsd: known.map(textOf) }),
    })),
    missingRates: missing,
    open: open.map(({ loan, parts, years: inYears, reason }) => ({
      loan: loan.id,
      parts,
      years: inYears,
      reason: say(reason),
    })),
    withoutFees: withoutFees(plan),
    forward: forward.map(({ id, balance, terms, basis, reason }) => ({
      loan: id,
      from: terms?.openingBalance ? isoText(terms.openingBalance.date) : null,
      balance: textOf(balance),
      basis,
      reason: say(reason),
    })),
    notPlanned: unscheduled.map(({ card, missing: reasons }) => ({
      name: card.name,
      missing: reasons.map(say).join(" "),
    })),
  };
}

function rateToJson(rate: PlanRate, say: (message: Message) => string): Record<string, unknown> {
  const { year, currency, basis, lastKnown, toRsd, toEur } = rate;
  const readable = (value: PlanRate["toRsd"]): string | null =>
    value && decimalText(normalized(readableRate(value)));
  return {
    year,
    currency,
    basis,
    rsd: readable(toRsd),
    eur: readable(toEur),
    lastKnown: lastKnown && {
      date: isoText(lastKnown.date),
      base: lastKnown.base,
      quote: lastKnown.quote,
      rate: decimalText(lastKnown.rate),
      mark: lastKnown.mark,
      source: typeof lastKnown.source === "string" ? lastKnown.source : say(lastKnown.source),
    },
  };
}

function lineToJson(line: PlanLine, say: (message: Message) => string): Record<string, unknown> {
  const { loan, part, account, year, amount, rate, rsd, thousands, eur } = line;
  return {
    loan: loan.id,
    part,
    account,
    year,
    currency: loan.currency,
    amount: textOf(amount),
    open: line.open && say(line.open),
    basis: rate.basis,
    rsd: textOf(rsd),
    thousandsRsd: thousands === null ? null : String(thousands),
    eur: textOf(eur),
    projectedRate: line.isProjected,
    assumedRate: line.isAssumed,
    drawdownsToCome: line.awaitsDrawdown,
    unsureDays: line.hasUnsureDays,
    printed: line.printed && amountText(line.printed.printed),
    mayBeMore: line.mayBeMore !== null,
    mayBeDrawn: line.mayBeDrawn,
  };
}

/** A sum; where it is not known, with the part of it that is. */
function sumToJson({ year, rsd, thousands, eur, known }: PlanSum): Record<string, unknown> {
  return {
    year,
    rsd: textOf(rsd),
    thousandsRsd: thousands === null ? null : String(thousands),
    eur: textOf(eur),
    ...((rsd === null || eur === null) && {
      knownPart: {
        rsd: textOf(known.rsd),
        thousandsRsd: String(known.thousands),
        eur: textOf(known.eur),
      },
    }),
  };
}

function textOf(amount: Money | null): string | null {
  return amount && amountText(amount);
}
