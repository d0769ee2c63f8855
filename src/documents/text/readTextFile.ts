import { message, Problem, type Message } from "../../messages/message.ts";
import type { InputFile, OpenedDocument, ReadOptions, TextDecoding } from "../document.ts";
import type { DocumentPart } from "../parts.ts";
import { sha256 } from "../sha256.ts";
import { tablesInLines } from "./columnsOfText.ts";
import { decodeText } from "./decodeText.ts";
import { chooseDelimiter } from "./delimiter.ts";
import { readDelimited } from "./readDelimited.ts";
import { checkCells, textTable } from "./textTable.ts";

/**
 * Opens a text file: as a table where a delimiter divides its lines, else as lines. Encoding and delimiter are those
 * that the user has chosen, else found; where they are a choice, a warning says so.
 * @throws Problem when it is empty, or holds more cells than can be kept; an AbortError when cancelled
 */
export async function readTextFile(
  file: InputFile,
  { signal, onProgress }: ReadOptions = {},
): Promise<OpenedDocument> {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new Problem("errors:fileEmpty", { document: name }, { document: name });
  const { text, encoding, warnings } = decodeText(file);
  signal?.throwIfAborted();
  const read = await readText(text, name, file.decoding?.delimiter);
  signal?.throwIfAborted();
  onProgress?.({ document: name, page: 1, pages: 1 });
  return {
    name,
    sha256: await sha256(bytes),
    kind: read.delimiter === null ? "text" : "csv",
    pageCount: 1,
    pages: [],
    parts: read.parts,
    decoding: { encoding, delimiter: read.delimiter },
    warnings: [...warnings, ...read.warnings],
  };
}

interface TextReading {
  readonly delimiter: TextDecoding["delimiter"];
  readonly parts: readonly DocumentPart[];
  readonly warnings: readonly Message[];
}

/** The parts of a text. @param wanted the delimiter that the user has chosen; null for none, undefined to find it */
export async function readText(
  text: string,
  document: string,
  wanted: TextDecoding["delimiter"] | undefined,
): Promise<TextReading> {
  const found = chooseDelimiter(text);
  const delimiter = wanted === undefined ? found.delimiter : wanted;
  if (delimiter === null) return { delimiter, parts: plainTextParts(text, document), warnings: [] };
  const body = found.isStated ? text.slice(text.indexOf("\n") + 1) : text;
  checkCells(body, delimiter, document);
  const { rows, warnings } = await readDelimited(body, delimiter);
  const chosen =
    wanted === undefined && found.other !== null
      ? [message("reading:delimiterChosen", { delimiter: shown(delimiter), other: shown(found.other) })]
      : [];
  return { delimiter, parts: [textTable(rows, { document, name: "" })], warnings: [...chosen, ...warnings] };
}

/** A delimiter as a sentence can name it. */
function shown(delimiter: string): string {
  return delimiter === "\t" ? "TAB" : delimiter;
}

/**
 * Running text as a paragraph for each line that says something, and as tables where its lines surely stand in
 * columns; those are named "T1", "T2" from `tablesBefore` on.
 */
export function plainTextParts(text: string, document: string, tablesBefore = 0): DocumentPart[] {
  const lines = withoutFieldQuotes(text.split("\n"));
  const parts: DocumentPart[] = [];
  let at = 0;
  const paragraphsTo = (end: number): void => {
    for (; at < end; at += 1) {
      const line = (lines[at] ?? "").trim();
      if (line !== "") parts.push({ kind: "text", page: 1, line: at + 1, text: line });
    }
  };
  tablesInLines(lines).forEach(({ from, to, rows }, index) => {
    paragraphsTo(from);
    const table = textTable(rows, { document, name: `T${tablesBefore + index + 1}` });
    parts.push({ ...table, line: from + 1 });
    at = to;
  });
  paragraphsTo(lines.length);
  return parts;
}

/** A whole field of RFC 4180: "В. ""Стање"" дуга". */
const QUOTED_FIELD = /^"(?:[^"]|"")*"$/u;

/** Lines of a table of one column, of which a spreadsheet quotes those with a comma: without these signs. */
function withoutFieldQuotes(lines: readonly string[]): readonly string[] {
  const areFields = lines.every((line) => !line.includes('"') || QUOTED_FIELD.test(line.trim()));
  if (!areFields) return lines;
  return lines.map((line) => (line.includes('"') ? line.trim().slice(1, -1).replaceAll('""', '"') : line));
}
