import type { Inflate } from "fflate";

/** So many deflated bytes at a time: what comes before a fault is as much as a parser gets. */
const STEP = 1024;

/**
 * Inflates data piece by piece, as far as they are whole. A piece for which `take` gives false is the last.
 * @param data a zlib stream (RFC 1950) with its two bytes of header
 */
export function inflated(
  data: Uint8Array,
  take: (piece: Uint8Array) => boolean,
  inflater: typeof Inflate,
): void {
  const state = { isWanted: true };
  const inflate = new inflater((piece) => {
    state.isWanted &&= take(piece);
  });
  try {
    for (let at = 2; at < data.length && state.isWanted; at += STEP)
      inflate.push(data.subarray(at, at + STEP), false);
  } catch {
    // What came before the fault is looked at all the same.
  }
}
