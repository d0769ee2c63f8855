import type { LoanTerms, Fee } from "../../loan/terms.ts";
import type { FeePart, OpenSchedule } from "../../loan/schedule.ts";
import { message } from "../../messages/message.ts";
import { decimal, multiplyDecimals, type Decimal } from "../../money/decimal.ts";
import { asMoney, amountDecimal, subtract, sum, type Money } from "../../money/money.ts";
import type { Check } from "../check.ts";
import { withinUnits } from "../facts/amounts.ts";
import { loansOf, subjectOf, type CheckedLoan } from "../facts/loans.ts";
import type { Finding } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

/** Fees that an agreement sets as a share of its ceiling, paid once: ceiling x percent, half up to the cent. */
export const agreementFees: Check = {
  id: "agreement-fees",
  name: message("checks:feesName"),
  rule: message("checks:feesRule"),
  source: message("checks:feesSource"),
  severity: "error",
  tolerance: { value: decimal("0"), unit: "units" },
  run: (dossier, tolerance) =>
    loansOf(dossier).flatMap((loan) => (loan.scheduled ? ofLoan(loan, loan.scheduled, tolerance) : [])),
};

function ofLoan(
  loan: CheckedLoan,
  { terms, schedule }: NonNullable<CheckedLoan["scheduled"]>,
  tolerance: Decimal,
): Finding[] {
  const about = (...of: readonly string[]): About => ({
    check: "agreement-fees",
    subject: subjectOf(loan),
    of,
    tolerance,
  });
  if (terms.fees.length === 0) return [notCheckable(about("fees"), message("checks:missingFees"))];
  const { facility } = terms;
  const kinds = (["management", "insurance"] as const).filter((kind) => shareOf(terms, kind) !== null);
  return kinds.flatMap((kind) => {
    const percent = shareOf(terms, kind);
    if (percent === null) return [];
    if (facility === null) return [notCheckable(about(kind), message("checks:missingCeiling"))];
    const expected = shareOfFacility(facility, percent);
    const inSchedule = feesIn(schedule, kind);
    return [
      compared(about(kind), {
        figures: [
          {
            label: message(`checks:labelFee${kind === "management" ? "Management" : "Insurance"}`),
            value: inSchedule,
            where: { kind: "schedule", loan: terms.id, due: null },
          },
          {
            label: message("checks:labelShare", { facility, percent: { percent } }),
            value: expected,
            where: { kind: "term", loan: terms.id, term: "fees", source: terms.sources["fees"] ?? null },
          },
        ],
        difference: subtract(inSchedule, expected),
        agrees: withinUnits(inSchedule, expected, tolerance),
        advice: message("checks:adviceFees"),
      }),
    ];
  });
}

/** Percent of the facility by one fee of the kind; null where there is none, or several whose rounding adds up. */
function shareOf({ fees }: LoanTerms, kind: "management" | "insurance"): Decimal | null {
  const of = fees.filter((fee) => fee.kind === kind);
  const [only] = of;
  return of.length === 1 && only ? percentOf(only) : null;
}

function percentOf(fee: Fee): Decimal | null {
  if (fee.kind === "management") return fee.percent;
  return fee.kind === "insurance" && fee.premium.kind === "percent" ? fee.premium.percent : null;
}

function shareOfFacility(facility: Money, percent: Decimal): Money {
  const exact = multiplyDecimals(amountDecimal(facility), { ...percent, scale: percent.scale + 2 });
  return asMoney(exact, facility.currency);
}

function feesIn({ rows, currency }: OpenSchedule, kind: FeePart["kind"]): Money {
  const parts = rows.flatMap(({ feeParts }) => feeParts).filter((part) => part.kind === kind);
  return sum(
    parts.map(({ amount }) => amount),
    currency,
  );
}
