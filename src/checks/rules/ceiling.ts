import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { agreementFor } from "../../loan/agreements/catalogue.ts";
import { message } from "../../messages/message.ts";
import { compareDecimals, decimal, multiplyDecimals, type Decimal } from "../../money/decimal.ts";
import { asMoney, amountDecimal, compare, subtract, sum, type Money } from "../../money/money.ts";
import type { Check } from "../check.ts";
import { convertedOn } from "../../dossier/convertedOn.ts";
import { ROUGHLY } from "../facts/amounts.ts";
import { cardKey, loansOf, subjectOf, type CheckedLoan } from "../facts/loans.ts";
import { stepOf } from "../facts/plan.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

/** Neither what is drawn nor what is owed is more than the agreement's ceiling. Drawn sums are exact: no tolerance. */
export const ceiling: Check = {
  id: "ceiling",
  name: message("checks:ceilingName"),
  rule: message("checks:ceilingRule"),
  source: message("checks:ceilingSource"),
  severity: "error",
  tolerance: { value: decimal("0.6"), unit: "percent" },
  run: (dossier, tolerance) =>
    loansOf(dossier).flatMap((loan) => {
      const facility = facilityOf(loan);
      const about = (...of: readonly string[]): About => ({
        check: "ceiling",
        subject: subjectOf(loan),
        of,
        tolerance,
      });
      // Of loans without a known agreement nobody expects a ceiling; those with one lack it where it is not published.
      if (!facility) {
        const isKnown = loan.scheduled !== null || stepOf(loan) !== null;
        return isKnown ? [notCheckable(about("facility"), message("checks:missingCeiling"))] : [];
      }
      return [
        ...(loan.scheduled ? [ofDrawn(about("drawn"), loan.scheduled, facility)] : []),
        ...loan.cards.map((card) => ofBalance(dossier, about(...cardKey(card)), card, facility)),
      ];
    }),
};

function facilityOf({ id, scheduled }: CheckedLoan): (ComparedFigure & { readonly value: Money }) | null {
  const agreed = agreementFor(id)?.facility;
  const value = scheduled ? scheduled.terms.facility : (agreed?.value ?? null);
  if (!value) return null;
  const source = scheduled?.terms.sources["facility"] ?? agreed?.source ?? null;
  return {
    label: message("checks:labelCeiling"),
    value,
    where: { kind: "term", loan: id, term: "facility", source },
  };
}

function ofDrawn(
  about: About,
  { terms }: NonNullable<CheckedLoan["scheduled"]>,
  facility: ComparedFigure & { readonly value: Money },
): Finding {
  const { openingBalance } = terms;
  const drawn =
    openingBalance?.amount ??
    sum(
      terms.drawdowns.map(({ amount }) => amount),
      terms.currency,
    );
  const term = openingBalance ? "openingBalance" : "drawdowns";
  return compared(about, {
    figures: [
      {
        label: openingBalance
          ? message("checks:labelOpening", { date: { day: openingBalance.date } })
          : message("checks:labelDrawn"),
        value: drawn,
        where: {
          kind: "term",
          loan: terms.id,
          term,
          source: terms.sources[term] ?? null,
        },
      },
      facility,
    ],
    difference: subtract(drawn, facility.value),
    agrees: compare(drawn, facility.value) <= 0,
    advice: message("checks:adviceCeiling"),
  });
}

function ofBalance(
  dossier: Dossier,
  about: About,
  card: DebtCard,
  facility: ComparedFigure & { readonly value: Money },
): Finding {
  const { balanceEur: eur, asOf, source } = card;
  if (!eur) return notCheckable(about, message("checks:missingBalance"), [facility]);
  if (asOf === null)
    return notCheckable(about, message("checks:missingDay", { document: source.document }), [facility]);
  const { currency } = facility.value;
  const at = convertedOn(dossier, asMoney(eur, "EUR"), currency, asOf);
  const pair = { currency, date: { day: asOf } };
  if (!at) return notCheckable(about, message("checks:missingRate", pair), [facility]);
  const isBelow = (percent: Decimal): boolean =>
    compareDecimals(
      amountDecimal(at.value),
      multiplyDecimals(amountDecimal(facility.value), {
        digits: 100n * 10n ** BigInt(percent.scale) + percent.digits,
        scale: percent.scale + 2,
      }),
    ) <= 0;
  const isRough = !at.isOfTheDay;
  const opposite = { ...ROUGHLY, digits: -ROUGHLY.digits };
  // A rate of another day leaves open what lies about the ceiling.
  if (isRough && isBelow(ROUGHLY) && !isBelow(opposite))
    return notCheckable(about, message("checks:missingRate", pair), [facility]);
  return compared(about, {
    figures: [
      {
        label: message("checks:labelBalanceIn", { eur: asMoney(eur, "EUR"), date: { day: asOf } }),
        value: at.value,
        where: { kind: "line", source },
      },
      facility,
      ...(at.rate?.steps ?? []).map((rate) => ({
        label: message("checks:labelRate", { base: rate.base, quote: rate.quote }),
        value: { decimal: rate.rate },
        where: { kind: "rate" as const, rate },
      })),
    ],
    difference: subtract(at.value, facility.value),
    agrees: isBelow(isRough ? ROUGHLY : about.tolerance),
    advice: message("checks:adviceCeiling"),
  });
}
