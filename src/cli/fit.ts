import { fitToJson } from "../loan/fit/fitJson.ts";
import { fitSchedules, type FitResult } from "../loan/fit/fitSchedules.ts";
import { readFacts } from "../loan/fit/readFacts.ts";
import { Problem } from "../messages/message.ts";
import type { Command } from "./command.ts";
import { EXIT } from "./exit.ts";
import { printJson, printText } from "./print.ts";
import { readJson } from "./files.ts";
import { balanceSentences, factSentence, scheduleSentences } from "../loan/fit/sentences.ts";
import type { Translator } from "../messages/translator.ts";

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

/** The answer of `fit` for the terminal: how sure it is and why, each schedule with its balances, or what contradicts. */
function fitText(result: FitResult, { say, sayMessage }: Translator): string {
  const { facts, candidates, more, verdict, contradiction, missing } = result;
  const all = (messages: readonly Parameters<typeof sayMessage>[0][]): string =>
    messages.map(sayMessage).join(" ");
  const lines = [...missing.map(sayMessage)];
  if (verdict) {
    const deciding = verdict.deciding ? [verdict.deciding.sentence] : [];
    lines.push(`${say(`fit:${verdict.confidence}`)}. ${all([...verdict.reasons, ...deciding])}`);
  }
  candidates.forEach((candidate, index) => {
    lines.push("", `${index + 1}. ${all(scheduleSentences(candidate))}`);
    for (const balance of candidate.balances)
      lines.push(`   - ${all(balanceSentences(balance, candidate, facts))}`);
  });
  if (more > 0) lines.push("", say("fit:more", { count: more }));
  if (contradiction) {
    lines.push(say("fit:contradiction"));
    for (const { fact, best } of contradiction.without) {
      const rest = best
        ? say("fit:without", { schedule: all(scheduleSentences(best)) })
        : say("fit:withoutOpen");
      lines.push(`- ${sayMessage(factSentence(fact, facts))} (${rest})`);
    }
  }
  return lines.join("\n");
}
