/** Read this much at a time: a file of 100 MB is never one text. */
const STEP = 1 << 20;
const LONGEST = 16;

/**
 * Whether a PDF may hold pictures: it names one, or it keeps its objects packed, where nobody sees them (ISO 32000-1,
 * 7.5.7).
 */
export function mayHoldPictures(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("latin1");
  for (let at = 0; at < bytes.length; at += STEP) {
    const text = decoder.decode(bytes.subarray(at, at + STEP + LONGEST));
    if (/\/Subtype ?\/Image|\/ObjStm/u.test(text)) return true;
  }
  return false;
}
