/**
 * The places of quotation marks that open a cell and are not closed, or only by one that opens another cell in a row
 * below. Quotes are doubled within quotes (RFC 4180); one that stands within a cell without them opens nothing.
 * @param most after so many it gives up: null
 */
export function loneQuotes(text: string, delimiter: string, most: number): readonly number[] | null {
  const lone: number[] = [];
  let at = text.indexOf('"');
  while (at !== -1) {
    let next = at + 1;
    if (opensCell(text, at, delimiter)) {
      const end = closing(text, at, delimiter);
      if (end === null) lone.push(at);
      else next = end + 1;
      if (lone.length > most) return null;
    }
    at = text.indexOf('"', next);
  }
  return lone;
}

function opensCell(text: string, at: number, delimiter: string): boolean {
  const before = text[at - 1];
  return before === undefined || before === "\n" || before === delimiter;
}

/** Where the cell that opens here is closed; null where nothing closes it. */
function closing(text: string, opening: number, delimiter: string): number | null {
  for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    const after = text[at + 1];
    if (after === '"') at += 1;
    else if (after === undefined || after === "\n" || after === delimiter) return at;
    // One that closes nothing, rows further down: it opens a cell there.
    else if (text.slice(opening, at).includes("\n")) return null;
  }
  return null;
}
