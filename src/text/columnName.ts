/** Where a capital or a figure begins the next word of a column's name in a data set: "DatumOtplate", "StanjeEUR2024". */
const SEAM = /(?<=\p{Ll})(?=[\p{Lu}\d])|(?<=\d)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}|\d)/gu;

/** A column's heading as words: "Stanje_duga_EUR" and "StanjeDugaEUR" are those of "Stanje duga EUR". */
export function wordsOfHeading(heading: string): string {
  return heading.includes(" ") ? heading : heading.replaceAll("_", " ").replace(SEAM, " ");
}
