import { message, type KeyOf, type Message } from "../messages/message.ts";

/** A value handed to a worksheet function that it cannot take. Its sentence names the argument. */
export class ArgumentFault extends Error {
  readonly fault: Message;
  /** "value": the argument is wrong (#VALUE!). "unknown": it is right, and the answer is not known (#N/A). */
  readonly kind: "value" | "unknown";

  constructor(
    key: KeyOf<"functions:">,
    params: Message["params"] = {},
    kind: ArgumentFault["kind"] = "value",
  ) {
    super(key);
    this.name = "ArgumentFault";
    this.fault = message(key, params);
    this.kind = kind;
  }
}
