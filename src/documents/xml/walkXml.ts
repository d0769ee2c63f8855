import { Problem } from "../../messages/message.ts";

/** Told of each element and text of an XML text, in its order. Names are local ones: "tbl" for "w:tbl". */
export interface XmlVisitor {
  /**
   * `attribute` takes a local name ("val" for "w:val"); null where there is none. `all` gives every attribute by its local
   * name, of two alike the one without a prefix.
   */
  readonly open: (
    name: string,
    attribute: (name: string) => string | null,
    all: () => Readonly<Record<string, string>>,
  ) => void;
  readonly close: (name: string) => void;
  /** Entities are resolved; may come in several pieces. */
  readonly text: (text: string) => void;
}

/** An "&" that begins nothing XML knows; only a document type, which is refused, could declare another entity. */
const STRAY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu;

/**
 * Walks through an XML text (XML 1.0) that checkXml has let pass. Only the five entities of the standard and numbered
 * characters are resolved.
 * @throws Problem when it is not well-formed
 */
export async function walkXml(xml: string, document: string, visitor: XmlVisitor): Promise<void> {
  const { Parser } = await import("saxen");
  const damaged = (cause?: unknown): Problem =>
    new Problem("errors:xmlDamaged", { document }, { document }, { cause });
  const parser = new Parser();
  parser.on("openTag", (name, attributes, decode) =>
    visitor.open(
      localName(name),
      (wanted) => {
        const all = attributes();
        // Most are written without a prefix, and a sheet has millions of them.
        const key = wanted in all ? wanted : Object.keys(all).find((name) => localName(name) === wanted);
        const value = key === undefined ? undefined : all[key];
        return value === undefined ? null : decode(value);
      },
      () => byLocalName(attributes(), decode),
    ),
  );
  parser.on("closeTag", (name) => visitor.close(localName(name)));
  parser.on("text", (text, decode) => {
    // Kept as it stands, it would be read as letters of a name or an amount. "]]>" may not stand in text (XML 1.0, 2.4).
    if ((text.includes("&") && STRAY.test(text)) || text.includes("]]>")) throw damaged();
    visitor.text(decode(text));
  });
  parser.on("cdata", (text) => visitor.text(text));
  parser.on("error", (cause) => {
    throw damaged(cause);
  });
  // Before anything else is read, every line end becomes a line feed (XML 1.0, 2.11).
  parser.parse(xml.includes("\r") ? xml.replace(/\r\n?/gu, "\n") : xml);
}

function byLocalName(
  attributes: Readonly<Record<string, string>>,
  decode: (text: string) => string,
): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const local = localName(name);
    if (!(local in all) || local === name) all[local] = decode(value);
  }
  return all;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
