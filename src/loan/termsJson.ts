import type { Place } from "../messages/message.ts";
import type { LoanTerms } from "./terms.ts";

export function readTerms(_json: unknown, _place: Place): LoanTerms {
  throw new Error("being built");
}

export function termsToJson(_terms: LoanTerms): unknown {
  throw new Error("being built");
}
