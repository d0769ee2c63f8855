import type { Dossier } from "../../../src/dossier/dossier.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { scheduleFormulas } from "../../../src/workbook/schedule/formulas/scheduleFormulas.ts";
import { SheetDraft } from "../../../src/workbook/layout/sheetDraft.ts";
import type { SheetPlan, WorkbookPlan } from "../../../src/workbook/plan.ts";
import { planLoans, type SheetLoan } from "../../../src/workbook/sheetLoan.ts";
import { sheetNamer } from "../../../src/workbook/sheetNames.ts";
import { holidaysSheet } from "../../../src/workbook/inputs/holidaysSheet.ts";
import { loansSheet } from "../../../src/workbook/inputs/loansSheet.ts";
import { atOnce } from "../../../src/steps.ts";
import { FIRST_ROW, HEADER_ROW, putHead } from "../../../src/workbook/schedule/scheduleHead.ts";
import {
  afterScheduleTerms,
  feeCells,
  scheduleHeads,
} from "../../../src/workbook/schedule/scheduleTermCells.ts";
import { putScheduleTerms } from "../../../src/workbook/schedule/scheduleTerms.ts";
import { putTermsCheck } from "../../../src/workbook/schedule/termsCheck.ts";
import { termsSheet } from "../../../src/workbook/inputs/termsSheet.ts";
import { paymentsSheet } from "../../../src/workbook/payments/paymentsSheet.ts";
import { planTable } from "../../../src/workbook/layout/declaration.ts";
import { scheduleTable } from "../../../src/workbook/schedule/scheduleTable.ts";
import type { SheetNames } from "../../../src/workbook/sheetNames.ts";
import { printPlan, type WorkbookContext } from "../../../src/workbook/workbookContext.ts";

const NAMES: SheetNames = {
  summary: "summary",
  loans: "loans",
  terms: "terms",
  holidays: "holidays",
  balances: "balances",
  debtService: "debtService",
  planning: "planning",
  outlook: "outlook",
  outlookSums: "outlookSums",
  outlookPeriods: "outlookPeriods",
  lines: "lines",
  others: "others",
  decisions: "decisions",
  payments: "payments",
  rates: "rates",
  checks: "checks",
  workings: "workings",
  sources: "sources",
  memory: "memory",
};

/**
 * The sheets of a workbook that schedules are computed from, and of each schedule its terms, its rows and the check of
 * its inputs; not its totals, nor what compares it with the engine's figures: what takes the most time of a whole
 * workbook is the rest. It cannot be written.
 */
export function schedulesAlone(dossier: Dossier): WorkbookPlan {
  addLaterTexts();
  const t = translatorFor(dossier.settings.language);
  const context: WorkbookContext = {
    dossier,
    t,
    names: NAMES,
    loans: atOnce(planLoans(dossier, sheetNamer({ takenNames: Object.values(NAMES) }))),
    extraColumns: () => 0,
  };
  const schedules = context.loans.map((loan) => scheduleAlone(context, loan));
  return {
    language: t.language,
    properties: { title: "", subject: "", description: "", keywords: "", creator: "" },
    sheets: [
      loansSheet(context),
      termsSheet(context),
      ...schedules,
      paymentsSheet(context),
      holidaysSheet(context),
    ],
    names: [],
  };
}

function scheduleAlone(context: WorkbookContext, loan: SheetLoan): SheetPlan {
  const { t } = context;
  const draft = new SheetDraft(loan.sheetKey, loan.sheet, t.language);
  putHead(draft, context, loan);
  putScheduleTerms(draft, context, loan);
  putTermsCheck(draft, context, loan, afterScheduleTerms(loan) + 1);
  const formulas = scheduleFormulas(loan, t, scheduleHeads(loan), feeCells(loan), FIRST_ROW);
  const lines = loan.schedule.rows.map((row, index) => ({ row, index }));
  const at = { row: HEADER_ROW, column: 0 };
  const sheet = draft.finish({
    freeze: null,
    print: printPlan(context, "landscape", HEADER_ROW, draft.name),
  });
  return {
    ...sheet,
    // Without those that look at sheets which are not there.
    cells: sheet.cells.filter(({ formula }) => !/tblBalances|AsOf/.test(formula ?? "")),
    // Not by the draft, which would measure every cell.
    tables: [planTable(scheduleTable(loan, t, formulas), lines, t, at)],
  };
}
