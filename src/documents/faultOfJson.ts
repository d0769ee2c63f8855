/** Objects and lists within each other: more are no form of ours, and would exhaust whoever walks through them. */
const DEEPEST = 100;

/** What a valid JSON text must not be, though it is one: its reader would take a key's last value in silence. */
export type JsonFault = { readonly key: string; readonly line: number } | "too deep";

/** The first key that stands twice in one object, as it means and not as it is written; null where none does. */
export function faultOfJson(text: string): JsonFault | null {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "{" || sign === "[") open.push(sign === "{" ? new Set() : null);
    else if (sign === "}" || sign === "]") open.pop();
    else if (sign === '"') {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (keys && isBeforeColon(text, end)) {
        const key = JSON.parse(text.slice(at, end)) as string;
        if (keys.has(key)) return { key, line: text.slice(0, at).split("\n").length };
        keys.add(key);
      }
      at = end - 1;
    }
    if (open.length > DEEPEST) return "too deep";
  }
  return null;
}

/** Behind the quotation mark that ends it. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function isBeforeColon(text: string, end: number): boolean {
  let at = end;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  return text[at] === ":";
}
