import { find, lettersOf } from "./findBytes.ts";

/** A dictionary stands this near before its stream. */
const DICTIONARY = 2048;
const STREAM = lettersOf("stream");
export const END_STREAM = lettersOf("endstream");

/** A stream as it stands in a PDF's bytes, before a parser sees it. */
export interface FileStream {
  readonly isDeflated: boolean;
  /** Pictures and fonts are no text: their bytes are nobody's words. */
  readonly holds: "picture" | "font" | "other";
  /** Its data; more than one way to take them where it is not sure which line end is theirs. */
  readonly ways: readonly Uint8Array[];
  /** All that stands before its end, whatever length is stated. */
  readonly toEnd: Uint8Array;
}

/** The streams of a PDF that are deflated or stand open; none of an encrypted file, which are deflated below their cipher. */
export function* fileStreams(bytes: Uint8Array): Generator<FileStream> {
  const decoder = new TextDecoder("latin1");
  if (find(bytes, lettersOf("/Encrypt"), 0) !== -1) return;
  for (let at = find(bytes, STREAM, 0); at !== -1; at = find(bytes, STREAM, at + STREAM.length)) {
    if (bytes[at - 1] === 0x64) continue; // "endstream"
    const before = decoder.decode(bytes.subarray(Math.max(0, at - DICTIONARY), at));
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    const isDeflated = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/u.test(dictionary);
    if (!isDeflated && dictionary.includes("/Filter")) continue;
    const holds = /\/Subtype\s*\/Image/u.test(dictionary)
      ? "picture"
      : /\/Length[123]\b|\/FontFile|\/Subtype\s*\/OpenType/u.test(dictionary)
        ? "font"
        : "other";
    const start = at + STREAM.length + (bytes[at + STREAM.length] === 13 ? 2 : 1);
    const length = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)\b/u.exec(dictionary)?.[1];
    const end = find(bytes, END_STREAM, start);
    if (end === -1) continue;
    // Line ends before "endstream" are none of the data.
    const found = [0, 1, 2].map((less) => bytes.subarray(start, Math.max(start, end - less)));
    const stated = length === undefined ? [] : [bytes.subarray(start, start + Number(length))];
    yield { isDeflated, holds, ways: [...stated, ...found], toEnd: bytes.subarray(start, end) };
    if (isDeflated && holds === "other") at = end;
  }
}
