import { inUtf16, inUtf8 } from "../../documents/bytes.ts";
import type { Draw } from "../../loan/reference/draw.ts";
import { bytesOf, lettersOf, oneOf, spliced, type Damager, type Damagers } from "./damager.ts";
import { MARKUP_DAMAGE } from "./markupDamage.ts";

const isUtf16 = (bytes: Uint8Array): boolean => bytes[1] === 0 || bytes[3] === 0 || bytes[1] === 4;
/** The letters between which structure is damaged; of UTF-16 the codes, one by one. */
const decoded = (bytes: Uint8Array): string =>
  isUtf16(bytes) ? Buffer.from(bytes).toString("utf16le") : lettersOf(bytes);
const encodedAs = (bytes: Uint8Array, text: string): Uint8Array =>
  isUtf16(bytes) ? new Uint8Array(Buffer.from(text, "utf16le")) : bytesOf(text);

const ofText =
  (change: (text: string, draw: Draw) => string | null, breaks: boolean): Damager =>
  (bytes, draw) => {
    const changed = change(decoded(bytes), draw);
    return changed === null ? null : { bytes: encodedAs(bytes, changed), breaks };
  };
const at = (
  text: string,
  draw: Draw,
  sign: RegExp,
  by: (found: string, draw: Draw) => string,
): string | null => {
  const found = oneOf(draw, [...text.matchAll(sign)]);
  return found && spliced(text, found.index, found[0].length, by(found[0], draw));
};

type Encoder = (text: string) => Uint8Array;
const utf16: Encoder = (text) => inUtf16(text, "le");
/** Letters that the code page has not are left out. */
const cyrillic: Encoder = (text) =>
  Uint8Array.from(Array.from(text, (letter) => CYRILLIC.indexOf(letter)).filter((byte) => byte !== -1));
const CYRILLIC = Array.from(
  new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
);
const ENCODERS: readonly Encoder[] = [inUtf8, utf16, cyrillic];

function ownEncoder(bytes: Uint8Array): Encoder {
  if (isUtf16(bytes)) return utf16;
  return new TextDecoder().decode(bytes).includes("\uFFFD") ? cyrillic : inUtf8;
}
function textOf(bytes: Uint8Array): string {
  const own = ownEncoder(bytes);
  return new TextDecoder(own === utf16 ? "utf-16le" : own === cyrillic ? "windows-1251" : "utf-8").decode(
    bytes,
  );
}

const DELIMITERS = /[;|\t]/gu;
const LINE_ENDS = /\r?\n/gu;

/** Encodings mixed, and bytes that no text has. */
const ENCODING_DAMAGE: Damagers = {
  "a line in another encoding": (bytes, draw) => {
    const lines = textOf(bytes).split("\n");
    const index = draw(lines.length);
    const encode = oneOf(draw, ENCODERS) ?? inUtf8;
    const own = ownEncoder(bytes);
    const parts = lines.map((line, here) => (here === index ? encode : own)(`${line}\n`));
    return { bytes: new Uint8Array(Buffer.concat(parts)), breaks: true };
  },
  "zeros put in": (bytes, draw) => {
    const letters = lettersOf(bytes);
    return {
      bytes: bytesOf(spliced(letters, draw(letters.length), 0, "\0".repeat(1 + draw(3)))),
      breaks: !isUtf16(bytes),
    };
  },
  "a wrong mark of its encoding": (bytes, draw) => ({
    bytes: bytesOf((oneOf(draw, ["\xff\xfe", "\xfe\xff", "\xef\xbb\xbf"]) ?? "") + lettersOf(bytes)),
    breaks: true,
  }),
  // In a code page of one byte for a letter the text has one letter less.
  "a byte of a letter lost": (bytes, draw) => {
    const places = [...bytes.keys()].filter((place) => (bytes[place] ?? 0) >= 128);
    const place = oneOf(draw, places);
    return place === null
      ? null
      : { bytes: bytesOf(spliced(lettersOf(bytes), place, 1, "")), breaks: ownEncoder(bytes) !== cyrillic };
  },
};

export const CSV_DAMAGE: Damagers = {
  ...ENCODING_DAMAGE,
  "end cut off": (bytes, draw) => ({ bytes: bytes.slice(0, draw(bytes.length)), breaks: false }),
  "delimiter lost": ofText((text, draw) => at(text, draw, DELIMITERS, () => ""), true),
  "delimiter doubled": ofText((text, draw) => at(text, draw, DELIMITERS, (sign) => sign + sign), true),
  "another delimiter": ofText(
    (text, draw) => at(text, draw, DELIMITERS, () => oneOf(draw, [",", ";", "|", "\t", ":", " "]) ?? ""),
    true,
  ),
  "a line with another delimiter": ofText((text, draw) => {
    const other = oneOf(draw, [",", ";", "|", "\t"]) ?? ";";
    return at(text, draw, /[^\r\n]+/gu, (line) => line.replace(DELIMITERS, other));
  }, true),
  "line end lost": ofText((text, draw) => at(text, draw, LINE_ENDS, () => ""), true),
  "line end in a cell": ofText(
    (text, draw) => at(text, draw, DELIMITERS, (sign) => oneOf(draw, [`\r\n${sign}`, `${sign}\n`]) ?? sign),
    true,
  ),
  "quotation mark put in": ofText(
    (text, draw) =>
      at(text, draw, /[;|\t\n]/gu, (sign) => oneOf(draw, [`"${sign}`, `${sign}"`, `${sign}""`]) ?? sign),
    true,
  ),
  "line doubled": ofText((text, draw) => at(text, draw, /[^\n]+\n/gu, (line) => line + line), false),
  "line lost": ofText((text, draw) => at(text, draw, /[^\n]+\n/gu, () => ""), false),
};

/** Where `isTolerant`, signs that are no markup are text, as browsers show them: the page says something else. */
const ofMarkup = (isTolerant: boolean): Damagers =>
  Object.fromEntries(
    Object.entries(MARKUP_DAMAGE).map(([name, damage]): [string, Damager] => [
      name,
      (bytes, draw) => {
        const changed = damage(lettersOf(bytes), draw);
        const isText = isTolerant && /^(?:bare signs|unknown entity)$/u.test(name);
        return changed && { bytes: bytesOf(changed.text), breaks: changed.breaks && !isText };
      },
    ]),
  );

export const HTML_DAMAGE: Damagers = { ...ENCODING_DAMAGE, ...ofMarkup(true) };
export const XML_DAMAGE: Damagers = { ...ENCODING_DAMAGE, ...ofMarkup(false) };
