import type { Message } from "../../messages/message.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { ExchangeRateLine } from "../otherLines.ts";

/** A rate as a list prints it, before anything is made of it. */
export interface PrintedListRate {
  /** Three letters; a currency that the program may not know. */
  readonly currency: string;
  /** Numeric code; null where none is printed. */
  readonly number: number | null;
  /** Null where it is not printed, or cannot be read. */
  readonly units: number | null;
  readonly rate: Decimal | null;
  /** As printed. */
  readonly rateText: string;
  readonly rateType: ExchangeRateLine["rateType"];
  readonly source: ExchangeRateLine["source"];
}

/** What a list was read to. */
export interface RatesReading {
  readonly lines: readonly ExchangeRateLine[];
  readonly warnings: readonly Message[];
}
