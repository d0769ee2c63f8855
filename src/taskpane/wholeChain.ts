import { assembleDossier } from "../dossier/assembleDossier.ts";
import { importFiles } from "../dossier/importFiles.ts";
import { groupByLoan } from "../dossier/loanGroups.ts";
import { buildSchedule } from "../loan/buildSchedule.ts";
import { explainRow } from "../loan/explain.ts";
import { positionAt } from "../loan/positionAt.ts";
import type { Chain } from "./chain.ts";
import { startPdfWorkerWhenNeeded } from "./pdfWorker.ts";

startPdfWorkerWhenNeeded();

/** The way from files to a workbook, in the browser. */
export const chain: Chain = {
  importFiles,
  groupByLoan,
  assembleDossier,
  buildSchedule,
  positionAt,
  explainRow,
  buildWorkbook: async (dossier) => {
    const { buildWorkbook } = await import("../workbook/buildWorkbook.ts");
    return buildWorkbook(dossier);
  },
};
