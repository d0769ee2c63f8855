import { PLAIN_TERMS } from "../../loan/plainTerms.ts";
import { INTEREST_FROM_ASSUMED } from "../../loan/beginning.ts";
import type { LoanTerms, OpeningBalance, AssumedRate } from "../../loan/terms.ts";
import type { DossierLoan } from "../../dossier/dossier.ts";
import { LOAN_COLUMNS } from "../inputs/loansTable.ts";
import type { PathValue } from "../inputs/ratePathTable.ts";
import type { FromRow } from "./byLoan.ts";
import { editedDays } from "./editedDays.ts";
import { editedDefaultInterest } from "./editedDefaultInterest.ts";
import { changedRateCell, rateOf, statedBy } from "./editedRate.ts";
import { changedRepaymentCell, repaymentOf } from "./editedRepayment.ts";
import { editedReschedulings } from "./editedReschedulings.ts";
import type { CellFindings, EditedCell } from "./findings.ts";
import type { LoanInputRow, LoanValues } from "./readLoans.ts";
import type { LoanTables } from "./readTermTables.ts";
import { sameValue } from "./sameValue.ts";
import { inWrittenOrder, TermTaker, changedRow } from "./termTaker.ts";

/**
 * A loan's terms as the input tables say them. What is as it was written keeps its exact form and its source; what is
 * another is marked as entered, with its cell as the source. Undefined where something is faulty.
 * @param isPartial whether rows of the tables were left out as faulty: then none is no second fault
 */
export function editedTerms(
  row: LoanInputRow,
  written: DossierLoan | undefined,
  tables: LoanTables,
  isPartial: boolean,
  findings: CellFindings,
): LoanTerms | undefined {
  const { id, values, at } = row;
  if (!values) return undefined;
  const before = written?.terms;
  const taker = new TermTaker(before);
  const { drawdowns: drawnRows } = tables;
  const drawn = drawnRows
    ? inWrittenOrder(drawnRows, before?.drawdowns, ({ date }) => date)
    : (before?.drawdowns ?? []);
  const opening = openingOf(values, at, taker);
  if (drawn.length === 0 && !opening) {
    return isPartial ? undefined : findings.fault(at("id"), "inputs:noDrawdown", { loan: id });
  }
  const assumedRate = editedAssumption(values, tables, at, taker, findings);
  const isAssumed = Boolean(assumedRate);
  const agreement = { loan: id, rescheduling: null, isPartial, isAssumed, findings };
  const fixings = tables.fixings && statedBy(tables.fixings, null);
  const instalments = tables.instalments && statedBy(tables.instalments, null);
  const rate = rateOf(values.rate, before?.rate, fixings, at("rateKind"), agreement);
  const kindCell = at("repayment");
  const repayment = repaymentOf(values.repayment, before?.repayment, instalments, kindCell, agreement);
  const reschedulings = editedReschedulings(tables, taker, agreement);
  const late = editedDefaultInterest(tables, taker, agreement);
  if (!rate || !repayment || !reschedulings || late === undefined || assumedRate === null) return undefined;
  const repaymentCell = (): EditedCell =>
    changedRepaymentCell(before?.repayment, repayment, kindCell, instalments ?? []);

  const terms: LoanTerms = {
    id,
    name: nameOf(id, values.name, before),
    ...sameTerms(values, at, taker),
    agreement: taker.takeText("agreement", values.agreement, () => at("agreement")),
    facility: taker.take("facility", values.facility, () => at("facility")),
    ...begunWith(opening, drawn, () => drawnRows?.[0]?.at("amount") ?? at("id"), taker),
    rate: taker.take("rate", rate, () => changedRateCell(before?.rate, rate, at, fixings ?? [])),
    ...optional("assumedRate", assumedRate),
    repayment: taker.take("repayment", repayment, repaymentCell),
    businessDays: editedDays(values, at, tables.ownDays, taker, findings),
    ...remainderOf(values, at, taker),
    fees: taker.takeRows("fees", tables.fees, "kind"),
    cancellations: taker.takeRows("cancellations", tables.cancellations, "amount", ({ date }) => date),
    prepayments: taker.takeRows("prepayments", tables.prepayments, "amount", ({ date }) => date),
    reschedulings,
    ...optional("defaultInterest", late),
    sources: {},
  };
  return { ...terms, sources: taker.sources() };
}

type SameTerm = Extract<(typeof LOAN_COLUMNS)[keyof typeof LOAN_COLUMNS], { readonly term: unknown }>["term"];

/** The terms that are a cell each, which bears their name. A new loan that says nothing out of the ordinary enters nothing. */
function sameTerms(
  values: Pick<LoanTerms, SameTerm>,
  at: LoanInputRow["at"],
  taker: TermTaker,
): Pick<LoanTerms, SameTerm> {
  const plain: Partial<LoanTerms> = taker.before ? {} : PLAIN_TERMS;
  const taken = Object.values(LOAN_COLUMNS).flatMap((column) => {
    if (!("term" in column)) return [];
    const { term } = column;
    const now = values[term];
    return [[term, now === plain[term] ? now : taker.take(term, now, () => at(term))] as const];
  });
  return Object.fromEntries(taken) as Pick<LoanTerms, SameTerm>;
}

