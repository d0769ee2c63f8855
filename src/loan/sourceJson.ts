import type { Message } from "../messages/message.ts";
import type { TermSource } from "./terms.ts";

/**
 * A term's source in the form of a file of terms.
 * @param say puts what the program itself says of the source into the words of the file's reader; without it the
 *   file keeps the plain text
 */
export function sourceToJson(
  source: TermSource,
  say?: (message: Message) => string,
): Record<string, unknown> {
  const { mark, text, says, document, documentSays, page, row } = source;
  return {
    mark,
    text: says && say ? say(says) : text,
    ...(document === undefined ? {} : { document: documentSays && say ? say(documentSays) : document }),
    ...(page === undefined ? {} : { page }),
    ...(row === undefined ? {} : { row }),
  };
}

/** The sources of terms by their names, as a file of terms holds them. */
export function sourcesToJson(
  sources: Readonly<Partial<Record<string, TermSource>>>,
  say?: (message: Message) => string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sources).flatMap(([term, source]) => (source ? [[term, sourceToJson(source, say)]] : [])),
  );
}
