import type { Source } from "../../budget/budgetLine.ts";
import type { TermSource } from "../../loan/terms.ts";
import { message, type Message, type MessageParam, type Place } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";

/** A place in words ("rebalans-2013.pdf, page 20, row 6.5"); null where nothing is known of it. */
export function placeMessage(place: Place): Message | null {
  const parts: Message[] = [];
  if (place.document !== undefined) parts.push(message("pane:placeDocument", { document: place.document }));
  if (place.page !== undefined) parts.push(message("pane:placePage", { page: place.page }));
  // What was read from cells has the cell in place of the printed number of a row.
  const { row, cell } = place;
  if (row?.includes("!")) parts.push(message("pane:placeCell", { cell: row }));
  else if (row !== undefined) parts.push(message("pane:placeRow", { row }));
  if (cell !== undefined) parts.push(message("pane:placeCell", { cell }));
  return parts.reduce<Message | null>((joined, part) => (joined ? join(joined, part) : part), null);
}

/** Where a card stands: in a workbook its cell; in a document page and row. */
export function sourcePlace({ document, page, row, cell }: Source): Message | null {
  return placeMessage(cell === undefined ? { document, page, row } : { document, cell });
}

/** Where in a document the source of a term stands. */
export function termPlace(
  { document, documentSays, page, row }: TermSource,
  sayMessage: Translator["sayMessage"],
): Message | null {
  const name = documentSays ? sayMessage(documentSays) : document;
  return placeMessage({
    ...(name === undefined ? {} : { document: name }),
    ...(page === undefined ? {} : { page }),
    ...(row === undefined ? {} : { row }),
  });
}

function join(first: MessageParam, second: MessageParam): Message {
  return message("pane:placeJoin", { first, second });
}
