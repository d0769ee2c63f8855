import { yusciiText } from "./yuscii.ts";

/** Beginnings of words that budget documents are full of, each with a letter that YUSCII gives the place of a sign. */
const STEMS =
  /^(?:budžet|račun|član|tačk|način|može|opšt|društ|držav|služb|tekuć|izvrš|troško|zaduž|duž|preduzeć|plać|sledeć|kuć|među|građ|takođ|događ|želez|zaštit|učešć|škol|održav|isplać|kašnjen|godišnj|čačak|niš$|šab|ćuprij|požar|požeg|užic|vrš|više|potraž|obračun|poveć|izvešt|uključ|pomoć|odluč|žit|žel|dođ|određ|uređ|utvrđ|što$|šta$|još$|već$|glavničn|ključ|počet|različ|beleš|belež|koriš|koristić|nadlež|važeć|postojeć|raspoređ|prenošen|šum|ček|čit|čuv|čin|čet|šest|život|domać|prateć|borč|isporuč|novč|mašin|žič|značaj|jač)/u;
/** What only the Cyrillic code has within Serbian words: q, w and x are lj, nj and dž. */
const CYRILLIC_ONLY =
  /[aeiou]w[aeui]\b|bux|zemq|qub|wegov|wih|poqo|nedeq|poqsk|dobavq|[{}`]ew|ovq|avq|upravqa|ministarstvo poq/giu;
const LATIN_DIGRAPHS = /[ln]j[aeiou]/giu;

export interface YusciiEvidence {
  readonly script: "latin" | "cyrillic";
  /** Words that become Serbian ones. */
  readonly words: number;
  /** Words with one of the ten signs within or beside letters. */
  readonly of: number;
}

/** Whether an ASCII text reads as Serbian once its signs are taken for letters; null where nothing says so. */
export function yusciiEvidence(text: string): YusciiEvidence | null {
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
