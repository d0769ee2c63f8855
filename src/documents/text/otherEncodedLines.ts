import type { TextEncodingName } from "../document.ts";
import { CODE_PAGES, isUtf8 } from "./chooseEncoding.ts";
import { decodeBytes } from "./decodeBytes.ts";
import { looksForeign, serbianEvidence } from "./serbianEvidence.ts";

/** Lines of a text that are in another encoding than the rest, as files joined together are. */
export interface OtherEncodedLines {
  readonly count: number;
  /** The first of them, from 1, and what it seems to be encoded as. */
  readonly line: number;
  readonly other: TextEncodingName;
}

/**
 * Lines of a text in a code page that read better as UTF-8 or in another code page: every byte is a letter in each of
 * them, so that the wrong ones look like any other. In UTF-8 and UTF-16 what is none of theirs shows by itself.
 */
export function otherEncodedLines(bytes: Uint8Array, encoding: TextEncodingName): OtherEncodedLines | null {
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
