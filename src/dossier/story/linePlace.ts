import type { Source } from "../../budget/source.ts";
import { message, type Message } from "../../messages/message.ts";

/** Where a line stands, in words: "law.pdf", page 20, row 6.5. */
export function linePlace({ document, page, row, cell }: Source): Message {
  if (cell !== undefined) return message("checks:placeCell", { document, cell });
  return row === ""
    ? message("checks:placePage", { document, page })
    : message("checks:placeRow", { document, page, row });
}
