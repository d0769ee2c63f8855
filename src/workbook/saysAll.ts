import type { Dossier } from "../dossier/dossier.ts";
import { addLaterTexts } from "../messages/laterTexts.ts";
import type { Message } from "../messages/message.ts";
import { translatorFor } from "../messages/translator.ts";

/** Whether this program has a sentence for every message in the dossier. */
export function saysAll(dossier: Dossier): boolean {
  // A worker that opens files has none of them yet.
  addLaterTexts();
  const t = translatorFor(dossier.settings.language);
  try {
    for (const found of messagesIn(dossier)) t.sayMessage(found);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Every message in a value, whatever holds it; not those within a message, which are said with it. */
function* messagesIn(value: unknown): Generator<Message> {
  if (typeof value !== "object" || value === null) return;
  if (isMessage(value)) yield value;
  else for (const inner of Object.values(value)) yield* messagesIn(inner);
}

function isMessage(value: object): value is Message {
  return "key" in value && "params" in value;
}
