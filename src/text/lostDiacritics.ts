/**
 * What a PDF of the National Assembly in Latin script gives for the letters of a font without a map: seen in
 * 2711-12Lat.pdf and in the bill on the EBRD guarantee. Š and ž come out right.
 */
const LETTERS: Readonly<Record<string, string>> = {
  þ: "č",
  ý: "Č",
  ü: "ć",
  û: "Ć",
  ÿ: "đ",
  Ĉ: "Đ",
};
/** Of these, no Serbian text and no name in one has any; ü and û stand in foreign names. */
const PROOF = /[þýÿĈ]/u;
const RIGHT = /[čćđČĆĐ]/u;
const LATIN = /\p{Script=Latin}/u;

/** Whether the text of one font has lost č, ć and đ: it holds what stands for them, and none of them. */
export function hasLostDiacritics(text: string): boolean {
  return PROOF.test(text) && !RIGHT.test(text) && LATIN.test(text);
}

/**
 * Whether a font that stands beside such fonts may have lost its letters, too: a bold one has but "Neotplaüena". In Serbian a
 * vowel or the word's end follows "ć" ("kuća", "noć", "kućni"), in foreign names with "ü" rarely.
 */
export function mayHaveLostDiacritics(text: string): boolean {
  const letters = text.match(/[üû]/gu) ?? [];
  const serbian = text.match(/[üû](?=n?[aeiou]|$|[^\p{L}])/gu) ?? [];
  return letters.length > 0 && letters.length === serbian.length && !RIGHT.test(text);
}

/** Text of such a font with its letters put right. */
export function withDiacritics(text: string): string {
  return text.replace(/[þýüûÿĈ]/gu, (letter) => LETTERS[letter] ?? letter);
}
