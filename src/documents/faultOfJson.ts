import type { Message, KeyOf } from "../messages/message.ts";
import { lineAt } from "../text/lines.ts";

/** Objects and lists within each other: more are no form of ours, and would exhaust whoever walks through them. */
const DEEPEST = 100;

/** Digits of a number: a sum of the world's debts in the smallest currency has half as many. More take square time. */
const LONGEST_NUMBER = 60;

/** Why a valid JSON text is not read all the same, and where. */
type JsonFault = Pick<Message, "key" | "params"> & { readonly key: KeyOf<"errors:"> };

/**
 * The first thing in a valid JSON text that would be taken wrongly in silence, or exhaust whoever takes it: a key that
 * stands twice in one object, as it means and not as it is written; a number of endless digits, as a text or not;
 * nesting without end. Null where there is none.
 * @param mostDigits of a number, Infinity where texts are read that may be anything
 */
export function faultOfJson(text: string, mostDigits = LONGEST_NUMBER): JsonFault | null {
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
        if (keys.has(key)) return { key: "errors:jsonKeyTwice", params: { key, line: lineAt(text, at) } };
        keys.add(key);
      } else if (isLongNumber(text.slice(at + 1, end - 1), mostDigits)) return longNumber(text, at);
      at = end - 1;
    } else if (sign !== undefined && DIGIT.test(sign)) {
      const end = endOfNumber(text, at);
      if (isLongNumber(text.slice(at, end), mostDigits)) return longNumber(text, at);
      at = end - 1;
    }
    if (open.length > DEEPEST) return { key: "errors:jsonTooDeep", params: {} };
  }
  return null;
}

const DIGIT = /^[-\d]$/u;

function isLongNumber(text: string, most: number): boolean {
  return text.length > most && /^[-+\d.,eE\s]+$/u.test(text);
}

function longNumber(text: string, at: number): JsonFault {
  return { key: "errors:jsonLongNumber", params: { line: lineAt(text, at), most: LONGEST_NUMBER } };
}

function endOfNumber(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[-+\d.eE]/u.test(text[at] ?? "")) at += 1;
  return at;
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
