import { lacksPartOfBudget } from "../budget/figures/figuresAccount.ts";
import { figuresShare } from "../budget/figures/figuresMessages.ts";
import { today } from "../clock.ts";
import { assembleDossier } from "../dossier/assembleDossier.ts";
import type { DocumentRecord } from "../dossier/dossier.ts";
import { assembleForward } from "../dossier/outlook/assembleForward.ts";
import type { ListDays } from "../dossier/outlook/debtLists.ts";
import { Problem } from "../messages/message.ts";
import type { Translator } from "../messages/translator.ts";
import { buildWorkbook } from "../workbook/buildWorkbook.ts";
import { drawBook } from "../writers/book/drawBook.ts";
import { writeXlsx } from "../writers/xlsx/writeXlsx.ts";
import { tolerancesOf } from "./check.ts";
import type { Command, Invocation } from "./command.ts";
import { complain, remark } from "./complain.ts";
import { EXIT } from "./exit.ts";
import { headlines } from "./figuresText.ts";
import { importDocuments } from "./importDocuments.ts";
import { INPUT_OPTION_HELP, INPUT_OPTIONS, inputChoice } from "./inputOptions.ts";
import { namedFiles } from "./namedFiles.ts";
import { printText } from "./print.ts";
import { listDaysOption } from "./outlook/asked.ts";
import { remarkOnDays } from "./outlook/remarkOnDays.ts";
import { dayOption, listOption, textOption } from "./options.ts";
import { assumedRatesOf, remarkOnRates } from "./plan/assumedRates.ts";
import { reportHints, sizeHint } from "./reportHints.ts";
import { reportText } from "./reportText.ts";
import { remarkOnTerms } from "./remarkOnTerms.ts";
import { termsOption } from "./termsOption.ts";
import { requireChosen, WANTED_OPTION_HELP, WANTED_OPTIONS, wantedLoans } from "./wantedLoans.ts";
import { reportTarget } from "./writing/reportTarget.ts";
import type { Target } from "./writing/target.ts";
import { writeTo, type Written } from "./writing/writeTo.ts";

