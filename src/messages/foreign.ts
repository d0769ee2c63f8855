/**
 * Words of our own Serbian sentences that stay in Latin script when the sentence is shown in Cyrillic: names,
 * file formats, codes. A word with q, w, x or y stays in Latin by itself and need not stand here.
 */
const FOREIGN = ["Excel", "Word", "PDF", "XLSX", "JSON", "SHA-256", "LibreOffice", "Exim", "Export-Import Bank of China"];

const CODES = "[A-Z]{3}"; // EUR, RSD, CNY; not words in capitals of other lengths

/** Matches what must not be transliterated within a sentence, placeholders of values included. */
export const keptInLatin = new RegExp(
  `\\{\\{[^}]*\\}\\}|\\b(?:${FOREIGN.map((word) => word.replace(/[-.]/g, "\\$&")).join("|")}|${CODES})\\b`,
  "gu",
);
