import { it } from "vitest";
import { isWhole } from "./sampled.ts";

/**
 * A test that takes long and guards from another side what shorter ones guard in each run: `npm run whole` alone has it.
 */
export function longTest(name: string, work: () => void | Promise<void>): void {
  if (isWhole) it(name, work);
}