/** `report FILE... --out REPORT.xlsx [--replace] [--group NAME]... [--loan NAME]... [--lang ...] [--as-of DATE] [--terms TERMS.json]... [--tolerance CHECK=VALUE]... [--no-forward]` */
export const report: Command = {
  synopsis:
    "report FILE|FOLDER... --out REPORT.xlsx [--replace] [--group NAME]... [--loan NAME]... [--as-of DATE] [--terms TERMS.json]... [--tolerance CHECK=VALUE]... [--rate YEAR:BASE/QUOTE=RATE]... [--list-day NAME=DATE]... [--no-forward]",
  about: "cli:aboutReport",
  options: {
    out: { type: "string" },
    replace: { type: "boolean" },
    ...WANTED_OPTIONS,
    "as-of": { type: "string" },
    terms: { type: "string", multiple: true },
    tolerance: { type: "string", multiple: true },
    rate: { type: "string", multiple: true },
    "list-day": { type: "string", multiple: true },
    "no-forward": { type: "boolean" },
    /** What holds without it, said. */
    forward: { type: "boolean" },
    "skip-unreadable": { type: "boolean" },
    ...INPUT_OPTIONS,
  },
  optionHelp: [
    ["--out REPORT.xlsx", "cli:optionOut"],
    ["--replace", "cli:optionReplace"],
    ...WANTED_OPTION_HELP,
    ["--as-of DATE", "cli:optionAsOfToday"],
    ["--terms TERMS.json", "cli:optionTerms"],
    ["--tolerance CHECK=VALUE", "checks:optionTolerance"],
    ["--rate YEAR:BASE/QUOTE=RATE", "planning:optionRate"],
    ["--list-day NAME=DATE", "outlook:optionListDay"],
    ["--no-forward", "cli:optionNoForward"],
    ["--forward", "cli:optionForward"],
    ["--skip-unreadable", "cli:optionSkipUnreadable"],
    ...INPUT_OPTION_HELP,
  ],
  async run(invocation) {
    const { language, translator } = invocation;
    const out = textOption(invocation, "out") ?? "";
    if (out === "") throw new Problem("errors:noOutFile", { option: "--out REPORT.xlsx" });
    const asOf = dayOption(invocation, "as-of") ?? today();
    const wanted = wantedLoans(invocation);
    const set = tolerancesOf(listOption(invocation, "tolerance"));
    const tolerances = [...set].map(([id, value]) => ({ check: id, value }));
    const assumedRates = assumedRatesOf(listOption(invocation, "rate"));
    const days = forwardDays(invocation);
    const target = await targetOf(invocation, out);
    const terms = await termsOption(invocation);
    const { mappings, decisions, ...input } = await inputChoice(invocation);
    const { imported, files, failed } = await importDocuments(invocation, { ...input, mappings });
    if (failed > 0 && (imported.documents.length === 0 || invocation.values["skip-unreadable"] !== true)) {
      // Of a single file its own sentence says all.
      if (files > 1) complain(heldBack(failed, files), translator);
      return EXIT.unusable;
    }
    const choice = {
      ...wanted,
      terms,
      mappings,
      decisions,
      tolerances,
      assumedRates,
    };
    const settings = { language, asOf };
    const made = days
      ? assembleForward(imported, choice, settings, days)
      : { dossier: assembleDossier(imported, choice, settings), forward: [], undated: [] };
    const { dossier } = made;
    remarkOnDays(made.undated, days ?? new Map(), imported, translator);
    remarkOnTerms(dossier, terms, "cli:termsStrayAdded", translator);
    requireChosen(dossier, wanted, imported.lines.length, translator);
    remarkOnRates(dossier, translator);
    for (const document of imported.documents)
      for (const sentence of figuresHints(document, translator)) remark(`${document.name}: ${sentence}`);
    for (const sentence of reportHints(dossier, translator)) remark(sentence);
    const size = sizeHint(dossier.loans.length, translator);
    if (size !== null) remark(size);
    const written = await writeTo(
      target,
      await writeXlsx(drawBook(buildWorkbook(dossier)), { sealed: true }),
    );
    sayOtherNames(target, written, translator);
    const leftOut = days === null ? "--no-forward" : null;
    const summary = reportText(made, { leftOut, out, written }, translator);
    // What is printed must not end up within the workbook.
    if (target.kind === "stdout") for (const line of summary.split(/\n+/u)) remark(line);
    else printText(summary);
    if (failed > 0) return EXIT.unusable;
    return imported.documents.some(({ figures }) => lacksPartOfBudget(figures)) ? EXIT.checkFailed : EXIT.ok;
  },
};

/** What of a law's own figures was not read, and what share of all is accounted for where it is not all. */
function figuresHints(document: DocumentRecord, translator: Translator): string[] {
  const { figures } = document;
  const share = figures && figures.unread.length > 0 ? figuresShare(figures) : null;
  return [...headlines(document, translator), ...(share ? [translator.sayMessage(share)] : [])];
}

/** The stated days of the lists that loans are to be scheduled from; null where they are not to be. @throws Problem for options that contradict each other */
function forwardDays(invocation: Invocation): ListDays | null {
  const days = listDaysOption(invocation);
  if (invocation.values["no-forward"] !== true) return days;
  const against = invocation.values["forward"] === true ? "--forward" : days.size > 0 ? "--list-day" : null;
  if (against !== null) throw new Problem("errors:optionsApart", { option: against, other: "--no-forward" });
  return null;
}

/** Where the report goes, once nothing speaks against writing there. */
async function targetOf(invocation: Invocation, out: string): Promise<Target> {
  const { files, values } = invocation;
  const documents = await namedFiles(files, values["recursive"] === true);
  const others = ["terms", "mapping", "decisions"].flatMap((name) => listOption(invocation, name));
  const inputs = [...documents, ...others.map((path) => ({ path, file: path }))];
  return reportTarget({ out, inputs, replace: values["replace"] === true });
}

/** Of a file with several names only the one is another file now. */
function sayOtherNames(target: Target, written: Written, { say }: Translator): void {
  const names = target.kind === "file" && written === "written" ? Number(target.stats.nlink) - 1 : 0;
  if (names > 0) remark(say("cli:otherNames", { path: target.path, count: names }));
}

function heldBack(failed: number, files: number): Problem {
  return new Problem("errors:reportHeldBack", { count: failed, all: files, option: "--skip-unreadable" });
}
