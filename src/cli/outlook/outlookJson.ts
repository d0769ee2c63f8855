import { isoText } from "../../calendar/day.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { coverageOf, type Coverage } from "../../dossier/outlook/coverage.ts";
import type { DebtList } from "../../dossier/outlook/debtLists.ts";
import type { LawForecast } from "../../dossier/outlook/lawForecast.ts";
import type { Outlook } from "../../dossier/outlook/outlook.ts";
import type { OutlookLoan } from "../../dossier/outlook/outlookLoan.ts";
import { listTotal, printedSums, sharesBy } from "../../dossier/outlook/outlookSums.ts";
import { yearSums } from "../../dossier/outlook/yearSums.ts";
import type { SayMessage } from "../../messages/message.ts";
import { decimalText, rescaled } from "../../money/decimal.ts";
import { amountDecimal, amountText, type Money } from "../../money/money.ts";
import type { OutlookAsked } from "./asked.ts";

/** What `outlook --json` prints: amounts as decimal strings, whole euros as the list prints them. */
export function outlookToJson(
  outlook: Outlook,
  documents: readonly DocumentRecord[],
  { from, currency }: OutlookAsked,
  say: SayMessage,
): Record<string, unknown> {
  const { list, loans, few, forecasts, undated } = outlook;
  const coverage = coverageOf(loans);
  const isShown = (year: number): boolean => from === null || year >= from;
  return {
    asOf: isoText(list.day),
    asOfMark: list.dayMark,
    documents: list.documents,
    undated,
    fewOfBefore: few && say(few),
    rates: ratesToJson(list),
    loans: loans.map((loan) => loanToJson(loan, isShown, outlook.asOf && isoText(outlook.asOf), say)),
    sums: {
      currency,
      years: yearSums(loans, list, currency)
        .filter(({ year }) => isShown(year))
        .map(({ year, principal, interest, interestOpen, withoutRate }) => ({
          year,
          principal: textOf(principal),
          interest: textOf(interest),
          interestOpen,
          withoutRate,
        })),
      byCreditor: sharesToJson(
        sharesBy(loans, ({ card }) => card.creditor),
        "creditor",
      ),
      byGroup: sharesToJson(
        sharesBy(loans, ({ card }) => card.group),
        "group",
      ),
      byCurrency: sharesToJson(
        sharesBy(loans, (loan) => loan.currency),
        "currency",
      ),
      printed: printedSums(loans).map(({ year, printed, byBalance }) => ({
        year,
        currency: printed.currency,
        printed: amountText(printed),
        byBalance: amountText(byBalance),
      })),
    },
    covered: { ...coveredToJson(coverage), listTotalEur: eurOrNull(listTotal(list, documents)) },
    byBasis: coverage.byBasis.map(({ basis, loans: count, eur }) => ({
      basis,
      loans: count,
      eur: wholeText(eur),
    })),
    notCovered: loans
      .filter(({ schedule }) => schedule === null)
      .map(({ id, card, reason }) => ({
        id,
        row: card.row,
        name: card.name,
        eur: card.balanceEur && decimalText(card.balanceEur),
        reason: say(reason),
      })),
    forecasts: forecasts.map((forecast) => forecastToJson(forecast, say)),
  };
}

function ratesToJson({ rates, listRates, contradicted }: DebtList) {
  return [...rates]
    .filter(([currency]) => currency !== "RSD")
    .map(([currency, { rsd, isProven, provenBy, published }]) => ({
      currency,
      rsd: decimalText(rsd),
      provenBy,
      by: !isProven ? "published" : (listRates.find((rate) => rate.currency === currency)?.by ?? null),
      published: published && decimalText(published.rate),
      contradicted: contradicted.some(({ proven }) => proven.currency === currency),
    }));
}

