import type { Dossier } from "../dossier/dossier.ts";
import { addLaterTexts } from "../messages/laterTexts.ts";
import { translatorFor } from "../messages/translator.ts";
import { atOnce, each, type Steps } from "../steps.ts";
import { VERSION } from "../version.ts";
import type { BuildOptions } from "./buildOptions.ts";
import { planOutlook } from "./outlook/plannedOutlook.ts";
import type { SheetPlan, WorkbookPlan } from "./plan.ts";
import { planLoans } from "./sheetLoan.ts";
import { SHEET_WORDS, sheetNamer, type SheetNames } from "./sheetNames.ts";
import { balancesSheet } from "./balances/balancesSheet.ts";
import { checksSheet } from "./checks/checksSheet.ts";
import { debtServiceSheet } from "./debtService/debtServiceSheet.ts";
import { decisionsSheet } from "./decisions/decisionsSheet.ts";
import { holidaysSheet } from "./inputs/holidaysSheet.ts";
import { linesSheet } from "./lines/linesSheet.ts";
import { loansSheet } from "./inputs/loansSheet.ts";
import { memorySheet } from "./memory/memorySheet.ts";
import { othersSheet } from "./lines/othersSheet.ts";
import { outlookPeriodsSheet } from "./outlook/outlookPeriodsSheet.ts";
import { outlookSheet } from "./outlook/outlookSheet.ts";
import { outlookSumsSheet } from "./outlook/outlookSumsSheet.ts";
import { paymentsSheet } from "./payments/paymentsSheet.ts";
import { planningSheet } from "./planning/planningSheet.ts";
import { ratesSheet } from "./inputs/ratesSheet.ts";
import { scheduleSheet } from "./schedule/scheduleSheet.ts";
import { sourcesSheet } from "./sources/sourcesSheet.ts";
import { storySheet } from "./story/storySheet.ts";
import { summarySheet } from "./summary/summarySheet.ts";
import { termsSheet } from "./inputs/termsSheet.ts";
import { planStories, type PlannedStory } from "./story/plannedStory.ts";
import { rowLinks } from "./story/rowLinks.ts";
import { crossesSentence } from "./workings/changedLoans.ts";
import { withWorkings } from "./workings/withWorkings.ts";
import { AS_OF_CELL, type WorkbookContext } from "./workbookContext.ts";
import { TAB_COLOURS } from "./looks.ts";

/**
 * The whole workbook as plain data, in the language of the dossier's settings. Each formula cell also holds what the
 * engine says its result is, so that readers without calculation show figures and tests can compare.
 * Amounts in units of their currency, percentages as fractions.
 * @param options what a workbook that is already open asks for
 * @throws Problem when a loan's terms contradict each other
 */
export function buildWorkbook(dossier: Dossier, options: BuildOptions = {}): WorkbookPlan {
  return atOnce(workbookSteps(dossier, options));
}

/** The same in steps, for a page that is to answer meanwhile. @throws Problem as buildWorkbook does */
export function* workbookSteps(dossier: Dossier, options: BuildOptions = {}): Steps<WorkbookPlan> {
  addLaterTexts();
  const t = translatorFor(dossier.settings.language);
  const nameSheet = sheetNamer(options);
  const names = Object.fromEntries(
    Object.entries(SHEET_WORDS).map(([key, word]) => [key, nameSheet(key, t.say(word))]),
  ) as SheetNames;
  const context: WorkbookContext = {
    dossier,
    t,
    names,
    // After the sheets that every workbook has: their names don't depend on what a loan is called.
    loans: yield* planLoans(dossier, nameSheet),
    extraColumns: (table) => options.extraColumns?.get(table) ?? 0,
  };
  const stories = yield* planStories(dossier, context.loans, t, nameSheet);
  const figures = yield* figureSheets(context, stories);
  const checks = yield* checksSheet(context, figures);
  const { sheets, workings } = withWorkings(context, [...figures, ...present(checks)]);
  yield;
  const last = yield* each([() => sourcesSheet(context), () => memorySheet(context)]);
  const loanNames = context.loans.map(({ shortName }) => shortName).join(", ");
  return {
    language: dossier.settings.language,
    properties: {
      title: t.say("workbook:titleSummary"),
      subject: t.say("workbook:propertySubject", { loans: loanNames || "-" }),
      description: t.say("workbook:noteVersion", { version: VERSION }),
      keywords: t.say("workbook:propertyKeywords"),
      creator: "Otplata",
    },
    sheets: inOrderOfUse([...sheets, ...present(workings), ...last]),
    names: [{ name: "AsOf", sheet: names.summary, ...AS_OF_CELL }],
  };
}

/** The sheets that hold terms, figures and what was imported. */
function* figureSheets(context: WorkbookContext, stories: readonly PlannedStory[]): Steps<SheetPlan[]> {
  const lines = linesSheet(context);
  yield;
  const others = present(yield* othersSheet(context));
  yield;
  const rates = ratesSheet(context, crossesSentence(context));
  const links = rowLinks(context.dossier, [lines, ...others, rates]);
  yield;
  const outlook = planOutlook(context.dossier, context.loans);
  yield;
  const before = yield* each([
    () => summarySheet(context),
    () => loansSheet(context),
    () => termsSheet(context),
    ...context.loans.flatMap((loan) => [
      () => scheduleSheet(context, loan),
      ...stories
        .filter((story) => story.loan === loan)
        .map((story) => () => storySheet(context, story, links)),
    ]),
    () => balancesSheet(context),
    () => debtServiceSheet(context),
    () => planningSheet(context),
    // Only where a debt list states its day.
    ...(outlook
      ? [outlookSheet, outlookSumsSheet, outlookPeriodsSheet].map((sheet) => () => sheet(context, outlook))
      : []),
  ]);
  return [
    ...before,
    lines,
    ...others,
    ...present(decisionsSheet(context)),
    paymentsSheet(context),
    rates,
    holidaysSheet(context),
  ];
}

/** A sheet that not every workbook has. */
function present(sheet: SheetPlan | null): readonly SheetPlan[] {
  return sheet === null ? [] : [sheet];
}

/** What sheets are for, in the order in which people use them, and which they are, by what their keys begin with. */
const USES: readonly (readonly [use: keyof typeof TAB_COLOURS, keys: readonly string[]])[] = [
  [
    "result",
    [
      "summary",
      "schedule:",
      "balances",
      "debtService",
      "outlook",
      "outlookSums",
      "outlookPeriods",
      "planning",
    ],
  ],
  ["input", ["loans", "payments", "rates", "terms", "holidays", "decisions"]],
  ["check", ["checks"]],
  ["source", ["story:", "lines", "others", "sources", "workings"]],
];

const PLACES = USES.flatMap(([use, keys]) => keys.map((key) => ({ key, tabColour: TAB_COLOURS[use] })));

/** The sheets in the order of their use, their tabs coloured; those alike as they come. The program's own stand last. */
function inOrderOfUse(sheets: readonly SheetPlan[]): SheetPlan[] {
  return sheets
    .map((sheet) => ({ sheet, at: sheet.hidden ? PLACES.length : placeOf(sheet.key) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ sheet, at }) => {
      const place = PLACES[at];
      return place ? { ...sheet, tabColour: place.tabColour } : sheet;
    });
}

function placeOf(sheetKey: string): number {
  const at = PLACES.findIndex(({ key }) => (key.endsWith(":") ? sheetKey.startsWith(key) : sheetKey === key));
  if (at < 0) throw new Error(`no place for the sheet ${sheetKey}`);
  return at;
}
