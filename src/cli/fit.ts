import { fitToJson } from "../loan/fit/fitJson.ts";
import { fitSchedules } from "../loan/fit/fitSchedules.ts";
import { readFacts } from "../loan/fit/readFacts.ts";
import { Problem } from "../messages/message.ts";
import type { Command } from "./command.ts";
import { EXIT } from "./exit.ts";
import { printJson, printText } from "./print.ts";
import { readJson } from "./files.ts";
import { fitText } from "./fitText.ts";

/** `fit FACTS.json`: schedules that agree with a few published facts, best first. */
export const fit: Command = {
  synopsis: "fit FACTS.json [--json]",
  about: "fit:about",
  options: { json: { type: "boolean" } },
  optionHelp: [["--json", "fit:optionJson"]],
  async run({ files, values, translator }) {
    const [path] = files;
    if (path === undefined || files.length > 1)
      throw new Problem("errors:oneFactsFile", { count: files.length });
    const result = fitSchedules(readFacts(await readJson(path, translator), { document: path }));
    if (values["json"]) printJson(fitToJson(result, translator.sayMessage));
    else printText(fitText(result, translator));
    return result.candidates.length > 0 ? EXIT.ok : EXIT.checkFailed;
  },
};
