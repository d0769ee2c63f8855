import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Day } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { message, type Message } from "../../messages/message.ts";
import { decimal, multiplyDecimals, type Decimal } from "../../money/decimal.ts";
import { asMoney, add, money, subtract, type Money } from "../../money/money.ts";
import type { Check } from "../check.ts";
import { convertedOn } from "../../dossier/convertedOn.ts";
import { withinPercent } from "../facts/amounts.ts";
import { splitByShare, splitInEuros, type Bridge } from "../facts/bridge.ts";
import { cardKey, loansOf, subjectOf, type CheckedLoan } from "../facts/loans.ts";
import { missingLater, wholeLists } from "../facts/missingLater.ts";
import { planOf, type RepaymentPlan } from "../facts/plan.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

/**
 * From one law to the next: old balance - principal due + drawn = new balance in original currency, each balance at the
 * rate of its day; and in euros the difference that the rate of exchange made, split off.
 */
export const balanceToBalance: Check = {
  id: "balance-to-balance",
  name: message("checks:bridgeName"),
  rule: message("checks:bridgeRule"),
  source: message("checks:bridgeSource"),
  severity: "question",
  tolerance: { value: decimal("1.2"), unit: "percent" },
  run: (dossier, tolerance) => {
    const lists = wholeLists(dossier);
    return loansOf(dossier).flatMap((loan) => {
      const dated = loan.cards.flatMap((card) => datedCard(card) ?? []);
      const pairs = dated.slice(1).flatMap((after, at) => {
        const before = dated[at];
        return before && before.day < after.day ? [ofPair(dossier, loan, before, after, tolerance)] : [];
      });
      return [...pairs, ...missingLater(lists, loan, tolerance)];
    });
  },
};

/**
 * Of both balances together so much of the tolerance is allowed: each is converted, and the debt office's rate lies up to
 * 0.24 % from the central bank's (amended law for 2013). Where little is left of much, that is more than the whole
 * tolerance of what is left.
 */
const OF_BOTH = decimal("0.25");

interface Dated {
  readonly card: DebtCard;
  readonly day: Day;
  readonly eur: Money;
}

function datedCard(card: DebtCard): Dated | null {
  return card.asOf === null || card.balanceEur === null
    ? null
    : { card, day: card.asOf, eur: asMoney(card.balanceEur, "EUR") };
}

function ofPair(
  dossier: Dossier,
  loan: CheckedLoan,
  before: Dated,
  after: Dated,
  tolerance: Decimal,
): Finding {
  const about: About = {
    check: "balance-to-balance",
    subject: subjectOf(loan),
    of: [...cardKey(before.card), ...cardKey(after.card)],
    tolerance,
  };
  const balances = [balanceFigure(before), balanceFigure(after)] as const;
  const plan = planOf(loan, after.card, before.day);
  if ("missing" in plan) return notCheckable(about, plan.missing, balances);
  const paid = plan.dueBetween(before.day, after.day);
  const paidFigure: ComparedFigure = {
    label: labelOfPaid(before.day, after.day),
    value: paid,
    where: plan.where,
  };
  const opening = convertedOn(dossier, before.eur, plan.currency, before.day);
  const closing = convertedOn(dossier, after.eur, plan.currency, after.day);
  if (!opening?.isOfTheDay || !closing?.isOfTheDay) {
    const missing = opening?.isOfTheDay ? after.day : before.day;
    const reason = message("checks:missingRate", { currency: plan.currency, date: { day: missing } });
    const share =
      after.day < plan.firstPrincipal ? [] : splitByShare({ before, after, paid }, plan.owed(after.day));
    return notCheckable(about, reason, [...balances, paidFigure, ...share]);
  }
  const bridge: Bridge = { before, after, opening: opening.value, closing: closing.value, paid };
  return bridged(dossier, about, plan, bridge, [...balances, paidFigure]);
}

function bridged(
  dossier: Dossier,
  about: About,
  plan: RepaymentPlan,
  bridge: Bridge,
  stated: readonly ComparedFigure[],
): Finding {
  const { before, opening, closing, paid } = bridge;
  const expected = subtract(opening, paid);
  const rest = subtract(closing, expected);
  // While a loan is being drawn nothing but the balances tells what was drawn.
  const mayDraw = before.day < plan.firstPrincipal;
  const isNear =
    withinPercent(closing, expected, about.tolerance) ||
    withinPercent(add(closing, opening), add(expected, opening), multiplyDecimals(about.tolerance, OF_BOTH));
  const drawn = mayDraw && !isNear && rest.minor > 0n ? rest : money(0n, plan.currency);
  const split = splitInEuros(dossier, bridge, drawn);
  return compared(about, {
    figures: [
      {
        label: message("checks:labelNewBalance"),
        value: closing,
        where: { kind: "computed", from: message("checks:fromRateOf", { date: { day: bridge.after.day } }) },
      },
      {
        label: message(drawn.minor > 0n ? "checks:labelBridgeDrawn" : "checks:labelBridge", {
          opening,
          paid,
          ...(drawn.minor > 0n && { drawn }),
        }),
        value: add(expected, drawn),
        where: { kind: "computed", from: message("checks:fromRateOf", { date: { day: before.day } }) },
      },
      ...stated,
      ...split,
    ],
    difference: subtract(closing, add(expected, drawn)),
    agrees: isNear || drawn.minor > 0n,
    advice: adviceFor(rest),
  });
}

function adviceFor(rest: Money): Message {
  return message(rest.minor > 0n ? "checks:adviceBridgeMore" : "checks:adviceBridgeLess");
}

function balanceFigure({ card, day, eur }: Dated): ComparedFigure {
  return {
    label: message("checks:labelBalanceEur", { date: { day } }),
    value: eur,
    where: { kind: "line", source: card.source },
  };
}

function labelOfPaid(after: Day, until: Day): Message {
  return message("checks:labelPrincipalBetween", { after: { day: after }, until: { day: until } });
}
