import assert from "node:assert/strict";
import fc from "../../fastCheck.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { readTerms, termsToJson } from "../../../src/loan/termsJson.ts";

import { loansAndRests } from "../reference/loans.ts";
import { scheduleOf, type LoanProperty } from "./property.ts";

const LISTS_WITHOUT_ORDER = [
  "drawdowns",
  "cancellations",
  "fixings",
  "instalments",
  "holidays",
  "workingDays",
];

/** JSON with its keys, and the lists whose order means nothing, turned round. */
function turned(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => turned(one));
    return LISTS_WITHOUT_ORDER.includes(key) || (key === "prepayments" && distinctDates(value))
      ? list.reverse()
      : list;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, turned(inner, name)]),
  );
}

function distinctDates(list: readonly { readonly date?: unknown }[]): boolean {
  return new Set(list.map(({ date }) => date)).size === list.length;
}

const bytes = (terms: LoanTerms): string =>
  JSON.stringify(scheduleOf(terms), (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );

const jsonOf = (terms: LoanTerms): unknown => JSON.parse(JSON.stringify(termsToJson(terms)));

/** The same terms are the same schedule, however they are written down. */
export const SAME_INPUT: readonly LoanProperty[] = [
  {
    name: "terms survive JSON",
    property: fc.property(loansAndRests, (loan) => {
      assert.deepEqual(readTerms(jsonOf(loan), {}), loan);
    }),
  },
  {
    name: "the same terms give the same bytes, in whatever order keys and lists are written",
    property: fc.property(loansAndRests, (loan) => {
      const first = bytes(loan);
      assert.equal(bytes(loan), first);
      assert.equal(bytes(readTerms(turned(jsonOf(loan)), {})), first);
    }),
  },
  {
    name: "the order in which the terms' own lists stand does not matter",
    property: fc.property(loansAndRests, (loan) => {
      const { drawdowns, cancellations } = loan;
      const other = { ...loan, drawdowns: drawdowns.toReversed(), cancellations: cancellations.toReversed() };
      assert.equal(bytes(other), bytes(loan));
    }),
  },
];
