import { adler32 } from "./adler32.ts";
import { isImpossibleDrawing } from "./drawingBytes.ts";
import { END_STREAM, fileStreams } from "./fileStreams.ts";
import { find } from "./findBytes.ts";
import { impossibleObjects } from "./objectBytes.ts";
import { nestedStates } from "./nestedStates.ts";

/** Inflated, of all streams together: what is beyond is not looked at. */
const MOST_INFLATED = 2 ** 28;
const STEP = 1 << 16;

/** What a PDF's streams show before a parser sees them. */
export interface StreamFacts {
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
