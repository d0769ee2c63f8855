import { today } from "../clock.ts";
import type { Imported } from "../dossier/importFiles.ts";
import { assembleForward } from "../dossier/outlook/assembleForward.ts";
import { planBudget, unusedRates } from "../dossier/planning/budgetPlan.ts";
import type { Command } from "./command.ts";
import { remark } from "./complain.ts";
import { EXIT } from "./exit.ts";
import { printJson, printText } from "./print.ts";
import { importDocuments } from "./importDocuments.ts";
import { INPUT_OPTION_HELP, INPUT_OPTIONS, inputChoice } from "./inputOptions.ts";
import { dayOption, listOption } from "./options.ts";
import { listDaysOption } from "./outlook/asked.ts";
import { remarkOnDays } from "./outlook/remarkOnDays.ts";
import { assumedRatesOf, remarkOnRates } from "./plan/assumedRates.ts";
import { planToJson } from "./plan/planJson.ts";
import { planText } from "./plan/planText.ts";
import { accountsOption } from "./schedule/asked.ts";
import { remarkOnTerms } from "./remarkOnTerms.ts";
import { termsOption } from "./termsOption.ts";
import { requireChosen, WANTED_OPTION_HELP, WANTED_OPTIONS, wantedLoans } from "./wantedLoans.ts";

const NOTHING_READ: Imported = { documents: [], lines: [], others: [] };

/** `plan FILE... [--group NAME]... [--loan NAME]... [--terms TERMS.json]... [--as-of DATE] [--rate YEAR:BASE/QUOTE=RATE]...`: needs of three budget years. */
export const plan: Command = {
  synopsis:
    "plan FILE|FOLDER... [--terms TERMS.json]... [--group NAME]... [--loan NAME]... [--as-of DATE] [--rate YEAR:BASE/QUOTE=RATE]... [--accounts LIST] [--list-day NAME=DATE]... [--json]",
  about: "planning:aboutPlan",
  options: {
    terms: { type: "string", multiple: true },
    ...WANTED_OPTIONS,
    "as-of": { type: "string" },
    rate: { type: "string", multiple: true },
    accounts: { type: "string" },
    "list-day": { type: "string", multiple: true },
    json: { type: "boolean" },
    ...INPUT_OPTIONS,
  },
  optionHelp: [
    ["--terms TERMS.json", "cli:optionTerms"],
    ...WANTED_OPTION_HELP,
    ["--as-of DATE", "planning:optionAsOf"],
    ["--rate YEAR:BASE/QUOTE=RATE", "planning:optionRate"],
    ["--accounts LIST", "planning:optionAccounts"],
    ["--list-day NAME=DATE", "outlook:optionListDay"],
    ["--json", "cli:optionJson"],
    ...INPUT_OPTION_HELP,
  ],
  async run(invocation) {
    const { files, values, language, translator } = invocation;
    const assumedRates = assumedRatesOf(listOption(invocation, "rate"));
    const accounts = accountsOption(invocation);
    const asOf = dayOption(invocation, "as-of") ?? today();
    const wanted = wantedLoans(invocation);
    const days = listDaysOption(invocation);
    const terms = await termsOption(invocation);
    const { mappings, decisions, ...input } = await inputChoice(invocation);
    // Terms alone are enough to plan with.
    const { imported, failed } =
      files.length === 0 && terms.length > 0
        ? { imported: NOTHING_READ, failed: 0 }
        : await importDocuments(invocation, { ...input, mappings });
    if (failed > 0 && imported.documents.length === 0) return EXIT.unusable;
    const choice = {
      ...wanted,
      terms,
      mappings,
      decisions,
      assumedRates,
    };
    const { dossier, forward, undated } = assembleForward(imported, choice, { language, asOf }, days);
    remarkOnDays(undated, days, imported, translator);
    remarkOnTerms(dossier, terms, "cli:termsStrayAdded", translator);
    requireChosen(dossier, wanted, imported.lines.length, translator);
    remarkOnRates(dossier, translator);
    const planned = planBudget(dossier, accounts);
    for (const { year, base, quote } of unusedRates(planned, assumedRates)) {
      const pair = `${base}/${quote}`;
      remark(translator.say("planning:rateNotUsed", { year: String(year), pair, years: yearsText(planned) }));
    }
    if (values["json"]) printJson(planToJson(planned, forward, translator.sayMessage));
    else printText(planText(planned, forward, translator));
    // What a file that cannot be read would have added is not known.
    return failed > 0 ? EXIT.unusable : EXIT.ok;
  },
};

function yearsText({ years }: { readonly years: readonly number[] }): string {
  return years.join(", ");
}
