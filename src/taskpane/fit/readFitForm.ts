import { isoText } from "../../calendar/day.ts";
import type { FactsJson } from "../../loan/fit/factsSchema.ts";
import type { Language } from "../../messages/language.ts";
import { isCurrency, type Currency } from "../../money/currency.ts";
import { decimalText } from "../../money/decimal.ts";
import { readTypedDay } from "../state/readTypedDay.ts";
import { readTypedNumber } from "../state/readTypedNumber.ts";
import { SINGLE_FACTS, type FitForm, type SingleFact } from "./fitForm.ts";

/** What a field should have held. */
export type Expected = "date" | "whole" | "number" | "year" | "currency";

/** The facts as typed, or the fields that hold none, by their names: "facility", "balances 2 amount". */
type FormReading =
  | { readonly ok: true; readonly facts: FactsJson }
  | { readonly ok: false; readonly wrong: ReadonlyMap<string, Expected> };

/** Reads the form. An empty field is what is not known; a row of which nothing is typed is none. */
export function readFitForm(
  form: FitForm,
  loan: { readonly id: string; readonly name: string },
  language: Language,
): FormReading {
  const wrong = new Map<string, Expected>();
  const read = (name: string, text: string, expected: Expected): string | null => {
    const typed = text.trim();
    if (typed === "") return null;
    const value = valueOf(typed, expected, language);
    if (value === null) wrong.set(name, expected);
    return value;
  };
  /** What a row cannot do without. */
  const needed = (name: string, text: string, expected: Expected): string => {
    if (text.trim() === "") wrong.set(name, expected);
    return read(name, text, expected) ?? "";
  };
  const single = (name: SingleFact) => read(name, form.single[name].text, SINGLE_FACTS[name]);
  const whole = (name: "monthsBetween" | "instalments"): number | null => {
    const text = single(name);
    return text === null ? null : Number(text);
  };
  const currency = needed("currency", form.currency.text, "currency") as Currency;
  const repayment = REPAYMENTS.find((one) => one === form.repayment) ?? null;
  const years = form.years.filter(({ year, amount }) => year.trim() + amount.text.trim() !== "");
  const balances = form.balances.filter(({ amount, asOf }) => amount.text.trim() + asOf.trim() !== "");
  const facts: FactsJson = {
    id: loan.id,
    name: loan.name,
    currency,
    facility: single("facility"),
    drawn: single("drawn"),
    ratePercent: single("ratePercent"),
    firstInterest: single("firstInterest"),
    firstPrincipal: single("firstPrincipal"),
    lastPrincipal: single("lastPrincipal"),
    monthsBetween: whole("monthsBetween"),
    instalments: whole("instalments"),
    instalment: single("instalment"),
    repayment,
    yearlyInstalments: years.map(({ id, year, amount }) => ({
      year: Number(needed(`years ${id} year`, year, "year")),
      amount: needed(`years ${id} amount`, amount.text, "number"),
    })),
    balances: balances.map(({ id, amount, currency: of, asOf, roundedTo }) => ({
      amount: needed(`balances ${id} amount`, amount.text, "number"),
      currency: needed(`balances ${id} currency`, of, "currency") as Currency,
      asOf: read(`balances ${id} asOf`, asOf, "date"),
      roundedTo: read(`balances ${id} roundedTo`, roundedTo, "number"),
    })),
  };
  return wrong.size > 0 ? { ok: false, wrong } : { ok: true, facts };
}

export const REPAYMENTS = ["equal-principal", "annuity", "bullet"] as const;

/** In the form of a file of facts; null for what is not of the kind. */
function valueOf(text: string, expected: Expected, language: Language): string | null {
  switch (expected) {
    case "date": {
      const day = readTypedDay(text, language);
      return day === null ? null : isoText(day);
    }
    case "number": {
      const number = readTypedNumber(text, language);
      return number && number.digits >= 0n ? decimalText(number) : null;
    }
    case "whole":
      return /^[1-9]\d{0,3}$/u.test(text) ? text : null;
    case "year":
      return /^\d{4}\.?$/u.test(text) ? text.slice(0, 4) : null;
    case "currency":
      return isCurrency(text) ? text : null;
  }
}
