import { messageWith, type KeyOf, type Message, type Values } from "../../messages/message.ts";
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
export function likeness<K extends KeyOf<"budget:">>(
  key: K,
  share: number,
  ...[params = {}]: Values<K, "percent">
): Message {
  const percent = divideRounded(BigInt(Math.floor(share * 10_000)), 100n, "half-up");
  return messageWith(key, { ...params, percent: { percent: { digits: percent, scale: 0 } } });
}
