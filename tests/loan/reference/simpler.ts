import type { LoanTerms } from "../../../src/loan/terms.ts";

/** The simplest loan that still has the fault, found by leaving out one thing after another. */
export function simplest(loan: LoanTerms, hasFault: (terms: LoanTerms) => boolean): LoanTerms {
  let terms = loan;
  for (let found = true; found;) {
    found = false;
    for (const candidate of simpler(terms)) {
      if (!hasFault(candidate)) continue;
      terms = candidate;
      found = true;
      break;
    }
  }
  return terms;
}

/** Loans with one thing less. */
function* simpler(terms: LoanTerms): Generator<LoanTerms> {
  for (const list of ["fees", "cancellations", "prepayments", "reschedulings", "drawdowns"] as const) {
    for (let index = terms[list].length - 1; index >= 0; index -= 1) {
      yield { ...terms, [list]: terms[list].toSpliced(index, 1) };
    }
  }
  const { rate, businessDays } = terms;
  if (rate.kind === "floating") {
    yield { ...terms, rate: { kind: "fixed", percent: { digits: 3n, scale: 0 } } };
    if (rate.floorPercent) yield { ...terms, rate: { ...rate, floorPercent: null } };
    for (let index = rate.fixings.length - 1; index > 0; index -= 1) {
      yield { ...terms, rate: { ...rate, fixings: rate.fixings.toSpliced(index, 1) } };
    }
  }
  const { calendars, convention, interest } = businessDays;
  if (businessDays.holidays ?? businessDays.workingDays) {
    yield { ...terms, businessDays: { calendars, convention, interest } };
  }
  if (calendars.length > 0) yield { ...terms, businessDays: { ...businessDays, calendars: [] } };
  if (convention !== "none") yield { ...terms, businessDays: { ...businessDays, convention: "none" } };
  if (interest === "adjusted") yield { ...terms, businessDays: { ...businessDays, interest: "unadjusted" } };
  yield* unlessPlain(terms);
}

function* unlessPlain(terms: LoanTerms): Generator<LoanTerms> {
  const { fees, repayment } = terms;
  const needsFacility = fees.some((fee) => fee.kind === "management" || fee.kind === "commitment");
  if (terms.facility && !needsFacility) yield { ...terms, facility: null };
  if (terms.availabilityEnd !== null) yield { ...terms, availabilityEnd: null };
  if (terms.capitalisedUntil !== null) yield { ...terms, capitalisedUntil: null };
  if (terms.finalPeriod !== "short") yield { ...terms, finalPeriod: "short" };
  if (terms.rollOn !== "stated") yield { ...terms, rollOn: "stated" };
  if (terms.dayCount !== "ACT/360") yield { ...terms, dayCount: "ACT/360" };
  if (terms.rounding !== "half-up") yield { ...terms, rounding: "half-up" };
  if (repayment.kind !== "equal-principal" && repayment.kind !== "bullet") {
    yield { ...terms, repayment: { kind: "equal-principal" } };
  }
  for (const [index, again] of terms.reschedulings.entries()) {
    const plain = { ...again, writeDown: null, rate: null, capitalisedUntil: null };
    if (again.writeDown ?? again.rate ?? again.capitalisedUntil) {
      yield { ...terms, reschedulings: terms.reschedulings.with(index, plain) };
    }
  }
}
