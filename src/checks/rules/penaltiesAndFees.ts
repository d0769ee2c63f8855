import type { Dossier } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import { decimal, type Decimal } from "../../money/decimal.ts";
import { compare, subtract } from "../../money/money.ts";
import type { Check } from "../check.ts";
import { withinPercent } from "../facts/amounts.ts";
import { penaltiesBound } from "../facts/penaltiesBound.ts";
import { plannedOn, appropriationYears, type PlannedYear } from "../facts/planned.ts";
import { scheduledBound, type LowerBound } from "../facts/serviceBound.ts";
import type { Finding } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

/** Accounts 4442 (penalties for late payment) and 4443 (fees that arise from borrowing) against the schedules. */
export const penaltiesAndFees: Check = {
  id: "penalties-and-fees",
  name: message("checks:penaltiesName"),
  rule: message("checks:penaltiesRule"),
  source: message("checks:penaltiesSource"),
  severity: "question",
  tolerance: { value: decimal("1"), unit: "percent" },
  run: (dossier, tolerance) =>
    appropriationYears(dossier).flatMap((planned) => [
      ofAccount(planned, "4442", penaltiesBound(dossier, planned), tolerance),
      ofAccount(planned, "4443", feesBound(dossier, planned), tolerance),
    ]),
};

function feesBound(dossier: Dossier, planned: PlannedYear): LowerBound {
  return scheduledBound(dossier, planned, "fees");
}

function ofAccount(
  planned: PlannedYear,
  account: "4442" | "4443",
  bound: LowerBound,
  tolerance: Decimal,
): Finding {
  const { document, year } = planned;
  const about: About = {
    check: "penalties-and-fees",
    subject: { kind: "document", name: document },
    of: [year, account],
    tolerance,
    year,
  };
  const found = plannedOn(planned, account);
  if (!found) return notCheckable(about, message("checks:missingFourDigits", { account, document }));
  const first = {
    label: message("checks:labelPlanned", { account, year: String(year) }),
    value: found.amount,
    where: found.where,
  };
  if (bound.loans === 0) {
    const missing = account === "4442" ? "checks:missingPenalties" : "checks:missingService";
    return notCheckable(about, message(missing, { account, year: String(year) }), [first]);
  }
  return compared(about, {
    figures: [
      first,
      {
        label: message("checks:labelBound"),
        value: bound.amount,
        where: {
          kind: "computed",
          from: message("checks:fromLoans", { count: bound.loans, left: bound.left }),
        },
      },
    ],
    difference: subtract(found.amount, bound.amount),
    agrees: compare(found.amount, bound.amount) >= 0 || withinPercent(found.amount, bound.amount, tolerance),
    advice: message("checks:advicePenalties"),
  });
}
