import type { Inflate } from "fflate";
import { fileStreams } from "./fileStreams.ts";
import { codesOfFont } from "./fontMaps.ts";

/** Unicode has so many places: no map of a font needs more. */
const MOST_CODES = 0x11_0000;
const BEGIN = "begincmap";

/** Maps of fonts are small; what is longer, deflated, is none. In bytes. */
const MOST_OF_A_MAP = 1 << 18;
/** What deflates nothing is shorter than this; line ends before a stream's end are no longer than that. */
const LEAST = 8;
const LINE_END = 2;
/** Inflated, of a map; and of a font, of which the largest have 50 million bytes. */
const MOST_INFLATED = 2 ** 28;
const MOST_OF_A_FONT = 2 ** 26;

/**
 * Whether a PDF's maps from codes to letters, or those of the fonts that it holds, state more codes than there are
 * letters: a file of a thousand bytes that states them all fills the memory of whoever writes the map out.
 */
export async function hasHugeMap(bytes: Uint8Array): Promise<boolean> {
  const { Inflate } = await import("fflate");
  const plain = new TextDecoder("latin1").decode(bytes);
  if (plain.includes(BEGIN) && codesIn(plain) > MOST_CODES) return true;
  for (const { isDeflated, holds, ways, toEnd } of fileStreams(bytes)) {
    if (holds === "picture") continue;
    // Where the stated length is wrong, a parser takes the data up to their end.
    const others = ways.filter(({ length }) => Math.abs(toEnd.length - length) > LINE_END);
    for (const data of [toEnd, ...others]) {
      if (data.length < LEAST) continue;
      if (holds === "font") {
        if (codesOfFont(isDeflated ? inflatedFont(data, Inflate) : data) > MOST_CODES) return true;
      } else if (isDeflated && codesIn(inflatedMap(data, Inflate)) > MOST_CODES) return true;
    }
  }
  return false;
}

/** The text of a deflated stream that is a map, as far as it can be inflated; empty where it is none. */
function inflatedMap(data: Uint8Array, inflater: typeof Inflate): string {
  if (data.length > MOST_OF_A_MAP) return "";
  const decoder = new TextDecoder("latin1");
  let text = "";
  // A map says so at its beginning; of anything else one piece is enough.
  const take = (piece: Uint8Array): boolean => {
    text += decoder.decode(piece);
    return text === "" || (text.includes(BEGIN) && text.length < MOST_INFLATED);
  };
  inflated(data, take, inflater);
  return text.includes(BEGIN) ? text : "";
}

function inflatedFont(data: Uint8Array, inflater: typeof Inflate): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array): boolean => {
    pieces.push(piece);
    length += piece.length;
    return length < MOST_OF_A_FONT;
  };
  inflated(data, take, inflater);
  const font = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    font.set(piece, at);
    at += piece.length;
  }
  return font;
}

function codesIn(text: string): number {
  let codes = 0;
  for (const begun of text.split(/begin(?:bf|cid)range/u).slice(1)) {
    const [section = ""] = begun.split(/end(?:bf|cid)range/u, 1);
    // Letters of a list are no bounds of a range.
    const bounds = section.replace(/\[[^[\]]*\]/gu, "[");
    for (const [, from = "0", to = "0"] of bounds.matchAll(
      /<([0-9a-f]{1,8})>\s*<([0-9a-f]{1,8})>\s*[<[\d]/giu,
    ))
      codes += Math.max(0, Number.parseInt(to, 16) - Number.parseInt(from, 16)) + 1;
  }
  return codes;
}

/** So many deflated bytes at a time: what comes before a fault is as much as a parser gets. */
const STEP = 1024;

/**
 * Inflates data piece by piece, as far as they are whole. A piece for which `take` gives false is the last.
 * @param data a zlib stream (RFC 1950) with its two bytes of header
 */
function inflated(data: Uint8Array, take: (piece: Uint8Array) => boolean, inflater: typeof Inflate): void {
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
