import { message, type Message } from "../../messages/message.ts";

/** A tag of a table within which another begins: its end is lost, and parsers pass over it or take both for one. */
const OF_TABLE = /<\/?(?:table|t(?:body|head|foot|r|d|h))\b[^<>"']*(?=<)/giu;
/**
 * Any other tag within which another begins: parsers take the text between for a part of it. Signs of programs are left
 * out: in a script "<" compares.
 */
const OF_TEXT = /<\/?(?!\/?(?:table|t(?:body|head|foot|r|d|h))\b)[a-z][^<>"'(){}[\];=&|+*]*(?=<\/?[a-z])/giu;

/** What is said of a page's tags that lack their ends. */
export function unendedTags(html: string): Message[] {
  const count = (tags: RegExp): number => html.match(tags)?.length ?? 0;
  const [ofTable, ofText] = [count(OF_TABLE), count(OF_TEXT)];
  return [
    ...(ofTable > 0 ? [message("formats:tagsNotEnded", { count: ofTable })] : []),
    ...(ofText > 0 ? [message("formats:textTagsNotEnded", { count: ofText })] : []),
  ];
}
