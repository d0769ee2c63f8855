import { inflatedTexts } from "./damagedStreams.ts";

/** Unicode has so many places: no map of a font needs more. */
const MOST_CODES = 0x11_0000;
const BEGIN = "begincmap";

/**
 * Whether a PDF's maps from codes to letters state more codes than there are letters: a file of a thousand bytes that
 * states them all fills the memory of whoever writes the map out.
 */
export async function hasHugeMap(bytes: Uint8Array): Promise<boolean> {
  const plain = new TextDecoder("latin1").decode(bytes);
  if (plain.includes(BEGIN) && codesIn(plain) > MOST_CODES) return true;
  for (const text of await inflatedTexts(bytes, BEGIN)) if (codesIn(text) > MOST_CODES) return true;
  return false;
}

function codesIn(text: string): number {
  let codes = 0;
  for (const [, section = ""] of text.matchAll(/begin(?:bf|cid)range([^]*?)end(?:bf|cid)range/gu)) {
    // Letters of a list are no bounds of a range.
    const bounds = section.replace(/\[[^\]]*\]/gu, "[");
    for (const [, from = "0", to = "0"] of bounds.matchAll(
      /<([0-9a-f]{1,8})>\s*<([0-9a-f]{1,8})>\s*[<[\d]/giu,
    ))
      codes += Math.max(0, Number.parseInt(to, 16) - Number.parseInt(from, 16)) + 1;
  }
  return codes;
}
