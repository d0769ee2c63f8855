import fc from "../../fastCheck.ts";
import { expect, test } from "vitest";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { LANGUAGES, type Language } from "../../../src/messages/language.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { amountFormat } from "../../../src/workbook/layout/values.ts";
import type { SheetLoan } from "../../../src/workbook/sheetLoan.ts";
import type { SheetPlan } from "../../../src/workbook/plan.ts";
import { editedTerms } from "../../../src/workbook/readBack/editedTerms.ts";
import { CellFindings } from "../../../src/workbook/readBack/findings.ts";
import { LoanLookup } from "../../../src/workbook/readBack/loanLookup.ts";
import { readLoans } from "../../../src/workbook/readBack/readLoans.ts";
import { readTermTables, tablesOf } from "../../../src/workbook/readBack/readTermTables.ts";
import { loansSheet } from "../../../src/workbook/inputs/loansSheet.ts";
import { termsSheet } from "../../../src/workbook/inputs/termsSheet.ts";
import type { WorkbookContext } from "../../../src/workbook/workbookContext.ts";
import { sampleDossier } from "../dossier.ts";
import { snapshotFrom } from "../snapshotFrom.ts";
import { anyTerms } from "./anyTerms.ts";

/** The two sheets that the terms stand on; no schedule is needed for them. */
function termSheets(loans: readonly LoanTerms[], language: Language): SheetPlan[] {
  const planned = loans.map((terms) => ({
    terms,
    creditor: null,
    shortName: terms.id,
    sheet: terms.id,
    format: amountFormat(terms.currency),
  })) as unknown as readonly SheetLoan[];
  const names = { loans: "Loans", terms: "Terms" } as WorkbookContext["names"];
  const context: WorkbookContext = {
    dossier: sampleDossier(language),
    t: translatorFor(language),
    loans: planned,
    names,
    extraColumns: () => 0,
  };
  return [loansSheet(context), termsSheet(context)];
}

/** Ids that differ in capitals alone are one to a spreadsheet. */
const loans = fc.uniqueArray(anyTerms, {
  minLength: 1,
  maxLength: 3,
  selector: ({ id }) => id.toLowerCase(),
});

function readAgain(
  written: readonly LoanTerms[],
  language: Language,
  known: boolean,
): { readonly terms: readonly (LoanTerms | undefined)[]; readonly findings: CellFindings } {
  const findings = new CellFindings();
  const plan = { language, sheets: termSheets(written, language), names: [] };
  const snapshot = snapshotFrom(plan as unknown as Parameters<typeof snapshotFrom>[0]);
  const dossier: Dossier = {
    ...sampleDossier(language),
    loans: known ? written.map((terms) => ({ terms, cards: [] })) : [],
  };
  const rows = readLoans(snapshot, language, findings) ?? [];
  const lookup = new LoanLookup(rows, dossier);
  const tables = readTermTables({ snapshot, language, loans: lookup, findings });
  const isPartial = findings.faults.length > 0;
  const terms = rows.map((row) =>
    editedTerms(row, lookup.writtenFor(row.id), tablesOf(tables, row.id), isPartial, findings),
  );
  return { terms, findings };
}

test("any terms come back whole, each with its form and its source", () => {
  fc.assert(
    fc.property(loans, fc.constantFrom(...LANGUAGES), (written, language) => {
      const { terms, findings } = readAgain(written, language, true);
      expect(findings).toMatchObject({ faults: [], warnings: [] });
      expect(terms).toEqual(written);
    }),
    { numRuns: 300, seed: 20100714 },
  );
});

/** As a cell can tell it: without spaces around texts, without zeros at the end of numbers, lists by date. */
function asCellsTell(terms: LoanTerms): unknown {
  const plain = (value: unknown): unknown => {
    if (typeof value === "string") return value.trim();
    if (Array.isArray(value)) return value.map(plain).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    if (typeof value !== "object" || value === null) return value;
    if ("scale" in value && "digits" in value) return shortest(value as { digits: bigint; scale: number });
    const entries = Object.entries(value).filter(([, one]) => !(Array.isArray(one) && one.length === 0));
    return Object.fromEntries(entries.map(([key, one]) => [key, plain(one)]));
  };
  return plain({ ...terms, sources: null });
}

function keyOf(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => (typeof one === "bigint" ? `${one}n` : one));
}

function shortest({ digits, scale }: { readonly digits: bigint; readonly scale: number }): string {
  let [rest, decimals] = [digits, scale];
  while (decimals > 0 && rest % 10n === 0n) [rest, decimals] = [rest / 10n, decimals - 1];
  return `${rest}e-${decimals}`;
}

test("terms of loans that were not there before are read from the cells alone", () => {
  fc.assert(
    fc.property(loans, fc.constantFrom(...LANGUAGES), (entered, language) => {
      const { terms, findings } = readAgain(entered, language, false);
      expect(findings.faults).toEqual([]);
      expect(terms.map((one) => one && asCellsTell(one))).toEqual(entered.map(asCellsTell));
    }),
    { numRuns: 300, seed: 20100715 },
  );
});
