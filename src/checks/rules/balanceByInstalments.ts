import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import { decimal, divideDecimals, type Decimal } from "../../money/decimal.ts";
import { asMoney, amountDecimal, subtract } from "../../money/money.ts";
import type { Day } from "../../calendar/day.ts";
import type { Check } from "../check.ts";
import { convertedOn } from "../../dossier/convertedOn.ts";
import { ROUGHLY, withinPercent } from "../facts/amounts.ts";
import { cardKey, loansOf, subjectOf, type CheckedLoan } from "../facts/loans.ts";
import { planOf, type RepaymentPlan } from "../facts/plan.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

/** The balance that a law prints in euros against what the instalments left come to, at the rate of its day. */
export const balanceByInstalments: Check = {
  id: "balance-by-instalments",
  name: message("checks:balanceName"),
  rule: message("checks:balanceRule"),
  source: message("checks:balanceSource"),
  severity: "question",
  // NBS and ECB rates of one day differ by up to 0.55 %.
  tolerance: { value: decimal("0.6"), unit: "percent" },
  run: (dossier, tolerance) =>
    loansOf(dossier).flatMap((loan) => loan.cards.map((card) => ofCard(dossier, loan, card, tolerance))),
};

function ofCard(dossier: Dossier, loan: CheckedLoan, card: DebtCard, tolerance: Decimal): Finding {
  const about: About = {
    check: "balance-by-instalments",
    subject: subjectOf(loan),
    of: cardKey(card),
    at: card.source,
    tolerance,
  };
  const plan = planOf(loan, card);
  if ("missing" in plan) return notCheckable(about, plan.missing);
  const { balanceEur: eur, asOf } = card;
  if (!eur) return notCheckable(about, message("checks:missingBalance"));
  if (asOf === null)
    return notCheckable(about, message("checks:missingDay", { document: card.source.document }));
  return ofPlan(dossier, about, plan, { card, eur, asOf });
}

/** A card whose balance and its day are stated. */
interface Dated {
  readonly card: DebtCard;
  readonly eur: Decimal;
  readonly asOf: Day;
}

function ofPlan(dossier: Dossier, about: About, plan: RepaymentPlan, { card, eur, asOf }: Dated): Finding {
  const owed = plan.owed(asOf);
  const printed: ComparedFigure = {
    label: message("checks:labelBalanceEur", { date: { day: asOf } }),
    value: asMoney(eur, "EUR"),
    where: { kind: "line", source: card.source },
  };
  const own: ComparedFigure = {
    label: message("checks:labelOwed", { count: plan.left(asOf) }),
    value: owed,
    where: plan.where,
    isWorkedOut: true,
  };
  if (asOf < plan.firstPrincipal && !plan.knowsDrawdowns) {
    const reason = message("checks:missingDrawdowns", {
      date: { day: asOf },
      first: { day: plan.firstPrincipal },
    });
    return notCheckable(about, reason, [printed, own]);
  }
  const balance = asMoney(eur, "EUR");
  const at = convertedOn(dossier, owed, "EUR", asOf);
  const pair = { currency: plan.currency, date: { day: asOf } };
  const needed = eur.digits === 0n ? null : divideDecimals(amountDecimal(owed), eur, 4, "half-up");
  const implied: ComparedFigure[] =
    needed === null || plan.currency === "EUR"
      ? []
      : [
          {
            label: message("checks:labelNeededRate", { currency: plan.currency }),
            value: { decimal: needed },
            where: { kind: "computed", from: message("checks:fromBoth") },
          },
        ];
  if (!at) return notCheckable(about, message("checks:missingRate", pair), [printed, own, ...implied]);
  const steps = at.rate?.steps ?? [];
  const rates: ComparedFigure[] = steps.map((rate) => ({
    label: message("checks:labelRate", { base: rate.base, quote: rate.quote }),
    value: { decimal: rate.rate },
    where: { kind: "rate", rate },
  }));
  const isNear = withinPercent(balance, at.value, at.isOfTheDay ? about.tolerance : ROUGHLY);
  if (!at.isOfTheDay && isNear && at.rate) {
    const reason = message("checks:missingRateNear", {
      ...pair,
      needed: { decimal: needed ?? at.rate.rate },
      other: { day: at.rate.date },
    });
    return notCheckable(about, reason, [printed, own, ...implied, ...rates]);
  }
  return compared(about, {
    figures: [
      printed,
      {
        label: message("checks:labelOwedInEur", { owed, count: plan.left(asOf) }),
        value: at.value,
        where: plan.where,
        isWorkedOut: true,
      },
      own,
      ...implied,
      ...rates,
    ],
    difference: subtract(balance, at.value),
    agrees: isNear,
    advice: message("checks:adviceBalance"),
  });
}
