import type { PlanPart } from "../dossier/planning/planParts.ts";
import type { RateBasis } from "../dossier/planning/planRates.ts";
import type { MessageKey } from "../messages/message.ts";

/** What a plan's rates rest on, and what its lines are for. */
export const BASIS_WORDS: Readonly<Record<RateBasis, MessageKey>> = {
  own: "planning:basis-own",
  assumed: "planning:basis-assumed",
  crossed: "planning:basis-crossed",
  "half-assumed": "planning:basis-half-assumed",
  "last-known": "planning:basis-last-known",
  none: "planning:basis-none",
};

export const PART_WORDS: Readonly<Record<PlanPart, MessageKey>> = {
  principal: "planning:part-principal",
  interest: "planning:part-interest",
  fees: "planning:part-fees",
};
