import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import type { Message, MessageParam } from "../../src/messages/message.ts";
import en from "../../src/messages/texts/en/index.ts";
import later from "../../src/messages/texts/en/later.ts";
import { translatorFor } from "../../src/messages/translator.ts";

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;
const CATALOGUES: readonly Texts[] = [en, later];

/**
 * The message in English, once every value that its sentence mentions is there, of messages within it too.
 * @throws Error that names what is missing: a sentence, or a value of one
 */
export function said(message: Message): string {
  addLaterTexts();
  const sentences = sentencesOf(message.key);
  if (sentences.length === 0) throw new Error(`no sentence for ${message.key}`);
  for (const sentence of sentences) {
    for (const [, name = ""] of sentence.matchAll(/\{\{(\w+)\}\}/g)) {
      if (!(name in message.params))
        throw new Error(`${message.key} says {{${name}}}, and no value is given`);
    }
  }
  for (const [name, value] of Object.entries(message.params)) {
    if (isMessage(value)) said(value);
    else if (value === "") throw new Error(`${message.key} says {{${name}}}, which is empty`);
  }
  return translatorFor("en").sayMessage(message);
}

function sentencesOf(key: string): string[] {
  const [namespace = "", name = ""] = key.split(":");
  return CATALOGUES.flatMap((texts) =>
    Object.entries(texts[namespace] ?? {})
      .filter(([found]) => found === name || /^(.*)_(one|few|other)$/.exec(found)?.[1] === name)
      .map(([, sentence]) => sentence),
  );
}

function isMessage(value: MessageParam): value is Message {
  return typeof value === "object" && "key" in value;
}
