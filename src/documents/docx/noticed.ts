import { message, type Message } from "../../messages/message.ts";

/** How often a document of Word holds what is left out, computed, or might surprise. */
export interface Noticed {
  deleted: number;
  inserted: number;
  hidden: number;
  numbered: number;
  unnumbered: number;
  footnotes: number;
  embedded: number;
}

export function noticed(): Noticed {
  return { deleted: 0, inserted: 0, hidden: 0, numbered: 0, unnumbered: 0, footnotes: 0, embedded: 0 };
}

export function noticedWarnings(seen: Noticed): Message[] {
  const counted = (key: string, count: number): Message[] => (count > 0 ? [message(key, { count })] : []);
  return [
    ...counted("formats:deletedTextLeftOut", seen.deleted),
    ...counted("formats:insertedTextKept", seen.inserted),
    ...counted("formats:hiddenTextLeftOut", seen.hidden),
    ...counted("formats:numbersComputed", seen.numbered),
    ...counted("formats:numbersUnknown", seen.unnumbered),
    ...counted("formats:footnotesLeftOut", seen.footnotes),
    ...counted("formats:embeddedTextUnread", seen.embedded),
  ];
}
