import { today } from "../clock.ts";
import { DEFAULT_CREDITOR } from "../dossier/assembleDossier.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { groupByLoan } from "../dossier/loanGroups.ts";
import { assembleForward } from "../dossier/outlook/assembleForward.ts";
import { storyOf } from "../dossier/story/storyOf.ts";
import { Problem } from "../messages/message.ts";
import type { Command } from "./command.ts";
import { EXIT } from "./exit.ts";
import { printJson, printText } from "./print.ts";
import { importDocuments } from "./importDocuments.ts";
import { INPUT_OPTION_HELP, INPUT_OPTIONS, inputChoice } from "./inputOptions.ts";
import { listOption } from "./options.ts";
import { listDaysOption } from "./outlook/asked.ts";
import { remarkOnDays } from "./outlook/remarkOnDays.ts";
import { storyToJson } from "./story/storyJson.ts";
import { storyText } from "./story/storyText.ts";
import { termsOption } from "./termsOption.ts";

/** `story FILE|FOLDER... [--loan NAME]... [--terms TERMS.json]... [--list-day NAME=DATE]... [--json]` */
export const story: Command = {
  synopsis:
    "story FILE|FOLDER... [--loan NAME]... [--terms TERMS.json]... [--list-day NAME=DATE]... [--json]",
  about: "story:aboutStory",
  options: {
    loan: { type: "string", multiple: true },
    terms: { type: "string", multiple: true },
    "list-day": { type: "string", multiple: true },
    json: { type: "boolean" },
    ...INPUT_OPTIONS,
  },
  optionHelp: [
    ["--loan NAME", "cli:optionLoan"],
    ["--terms TERMS.json", "cli:optionTerms"],
    ["--list-day NAME=DATE", "outlook:optionListDay"],
    ["--json", "cli:optionJson"],
    ...INPUT_OPTION_HELP,
  ],
  async run(invocation) {
    const { values, language, translator } = invocation;
    const days = listDaysOption(invocation);
    const wanted = listOption(invocation, "loan");
    const terms = await termsOption(invocation);
    const { mappings, decisions, ...input } = await inputChoice(invocation);
    const { imported, failed } = await importDocuments(invocation, { ...input, mappings });
    if (imported.documents.length === 0) return EXIT.unusable;
    const choice = { wanted: wanted.length > 0 ? wanted : null, terms, mappings, decisions };
    const { dossier, undated } = assembleForward(imported, choice, { language, asOf: today() }, days);
    remarkOnDays(undated, days, imported, translator);
    const stories = idsOf(dossier).map((id) => storyOf(dossier, id));
    if (stories.length === 0) {
      throw new Problem("errors:noLoanFound", {
        wanted: wanted.join(", ") || DEFAULT_CREDITOR,
        count: imported.lines.length,
        hint: "otplata lines",
        option: "--loan",
      });
    }
    if (values["json"]) printJson({ stories: stories.map((one) => storyToJson(one, translator.sayMessage)) });
    else printText(stories.map((one) => storyText(one, translator)).join("\n\n\n"));
    // A file that could not be read may hold another figure of the loan.
    return failed > 0 ? EXIT.unusable : EXIT.ok;
  },
};

/** Ids of the wanted loans: those with a schedule, then those without. */
function idsOf({ loans, unscheduled, lines, decisions }: Dossier): string[] {
  const groups = groupByLoan(lines, decisions);
  const without = unscheduled.flatMap(
    ({ card }) => groups.find(({ cards }) => cards.includes(card))?.id ?? [],
  );
  return [...loans.map(({ terms }) => terms.id), ...without];
}
