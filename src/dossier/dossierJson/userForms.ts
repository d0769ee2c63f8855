import { COLUMN_ROLES, MAPPED_KINDS, type TableMapping } from "../../budget/mapped/mapping.ts";
import type { MatchDecision } from "../dossier.ts";
import { damaged, list, nullable, object, oneOf, optional, TEXT, WHOLE, type Form } from "./form.ts";
import { NOTE_STATES, type AssumedExchangeRate, type FindingNote, type SetTolerance } from "../userWords.ts";
import { CURRENCY, DAY, DECIMAL } from "./values.ts";

const YES: Form<true> = {
  write: (value) => value,
  read: (json, path) => (json === true ? true : damaged(path)),
};

/** The user's word on which loan a line is. */
export const DECISION: Form<MatchDecision> = object<MatchDecision>({
  name: TEXT,
  group: nullable(TEXT),
  loan: nullable(TEXT),
  isNot: optional(YES),
  dates: optional(
    object<NonNullable<MatchDecision["dates"]>>({
      firstPrincipal: nullable(DAY),
      lastPrincipal: nullable(DAY),
    }),
  ),
});

/** The user's word on what the columns of a table hold. */
export const MAPPING: Form<TableMapping> = object<TableMapping>({
  headers: list(TEXT),
  as: oneOf(MAPPED_KINDS),
  roles: list(nullable(oneOf(COLUMN_ROLES))),
});

export const NOTE: Form<FindingNote> = object<FindingNote>({
  finding: TEXT,
  state: oneOf(NOTE_STATES),
  text: nullable(TEXT),
  seen: TEXT,
});

export const TOLERANCE: Form<SetTolerance> = object<SetTolerance>({ check: TEXT, value: DECIMAL });

export const ASSUMED_RATE: Form<AssumedExchangeRate> = object<AssumedExchangeRate>({
  year: WHOLE,
  base: CURRENCY,
  quote: CURRENCY,
  rate: DECIMAL,
});
