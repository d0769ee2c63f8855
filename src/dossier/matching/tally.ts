import type { Message } from "../../messages/message.ts";
import type { MatchReason } from "./matching.ts";

export interface Score {
  /** Whole percent, 0 to 100. */
  readonly confidence: number;
  /** Before it was cut off at 100: which of two sure ones is surer. */
  readonly points: number;
  readonly reasons: readonly MatchReason[];
}

/** Adds up what speaks for and against, with its reasons. */
export class Tally {
  points = 0;
  #most = Number.POSITIVE_INFINITY;
  readonly #reasons: MatchReason[] = [];

  add(points: number, speaks: number, reason: Message | null): void {
    this.points += points;
    if (reason) this.#reasons.push({ speaks: speaks < 0 ? "against" : "for", message: reason });
  }

  most(points: number): void {
    this.#most = Math.min(this.#most, points);
  }

  score(): Score {
    const points = Math.max(0, Math.min(this.#most, Math.round(this.points)));
    return { confidence: Math.min(points, 100), points, reasons: this.#reasons };
  }
}
