import { buildOpenSchedule } from "../loan/buildSchedule.ts";
import { scheduleToJson } from "../loan/scheduleJson.ts";
import { readTerms } from "../loan/termsJson.ts";
import { Problem } from "../messages/message.ts";
import type { Command } from "./command.ts";
import { answersText } from "./schedule/answersText.ts";
import { answersTo } from "./schedule/answers.ts";
import { answersToJson } from "./schedule/answersJson.ts";
import { askedOf } from "./schedule/asked.ts";
import { scheduleText } from "./schedule/scheduleText.ts";
import { EXIT } from "./exit.ts";
import { printJson, printText } from "./print.ts";
import { readJson } from "./files.ts";
import { dayOption } from "./options.ts";

/** `schedule TERMS.json`: one loan's schedule; on demand its position on a day, views, measures, scenarios, reasons. */
export const schedule: Command = {
  synopsis:
    "schedule TERMS.json [--as-of DATE] [--in CURRENCY] [--since DATE] [--measures] [--scenario WHAT-IF]... [--explain] [--json]",
  about: "cli:aboutSchedule",
  options: {
    "as-of": { type: "string" },
    in: { type: "string" },
    since: { type: "string" },
    measures: { type: "boolean" },
    discount: { type: "string" },
    accounts: { type: "string" },
    scenario: { type: "string", multiple: true },
    explain: { type: "boolean" },
    json: { type: "boolean" },
  },
  optionHelp: [
    ["--as-of DATE", "cli:optionAsOf"],
    ["--in RSD|EUR|USD|CNY", "figures:optionIn"],
    ["--since DATE", "figures:optionSince"],
    ["--measures", "figures:optionMeasures"],
    ["--discount PERCENT", "figures:optionDiscount"],
    ["--accounts LIST", "figures:optionAccounts"],
    ["--scenario WHAT-IF", "scenarios:option"],
    ["--explain", "figures:optionExplain"],
    ["--json", "cli:optionJson"],
  ],
  async run(invocation) {
    const { files, values, translator } = invocation;
    const [path] = files;
    if (path === undefined || files.length > 1)
      throw new Problem("errors:oneTermsFile", { count: files.length });
    const asOf = dayOption(invocation, "as-of");
    const asked = askedOf(invocation, asOf);
    const terms = readTerms(await readJson(path, translator), { document: path });
    const built = buildOpenSchedule(terms);
    const answers = answersTo(asked, terms, built);
    if (values["json"])
      printJson({
        ...scheduleToJson(terms, built, asOf, translator.sayMessage),
        ...answersToJson(answers, terms, built, translator.sayMessage),
      });
    else
      printText(
        [
          scheduleText(terms, built, asOf, translator),
          ...answersText(answers, terms, built, translator),
        ].join("\n\n"),
      );
    return EXIT.ok;
  },
};
