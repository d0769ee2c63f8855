import { isUtf8 } from "./chooseEncoding.ts";

/** Lines whose letters are the bytes of UTF-8, each taken for a letter: how many, and the first of them, from 1. */
export interface LinesEncodedTwice {
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
