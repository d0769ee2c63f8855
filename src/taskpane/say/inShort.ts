import type { Message, MessageKey } from "../../messages/message.ts";

/** Why something of a loan is not known, in a line: the loan's name stands above it, and what to do below. */
const IN_SHORT: ReadonlyMap<string, MessageKey> = new Map<MessageKey, MessageKey>([
  ["errors:interestOpenUnknown", "views:openRate"],
  ["errors:interestOpenIndex", "views:openIndex"],
  ["errors:interestOpenBefore", "views:openBefore"],
  ["errors:positionBeforeOpening", "views:beforeOpening"],
]);

export const inShort = (why: Message): Message => ({ ...why, key: IN_SHORT.get(why.key) ?? why.key });
