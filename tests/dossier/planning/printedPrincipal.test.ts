import { describe, expect, it } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { planBudget } from "../../../src/dossier/planning/budgetPlan.ts";
import { whatToKnow } from "../../../src/dossier/planning/planLines.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { said } from "../../messages/sayable.ts";
import { X_RAY } from "../../workbook/dossier.ts";
import { X_RAY_REST } from "../../workbook/forwardLoans.ts";
import { begunWith } from "../../loan/loan.ts";
import { cardOf } from "../matching/printedCards.ts";
import { dossier } from "./plans.ts";

/** The container inspection loan repays 17,075,000 CNY a year until 2025; half of it in one of its two instalments. */
const NAME = "Export – Import Bank of China – X RAY";
const card = (year: number, instalment: string, first = "21.03.2014."): DebtCard =>
  cardOf({ name: NAME, year, instalment, first, last: "21.09.2025." });

/** "principal 2022: words" of each line that says something. */
function wordsOf(terms: LoanTerms, cards: readonly DebtCard[], asOf = "2021-08-31"): string[] {
  const plain = dossier([terms], asOf, []);
  const loans: Dossier["loans"] = [{ terms, cards }];
  return planBudget({ ...plain, loans }).lines.flatMap((line) => {
    const words = whatToKnow(line).map((word) => said(word).replaceAll("\u00a0", " "));
    return words.length === 0 ? [] : [`${line.part} ${line.year}: ${words.join("; ")}`];
  });
}

describe("a plan beside what laws print of the same year", () => {
  it("says nothing where the law prints the same to the unit", () => {
    expect(wordsOf(X_RAY, [card(2022, "17.075.000 CNY"), card(2023, "17.075.000,00 CNY")])).toEqual([]);
    expect(wordsOf(X_RAY, [card(2022, "17.075.000 CNY")], "2013-12-31")).toEqual([]);
  });

  it("names another sum beside the principal of that year", () => {
    expect(wordsOf(X_RAY, [card(2022, "17.074.999 CNY")])).toEqual([
      "principal 2022: the law prints CNY 17,074,999.00 for this year",
    ]);
    // Printed as due where by the schedule nothing is.
    expect(wordsOf(X_RAY, [card(2026, "8.537.500 CNY")], "2024-08-31")).toContain(
      "principal 2026: the law prints CNY 8,537,500.00 for this year",
    );
    expect(wordsOf(X_RAY, [card(2022, "0")])).toEqual([
      "principal 2022: the law prints CNY 0.00 for this year",
    ]);
  });

  it("of several laws on one year hears the last", () => {
    expect(wordsOf(X_RAY, [card(2022, "1 CNY"), card(2022, "17.075.000 CNY")])).toEqual([]);
  });

  it("says of later years that more may be due where the last law prints more than the schedule has", () => {
    const more = "may be more: for 2022 the law prints more than the schedule has";
    expect(wordsOf(X_RAY, [card(2022, "20.000.000 CNY")])).toEqual([
      "principal 2022: the law prints CNY 20,000,000.00 for this year",
      `principal 2023: ${more}`,
      `principal 2024: ${more}`,
      `interest 2022: ${more}`,
      `interest 2023: ${more}`,
      `interest 2024: ${more}`,
    ]);
    // The law of the year after has what the schedule has.
    expect(wordsOf(X_RAY, [card(2022, "20.000.000 CNY"), card(2023, "17.075.000 CNY")])).toEqual([
      "principal 2022: the law prints CNY 20,000,000.00 for this year",
    ]);
  });

  it("compares no sum in another currency, nor of a year that the terms know a part of", () => {
    expect(wordsOf(X_RAY, [card(2022, "2.000.000 EUR")])).toEqual([]);
    expect(wordsOf(X_RAY_REST, [card(2024, "1 CNY")], "2023-12-31")).toEqual([]);
  });
});

describe("a plan from a balance that was printed before repayment began", () => {
  const terms = begunWith(
    { date: "2022-08-31", amount: "12000000.00" },
    {
      ...{ currency: "CNY", firstInterest: "2023-03-21", firstPrincipal: "2024-03-21" },
      lastPrincipal: "2027-09-21",
    },
  );
  const printed: LoanTerms = {
    ...terms,
    sources: { ...terms.sources, openingBalance: { mark: "computed", text: "law.pdf" } },
  };
  const later = "may be more: repayment had not begun on the day of the printed balance";

  it("says that it may have been drawn on, where there is anything to pay", () => {
    const words = wordsOf(printed, [card(2022, "0", "21.03.2024.")], "2022-09-30");
    expect(words).toEqual(
      ["principal 2024", "principal 2025", "interest 2023", "interest 2024", "interest 2025"].map(
        (line) => `${line}: ${later}`,
      ),
    );
  });

  it("says nothing where the user states the balance, or repayment had begun", () => {
    expect(wordsOf(terms, [card(2022, "0", "21.03.2024.")], "2022-09-30")).toEqual([]);
    expect(wordsOf(printed, [card(2022, "0", "21.03.2020.")], "2022-09-30")).toEqual([]);
  });
});
