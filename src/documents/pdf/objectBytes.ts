import { find, lettersOf } from "./findBytes.ts";
import { END_STREAM } from "./fileStreams.ts";
import { holdsImpossible } from "./impossibleParts.ts";

/** What stands between a PDF's objects and in them, beside numbers, names and strings (ISO 32000-1, 7.3 and 7.5). */
const WORDS = new Set([
  "obj",
  "endobj",
  "stream",
  "R",
  "true",
  "false",
  "null",
  "xref",
  "n",
  "f",
  "trailer",
  "startxref",
]);
const STREAM = lettersOf("stream");

/**
 * How many stretches of a PDF between its streams hold what no object can. A parser passes over it in silence: in the
 * list of a font's widths the widths that follow belong to other letters, and the words of a page run together.
 * An encrypted file's strings are looked at, too: they are strings all the same.
 */
export function impossibleObjects(bytes: Uint8Array): number {
  const decoder = new TextDecoder("latin1");
  let count = 0;
  for (let from = 0; from < bytes.length;) {
    const stream = streamAfter(bytes, from);
    const end = stream === -1 ? -1 : find(bytes, END_STREAM, stream);
    const text = decoder.decode(bytes.subarray(from, stream === -1 ? bytes.length : stream));
    if (holdsImpossible(text, WORDS)) count += 1;
    if (end === -1) break;
    from = end + END_STREAM.length;
  }
  return count;
}

/** Where the next stream's data begin: behind its dictionary's end, the word and a line end (7.3.8.1). */
function streamAfter(bytes: Uint8Array, from: number): number {
  for (let at = find(bytes, STREAM, from); at !== -1; at = find(bytes, STREAM, at + 1)) {
    const after = bytes[at + STREAM.length];
    if ((after === 10 || after === 13) && bytes[at - 1] !== 0x64) return at + STREAM.length;
  }
  return -1;
}
