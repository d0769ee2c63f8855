/** A cell holds 32,767 UTF-16 units; what marks a chunk takes some. */
const LONGEST_CHUNK = 29_900;

/** "2/8 9a3f01c2|": the chunk's number, how many there are, and the fingerprint of the whole. */
const MARK = /^(\d+)\/(\d+) ([0-9a-f]{8})\|/;

/**
 * A long text in chunks that a cell can hold. Each begins with its number, how many there are and the fingerprint of
 * the whole text: so chunks that are missing, changed or of two writings are noticed, and none begins with a
 * character that a spreadsheet takes for a formula's. A character of two units is never cut in two.
 */
export function inChunks(text: string): string[] {
  const whole = text.replace(UNWRITABLE, escaped);
  const chunks: string[] = [];
  for (let start = 0; start < whole.length;) {
    const end = start + LONGEST_CHUNK;
    const cut = end < whole.length && isSecondHalf(whole.charCodeAt(end)) ? end - 1 : end;
    chunks.push(whole.slice(start, cut));
    start = cut;
  }
  const print = fingerprint(whole);
  return chunks.map((chunk, index) => `${index + 1}/${chunks.length} ${print}|${chunk}`);
}

/** The text whose chunks these are, in their order; null where they are not all and only the chunks of one text. */
export function joinedChunks(chunks: readonly string[]): string | null {
  let whole = "";
  const prints = new Set<string>();
  for (const [index, chunk] of chunks.entries()) {
    const [mark, number, count, print] = MARK.exec(chunk) ?? [];
    if (mark === undefined || print === undefined) return null;
    if (Number(number) !== index + 1 || Number(count) !== chunks.length) return null;
    prints.add(print);
    whole += chunk.slice(mark.length);
  }
  return prints.size === 1 && prints.has(fingerprint(whole)) ? whole : null;
}

/** Two code points that no XML file holds; JSON itself escapes the others and lone halves of characters. */
const UNWRITABLE = /[\ufffe\uffff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** FNV-1a over the text's UTF-16 units, 32 bits in hexadecimal: tells an accident, not a forger. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
