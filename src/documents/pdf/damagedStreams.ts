import { adler32 } from "./adler32.ts";
import { nestedStates } from "./nestedStates.ts";

/** Inflated, of all streams together: what is beyond is not looked at. */
const MOST_INFLATED = 2 ** 28;
/** A dictionary stands this near before its stream. */
const DICTIONARY = 2048;
const STEP = 1 << 16;

/** What a PDF's streams show before a parser sees them. */
export interface StreamFacts {
  /** How many deflated ones do not match the check sum that they end with (RFC 1950, 2.2). */
  readonly damaged: number;
  /** How many states of drawing the deepest one keeps at one time. */
  readonly deepest: number;
}

/**
 * Looks through a PDF's streams. A parser does not look at their check sums: a changed byte becomes another figure, and
 * what follows a damaged one is left out, both in silence. Pictures, fonts and encrypted files are passed over.
 */
export async function examineStreams(bytes: Uint8Array): Promise<StreamFacts> {
  const { Inflate } = await import("fflate");
  let room = MOST_INFLATED;
  let damaged = 0;
  let deepest = statesIn(bytes);

  /** Whether the data are whole; null where there is no room left to tell. */
  function isWhole(data: Uint8Array): boolean | null {
    const sum = adler32();
    const seen = { isFinal: false };
    const states = nestedStates();
    const inflate = new Inflate((chunk, final) => {
      room -= chunk.length;
      seen.isFinal = final;
      sum.add(chunk);
      states.add(chunk);
    });
    const end = data.length - 4;
    try {
      for (let at = 2; at < end && room > 0; at += STEP)
        inflate.push(data.subarray(at, Math.min(end, at + STEP)), at + STEP >= end);
    } catch {
      return false;
    } finally {
      deepest = Math.max(deepest, states.deepest());
    }
    if (room <= 0) return null;
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return seen.isFinal && view.getUint32(end) === sum.value();
  }

  for (const ways of deflatedStreams(bytes)) {
    if (room <= 0) break;
    if (ways.every((data) => data.length < 8 || isWhole(data) === false)) damaged += 1;
  }
  return { damaged, deepest };
}

/** Of streams that stand open in the file. Many drawings leave a state open at their end; the next begins anew. */
function statesIn(bytes: Uint8Array): number {
  let deepest = 0;
  let from = 0;
  while (from < bytes.length) {
    const end = find(bytes, END_STREAM, from);
    const to = end === -1 ? bytes.length : end + END_STREAM.length;
    const states = nestedStates();
    states.add(bytes.subarray(from, to));
    deepest = Math.max(deepest, states.deepest());
    from = to;
  }
  return deepest;
}

/** Maps of fonts are small; what is longer, deflated, is none. */
const MOST_OF_A_MAP = 1 << 18;

/** Texts of deflated streams that hold the word, as far as they can be inflated. */
export async function inflatedTexts(bytes: Uint8Array, word: string): Promise<string[]> {
  const { Inflate } = await import("fflate");
  const decoder = new TextDecoder("latin1");
  const texts: string[] = [];
  for (const [data] of deflatedStreams(bytes)) {
    if (data === undefined || data.length < 8 || data.length > MOST_OF_A_MAP) continue;
    let text = "";
    const inflate = new Inflate((chunk) => {
      // A map says so at its beginning; of anything else one piece is enough.
      if (text === "" || text.includes(word)) text += decoder.decode(chunk);
    });
    try {
      for (let at = 2; at < data.length && text.length < MOST_INFLATED; at += 1024) {
        inflate.push(data.subarray(at, at + 1024), false);
        if (text !== "" && !text.includes(word)) break;
      }
    } catch {
      // What came before the fault is looked at all the same.
    }
    if (text.includes(word)) texts.push(text);
  }
  return texts;
}

/** The data of each deflated stream; more than one way to take them where it is not sure which line end is theirs. */
function* deflatedStreams(bytes: Uint8Array): Generator<readonly Uint8Array[]> {
  const decoder = new TextDecoder("latin1");
  if (isEncrypted(bytes)) return;
  for (let at = find(bytes, STREAM, 0); at !== -1; at = find(bytes, STREAM, at + 6)) {
    if (bytes[at - 1] === 0x64) continue; // "endstream"
    const before = decoder.decode(bytes.subarray(Math.max(0, at - DICTIONARY), at));
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    if (!/\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/u.test(dictionary)) continue;
    if (/\/Subtype\s*\/Image|\/Length[123]\b|\/FontFile/u.test(dictionary)) continue;
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
    const length = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)\b/u.exec(dictionary)?.[1];
    const end = find(bytes, END_STREAM, start);
    if (end === -1) continue;
    const stated = length === undefined ? [] : [bytes.subarray(start, start + Number(length))];
    // Line ends before "endstream" are none of the data.
    yield [...stated, ...[0, 1, 2].map((less) => bytes.subarray(start, Math.max(start, end - less)))];
    at = end;
  }
}

const STREAM = Uint8Array.from("stream", (letter) => letter.charCodeAt(0));
const END_STREAM = Uint8Array.from("endstream", (letter) => letter.charCodeAt(0));

function find(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}

/** Encrypted streams are deflated below their cipher. */
function isEncrypted(bytes: Uint8Array): boolean {
  const ENCRYPT = Uint8Array.from("/Encrypt", (letter) => letter.charCodeAt(0));
  return find(bytes, ENCRYPT, 0) !== -1;
}
