import { today } from "../clock.ts";
import { assembleDossier, isLoanNamed, isOfGroups } from "../dossier/assembleDossier.ts";
import { outlookOf, type OutlookChoice } from "../dossier/outlook/outlook.ts";
import { loanKey } from "../loan/loanKey.ts";
import { Problem } from "../messages/message.ts";
import type { Command } from "./command.ts";
import { EXIT } from "./exit.ts";
import { printJson, printText } from "./print.ts";
import { importDocuments } from "./importDocuments.ts";
import { INPUT_OPTION_HELP, INPUT_OPTIONS, inputChoice } from "./inputOptions.ts";
import { dayOption, listOption } from "./options.ts";
import { listDaysOption, sumCurrencyOption, yearOption } from "./outlook/asked.ts";
import { outlookToJson } from "./outlook/outlookJson.ts";
import { outlookText } from "./outlook/outlookText.ts";
import { remarkOnDays } from "./outlook/remarkOnDays.ts";
import { remarkOnTerms } from "./remarkOnTerms.ts";
import { termsOption } from "./termsOption.ts";
import { remarkOnNames } from "./wantedLoans.ts";

/** `outlook FILE... [--group ...] [--loan ...] [--from YEAR] [--as-of DATE] [--in EUR|RSD] [--json]` */
export const outlook: Command = {
  synopsis:
    "outlook FILE|FOLDER... [--group NAME]... [--loan NAME]... [--from YEAR] [--as-of DATE] [--in EUR|RSD] [--list-day NAME=DATE]... [--terms TERMS.json]... [--json]",
  about: "outlook:aboutOutlook",
  options: {
    group: { type: "string", multiple: true },
    loan: { type: "string", multiple: true },
    from: { type: "string" },
    "as-of": { type: "string" },
    in: { type: "string" },
    "list-day": { type: "string", multiple: true },
    terms: { type: "string", multiple: true },
    json: { type: "boolean" },
    ...INPUT_OPTIONS,
  },
  optionHelp: [
    ["--group NAME", "outlook:optionGroup"],
    ["--loan NAME", "outlook:optionLoanOfList"],
    ["--from YEAR", "outlook:optionFrom"],
    ["--as-of DATE", "outlook:optionAsOfForecast"],
    ["--in EUR|RSD", "outlook:optionIn"],
    ["--list-day NAME=DATE", "outlook:optionListDay"],
    ["--terms TERMS.json", "cli:optionTerms"],
    ["--json", "cli:optionJson"],
    ...INPUT_OPTION_HELP,
  ],
  async run(invocation) {
    const { values, language, translator } = invocation;
    const asked = {
      from: yearOption(invocation),
      currency: sumCurrencyOption(invocation),
      loans: listOption(invocation, "loan"),
    };
    const groups = listOption(invocation, "group");
    const days = listDaysOption(invocation);
    const asOf = dayOption(invocation, "as-of");
    const terms = await termsOption(invocation);
    const { mappings, decisions, ...input } = await inputChoice(invocation);
    const { imported, failed } = await importDocuments(invocation, { ...input, mappings });
    if (imported.documents.length === 0) return EXIT.unusable;
    const dossier = assembleDossier(
      imported,
      { wanted: [], terms: [], mappings, decisions },
      { language, asOf: today() },
    );
    const choice: OutlookChoice = {
      isWanted: (card, id) =>
        isOfGroups(card, groups) &&
        (asked.loans.length === 0 || asked.loans.some((text) => isLoanNamed({ id, cards: [card] }, text))),
      stated: new Map(terms.map((one) => [loanKey(one.id), one])),
      days,
      asOf,
    };
    const found = outlookOf(dossier, choice);
    remarkOnDays(found.undated, days, imported, translator);
    remarkOnTerms(dossier, terms, "cli:termsStrayUnused", translator);
    if (found.loans.length === 0) {
      throw new Problem("errors:noLoanOfList", {
        date: { day: found.list.day },
        wanted: [...groups, ...asked.loans].join(", "),
        hint: "otplata lines",
      });
    }
    const chosen = found.loans.map(({ id, card }) => ({ id, cards: [card] }));
    remarkOnNames(chosen, { wanted: asked.loans, groups }, translator);
    if (values["json"]) printJson(outlookToJson(found, imported.documents, asked, translator.sayMessage));
    else printText(outlookText(found, imported.documents, asked, translator));
    // A file that could not be read may hold another list.
    return failed > 0 ? EXIT.unusable : EXIT.ok;
  },
};
