import { message, type Message } from "../../messages/message.ts";
import type { InputFile, TextEncodingName } from "../document.ts";
import { chooseEncoding } from "./chooseEncoding.ts";
import { decodeBytes } from "./decodeBytes.ts";
import { encodedTwice } from "./encodedTwice.ts";
import { otherEncodedLines } from "./otherEncodedLines.ts";

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
    ? { ...decoded, warnings: [message("formats:encodingChosen", { encoding }), ...decoded.warnings] }
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
      ...(count > 0 ? [message("formats:charactersDamaged", { count, encoding })] : []),
      ...(others ? [message("formats:linesOfOtherEncoding", { ...others, encoding })] : []),
      ...(twice ? [message("formats:linesEncodedTwice", { ...twice })] : []),
    ],
  };
}

// eslint-disable-next-line no-control-regex -- these are what is looked for
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
