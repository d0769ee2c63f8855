import type { TermSource } from "../../loan/terms.ts";
import { day } from "../../calendar/day.ts";
import type { PublishedFacts } from "../../dossier/fitFacts.ts";
import type { FactsJson } from "../../loan/fit/factsSchema.ts";
import { formatDecimal } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import { decimal } from "../../money/decimal.ts";
import { typedForm } from "../state/asOfField.ts";

/** Facts that stand alone, in the order of the form, and how each is typed. */
export const SINGLE_FACTS = {
  firstPrincipal: "date",
  lastPrincipal: "date",
  monthsBetween: "whole",
  instalments: "whole",
  instalment: "number",
  facility: "number",
  drawn: "number",
  ratePercent: "number",
  firstInterest: "date",
} as const satisfies Partial<Record<keyof FactsJson, "date" | "whole" | "number">>;

export type SingleFact = keyof typeof SINGLE_FACTS;

/** A fact as it stands in its field. */
export interface FieldFact {
  readonly text: string;
  /** What a document states, and where; while the field says the same, the fact is the document's. */
  readonly published: { readonly text: string; readonly source: TermSource } | null;
}

/** Principal due in a year. */
export interface YearRow {
  /** Tells the row from the others, whatever is typed in it. */
  readonly id: number;
  readonly year: string;
  readonly amount: FieldFact;
}

/** A published balance; a day or a unit of rounding that is not known is empty. */
export interface PublishedRow {
  readonly id: number;
  readonly amount: FieldFact;
  readonly currency: string;
  readonly asOf: string;
  readonly roundedTo: string;
}

/** The facts of a loan as the user sees and types them, in the language's own form. */
export interface FitForm {
  readonly currency: FieldFact;
  readonly repayment: string;
  readonly single: Readonly<Record<SingleFact, FieldFact>>;
  readonly years: readonly YearRow[];
  readonly balances: readonly PublishedRow[];
}

/** The form filled with what is published. */
export function fitFormOf({ facts, sources }: PublishedFacts, language: Language): FitForm {
  const field = (path: string, text: string | null): FieldFact => {
    const source = sources[path];
    if (text === null) return EMPTY;
    return { text, published: source ? { text, source } : null };
  };
  const number = (text: string): string => formatDecimal(decimal(text), language);
  const date = (iso: string): string => typedForm(day(iso), language);
  const shown = (name: SingleFact): string | null => {
    const value = facts[name] ?? null;
    if (value === null) return null;
    if (typeof value === "number") return String(value);
    return SINGLE_FACTS[name] === "date" ? date(value) : number(value);
  };
  const names = Object.keys(SINGLE_FACTS) as SingleFact[];
  return {
    currency: field("currency", facts.currency),
    repayment: facts.repayment ?? "",
    single: Object.fromEntries(names.map((name) => [name, field(name, shown(name))])) as FitForm["single"],
    years: (facts.yearlyInstalments ?? []).map(({ year, amount }, id) => ({
      id,
      year: String(year),
      amount: field(`yearlyInstalments[${id}]`, number(amount)),
    })),
    balances: (facts.balances ?? []).map(({ amount, currency, asOf, roundedTo }, id) => ({
      id,
      amount: field(`balances[${id}]`, number(amount)),
      currency,
      asOf: typeof asOf === "string" ? date(asOf) : "",
      roundedTo: typeof roundedTo === "string" ? number(roundedTo) : "",
    })),
  };
}

const EMPTY: FieldFact = { text: "", published: null };

/** The field with another text. */
export function typed(field: FieldFact, text: string): FieldFact {
  return { ...field, text };
}

/** Where the fact stands; null where the user entered it. */
export function factSource({ text, published }: FieldFact): TermSource | null {
  return published?.text === text ? published.source : null;
}

/** The number of the next row. */
function nextId(rows: readonly { readonly id: number }[]): number {
  return Math.max(-1, ...rows.map(({ id }) => id)) + 1;
}

export function newYear(rows: readonly YearRow[]): YearRow {
  return { id: nextId(rows), year: "", amount: EMPTY };
}

export function newBalance(rows: readonly PublishedRow[]): PublishedRow {
  return { id: nextId(rows), amount: EMPTY, currency: "EUR", asOf: "", roundedTo: "" };
}

/** Sources of the facts that state a term, by the term's name. What the user changed has none. */
export function termSources({ currency, single }: FitForm): Readonly<Record<string, TermSource>> {
  const fields = { ...single, currency, rate: single.ratePercent };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([term, field]) => {
      const source = factSource(field);
      return source ? [[term, source]] : [];
    }),
  );
}
