import type { Dossier } from "../../../src/dossier/dossier.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import type { SheetPlan, WorkbookPlan } from "../../../src/workbook/plan.ts";
import { planLoans } from "../../../src/workbook/plannedLoan.ts";
import { sheetNamer } from "../../../src/workbook/sheetNames.ts";
import { holidaysSheet } from "../../../src/workbook/sheets/holidaysSheet.ts";
import { loansSheet } from "../../../src/workbook/sheets/loansSheet.ts";
import { scheduleSheet } from "../../../src/workbook/sheets/scheduleSheet.ts";
import { termsSheet } from "../../../src/workbook/sheets/termsSheet.ts";
import type { SheetNames, WorkbookContext } from "../../../src/workbook/workbookContext.ts";

const NAMES: SheetNames = {
  summary: "summary",
  loans: "loans",
  terms: "terms",
  holidays: "holidays",
  balances: "balances",
  debtService: "debtService",
  lines: "lines",
  payments: "payments",
  rates: "rates",
  sources: "sources",
  memory: "memory",
};

/**
 * The sheets of a workbook that schedules are computed from and the schedules themselves, without the comparison that
 * stands below each: what takes the most time of a whole workbook is the rest. It cannot be written.
 */
export function schedulesAlone(dossier: Dossier): WorkbookPlan {
  addLaterTexts();
  const t = translatorFor(dossier.settings.language);
  const context: WorkbookContext = {
    dossier,
    t,
    names: NAMES,
    loans: planLoans(dossier, sheetNamer({ takenNames: Object.values(NAMES) })),
    extraColumns: () => 0,
  };
  const schedules = context.loans.map((loan) => withoutComparison(scheduleSheet(context, loan)));
  return {
    language: t.language,
    properties: { title: "", subject: "", description: "", keywords: "", creator: "" },
    sheets: [loansSheet(context), termsSheet(context), ...schedules, holidaysSheet(context)],
    names: [],
  };
}

/** Without the cells that look at sheets which are not there, or at the comparison. */
function withoutComparison(sheet: SheetPlan): SheetPlan {
  return {
    ...sheet,
    cells: sheet.cells.filter(({ formula }) => !/tblBalances|tblCheck|AsOf/.test(formula ?? "")),
    tables: sheet.tables.filter(({ name }) => !name.startsWith("tblCheck_")),
  };
}
