import { END_STREAM, fileStreams } from "./fileStreams.ts";
import { find } from "./findBytes.ts";
import { holdsImpossible } from "./impossibleParts.ts";
import { impossibleObjects } from "./objectBytes.ts";

/** Inflated, of all streams together: what is beyond is not looked at. */
const MOST_INFLATED = 2 ** 28;
const STEP = 1 << 16;

/** What a PDF's streams show before a parser sees them. */
interface StreamFacts {
  /** How many deflated ones do not match the check sum that they end with (RFC 1950, 2.2). */
  readonly damaged: number;
  /** How many open drawings, and stretches between streams, hold bytes that none can have. */
  readonly impossible: number;
  /** How many states of drawing the deepest one keeps at one time. */
  readonly deepest: number;
}

/**
 * Looks through a PDF's streams. A parser does not look at their check sums: a changed byte becomes another figure, and
 * what follows a damaged one is left out, both in silence; by a damaged font it loses letters and the spaces between
 * words. Pictures are passed over, and what is deflated below a cipher.
 * @param isEncrypted as the parser has found: the word alone may stand in a comment
 */
export async function examineStreams(bytes: Uint8Array, isEncrypted = false): Promise<StreamFacts> {
  const { Inflate } = await import("fflate");
  let room = MOST_INFLATED;
  let damaged = 0;
  let impossible = impossibleObjects(bytes);
  let deepest = statesIn(bytes);

  /** Whether the data are whole; null where there is no room left to tell. */
  function isWhole(data: Uint8Array, isDrawing: boolean): boolean | null {
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
      if (isDrawing) deepest = Math.max(deepest, states.deepest());
    }
    if (room <= 0) return null;
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return seen.isFinal && view.getUint32(end) === sum.value();
  }

  if (isEncrypted) return { damaged, impossible, deepest };
  for (const { isDeflated, holds, ways, toEnd } of fileStreams(bytes)) {
    if (holds === "picture") continue;
    if (!isDeflated) impossible += holds === "other" && isImpossibleDrawing(toEnd) ? 1 : 0;
    else if (room > 0 && ways.every((data) => data.length < 8 || isWhole(data, holds === "other") === false))
      damaged += 1;
  }
  return { damaged, impossible, deepest };
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

/** A drawing that shows text holds these operators (ISO 32000-1, 9.4). */
const SHOWS_TEXT = [/(?:^|\s)BT\s/u, /(?:^|[\s>)\]])T[jJ]\s/u];
/**
 * Not looked at: what a picture within a drawing holds are no signs of its text, and where it ends is not sure (8.9.7);
 * and a program may have operators of its own where it says so (7.8.2).
 */
const HOLDS_OTHERS = /\s(?:ID|BX)\s/u;

/** Operators of drawings (annex A), but for those of pictures and of other programs. */
const OPERATORS =
  "b b* B B* BDC BMC BT c cm cs CS d d0 d1 Do DP EMC ET f f* F g G gs h i j J k K l m M MP n q Q re rg RG ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split(
    " ",
  );
const WORDS = new Set([...OPERATORS, "true", "false", "null"]);
/**
 * Whether an open drawing that shows text holds what none can: signs in strings of hexadecimal digits that are none
 * (ISO 32000-1, 7.3.4.3), words that are no operators, numbers that are none. A parser passes over them in silence, and
 * letters or whole words of the page are lost with them.
 * @param data a stream's bytes as they stand in the file
 */
export function isImpossibleDrawing(data: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(data);
  if (!SHOWS_TEXT.every((operator) => operator.test(text)) || HOLDS_OTHERS.test(text)) return false;
  return holdsImpossible(text, WORDS);
}

/** What divides the operators of a drawing: white space and delimiters (ISO 32000-1, 7.2.2). */
const DIVIDES = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32, 0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25])
  DIVIDES[byte] = 1;
const [SAVE, RESTORE] = [0x71, 0x51];

/** Counts how deep a drawing nests its states ("q" saves one, "Q" takes it back), its bytes given piece by piece. */
interface NestedStates {
  add(chunk: Uint8Array): void;
  /** The most states that were kept at one time. */
  deepest(): number;
}

function nestedStates(): NestedStates {
  let [depth, most] = [0, 0];
  // The two bytes before the one that is looked at; a drawing begins as if behind a blank.
  let [before, last] = [32, 32];
  const take = (byte: number): void => {
    if ((last === SAVE || last === RESTORE) && DIVIDES[byte] === 1 && DIVIDES[before] === 1) {
      if (last === SAVE) most = Math.max(most, (depth += 1));
      else depth = Math.max(0, depth - 1);
    }
    before = last;
    last = byte;
  };
  return {
    add: (chunk) => {
      // By index: a file has a hundred million bytes.
      for (let at = 0; at < chunk.length; at += 1) take(chunk[at] ?? 0);
    },
    deepest: () => most,
  };
}

const BASE = 65_521;
/** So many bytes can be added before a sum outgrows 32 bits (zlib's NMAX). */
const MOST = 5552;

/** The check sum of deflated data (RFC 1950, 9), over pieces as they come. */
export function adler32(): { readonly add: (bytes: Uint8Array) => void; readonly value: () => number } {
  let [a, b] = [1, 0];
  return {
    add: (bytes) => {
      for (let from = 0; from < bytes.length; from += MOST) {
        const to = Math.min(bytes.length, from + MOST);
        for (let at = from; at < to; at += 1) {
          a += bytes[at] ?? 0;
          b += a;
        }
        a %= BASE;
        b %= BASE;
      }
    },
    value: () => b * 65_536 + a,
  };
}
