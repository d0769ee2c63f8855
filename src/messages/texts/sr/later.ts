import alterations from "./alterations.ts";
import checks from "./checks.ts";
import checksSheet from "./checksSheet.ts";
import cli from "./cli.ts";
import cliErrors from "./cliErrors.ts";
import debtService from "./debtService.ts";
import explain from "./explain.ts";
import figures from "./figures.ts";
import fit from "./fit.ts";
import reading from "./reading.ts";
import glossary from "./glossary.ts";
import grid from "./grid.ts";
import gridTools from "./gridTools.ts";
import importErrors from "./importErrors.ts";
import importing from "./importing.ts";
import inputs from "./inputs.ts";
import laterErrors from "./laterErrors.ts";
import laterWorkbook from "./laterWorkbook.ts";
import matching from "./matching.ts";
import opening from "./opening.ts";
import otherLines from "./otherLines.ts";
import outlook from "./outlook.ts";
import outlookSheet from "./outlookSheet.ts";
import paneChecks from "./paneChecks.ts";
import paneFit from "./paneFit.ts";
import payments from "./payments.ts";
import pdfText from "./pdfText.ts";
import plan from "./plan.ts";
import planning from "./planning.ts";
import scenarios from "./scenarios.ts";
import readingSheets from "./readingSheets.ts";
import story from "./story.ts";
import summarySheet from "./summarySheet.ts";
import tables from "./tables.ts";
import verify from "./verify.ts";
import views from "./views.ts";

/** What the pane's first page does without; laterTexts adds it. */
export default {
  alterations,
  checks,
  checksSheet,
  cli,
  errors: {
    ...laterErrors,
    ...importErrors,
    ...cliErrors,
  },
  explain,
  figures,
  fit,
  reading: { ...reading, ...readingSheets },
  glossary,
  grid,
  gridTools,
  importing,
  inputs,
  matching,
  opening,
  otherLines,
  outlook,
  outlookSheet,
  paneChecks,
  paneFit,
  payments,
  pdfText,
  plan,
  planning,
  scenarios,
  story,
  summarySheet,
  tables,
  debtService,
  verify,
  views,
  workbook: laterWorkbook,
};
