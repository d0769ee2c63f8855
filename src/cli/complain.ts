import { Problem, type Place } from "../messages/message.ts";
import type { Translator } from "../messages/translator.ts";
import { shown } from "./print.ts";

/** Says on stderr what went wrong: one sentence with the place, never a stack trace. */
export function complain(error: unknown, translator: Translator, path?: string): void {
  const sentence = sentenceOf(error, translator);
  const file = path ?? (error instanceof Problem ? error.place.document : undefined);
  remark(file === undefined || sentence.includes(file) ? sentence : `${file}: ${sentence}`);
}

/** Says something on stderr beside the result, in one line. What a file holds may be quoted, and must not steer the terminal. */
export function remark(sentence: string): void {
  process.stderr.write(`otplata: ${shown(sentence).replace(/[\t\n]+/gu, " ")}\n`);
}

function sentenceOf(error: unknown, { say, sayMessage }: Translator): string {
  if (error instanceof Problem) return `${sayMessage(error.problem)}${placeText(error.place)}`;
  return say("errors:unexpected", { reason: error instanceof Error ? error.message : String(error) });
}

function placeText({ page, row, cell }: Place): string {
  const parts = [page === undefined ? [] : [`p. ${page}`], row ?? [], cell ?? []].flat();
  return parts.length > 0 ? ` [${parts.join(", ")}]` : "";
}
