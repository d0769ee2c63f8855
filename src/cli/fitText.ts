import type { FitResult } from "../loan/fit/fitSchedules.ts";
import { balanceSentences, factSentence, scheduleSentences } from "../loan/fit/sentences.ts";
import type { Translator } from "../messages/translator.ts";

/** The answer of `fit` for the terminal: how sure it is and why, each schedule with its balances, or what contradicts. */
export function fitText(result: FitResult, { say, sayMessage }: Translator): string {
  const { facts, candidates, more, verdict, contradiction, missing } = result;
  const all = (messages: readonly Parameters<typeof sayMessage>[0][]): string =>
    messages.map(sayMessage).join(" ");
  const lines = [...missing.map(sayMessage)];
  if (verdict) {
    const deciding = verdict.deciding ? [verdict.deciding.says] : [];
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
