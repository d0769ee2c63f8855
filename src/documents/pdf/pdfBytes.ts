// What the bytes of a PDF tell before a parser reads them.

/** Read this much at a time: a file of 100 MB is never one text. */
const STEP = 1 << 20;
/** Objects that are looked for are shorter: a list of 5,000 pages has 50,000 bytes. */
const OVERLAP = 1 << 16;

/** A PDF's bytes as text, piece by piece; each begins with the end of the one before. */
function* piecesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder("latin1");
  for (let at = 0; at < bytes.length; at += STEP)
    yield decoder.decode(bytes.subarray(Math.max(0, at - OVERLAP), at + STEP));
}

/**
 * Whether a PDF may hold pictures: it names one, or it keeps its objects packed, where nobody sees them (ISO 32000-1,
 * 7.5.7).
 */
export function mayHoldPictures(bytes: Uint8Array): boolean {
  for (const text of piecesOf(bytes)) if (/\/Subtype ?\/Image|\/ObjStm/u.test(text)) return true;
  return false;
}

/**
 * How many pages the file says that it has, by the largest tree of pages it holds (ISO 32000-1, 7.7.3.2); null where
 * its trees are packed. A parser that finds fewer says nothing of it.
 */
export function promisedPages(bytes: Uint8Array): number | null {
  let most: number | null = null;
  for (const text of piecesOf(bytes)) {
    if (!text.includes("/Pages")) continue;
    for (const object of text.split("endobj")) {
      if (!/\/Type\s*\/Pages\b/u.test(object)) continue;
      const count = /\/Count\s+(\d{1,9})\b/u.exec(object)?.[1];
      if (count !== undefined) most = Math.max(most ?? 0, Number(count));
    }
  }
  return most;
}
