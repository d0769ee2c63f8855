import { find, lettersOf } from "./findBytes.ts";

/** A dictionary stands this near before its stream; others are longer than any program writes. */
const DICTIONARY = 1 << 16;
const OBJECT = lettersOf(" obj");
const STREAM = lettersOf("stream");
export const END_STREAM = lettersOf("endstream");

/** A stream as it stands in a PDF's bytes, before a parser sees it. */
interface FileStream {
  readonly isDeflated: boolean;
  /** Pictures and fonts are no text: their bytes are nobody's words. */
  readonly holds: "picture" | "font" | "other";
  /** Its data; more than one way to take them where it is not sure which line end is theirs. */
  readonly ways: readonly Uint8Array[];
  /** All that stands before its end, whatever length is stated. */
  readonly toEnd: Uint8Array;
}

/** The streams of a PDF that are deflated or stand open. Those of an encrypted file are deflated below their cipher. */
export function* fileStreams(bytes: Uint8Array): Generator<FileStream> {
  const decoder = new TextDecoder("latin1");
  for (let at = find(bytes, STREAM, 0); at !== -1; at = find(bytes, STREAM, at + STREAM.length)) {
    if (bytes[at - 1] === 0x64) continue; // "endstream"
    const dictionary = plainNames(decoder.decode(bytes.subarray(dictionaryStart(bytes, at), at)));
    const isDeflated = /\/F(?:ilter)?\s*(?:\/Fl(?:ateDecode)?(?!\w)|\[\s*\/Fl(?:ateDecode)?\s*\])/u.test(
      dictionary,
    );
    if (!isDeflated && /\/Filter\b|\/F\s*[[/]/u.test(dictionary)) continue;
    const holds = /\/Subtype\s*\/Image/u.test(dictionary)
      ? "picture"
      : /\/Length[123]\b|\/FontFile|\/Subtype\s*\/OpenType/u.test(dictionary)
        ? "font"
        : "other";
    const start = at + STREAM.length + (bytes[at + STREAM.length] === 13 ? 2 : 1);
    const length = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)\b/u.exec(dictionary)?.[1];
    const end = find(bytes, END_STREAM, start);
    if (end === -1) continue;
    // Line ends before "endstream" are none of the data; some programs count one of theirs in the length.
    const found = [0, 1, 2, ...lineEndsBefore(bytes, end)].map((less) =>
      bytes.subarray(start, Math.max(start, end - less)),
    );
    const stated = length === undefined ? [] : [bytes.subarray(start, start + Number(length))];
    yield { isDeflated, holds, ways: [...stated, ...found], toEnd: bytes.subarray(start, end) };
    if (isDeflated && holds === "other") at = end;
  }
}

/** How much longer than two bytes the line ends before a place are: [3] for "\n\r\n", [3, 4] for "\r\n\r\n". */
function lineEndsBefore(bytes: Uint8Array, end: number): number[] {
  let count = 0;
  while (count < 4 && (bytes[end - 1 - count] === 10 || bytes[end - 1 - count] === 13)) count += 1;
  return [3, 4].slice(0, Math.max(0, count - 2));
}

/** Behind the " obj" before a stream; as far back as a dictionary reaches where there is none. */
function dictionaryStart(bytes: Uint8Array, stream: number): number {
  const least = Math.max(0, stream - DICTIONARY);
  for (
    let at = bytes.lastIndexOf(OBJECT[1] ?? 0, stream);
    at > least;
    at = bytes.lastIndexOf(OBJECT[1] ?? 0, at - 1)
  )
    if (OBJECT.every((byte, index) => bytes[at - 1 + index] === byte)) return at;
  return least;
}

/** Without comments, and names with the letters that "#" and two digits stand for (ISO 32000-1, 7.3.5). */
function plainNames(dictionary: string): string {
  const text = dictionary.includes("%") ? dictionary.replace(/%[^\r\n]*/gu, " ") : dictionary;
  if (!text.includes("#")) return text;
  return text.replace(/#([0-9a-f]{2})/giu, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
