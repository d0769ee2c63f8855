import { PLAIN_TERMS } from "../../loan/plainTerms.ts";
import type { Drawdown, InterestRate, LoanTerms, Repayment, TermSource } from "../../loan/terms.ts";
import type { DossierLoan } from "../../dossier/dossier.ts";
import { quotedSheet } from "../address.ts";
import type { Findings, InputCell } from "./findings.ts";
import type { InputRow } from "./inputTable.ts";
import type { Fixing, FromRow } from "./readDrawdowns.ts";
import type { LoanRow, LoanValues } from "./readLoans.ts";
import { canonicalText, sameValue } from "./sameValue.ts";

/** "'Zajmovi'!C5": the source of a term that the user has entered. */
export function placeText({ sheet, address }: Pick<InputCell, "sheet" | "address">): string {
  return `${quotedSheet(sheet)}!${address}`;
}

/**
 * A loan's terms as the input tables say them. What is as it was written keeps its exact form and its source; what is
 * another is marked as entered, with its cell as the source. Fees and stated instalments, for which the tables have no
 * room, are taken from the loan as written. Undefined where something is faulty.
 * @param isPartial whether rows of the drawdowns or fixings were left out as faulty: then none is no second fault
 */
export function editedTerms(
  row: LoanRow,
  written: DossierLoan | undefined,
  drawdowns: readonly FromRow<Drawdown>[],
  fixings: readonly FromRow<Fixing>[],
  isPartial: boolean,
  findings: Findings,
): LoanTerms | undefined {
  const { values, at } = row;
  if (!values) return undefined;
  const before = written?.terms;
  const sources: Record<string, TermSource | undefined> = { ...before?.sources };
  const entered = (term: string, cell: InputCell): void => {
    sources[term] = { mark: "entered", text: placeText(cell) };
  };
  const take = <K extends keyof LoanTerms>(term: K, now: LoanTerms[K], cell: InputCell): LoanTerms[K] => {
    if (before && sameValue(before[term], now)) return before[term];
    if (now === null) sources[term] = undefined;
    else entered(term, cell);
    return now;
  };
  const takeText = <K extends "name" | "agreement">(
    term: K,
    now: LoanTerms[K],
    cell: InputCell,
  ): LoanTerms[K] =>
    before && (before[term]?.trim() || null) === now ? before[term] : take(term, now, cell);

  const drawn = inWrittenOrder(drawdowns, before?.drawdowns, (drawdown) => drawdown.date);
  if (drawn.length === 0)
    return isPartial ? undefined : findings.fault(at("id"), "inputs:noDrawdown", { loan: row.id });
  const rate = rateOf(row, values, before?.rate, fixings, isPartial, findings);
  const repayment = repaymentOf(values.repayment, before?.repayment, at("repayment"), findings);
  if (!rate || !repayment) return undefined;

  const terms: LoanTerms = {
    id: row.id,
    name: nameOf(row.id, values.name, before),
    currency: take("currency", values.currency, at("currency")),
    agreement: takeText("agreement", values.agreement, at("agreement")),
    signed: take("signed", values.signed, at("signed")),
    facility: take("facility", values.facility, at("facility")),
    drawdowns: take("drawdowns", drawn, drawdowns[0]?.at("amount") ?? at("id")),
    rate: take("rate", rate, changedRateCell(before?.rate, rate, at, fixings)),
    dayCount: take("dayCount", values.dayCount, at("dayCount")),
    firstInterest: take("firstInterest", values.firstInterest, at("firstInterest")),
    firstPrincipal: take("firstPrincipal", values.firstPrincipal, at("firstPrincipal")),
    lastPrincipal: take("lastPrincipal", values.lastPrincipal, at("lastPrincipal")),
    monthsBetween: take("monthsBetween", values.monthsBetween, at("monthsBetween")),
    repayment: take("repayment", repayment, at("repayment")),
    businessDays: take("businessDays", values.businessDays, changedDaysCell(before, values, at)),
    rounding: take("rounding", values.rounding, at("rounding")),
    remainder: before?.remainder ?? "last",
    fees: before?.fees ?? [],
    rollOn: before?.rollOn ?? PLAIN_TERMS.rollOn,
    finalPeriod: before?.finalPeriod ?? PLAIN_TERMS.finalPeriod,
    capitalisedUntil: before?.capitalisedUntil ?? null,
    availabilityEnd: before?.availabilityEnd ?? null,
    cancellations: before?.cancellations ?? [],
    prepayments: before?.prepayments ?? [],
    reschedulings: before?.reschedulings ?? [],
    ...(before?.defaultInterest ? { defaultInterest: before.defaultInterest } : {}),
    sources: {},
  };
  const kept = Object.entries(sources).filter(
    (entry): entry is [string, TermSource] => entry[1] !== undefined,
  );
  return { ...terms, sources: Object.fromEntries(kept) };
}

