import type { CheckId } from "../../../src/checks/checkId.ts";
import type { Finding } from "../../../src/checks/finding.ts";
import type { Random } from "../../generated/random.ts";
import type { World } from "./world.ts";

/** A kind of error that a document, terms or payments may have. */
export interface Fault {
  /** Short, and never changed: results are compared by it. */
  readonly name: string;
  /** Each of these may find it; the first is the one that it is meant for. */
  readonly checks: readonly CheckId[];
  /** Why it is not found, or not always: no check can tell it from what is right. */
  readonly reason?: string;
  /** Puts it into a world, at random; null where this world has no place for it. */
  readonly plant: (world: World, random: Random) => Planted | null;
}

export interface Planted {
  readonly world: World;
  /** Whether a finding names the line, loan or document that was spoilt, and the figure. @param said it in English */
  readonly names: (finding: Finding, said: string) => boolean;
}
