import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { quoted } from "./quoted.ts";

/**
 * A sentence as a formula that puts texts into it.
 * @param values formulas, by the placeholders that they stand for
 */
export function spokenFormula(
  t: Translator,
  key: MessageKey,
  values: Readonly<Record<string, string>>,
): string {
  const marked = Object.fromEntries(Object.keys(values).map((name) => [name, `⟦${name}⟧`]));
  return t
    .say(key, marked)
    .split(/⟦(\w+)⟧/u)
    .map((part, at) => (at % 2 === 1 ? (values[part] ?? "") : part === "" ? "" : quoted(part)))
    .filter((part) => part !== "")
    .join("&");
}
