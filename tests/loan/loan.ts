import { day, isoText } from "../../src/calendar/day.ts";
import type { Schedule } from "../../src/loan/schedule.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import { Problem } from "../../src/messages/message.ts";
import { amountText } from "../../src/money/money.ts";
import { said } from "../messages/sayable.ts";

/** A small loan that each test changes where it matters: CNY 1,200.00, four instalments, 3 %. */
export const SMALL = {
  id: "small",
  name: "Small loan",
  currency: "CNY",
  drawdowns: [{ date: "2020-01-15", amount: "1200.00" }] as { date: string; amount: string }[],
  rate: { kind: "fixed", percent: "3" } as Record<string, unknown>,
  dayCount: "ACT/360",
  firstInterest: "2020-07-15",
  firstPrincipal: "2021-01-15",
  lastPrincipal: "2022-07-15",
  monthsBetween: 6,
  repayment: { kind: "equal-principal" } as Record<string, unknown>,
  businessDays: { calendars: [] as string[], convention: "none", interest: "unadjusted" },
  rounding: "half-up",
  remainder: "last",
  fees: [] as Record<string, unknown>[],
};

export type TermsText = Partial<typeof SMALL> & Record<string, unknown>;

export function terms(changes: TermsText = {}): LoanTerms {
  return readTerms({ ...SMALL, ...changes }, {});
}

/** The small loan (300.00 on each 15 January and 15 July from 15 January 2021 on), begun with a balance. */
export function begunWith(openingBalance: Record<string, unknown>, changes: TermsText = {}): LoanTerms {
  const { drawdowns: _, ...rest } = SMALL;
  return readTerms({ ...rest, openingBalance, ...changes }, {});
}

/** The chosen columns of the rows, amounts as text. */
export function columns(
  schedule: Schedule,
  ...names: ("due" | "payment" | "principal" | "interest" | "fees" | "closing")[]
) {
  return schedule.rows.map((row) =>
    names
      .map((name) => (name === "due" || name === "payment" ? isoText(row[name]) : amountText(row[name])))
      .join(" "),
  );
}

/** Key and place of the Problem that the call throws, once it can be said in full; anything else is a failure. */
export function problemOf(call: () => unknown): { readonly key: string; readonly cell: string | undefined } {
  try {
    call();
  } catch (error) {
    if (error instanceof Problem) {
      said(error.problem);
      return { key: error.problem.key, cell: error.place.cell };
    }
    throw error;
  }
  throw new Error("no Problem was thrown");
}

export { day };
