import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { explainRow } from "../../src/loan/explain.ts";
import { parseScenario } from "../../src/loan/scenarios/scenario.ts";
import { alternativeOf } from "../../src/loan/scenarios/alternative.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import type { Language } from "../../src/messages/language.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { terms } from "./loan.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";

addLaterTexts();

/** The sentences of the row, with plain spaces. */
function said(loan: LoanTerms, n: number, language: Language = "en"): string[] {
  const row = buildSchedule(loan).rows.find((each) => each.n === n);
  if (!row) throw new Error(`no row ${n}`);
  return explainRow(loan, row).map((message) =>
    translatorFor(language).sayMessage(message).replaceAll("\u00a0", " "),
  );
}

const prepaid = (order: string, respread = false): LoanTerms =>
  terms({ prepayments: [{ date: "2021-02-01", amount: "150.00", order, respread }] });

describe("a prepayment of 150.00 of three instalments of 300.00 left", () => {
  it.each([
    ["inverse-order", "it is taken off the last instalments first."],
    ["in-order", "it is taken off the next instalments first."],
    ["pro-rata", "it is taken off each instalment left in proportion."],
  ])("%s", (order, effect) => {
    const sentences = said(prepaid(order), 3);
    expect(sentences).toContain(`CNY 150.00 prepaid on 1 Feb 2021, before it was due; ${effect}`);
    expect(sentences).toContain("From 1 Feb 2021 up to 15 Jul 2021: CNY 750.00, 164 days.");
  });

  it("in order: 150.00 is left of the next instalment", () => {
    expect(said(prepaid("in-order"), 3)).toContain(
      "Principal, instalment 2: CNY 150.00, what prepayments have left of it.",
    );
  });

  it("respread: 750.00 over three dates", () => {
    const sentences = said(prepaid("pro-rata", true), 3);
    expect(sentences).toContain(
      "CNY 150.00 prepaid on 1 Feb 2021, before it was due; what is left is spread anew over the dates left.",
    );
    expect(sentences).toContain("Principal, instalment 2: CNY 750.00 / 3 instalments = CNY 250.00.");
  });
});

it("interest that is added to the balance says so", () => {
  expect(said(terms({ capitalisedUntil: "2020-07-15" }), 1)).toEqual([
    "Period 1: from 15 Jan 2020 up to 15 Jul 2020, 182 days.",
    "Due on 15 Jul 2020.",
    "CNY 1,200.00 drawn on 15 Jan 2020; interest is counted from that day.",
    "Interest: CNY 1,200.00 × 3% × 182 days / 360 = CNY 18.20.",
    "This interest is not paid: CNY 18.20 is added to the balance.",
    "Grace period: no principal is due.",
    "Balance afterwards: CNY 1,218.20.",
  ]);
});

const RESCHEDULED = terms({
  reschedulings: [
    {
      date: "2021-03-15",
      accrued: "due",
      writeDown: "100.00",
      rate: { kind: "fixed", percent: "2" },
      firstInterest: "2021-09-15",
      firstPrincipal: "2022-03-15",
      lastPrincipal: "2022-09-15",
      monthsBetween: 6,
      repayment: null,
      capitalisedUntil: null,
    },
  ],
});

describe("a rescheduling", () => {
  it("ends the period, and says what holds from then on", () => {
    // 900 x 3 % x 59 / 360 = 4.425
    expect(said(RESCHEDULED, 3)).toEqual([
      "Period 3: from 15 Jan 2021 up to 15 Mar 2021, 59 days.",
      "Due on 15 Mar 2021.",
      "Interest: CNY 900.00 × 3% × 59 days / 360 = CNY 4.43.",
      "No principal is due: the period ends with the rescheduling.",
      "CNY 100.00 of the balance is written off.",
      "On 15 Mar 2021 the loan is rescheduled: interest is due from 15 Sep 2021 on, principal from 15 Mar 2022 to 15 Sep 2022. What was due before stays as it was.",
      "From then on the rate is 2%.",
      "Balance afterwards: CNY 800.00.",
    ]);
  });

  it("is said in Serbian, in both scripts", () => {
    const [latin, cyrillic] = (["sr-Latn", "sr-Cyrl"] as const).map(
      (language) => said(RESCHEDULED, 3, language)[5],
    );
    expect(latin).toBe(
      "Dana 15.03.2021. zajam je reprogramiran: kamata dospeva počev od 15.09.2021., a glavnica od 15.03.2022. do 15.09.2022. godine. Ono što je ranije dospelo ostaje kako je bilo.",
    );
    expect(cyrillic).toContain("зајам је репрограмиран");
  });
});

it("a rate that a scenario changes is no published one", () => {
  const loan = terms();
  const { terms: changed } = alternativeOf(
    loan,
    buildSchedule(loan),
    parseScenario("rate+1 from 2021-07-15"),
  );
  expect(said(changed, 4)).toContain("Rate: 4% from 15 Jul 2021, as the scenario assumes.");
  expect(said(changed, 4).join(" ")).not.toContain("WHAT-IF");
});

it.each(LANGUAGES)("every sentence on such loans exists in %s", (language) => {
  for (const loan of [RESCHEDULED, prepaid("in-order"), terms({ capitalisedUntil: "2020-07-15" })]) {
    for (const { n } of buildSchedule(loan).rows) expect(said(loan, n, language).length).toBeGreaterThan(3);
  }
});