function loanToJson(
  loan: OutlookLoan,
  isShown: (year: number) => boolean,
  asOf: string | null,
  say: SayMessage,
): Record<string, unknown> {
  const { id, card, currency, currencyBy, balance, instalmentsLeft, instalment, terms } = loan;
  return {
    id,
    row: card.row,
    group: card.group,
    name: card.name,
    creditor: card.creditor,
    document: card.source.document,
    currency,
    currencyBy,
    balance: textOf(balance),
    balanceEur: card.balanceEur && decimalText(card.balanceEur),
    balanceRsd: card.balanceRsd && decimalText(card.balanceRsd),
    instalmentsLeft,
    monthsBetween: terms?.monthsBetween ?? null,
    nextPrincipal: loan.nextPrincipal && isoText(loan.nextPrincipal),
    lastPrincipal: loan.lastPrincipal && isoText(loan.lastPrincipal),
    instalment: textOf(instalment),
    basis: loan.basis,
    reason: say(loan.reason),
    printed: loan.printed && { year: loan.printed.year, amount: amountText(loan.printed.amount) },
    byBalance:
      loan.printed && loan.byBalance ? { year: loan.printed.year, amount: amountText(loan.byBalance) } : null,
    principal: byYear(loan.principal, isShown),
    interest: loan.interest && byYear(loan.interest, isShown),
    interestOpen: loan.interestOpen && say(loan.interestOpen),
    projectedRate: loan.isProjected,
    assumedRate: loan.isAssumed,
    feesLeftOut: loan.hasFees,
    ...(asOf !== null && {
      forecast: loan.forecast && { date: asOf, amount: amountText(loan.forecast) },
    }),
  };
}

function byYear(
  amounts: ReadonlyMap<number, Money>,
  isShown: (year: number) => boolean,
): Record<string, string> {
  return Object.fromEntries(
    [...amounts]
      .filter(([year]) => isShown(year))
      .map(([year, amount]) => [String(year), amountText(amount)]),
  );
}

function coveredToJson({ covered, all }: Coverage) {
  return {
    eur: wholeText(covered.eur),
    ofEur: wholeText(all.eur),
    loans: covered.loans,
    ofLoans: all.loans,
  };
}

function sharesToJson(shares: ReturnType<typeof sharesBy>, name: string) {
  return shares.map(({ key, all, covered }) => ({
    [name]: key,
    eur: wholeText(all.eur),
    loans: all.loans,
    coveredEur: wholeText(covered.eur),
    coveredLoans: covered.loans,
  }));
}

function forecastToJson({ from, to, compared, uncompared, gone, score, eur }: LawForecast, say: SayMessage) {
  return {
    from: isoText(from.day),
    to: isoText(to.day),
    documents: { from: from.documents, to: to.documents },
    score: score.map((met) => ({
      withinPercent: decimalText(met.withinPercent),
      loans: met.loans,
      ofLoans: compared.length,
      eur: wholeText(met.eur),
      ofEur: wholeText(eur),
    })),
    loans: compared.map(({ loan, next, forecast, printed, difference, percent, why }) => ({
      id: loan.id,
      row: loan.card.row,
      nextRow: next.row,
      name: loan.card.name,
      currency: loan.currency,
      basis: loan.basis,
      forecast: amountText(forecast),
      printed: amountText(printed),
      difference: amountText(difference),
      percent: decimalText(percent),
      why: why && say(why),
    })),
    notCompared: uncompared.map(({ loan, next, reason }) => ({
      id: loan.id,
      row: loan.card.row,
      nextRow: next.row,
      name: loan.card.name,
      reason: say(reason),
    })),
    gone: gone.map(({ id, card }) => ({ id, row: card.row, name: card.name })),
  };
}

function textOf(amount: Money | null): string | null {
  return amount && amountText(amount);
}

function eurOrNull(amount: Money | null): string | null {
  return amount && wholeText(amount);
}

/** Printed euros: whole ones without decimals. */
function wholeText(amount: Money): string {
  const value = amountDecimal(amount);
  return amount.minor % 100n === 0n ? decimalText(rescaled(value, 0, "half-up")) : decimalText(value);
}
