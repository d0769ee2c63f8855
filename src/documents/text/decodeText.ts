import { message, type Message } from "../../messages/message.ts";
import type { InputFile, TextEncodingName } from "../document.ts";
import { chooseEncoding, isUtf8, CODE_PAGES } from "./chooseEncoding.ts";
import { decodeBytes } from "./decodeBytes.ts";
import { looksForeign, serbianEvidence } from "./serbianEvidence.ts";

export interface DecodedText {
  /** Line ends are "\n"; what could not be read as a character is U+FFFD. */
  readonly text: string;
  readonly encoding: TextEncodingName;
  readonly warnings: readonly Message[];
}

/** The text of a file, in the encoding that the user has chosen for it, else in the one that it shows. */
export function decodeText({ bytes, decoding }: InputFile): DecodedText {
  if (decoding?.encoding !== undefined) return decodedAs(bytes, decoding.encoding);
  const { encoding, doubtful } = chooseEncoding(bytes);
  const decoded = decodedAs(bytes, encoding);
  return doubtful
    ? { ...decoded, warnings: [message("reading:encodingChosen", { encoding }), ...decoded.warnings] }
    : decoded;
}

/** The text of a file in this encoding, with a warning of the characters and the lines that are none in it. */
export function decodedAs(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  const text = cleaned(decodeBytes(bytes, encoding));
  const count = occurrences(text, "\uFFFD");
  const others = otherEncodedLines(bytes, encoding);
  const twice = encodedTwice(text);
  return {
    text,
    encoding,
    warnings: [
      ...(count > 0 ? [message("reading:charactersDamaged", { count, encoding })] : []),
      ...(others ? [message("reading:linesOfOtherEncoding", { ...others, encoding })] : []),
      ...(twice ? [message("reading:linesEncodedTwice", { ...twice })] : []),
    ],
  };
}

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const [DOS_END, CONTROL] = [/(?<!\u001A)\u001A+\s*$/u, /[\0-\u0008\u000E-\u001F\u007F-\u009F]/gu];

/**
 * Line ends in one form. A control character may stand for a lost one, and two numbers without it would be one: it
 * becomes U+FFFD, which no number holds. The end mark of DOS goes.
 */
export function cleaned(text: string): string {
  return text
    .replace(DOS_END, "")
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/gu, "\n")
    .replace(CONTROL, "\uFFFD");
}

function occurrences(text: string, char: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) count += 1;
  return count;
}

/** Lines whose letters are the bytes of UTF-8, each taken for a letter: how many, and the first of them, from 1. */
interface LinesEncodedTwice {
  readonly count: number;
  readonly line: number;
}

/** Byte by letter of the code page that such files were read in. */
const BYTES = new Map(
  Array.from(
    new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 128 }, (_, at) => 128 + at)),
    (letter, at) => [letter, 128 + at] as const,
  ),
);
/** Words of that many bytes and more that are UTF-8: three letters of Cyrillic. By chance two or four may be. */
const WORD = /[^\0-\u007f\s]{6,}/gu;

/**
 * Lines of a text that were encoded twice, as programs do that take UTF-8 for windows-1251 and save what they see: "план"
 * has become "РїР»Р°РЅ".
 */
export function encodedTwice(text: string): LinesEncodedTwice | null {
  let [count, first] = [0, 0];
  text.split("\n").forEach((line, index) => {
    if (!(line.match(WORD) ?? []).some(isTwice)) return;
    count += 1;
    if (count === 1) first = index + 1;
  });
  return count === 0 ? null : { count, line: first };
}

function isTwice(word: string): boolean {
  const bytes = Array.from(word, (letter) => BYTES.get(letter) ?? 0);
  return !bytes.includes(0) && isUtf8(Uint8Array.from(bytes));
}

/** Lines of a text that are in another encoding than the rest, as files joined together are. */
interface OtherEncodedLines {
  readonly count: number;
  /** The first of them, from 1, and what it seems to be encoded as. */
  readonly line: number;
  readonly other: TextEncodingName;
}

/**
 * Lines of a text in a code page that read better as UTF-8 or in another code page: every byte is a letter in each of
 * them, so that the wrong ones look like any other. In UTF-8 and UTF-16 what is none of theirs shows by itself.
 */
function otherEncodedLines(bytes: Uint8Array, encoding: TextEncodingName): OtherEncodedLines | null {
  if (!(CODE_PAGES as readonly TextEncodingName[]).includes(encoding)) return null;
  let [count, line, start, high] = [0, 1, 0, 0];
  let first: Pick<OtherEncodedLines, "line" | "other"> | null = null;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 10;
    if (byte > 127) high += 1;
    if (byte !== 10) continue;
    const other = high === 0 ? null : otherEncoding(bytes.subarray(start, at), encoding, high);
    if (other !== null) {
      count += 1;
      first ??= { line, other };
    }
    [line, start, high] = [line + 1, at + 1, 0];
  }
  return first && { count, ...first };
}

/** Two letters of a Cyrillic code page may be one of UTF-8 by chance ("Вј"); four are not. */
const FEWEST_BYTES: Partial<Record<TextEncodingName, number>> = { "windows-1251": 4 };

function otherEncoding(line: Uint8Array, encoding: TextEncodingName, high: number): TextEncodingName | null {
  if (high >= (FEWEST_BYTES[encoding] ?? 2) && isUtf8(line)) return "utf-8";
  const text = decodeBytes(line, encoding);
  if (!looksForeign(text) || serbianEvidence(text) >= 0) return null;
  return CODE_PAGES.find((other) => serbianEvidence(decodeBytes(line, other)) > 0) ?? null;
}
