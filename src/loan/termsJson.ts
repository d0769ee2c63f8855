import { safeParse } from "valibot";
import { message, Problem, type KeyOf, type Message, type Place } from "../messages/message.ts";
import { isCurrency, type Currency } from "../money/currency.ts";
import { INTEREST_FROM_ASSUMED } from "./beginning.ts";
import { problemOf } from "./json/formProblems.ts";
import { TERMS_IN_FILE } from "./json/termsForm.ts";
import { sourcesToJson } from "./sourceJson.ts";
import type { LoanTerms, TermSource } from "./terms.ts";

/**
 * Reads loan terms from parsed JSON: amounts and percents as decimal text, dates as ISO text.
 * Absent agreement, signed and facility are not known (null), an absent name is the id, absent fees are none. Absent
 * businessDays, rounding and remainder are taken as unshifted, half up and last, and marked as inferred in `sources`.
 *
 * `openingBalance` stands instead of drawdowns: `{ "date": "2024-08-31", "amount": "25612500.00" }`, and `interestFrom`
 * where the interest period began on another day than the last interest date before; see OpeningBalance.
 *
 * Default interest is null or `{ "percent": "2", "over": "contract", "on": "all", "dayCount": "ACT/360",
 * "compounding": false }`: see DefaultInterestTerms. `over` is "contract", "absolute", or "table" with
 * `"rates": [{ "from": "2024-01-01", "percent": "4.5" }]`. Where `on` is absent it is taken as "all", and marked as
 * inferred under "defaultInterest.on".
 * @param place the file, for messages
 * @throws Problem that names the path and what was expected there; for a key that is not part of the form
 */
export function readTerms(json: unknown, place: Place): LoanTerms {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new Problem("errors:termsNotObject", {}, place);
  }
  const stated: Stated = json;
  const parsed = safeParse(schemaFor(stated.currency), json);
  if (!parsed.success) throw problemOf(parsed.issues, place);
  const terms = parsed.output;
  if (!terms.openingBalance && terms.drawdowns.length === 0) {
    const cell = "drawdowns";
    throw new Problem("errors:termsNoDrawdown", { term: cell }, { ...place, cell });
  }
  return {
    ...terms,
    name: stated.name === undefined ? terms.id : terms.name,
    sources: { ...terms.sources, ...assumedIn(terms, stated) },
  };
}

/** Terms as a file states them, before they are read. */
type Stated = Readonly<Partial<Record<keyof LoanTerms, unknown>>>;

const schemas = new Map<Currency, ReturnType<typeof TERMS_IN_FILE.schema>>();

/** A currency that is none is told of as such: until then amounts may be of any. */
function schemaFor(stated: unknown): ReturnType<typeof TERMS_IN_FILE.schema> {
  const currency = typeof stated === "string" && isCurrency(stated) ? stated : "EUR";
  const schema = schemas.get(currency) ?? TERMS_IN_FILE.schema(currency);
  schemas.set(currency, schema);
  return schema;
}

/** The sources of what nobody states. */
function assumedIn(terms: LoanTerms, stated: Stated): Readonly<Record<string, TermSource>> {
  const assumed: Record<string, TermSource> = {};
  const assume = (term: string, text: string, key: KeyOf<"explain:sourceNo">): void => {
    assumed[term] = { mark: "inferred", text, says: message(key) };
  };
  if (stated.businessDays === undefined)
    assume("businessDays", "not stated: no shift", "explain:sourceNoShiftStated");
  if (stated.rounding === undefined)
    assume("rounding", "not stated: half up", "explain:sourceNoRoundingStated");
  if (stated.remainder === undefined)
    assume("remainder", "not stated: last", "explain:sourceNoRemainderStated");
  if (terms.openingBalance?.interestFrom === null)
    assumed["openingBalance.interestFrom"] = INTEREST_FROM_ASSUMED;
  const late = stated.defaultInterest as { readonly on?: unknown } | null | undefined;
  if (late && late.on === undefined)
    assume("defaultInterest.on", "not stated: all", "explain:sourceNoDefaultOnStated");
  return assumed;
}

/**
 * The terms in the form that readTerms reads. Reading it again gives equal terms, but for what `says` adds to sources.
 * What few agreements have (a month-end rule, a long final period, capitalised interest, an end of availability,
 * cancellations, own days) is left out where there is none of it.
 * @param say as for sourceToJson
 */
export function termsToJson(
  terms: LoanTerms,
  say?: (message: Message) => string,
): Readonly<Record<string, unknown>> {
  // Drawdowns that a stated balance stands in for are none that a file may state beside it.
  const written = TERMS_IN_FILE.write(terms.openingBalance ? { ...terms, drawdowns: [] } : terms);
  return { ...(written as Record<string, unknown>), sources: sourcesToJson(terms.sources, say) };
}
