import type { Dossier } from "../dossier/dossier.ts";
import { withStatedDays } from "../dossier/statedDays.ts";
import { atOnce, each, type Steps } from "../steps.ts";
import type { Decimal } from "../money/decimal.ts";
import { CHECKS } from "./catalogue.ts";
import type { Check } from "./check.ts";
import type { CheckId } from "./checkId.ts";
import type { Finding, Outcome } from "./finding.ts";

/** Tolerances that the user has set, in each check's own unit. */
export type Tolerances = ReadonlyMap<CheckId, Decimal>;

/** A check and what it found. */
export interface CheckResult {
  readonly check: Check;
  /** The user's, else the check's own. */
  readonly tolerance: Decimal;
  readonly findings: readonly Finding[];
}

/** Runs every check. Pure; findings have the same keys each time. @throws RangeError for a tolerance below 0 */
export function runChecks(dossier: Dossier, tolerances: Tolerances = new Map()): CheckResult[] {
  return atOnce(checkSteps(dossier, tolerances));
}

/** The same, each check a step. */
export function checkSteps(dossier: Dossier, tolerances: Tolerances): Steps<CheckResult[]> {
  return each(CHECKS.map((check) => () => runCheck(check, dossier, tolerances)));
}

/** Runs one check on the lists by the days that they or the user state, for who has to do other things between two of them. @throws RangeError for a tolerance below 0 */
export function runCheck(check: Check, dossier: Dossier, tolerances: Tolerances): CheckResult {
  const tolerance = toleranceOf(check, tolerances);
  if (tolerance.digits < 0n) throw new RangeError(`runChecks: the tolerance of ${check.id} is below 0`);
  return { check, tolerance, findings: check.run(withStatedDays(dossier), tolerance) };
}

/** The user's tolerance, else the check's own; in the check's unit. */
export function toleranceOf(check: Check, tolerances: Tolerances): Decimal {
  return tolerances.get(check.id) ?? check.tolerance.value;
}

/** How many findings have each outcome. */
export function countOutcomes(findings: readonly Finding[]): Readonly<Record<Outcome, number>> {
  const count = { pass: 0, difference: 0, "not-checkable": 0 };
  for (const { outcome } of findings) count[outcome] += 1;
  return count;
}
