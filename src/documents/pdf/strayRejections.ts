/** Errors that pdf.js's parser throws about a file. */
const OF_THE_PARSER = new Set([
  "AbortException",
  "FormatError",
  "InvalidPDFException",
  "MissingDataException",
  "ParserEOFException",
  "UnknownErrorException",
  "XRefEntryException",
  "XRefParseException",
]);

/**
 * Whether a rejected promise that nobody awaits is one of pdf.js: of a damaged file it fetches objects ahead and does
 * not look at them again. The reading itself goes on, and says what is wrong with the file; in Node, where the parser
 * runs in the calling thread, the stray promise alone would end it.
 */
export function isStrayOfPdfjs(reason: unknown): boolean {
  return reason instanceof Error && OF_THE_PARSER.has(reason.name);
}
