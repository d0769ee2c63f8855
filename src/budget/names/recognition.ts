import { message, type Message, type KeyOf } from "../../messages/message.ts";
import { divideRounded } from "../../money/rounding.ts";

/** What a name was recognised as. */
export interface Recognition {
  /** Canonical name of the creditor ("Export-Import Bank of China"). */
  readonly creditor: string;
  /** Id of the loan ("x-ray"); null where the creditor is known and the loan is not. */
  readonly loan: string | null;
  /** "certain": the name is a known form; "likely": it resembles one, or leaves something open. */
  readonly confidence: "certain" | "likely";
  /** Why, and what is left open; at least one. */
  readonly reasons: readonly Message[];
}

/** A reason whose likeness is shown in whole percent. @param share 0 to 1 */
export function likeness(key: KeyOf<"budget:">, share: number, params: Message["params"]): Message {
  const percent = divideRounded(BigInt(Math.floor(share * 10_000)), 100n, "half-up");
  return message(key, { ...params, percent: { percent: { digits: percent, scale: 0 } } });
}
