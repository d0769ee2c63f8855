import { BALANCES } from "./balances.ts";
import { CHANGES } from "./changes.ts";
import { INTEREST } from "./interest.ts";
import { POSITIONS } from "./positions.ts";
import type { LoanProperty } from "./property.ts";
import { RESTS } from "./rests.ts";
import { SAME_INPUT } from "./sameInput.ts";

/** All that holds whatever the terms. */
export const PROPERTIES: readonly LoanProperty[] = [
  ...BALANCES,
  ...INTEREST,
  ...CHANGES,
  ...SAME_INPUT,
  ...POSITIONS,
  ...RESTS,
];
