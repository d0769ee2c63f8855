import { checkOf } from "../checks/catalogue.ts";
import type { CheckId } from "../checks/checkId.ts";
import { runChecks, type CheckResult, type Tolerances } from "../checks/runChecks.ts";
import { today } from "../clock.ts";
import { assembleForward } from "../dossier/outlook/assembleForward.ts";
import { Problem } from "../messages/message.ts";
import { parseDecimal, type Decimal } from "../money/decimal.ts";
import { checksToJson } from "./check/checksJson.ts";
import { checksText } from "./check/checksText.ts";
import type { Command } from "./command.ts";
import { EXIT } from "./exit.ts";
import { printJson, printText } from "./print.ts";
import { importDocuments } from "./importDocuments.ts";
import { INPUT_OPTION_HELP, INPUT_OPTIONS, inputChoice } from "./inputOptions.ts";
import { dayOption, listOption, requireOneOfEach } from "./options.ts";
import { listDaysOption } from "./outlook/asked.ts";
import { remarkOnDays } from "./outlook/remarkOnDays.ts";
import { remarkOnTerms } from "./remarkOnTerms.ts";
import { termsOption } from "./termsOption.ts";

/** `check FILE|FOLDER... [--terms TERMS.json]... [--as-of DATE] [--tolerance CHECK=VALUE]... [--list-day NAME=DATE]... [--json]` */
export const check: Command = {
  synopsis:
    "check FILE|FOLDER... [--terms TERMS.json]... [--as-of DATE] [--tolerance CHECK=VALUE]... [--list-day NAME=DATE]... [--json]",
  about: "checks:aboutCheck",
  options: {
    terms: { type: "string", multiple: true },
    "as-of": { type: "string" },
    tolerance: { type: "string", multiple: true },
    "list-day": { type: "string", multiple: true },
    json: { type: "boolean" },
    ...INPUT_OPTIONS,
  },
  optionHelp: [
    ["--terms TERMS.json", "cli:optionTerms"],
    ["--as-of DATE", "checks:optionAsOf"],
    ["--tolerance CHECK=VALUE", "checks:optionTolerance"],
    ["--list-day NAME=DATE", "outlook:optionListDay"],
    ["--json", "cli:optionJson"],
    ...INPUT_OPTION_HELP,
  ],
  async run(invocation) {
    const { values, language, translator } = invocation;
    const tolerances = tolerancesOf(listOption(invocation, "tolerance"));
    const asOf = dayOption(invocation, "as-of") ?? today();
    const days = listDaysOption(invocation);
    const terms = await termsOption(invocation);
    const { mappings, decisions, ...input } = await inputChoice(invocation);
    const { imported, failed } = await importDocuments(invocation, { ...input, mappings });
    if (imported.documents.length === 0) return EXIT.unusable;
    const choice = { wanted: null, terms, mappings, decisions };
    // What a report of the same documents says on its sheet of checks.
    const { dossier } = assembleForward(imported, choice, { language, asOf }, days);
    // Documents whose day nobody states are among what cannot be checked.
    remarkOnDays([], days, imported, translator);
    remarkOnTerms(dossier, terms, "cli:termsStrayAdded", translator);
    const results = runChecks(dossier, tolerances);
    if (values["json"]) printJson(checksToJson(results, translator.sayMessage));
    else printText(checksText(results, translator));
    // What a file that cannot be read would have shown is not known: that weighs more than any difference.
    return failed > 0 ? EXIT.unusable : checkExit(results);
  },
};

/** Any difference is a failed check; what cannot be checked is none. */
export function checkExit(results: readonly Pick<CheckResult, "findings">[]): number {
  const differs = results.some(({ findings }) => findings.some(({ outcome }) => outcome === "difference"));
  return differs ? EXIT.checkFailed : EXIT.ok;
}

/** @throws Problem for a check that there is not or that has two, and for a value that is no number of 0 or more */
export function tolerancesOf(options: readonly string[]): Tolerances {
  requireOneOfEach("--tolerance", options, (option) => option.split("=")[0] ?? option);
  return new Map(options.map(toleranceOf));
}

function toleranceOf(option: string): readonly [CheckId, Decimal] {
  const at = option.indexOf("=");
  const [id, value] = at < 0 ? [option, ""] : [option.slice(0, at), option.slice(at + 1)];
  const found = checkOf(id);
  if (!found) throw new Problem("errors:noSuchCheck", { id, hint: "otplata check" });
  const number = parseDecimal(value);
  if (!number || number.digits < 0n) throw new Problem("errors:badTolerance", { id, value: option });
  return [found.id, number];
}
