import type { Message } from "../../messages/message.ts";

/** A reference rate's id: name, term, and currency where the name alone does not tell it ("LIBOR6M_USD"). */
const ID = /^([A-Z]+)(\d+[DWMY])(?:_([A-Z]{3}))?$/;

/** A reference rate as it is written in agreements ("6M LIBOR USD", "6M EURIBOR"); as it is where it is no such id. */
export function indexWords(index: string): string {
  const [, name, term, currency] = ID.exec(index) ?? [];
  if (name === undefined || term === undefined) return index;
  return [term, name, ...(currency === undefined ? [] : [currency])].join("\u00a0");
}

/** A sentence in which the reference rate, where it mentions one, is written as in agreements. */
export function withIndexInWords(said: Message): Message {
  const { index } = said.params;
  if (typeof index !== "string") return said;
  return { ...said, params: { ...said.params, index: indexWords(index) } };
}
