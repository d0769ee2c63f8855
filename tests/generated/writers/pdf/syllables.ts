/** Behind a vowel that is not the word's first letter: what begins the next syllable, and its vowel. */
const BORDER = /(?<=\p{L}[аеиоуaeiou])(?=[^аеиоуaeiou\P{L}]{1,2}[аеиоуaeiou])/giu;

/** The text with its words in syllables, a blank between them: "Закона о буџету" is "За ко на о бу џе ту". */
export function inSyllables(text: string): string {
  return text.replace(/\p{L}{3,}/gu, (word) => word.replace(BORDER, " "));
}