/** A member that is absent where there is nothing for it. */
function optional<K extends "assumedRate" | "defaultInterest">(
  term: K,
  value: LoanTerms[K] | null | undefined,
): Pick<LoanTerms, K> {
  return (value ? { [term]: value } : {}) as Pick<LoanTerms, K>;
}

/** What the loan begins with. @param drawnCell by which changed drawdowns are marked */
function begunWith(
  openingBalance: OpeningBalance | undefined,
  drawdowns: LoanTerms["drawdowns"],
  drawnCell: () => EditedCell,
  taker: TermTaker,
): Pick<LoanTerms, "drawdowns" | "openingBalance"> {
  return openingBalance
    ? { drawdowns, openingBalance }
    : { drawdowns: taker.take("drawdowns", drawdowns, drawnCell) };
}

/** The balance that the loan begins with; undefined for none. */
function openingOf(
  { openingBalance: now }: LoanValues,
  at: LoanInputRow["at"],
  taker: TermTaker,
): OpeningBalance | undefined {
  const { before } = taker;
  if (!now) {
    if (before?.openingBalance) for (const term of ["openingBalance", FROM_TERM]) taker.forget(term);
    return undefined;
  }
  if (sameValue(before?.openingBalance, now)) return before?.openingBalance;
  const { date, amount, interestFrom } = now;
  const was = before?.openingBalance;
  const isOther = !was || was.date !== date || !sameValue(was.amount, amount);
  if (isOther)
    taker.enter(
      "openingBalance",
      at(was && sameValue(was.amount, amount) ? "openingDate" : "openingBalance"),
    );
  if (interestFrom === null) taker.assume(FROM_TERM, INTEREST_FROM_ASSUMED);
  else if (interestFrom !== was?.interestFrom) taker.enter(FROM_TERM, at("interestFrom"));
  return now;
}

/** What becomes of what equal division leaves over, with its register. */
function remainderOf(
  { remainder: now }: LoanValues,
  at: LoanInputRow["at"],
  taker: TermTaker,
): Pick<LoanTerms, "remainder" | "register"> {
  const { before } = taker;
  const written = { remainder: before?.remainder ?? ("last" as const), register: before?.register };
  const plain: LoanTerms["register"] = { unit: "minor", divided: null };
  const registerOf = ({ remainder, register }: typeof now | typeof written): LoanTerms["register"] =>
    register ?? (remainder === "balance" ? plain : undefined);
  if (now.remainder === written.remainder && sameValue(registerOf(now), registerOf(written))) {
    return { remainder: written.remainder, ...(written.register ? { register: written.register } : {}) };
  }
  const register = registerOf(now);
  const isDivided = !sameValue(register?.divided ?? null, before?.register?.divided ?? null);
  const cell = at(isDivided ? "divided" : "remainder");
  taker.enter("remainder", cell);
  return { remainder: now.remainder, ...(register ? { register } : {}) };
}

const FROM_TERM = "openingBalance.interestFrom";

/** An empty name is read as the id; a loan that was written without a name keeps being without one. */
function nameOf(id: string, name: string, before: LoanTerms | undefined): string {
  if (!before) return name;
  if (before.name.trim() === name) return before.name;
  return before.name.trim() === "" && name === id ? before.name : name;
}

/** The assumed rate that a loan's cells say: one for all, or a path; undefined for none, null where both are entered. */
function editedAssumption(
  { assumedRate: percent }: LoanValues,
  { ratePath }: LoanTables,
  at: LoanInputRow["at"],
  taker: TermTaker,
  findings: CellFindings,
): AssumedRate | undefined | null {
  const before = taker.before?.assumedRate;
  const now = assumptionOf(percent, ratePath, before);
  if (now === null) {
    findings.fault(at("assumedRate"), "inputs:assumedBoth");
    return null;
  }
  if (sameValue(before, now)) return before;
  if (!now) {
    taker.forget("assumedRate");
    return undefined;
  }
  const rows = ratePath ?? [];
  const written = before?.kind === "path" ? before.values : [];
  const changed = now.kind === "path" ? (changedRow(rows, written) ?? rows[0]) : undefined;
  taker.enter("assumedRate", changed ? changed.at("percent") : at("assumedRate"));
  return now;
}

function assumptionOf(
  percent: Extract<AssumedRate, { kind: "constant" }>["percent"] | null,
  rows: readonly FromRow<PathValue>[] | null,
  before: LoanTerms["assumedRate"],
): AssumedRate | undefined | null {
  const written = before?.kind === "path" ? before.values : undefined;
  const values = rows ? inWrittenOrder(rows, written, ({ from }) => from) : (written ?? []);
  if (percent === null) return values.length === 0 ? undefined : { kind: "path", values };
  return values.length === 0 ? { kind: "constant", percent } : null;
}
