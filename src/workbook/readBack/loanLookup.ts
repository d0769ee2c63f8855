import type { Dossier, DossierLoan } from "../../dossier/dossier.ts";
import { loanKey } from "../../loan/loanKey.ts";
import type { Currency } from "../../money/currency.ts";
import { readCellText } from "./cells/readCellText.ts";
import { required, excerpt, type CellFindings, type EditedCell } from "./findings.ts";
import type { LoanInputRow } from "./readLoans.ts";

/** Which loan a cell with a loan's id points at. */
type LoanPointer = { readonly kind: "loan" | "removed"; readonly id: string };

/**
 * The loans of tblLoans and what became of those that the workbook was written with. A loan whose id alone was
 * changed is the same loan under another id: it keeps its cards and sources.
 */
export class LoanLookup {
  /** The currency of each loan that there is now, undefined where it is faulty. */
  readonly #currencies: ReadonlyMap<string, Currency | undefined>;
  readonly #written: ReadonlyMap<string, DossierLoan>;
  /** Old id by new id. */
  readonly #renamed: ReadonlyMap<string, string>;

  /** @param rows null where tblLoans can't be read: the loans are then those that were written */
  constructor(rows: readonly LoanInputRow[] | null, written: Dossier) {
    this.#written = new Map(written.loans.map((loan) => [loan.terms.id, loan]));
    this.#currencies = new Map(
      rows
        ? rows.map(({ id, currency }) => [id, currency])
        : written.loans.map(({ terms }) => [terms.id, terms.currency]),
    );
    this.#renamed = renamedLoans(rows ?? [], written.loans);
  }

  /** The loan as it was written, for a row's id; undefined for a loan that the user has added. */
  writtenFor(id: string): DossierLoan | undefined {
    return this.#written.get(this.#renamed.get(id) ?? id);
  }

  /** Undefined where the currency of the loan is faulty. */
  currencyOf(id: string): Currency | undefined {
    return this.#currencies.get(id);
  }

  /**
   * The loan that a cell names. Undefined for an id that is none, with a fault that says what to do.
   * @param also ids of loans that were taken out earlier and may still be named
   */
  loanOf(
    cell: EditedCell,
    findings: CellFindings,
    also: ReadonlySet<string> = new Set(),
  ): LoanPointer | undefined {
    const typed = required(readCellText(cell, findings), cell, findings, "inputs:expectedId");
    if (typed === undefined) return undefined;
    const id = this.#inItsCapitals(typed, also);
    if (this.#currencies.has(id)) return { kind: "loan", id };
    const renamed = [...this.#renamed].find(([, old]) => old === id)?.[0];
    if (renamed !== undefined)
      return findings.fault(cell, "inputs:loanRenamed", { old: excerpt(id), id: excerpt(renamed) });
    if (!this.#written.has(id) && !also.has(id)) {
      const known = [...this.#currencies.keys()].join("; ");
      return findings.fault(cell, "inputs:unknownLoan", { found: excerpt(id), list: known || "–" });
    }
    return { kind: "removed", id };
  }

  /** The id as the loan has it: in other capitals formulas take it for the same. */
  #inItsCapitals(typed: string, also: ReadonlySet<string>): string {
    for (const ids of [this.#currencies.keys(), this.#written.keys(), also]) {
      for (const id of ids) if (loanKey(id) === loanKey(typed)) return id;
    }
    return typed;
  }
}

/** Loans whose id is gone and whose other terms stand in a row with a new id; only where there is no doubt which. */
function renamedLoans(
  rows: readonly LoanInputRow[],
  written: readonly DossierLoan[],
): ReadonlyMap<string, string> {
  const ids = new Set(rows.map(({ id }) => id));
  const wasThere = new Set(written.map(({ terms }) => terms.id));
  const gone = written.filter(({ terms }) => !ids.has(terms.id));
  const fresh = rows.filter(({ id }) => !wasThere.has(id));
  const alike = ({ values }: LoanInputRow, { terms }: DossierLoan): boolean =>
    values !== undefined &&
    values.currency === terms.currency &&
    values.firstInterest === terms.firstInterest &&
    values.firstPrincipal === terms.firstPrincipal &&
    values.lastPrincipal === terms.lastPrincipal &&
    (values.name === terms.name.trim() || values.name === terms.id);
  const renamed = new Map<string, string>();
  for (const row of fresh) {
    const candidates = gone.filter((loan) => alike(row, loan));
    const [only] = candidates;
    const rivals = only ? fresh.filter((other) => alike(other, only)) : [];
    if (only && candidates.length === 1 && rivals.length === 1) renamed.set(row.id, only.terms.id);
  }
  return renamed;
}