/** An empty name is read as the id; a loan that was written without a name keeps being without one. */
function nameOf(id: string, name: string, before: LoanTerms | undefined): string {
  if (!before) return name;
  if (before.name.trim() === name) return before.name;
  return before.name.trim() === "" && name === id ? before.name : name;
}

/** In the order they were written in where they are the same, whatever order the table is in; else by date. */
function inWrittenOrder<T>(
  rows: readonly FromRow<T>[],
  written: readonly T[] | undefined,
  dateOf: (value: T) => number,
): readonly T[] {
  const values = rows.map(({ value }) => value);
  const asSet = (list: readonly T[]): string => list.map(canonicalText).sort().join();
  if (written && asSet(written) === asSet(values)) return written;
  return values.sort((a, b) => dateOf(a) - dateOf(b));
}

function rateOf(
  row: LoanRow,
  values: LoanValues,
  before: InterestRate | undefined,
  fixings: readonly FromRow<Fixing>[],
  isPartial: boolean,
  findings: Findings,
): InterestRate | undefined {
  const { rateKind, percent, index, floor } = values;
  if (rateKind === "fixed") {
    if (fixings.length > 0) findings.note("inputs:fixingsNotUsed", { loan: row.id, count: fixings.length });
    return { kind: "fixed", percent };
  }
  if (fixings.length === 0) {
    return isPartial ? undefined : findings.fault(row.at("rateKind"), "inputs:noFixing", { loan: row.id });
  }
  const written = before?.kind === "floating" ? before.fixings : undefined;
  return {
    kind: "floating",
    index: index ?? "",
    marginPercent: percent,
    floorPercent: floor,
    fixings: inWrittenOrder(fixings, written, (fixing) => fixing.from),
  };
}

function changedRateCell(
  before: InterestRate | undefined,
  now: InterestRate,
  at: InputRow,
  fixings: readonly FromRow<Fixing>[],
): InputCell {
  if (before?.kind !== now.kind) return at(before ? "rateKind" : "rate");
  if (before.kind === "fixed" || now.kind === "fixed") return at("rate");
  if (!sameValue(before.marginPercent, now.marginPercent)) return at("rate");
  if (before.index !== now.index) return at("index");
  if (!sameValue(before.floorPercent, now.floorPercent)) return at("floor");
  return fixings[0]?.at("percent") ?? at("rate");
}

function changedDaysCell(before: LoanTerms | undefined, values: LoanValues, at: InputRow): InputCell {
  const [was, is] = [before?.businessDays, values.businessDays];
  if (was && !sameValue(was.calendars, is.calendars)) return at("calendars");
  return was && was.convention === is.convention ? at("interestRun") : at("convention");
}

/** Stated instalments come from a file of terms; the table only says that they are stated. */
function repaymentOf(
  kind: Repayment["kind"],
  before: Repayment | undefined,
  cell: InputCell,
  findings: Findings,
): Repayment | undefined {
  if (kind !== "custom") return { kind };
  return before?.kind === "custom" ? before : findings.fault(cell, "inputs:customNeedsFile");
}
