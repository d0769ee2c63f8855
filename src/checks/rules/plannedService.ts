import type { Dossier } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import { compareDecimals, decimal, multiplyDecimals, type Decimal } from "../../money/decimal.ts";
import { amountDecimal, subtract } from "../../money/money.ts";
import type { Check } from "../check.ts";
import { plannedOn, appropriationYears, type PlannedYear } from "../facts/planned.ts";
import { principalBound, scheduledBound, type LowerBound } from "../facts/serviceBound.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

/**
 * What a budget plans for foreign debt against what the loans that are known cost in its year. They are not all there
 * are: their sum is a lower bound, and only a plan below it is a difference.
 */
export const plannedService: Check = {
  id: "planned-service",
  name: message("checks:plannedName"),
  rule: message("checks:plannedRule"),
  source: message("checks:plannedSource"),
  severity: "question",
  // Amounts are converted at the rates of one day; at which rates a law plans it does not say. Between the debt lists of
  // the laws for 2010 and 2014 a euro rose from 93.4346 to 116.7676 dinars: 25 % in five years.
  tolerance: { value: decimal("5"), unit: "percent" },
  run: (dossier, tolerance) => {
    const years = appropriationYears(dossier);
    return years.length === 0
      ? [notCheckable(aboutDossier(tolerance), message("checks:missingAppropriations"))]
      : years.flatMap((year) => ofYear(dossier, year, tolerance));
  },
};

function aboutDossier(tolerance: Decimal): About {
  return { check: "planned-service", subject: { kind: "dossier" }, of: [], tolerance };
}

function ofYear(dossier: Dossier, planned: PlannedYear, tolerance: Decimal): Finding[] {
  const bounds: readonly (readonly [account: string, bound: LowerBound])[] = [
    ["612", principalBound(dossier, planned)],
    ["442", scheduledBound(dossier, planned, "interest")],
    ["444", scheduledBound(dossier, planned, "fees")],
  ];
  return bounds.map(([account, bound]) => ofAccount(planned, account, bound, tolerance));
}

function ofAccount(
  planned: PlannedYear,
  account: string,
  { amount, loans, left, isOfTheDay }: LowerBound,
  tolerance: Decimal,
): Finding {
  const { document, year } = planned;
  const about: About = {
    check: "planned-service",
    subject: { kind: "document", name: document },
    of: [year, account],
    tolerance,
    year,
  };
  const found = plannedOn(planned, account);
  if (!found) return notCheckable(about, message("checks:missingAccount", { account, document }));
  const first: ComparedFigure = {
    label: message("checks:labelPlanned", { account, year: String(year) }),
    value: found.amount,
    where: found.where,
  };
  if (loans === 0)
    return notCheckable(about, message("checks:missingService", { account, year: String(year) }), [first]);
  const most = multiplyDecimals(amountDecimal(amount), { ...tolerance, scale: tolerance.scale + 2 });
  const short = amountDecimal(subtract(amount, found.amount));
  const agrees = compareDecimals(short, most) <= 0;
  const bound: ComparedFigure = {
    label: message("checks:labelBound"),
    value: amount,
    where: { kind: "computed", from: message("checks:fromLoans", { count: loans, left }) },
  };
  if (!agrees && !isOfTheDay)
    return notCheckable(about, message("checks:missingPlanDay", { account, document, amount }), [
      first,
      bound,
    ]);
  return compared(about, {
    figures: [first, bound],
    difference: subtract(found.amount, amount),
    agrees,
    advice: message("checks:advicePlanned"),
  });
}
