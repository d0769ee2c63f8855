import { message, type Message, type MessageParam } from "../../messages/message.ts";

/** A value alone as a sentence, so that it is shown in the formats of the language. */
export function messageOf(value: MessageParam): Message {
  return message("importing:value", { value });
}
