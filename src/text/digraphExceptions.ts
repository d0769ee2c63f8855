/**
 * Words in which n+j and d+ž are two letters, not the digraphs nj and dž: inside a stem that came with them
 * (injekcija) or where a prefix meets the stem (nad-živeti, od-žaliti, pod-žanr, van-jezički).
 * Each entry is how such a word begins, in lower-case Latin; the separate letters are divided by "|".
 * lj is never two letters in a Serbian word, and dj never stands for đ.
 */
const STEMS: readonly string[] = [
  "an|jon",
  "in|jekc",
  "in|jekt",
  "in|jici",
  "in|junk",
  "in|jurij",
  "kon|jekt",
  "kon|jug",
  "kon|junk",
  "pan|jugoslov",
  "tan|jug",
  "van|jadrans",
  "van|jevrop",
  "van|jezič",
  "feld|žandarm",
  "nad|žanj",
  "nad|žbun",
  "nad|ždrel",
  "nad|žel",
  "nad|žet",
  "nad|žeo",
  "nad|žive",
  "nad|živi",
  "nad|življ",
  "nad|žnje",
  "nad|župan",
  "od|žal",
  "od|žari",
  "od|žel",
  "od|žet",
  "od|žive",
  "od|živi",
  "od|življ",
  "od|žubor",
  "od|žvak",
  "od|žval",
  "od|žvać",
  "pod|žanr",
  "pod|žbun",
  "pod|žeg",
  "pod|žeć",
  "pod|žeže",
  "pod|žig",
  "pod|žil",
  "pod|žiz",
  "pod|žnje",
  "pod|župan",
  "pred|želud",
  "pred|žetv",
  "pred|živ",
];

/** What may stand before such a stem without changing it. */
const PREFIXES: readonly string[] = [
  "",
  "ne",
  "de",
  "re",
  "iz",
  "hipo",
  "mikro",
  "bez",
  "naj",
  "anti",
  "auto",
];

const EXCEPTIONS: ReadonlyMap<string, readonly number[]> = new Map(
  STEMS.flatMap((stem) =>
    PREFIXES.map((prefix): [string, number[]] => [
      prefix + stem.replace("|", ""),
      [prefix.length + stem.indexOf("|")],
    ]),
  ),
);
const LONGEST = Math.max(...[...EXCEPTIONS.keys()].map((stem) => stem.length));
/** Acronyms whose N and J belong to two words: Socijalistički savez radnog naroda Jugoslavije. */
const ACRONYMS: ReadonlyMap<string, readonly number[]> = new Map([
  ["ssrnj", [4]],
  ["srnj", [3]],
]);

/**
 * Where two letters of the word that look like a digraph belong apart: the positions of the second letter.
 * @param word lower-case Latin, composed
 */
export function splitDigraphs(word: string): readonly number[] {
  const acronym = ACRONYMS.get(word);
  if (acronym) return acronym;
  for (let length = Math.min(LONGEST, word.length); length > 3; length -= 1) {
    const positions = EXCEPTIONS.get(word.slice(0, length));
    if (positions) return positions;
  }
  return [];
}
