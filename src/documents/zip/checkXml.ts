import { Problem } from "../../messages/message.ts";

/** Documents nest tables in tables, a few dozen elements deep; parsers that recurse die some thousands deep. */
const DEEPEST = 256;

// oxlint-disable-next-line no-control-regex -- what XML 1.0, 2.2, does not let stand in a text
const NO_CHARACTER = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/u;

/**
 * Refuses XML that would make a parser expand entities, ask for other files or run out of its stack.
 * @param text decoded, so that no encoding hides anything
 * @throws Problem when it declares a document type or an entity, its elements are nested too deep, it holds what is no character, or an attribute has
 * lost its end and would swallow what follows
 */
export function checkXml(text: string, document: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new Problem("errors:xmlDoctype", { document }, { document });
  if (NO_CHARACTER.test(text)) throw new Problem("errors:xmlDamaged", { document }, { document });
  let depth = 0;
  let at = text.indexOf("<");
  while (at !== -1) {
    let end: number;
    if (text.startsWith("!--", at + 1)) end = after(text, "-->", at + 4);
    else if (text.startsWith("![CDATA[", at + 1)) end = after(text, "]]>", at + 9);
    else if (text[at + 1] === "?") end = after(text, "?>", at + 2);
    else if (text[at + 1] === "/") {
      depth -= 1;
      end = after(text, ">", at + 2);
    } else {
      end = tagEnd(text, at + 1);
      if (end === -1) throw new Problem("errors:xmlDamaged", { document }, { document });
      if (text[end - 2] !== "/") depth += 1;
      if (depth > DEEPEST) throw new Problem("errors:xmlTooDeep", { document }, { document });
    }
    at = text.indexOf("<", end);
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

/**
 * Behind the ">" of a tag that begins at `from`; one within quotes ends nothing. -1 where quotes hold a "<", which they
 * may not (XML 1.0, 3.1).
 */
function tagEnd(text: string, from: number): number {
  let quote = "";
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (quote !== "") {
      if (char === quote) quote = "";
      else if (char === "<") return -1;
    } else if (char === ">") return at + 1;
    else if (char === '"' || char === "'") quote = char;
  }
  return text.length;
}
