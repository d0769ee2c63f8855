import type { TextEncodingName } from "../document.ts";
import { decodeBytes } from "./decodeBytes.ts";
import { serbianEvidence } from "./serbianEvidence.ts";
import { yusciiText } from "./yuscii.ts";

interface EncodingChoice {
  readonly encoding: TextEncodingName;
  /** Whether another encoding would read nearly as well. */
  readonly doubtful: boolean;
  /** Whether it holds nothing but ASCII. */
  readonly isAscii?: true;
}

/** Encodings in which every byte is a letter or a sign. */
export const CODE_PAGES = ["windows-1250", "windows-1251", "iso-8859-2"] as const;
/** What is decoded for a comparison; more of a text says no more. */
const SAMPLE = 100_000;

/**
 * The encoding of a text file, by its byte order mark, by being UTF-8, by the zero bytes of UTF-16, or by what reads
 * most like Serbian. `doubtful` where that is a choice.
 */
export function chooseEncoding(bytes: Uint8Array): EncodingChoice {
  const marked = byMark(bytes);
  if (marked !== null) return { encoding: marked, doubtful: false };
  const wide = byZeroBytes(bytes);
  if (wide !== null) return { encoding: wide, doubtful: false };
  const high = highBytes(bytes);
  if (high.count === 0) return { ...sevenBit(bytes), isAscii: true };
  if (isUtf8(bytes) || mostlyUtf8(bytes)) return { encoding: "utf-8", doubtful: false };
  return byEvidence(high.sample);
}

function byMark([first, second, third]: Uint8Array): TextEncodingName | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Digits, spaces and line ends have a zero byte in UTF-16, before or behind the other; no other text has many. */
function byZeroBytes(bytes: Uint8Array): TextEncodingName | null {
  const head = bytes.subarray(0, SAMPLE & ~1);
  let [even, odd] = [0, 0];
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const enough = Math.max(head.length / 32, 3);
  if (odd > enough && even * 20 <= odd) return "utf-16le";
  return even > enough && odd * 20 <= even ? "utf-16be" : null;
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 of which a few characters are damaged: no code page makes many of its sequences by chance. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, SAMPLE * 10));
  const damaged = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = (text.match(/[^\0-\x7f]/gu)?.length ?? 0) - damaged;
  return whole >= 20 && damaged * 20 <= whole;
}

/** How many bytes lie beyond ASCII, and lines that hold some. */
function highBytes(bytes: Uint8Array): { readonly count: number; readonly sample: Uint8Array } {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE));
  let [count, length, start, isHigh] = [0, 0, 0, false];
  for (let at = 0; at <= bytes.length && length < sample.length; at += 1) {
    const byte = bytes[at] ?? 10;
    if (byte > 127) {
      count += 1;
      isHigh = true;
    }
    // A file in one line is taken in pieces.
    if (byte !== 10 && at - start < 1000) continue;
    if (isHigh) {
      const line = bytes.subarray(start, Math.min(at + 1, start + sample.length - length));
      sample.set(line, length);
      length += line.length;
    }
    start = at + 1;
    isHigh = false;
  }
  return { count, sample: sample.subarray(0, length) };
}

function sevenBit(bytes: Uint8Array): EncodingChoice {
  const evidence = yusciiEvidence(new TextDecoder("latin1").decode(bytes.subarray(0, SAMPLE)));
  // Few of many: names of files, addresses or brackets happened to look like a word.
  if (evidence === null || evidence.words * 8 < evidence.of) return { encoding: "utf-8", doubtful: false };
  const encoding = evidence.script === "latin" ? "yuscii-latin" : "yuscii-cyrillic";
  return { encoding, doubtful: evidence.words < 3 };
}

function byEvidence(sample: Uint8Array): EncodingChoice {
  const scored = CODE_PAGES.map((encoding) => {
    const text = decodeBytes(sample, encoding);
    return { encoding, text, score: serbianEvidence(text) };
  });
  // Of equals the first stays: Windows wrote nearly all such files, and Latin says more by its plain letters.
  const ranked = scored.toSorted((a, b) => b.score - a.score);
  const [best] = ranked;
  const next = ranked.find(({ text }) => text !== best?.text);
  if (!best) return { encoding: "windows-1250", doubtful: true };
  return { encoding: best.encoding, doubtful: best.score <= 0 || best.score < (next?.score ?? 0) + 2 };
}

/** Beginnings of words that budget documents are full of, each with a letter that YUSCII gives the place of a sign. */
const STEMS =
  /^(?:budžet|račun|član|tačk|način|može|opšt|društ|držav|služb|tekuć|izvrš|troško|zaduž|duž|preduzeć|plać|sledeć|kuć|među|građ|takođ|događ|želez|zaštit|učešć|škol|održav|isplać|kašnjen|godišnj|čačak|niš$|šab|ćuprij|požar|požeg|užic|vrš|više|potraž|obračun|poveć|izvešt|uključ|pomoć|odluč|žit|žel|dođ|određ|uređ|utvrđ|što$|šta$|još$|već$|glavničn|ključ|počet|različ|beleš|belež|koriš|koristić|nadlež|važeć|postojeć|raspoređ|prenošen|šum|ček|čit|čuv|čin|čet|šest|život|domać|prateć|borč|isporuč|novč|mašin|žič|značaj|jač)/u;
/** What only the Cyrillic code has within Serbian words: q, w and x are lj, nj and dž. */
const CYRILLIC_ONLY =
  /[aeiou]w[aeui]\b|bux|zemq|qub|wegov|wih|poqo|nedeq|poqsk|dobavq|[{}`]ew|ovq|avq|upravqa|ministarstvo poq/giu;
const LATIN_DIGRAPHS = /[ln]j[aeiou]/giu;

interface YusciiEvidence {
  readonly script: "latin" | "cyrillic";
  /** Words that become Serbian ones. */
  readonly words: number;
  /** Words with one of the ten signs within or beside letters. */
  readonly of: number;
}

/** Whether an ASCII text reads as Serbian once its signs are taken for letters; null where nothing says so. */
function yusciiEvidence(text: string): YusciiEvidence | null {
  let words = 0;
  let of = 0;
  for (const [word] of text.matchAll(/[A-Za-z@[\\\]^`{|}~]+/gu)) {
    if (!/[@[\\\]^`{|}~]/u.test(word) || !/[A-Za-z]/u.test(word)) continue;
    of += 1;
    if (readsAsSerbian(word)) words += 1;
  }
  if (words === 0) return null;
  const cyrillic = (text.match(CYRILLIC_ONLY) ?? []).length;
  const latin = (text.match(LATIN_DIGRAPHS) ?? []).length;
  return { script: cyrillic > latin ? "cyrillic" : "latin", words, of };
}

function readsAsSerbian(word: string): boolean {
  const read = yusciiText(word, "latin");
  // "Čačak", "ČAČAK", "čačak": the signs for capital letters do not stand among small ones.
  const hasOneCase = read === read.toUpperCase() || !/\p{Lu}/u.test(read.slice(1));
  // "x" for dž, in the Cyrillic code.
  return (
    hasOneCase &&
    STEMS.test(read.toLowerCase().replaceAll("x", "dž").replaceAll("w", "nj").replaceAll("q", "lj"))
  );
}
