import { today } from "../clock.ts";
import { assembleForward } from "../dossier/outlook/assembleForward.ts";
import { storyOf } from "../dossier/story/storyOf.ts";
import type { Command } from "./command.ts";
import { EXIT } from "./exit.ts";
import { printJson, printText } from "./print.ts";
import { importDocuments } from "./importDocuments.ts";
import { INPUT_OPTION_HELP, INPUT_OPTIONS, inputChoice } from "./inputOptions.ts";
import { listDaysOption } from "./outlook/asked.ts";
import { remarkOnDays } from "./outlook/remarkOnDays.ts";
import { storyToJson } from "./story/storyJson.ts";
import { storyText } from "./story/storyText.ts";
import { remarkOnTerms } from "./remarkOnTerms.ts";
import { termsOption } from "./termsOption.ts";
import { requireChosen, WANTED_OPTION_HELP, WANTED_OPTIONS, wantedLoans } from "./wantedLoans.ts";

/** `story FILE|FOLDER... [--group NAME]... [--loan NAME]... [--terms TERMS.json]... [--list-day NAME=DATE]... [--json]` */
export const story: Command = {
  synopsis:
    "story FILE|FOLDER... [--group NAME]... [--loan NAME]... [--terms TERMS.json]... [--list-day NAME=DATE]... [--json]",
  about: "story:aboutStory",
  options: {
    ...WANTED_OPTIONS,
    terms: { type: "string", multiple: true },
    "list-day": { type: "string", multiple: true },
    json: { type: "boolean" },
    ...INPUT_OPTIONS,
  },
  optionHelp: [
    ...WANTED_OPTION_HELP,
    ["--terms TERMS.json", "cli:optionTerms"],
    ["--list-day NAME=DATE", "outlook:optionListDay"],
    ["--json", "cli:optionJson"],
    ...INPUT_OPTION_HELP,
  ],
  async run(invocation) {
    const { values, language, translator } = invocation;
    const days = listDaysOption(invocation);
    const wanted = wantedLoans(invocation);
    const terms = await termsOption(invocation);
    const { mappings, decisions, ...input } = await inputChoice(invocation);
    const { imported, failed } = await importDocuments(invocation, { ...input, mappings });
    if (imported.documents.length === 0) return EXIT.unusable;
    const choice = { ...wanted, terms, mappings, decisions };
    const { dossier, undated } = assembleForward(imported, choice, { language, asOf: today() }, days);
    remarkOnDays(undated, days, imported, translator);
    remarkOnTerms(dossier, terms, "cli:termsStrayAdded", translator);
    const chosen = requireChosen(dossier, wanted, imported.lines.length, translator);
    const stories = chosen.map(({ id }) => storyOf(dossier, id));
    if (values["json"]) printJson({ stories: stories.map((one) => storyToJson(one, translator.sayMessage)) });
    else printText(stories.map((one) => storyText(one, translator)).join("\n\n\n"));
    // A file that could not be read may hold another figure of the loan.
    return failed > 0 ? EXIT.unusable : EXIT.ok;
  },
};
