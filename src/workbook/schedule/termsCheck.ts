import { fixedAddress, cellAddress } from "../address.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { text, whole } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { paymentLines, termLines } from "./termLines.ts";

/** Where the check of the terms ended up. */
export interface TermsCheck {
  /** Address of the number of changed terms. */
  readonly changed: string;
  /** Formula of how much of what is entered of payments was changed. */
  readonly changedPayments: string;
  /** The row after the block. */
  readonly end: number;
}

const COLUMNS = { label: 7, current: 9, program: 11, verdict: 13 } as const;

/**
 * Writes the terms as they stand now beside those that the program computed with, and whether they are still the same:
 * a user who changes a term sees that payment dates, fees and the number of rows have not followed.
 */
export function putTermsCheck(
  draft: SheetDraft,
  context: WorkbookContext,
  loan: SheetLoan,
  row: number,
): TermsCheck {
  const { t } = context;
  const { label, current, program, verdict } = COLUMNS;
  const [same, changed] = [t.say("workbook:wordSame"), t.say("workbook:wordChanged")];
  draft.heading(row, label, t.say("workbook:headTermsCheck"), 7);
  draft.put(row + 1, label, { value: text(t.say("workbook:colTerm")), look: "header", span: 2 });
  draft.put(row + 1, current, {
    value: text(t.say("workbook:headNow", { sheet: context.names.loans })),
    look: "header",
    span: 2,
    align: "right",
  });
  draft.put(row + 1, program, {
    value: text(t.say("workbook:headProgram")),
    look: "header",
    span: 2,
    align: "right",
  });
  draft.put(row + 1, verdict, { value: text(t.say("workbook:colVerdict")), look: "header", align: "center" });
  const ofTerms = termLines(context, loan);
  // A schedule is what is due, whatever was paid: payments are told apart from its terms.
  const lines = [...ofTerms, ...paymentLines(context, loan)];
  lines.forEach((line, i) => {
    const at = row + 2 + i;
    draft.put(at, label, { value: text(t.say(line.label, line.params)), look: "label", span: 2 });
    draft.put(at, current, {
      value: line.value,
      formula: line.formula,
      format: line.format,
      span: 2,
      align: "right",
    });
    draft.put(at, program, {
      value: line.value,
      format: line.format,
      look: "computed",
      span: 2,
      align: "right",
    });
    draft.put(at, verdict, {
      value: text(same),
      formula: `IF(${cellAddress(at, current)}=${cellAddress(at, program)},"${same}","${changed}")`,
      align: "center",
    });
  });
  const last = row + 1 + lines.length;
  /** Counts all that is not said to be the same, an error, too. */
  const changedIn = (from: number, count: number): string =>
    `${count}-COUNTIF(${fixedAddress(from, verdict)}:${fixedAddress(from + count - 1, verdict)},"${same}")`;
  draft.put(last + 1, label, { value: text(t.say("workbook:headChanged")), look: "label", span: 2 });
  draft.put(last + 1, current, {
    value: whole(0),
    formula: changedIn(row + 2, ofTerms.length),
    format: "integer",
    span: 2,
    align: "right",
  });
  draft.conditional({
    at: { sheet: draft.name, row: row + 2, column: verdict, rows: lines.length, columns: 1 },
    formula: `$${cellAddress(row + 2, verdict)}="${changed}"`,
    look: "bad",
  });
  return {
    changed: fixedAddress(last + 1, current),
    changedPayments: changedIn(row + 2 + ofTerms.length, lines.length - ofTerms.length),
    end: last + 2,
  };
}
