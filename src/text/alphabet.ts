/**
 * The Serbian alphabet in its two scripts, lower case, in the Cyrillic order (azbuka). One Cyrillic letter is one
 * Latin letter or a digraph (lj, nj, dž); source: Pravopis srpskoga jezika, Matica srpska.
 */
export const SERBIAN_LETTERS: readonly (readonly [cyrillic: string, latin: string])[] = [
  ["а", "a"],
  ["б", "b"],
  ["в", "v"],
  ["г", "g"],
  ["д", "d"],
  ["ђ", "đ"],
  ["е", "e"],
  ["ж", "ž"],
  ["з", "z"],
  ["и", "i"],
  ["ј", "j"],
  ["к", "k"],
  ["л", "l"],
  ["љ", "lj"],
  ["м", "m"],
  ["н", "n"],
  ["њ", "nj"],
  ["о", "o"],
  ["п", "p"],
  ["р", "r"],
  ["с", "s"],
  ["т", "t"],
  ["ћ", "ć"],
  ["у", "u"],
  ["ф", "f"],
  ["х", "h"],
  ["ц", "c"],
  ["ч", "č"],
  ["џ", "dž"],
  ["ш", "š"],
];

/** The letters Ǆ Ǉ Ǌ of Unicode in all their cases, as two letters. */
const DIGRAPH_CHARACTERS: Readonly<Record<string, string>> = {
  Ǆ: "DŽ",
  ǅ: "Dž",
  ǆ: "dž",
  Ǉ: "LJ",
  ǈ: "Lj",
  ǉ: "lj",
  Ǌ: "NJ",
  ǋ: "Nj",
  ǌ: "nj",
};

/** Text in composed form (NFC), digraph characters as two letters. */
export function composed(text: string): string {
  return text.normalize("NFC").replace(/[Ǆ-ǌ]/gu, (character) => DIGRAPH_CHARACTERS[character] ?? character);
}
