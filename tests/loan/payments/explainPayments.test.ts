import { describe, expect, it } from "vitest";
import { defaultInterest } from "../../../src/loan/payments/defaultInterest.ts";
import {
  explainDefault,
  explainNotCounted,
  explainOverpayment,
} from "../../../src/loan/payments/explainPayments.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { settle } from "../../../src/loan/payments/settle.ts";
import type { Settlement } from "../../../src/loan/payments/settlement.ts";
import { day } from "../../../src/calendar/day.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import type { Language } from "../../../src/messages/language.ts";
import type { TermsText } from "../loan.ts";
import { agreed, inWords, paid, settled, TWO_OVER } from "./payments.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";

addLaterTexts();

/** How default interest on one part came about, each stretch after the other. */
function saidOfDefault(
  changes: TermsText,
  payments: readonly string[],
  asOf: string,
  of: string,
  language?: Language,
): string[] {
  const terms = agreed(changes);
  const charge = defaultInterest(terms, settled(terms, payments, asOf))?.charges.find(
    ({ part }) => `${part.row.n} ${part.kind}` === of,
  );
  const { defaultInterest: rule } = terms;
  return charge && rule
    ? inWords(
        charge.stretches.flatMap((stretch) => explainDefault(rule, stretch)),
        language,
      )
    : [];
}

function saidOfUnused(terms: LoanTerms, settlement: Settlement, language?: Language): string[] {
  const notCounted = settlement.notCounted.map((one) => explainNotCounted(terms, one));
  return inWords(
    [...settlement.overpayments.map(explainOverpayment), ...notCounted].filter((one) => one !== null),
    language,
  );
}

describe("payments that were not used", () => {
  it("each says why; one that was made after the day is in order", () => {
    const settlement = settled(
      agreed(),
      [
        "2022-07-25 interest 70.00",
        "2023-01-01 interest 1.00",
        "2022-01-01 interest -1.00",
        "2022-01-01 interest 1.00 EUR",
        "2022-01-01 default-interest 1.00",
      ],
      "2022-12-31",
    );
    expect(saidOfUnused(agreed(), settlement)).toEqual([
      "Of CNY 70.00 paid on 25 Jul 2022, CNY 6.09 is left over: nothing of the kind was left to pay.",
      "CNY -1.00 on 1 Jan 2022 is not counted: a payment must be more than 0.",
      "EUR 1.00 paid on 1 Jan 2022 is not counted: the loan is in CNY, and no exchange rate of that day is entered.",
      "CNY 1.00 paid on 1 Jan 2022 as default interest is not counted: the terms of the loan do not say what default interest is due.",
    ]);
  });
});

it("a payment that is entered for another loan names it", () => {
  const other = { ...paid("2022-01-01 interest 1.00"), loan: "Ljig" };
  const settlement = settle(agreed(), buildSchedule(agreed()), [other], day("2022-12-31"));
  expect(saidOfUnused(agreed(), settlement)).toEqual([
    "CNY 1.00 paid on 1 Jan 2022 is not counted: it is entered for the loan Ljig.",
  ]);
});

describe("default interest", () => {
  const principal = "2 principal";
  it("one balance at one rate", () => {
    expect(
      saidOfDefault({ defaultInterest: TWO_OVER }, ["2021-02-14 principal 300.00"], "2021-12-31", principal),
    ).toEqual([
      "Rate of default interest from 15 Jan 2021: the loan's rate of 3% + 2% = 5%.",
      "From 15 Jan 2021 up to 14 Feb 2021: CNY 300.00, 30 days.",
      "Default interest: CNY 300.00 × 5% × 30 days / 360 = CNY 1.25.",
    ]);
  });

  it("two balances", () => {
    expect(
      saidOfDefault(
        { defaultInterest: { ...TWO_OVER, over: "absolute", percent: "5", on: "principal" } },
        ["2021-01-25 principal 100.00", "2021-02-14 principal 200.00", "2021-02-14 default-interest 0.50"],
        "2021-12-31",
        principal,
      ),
    ).toEqual([
      "Rate of default interest: 5%.",
      "From 15 Jan 2021 up to 25 Jan 2021: CNY 300.00, 10 days.",
      "From 25 Jan 2021 up to 14 Feb 2021: CNY 200.00, 20 days.",
      "Default interest: the sum of these balances × days, × 5% / 360, rounded once = CNY 0.97.",
    ]);
  });

  it("a table of rates, in the days of each year", () => {
    const rates = [{ from: "2020-01-01", percent: "6.5" }];
    const table = { ...TWO_OVER, over: "table", percent: "8", dayCount: "ACT/ACT ISDA", rates };
    // 300 x 14.5 % x 30 / 365 = 3.5753
    expect(saidOfDefault({ defaultInterest: table }, [], "2021-02-14", principal)).toEqual([
      "Rate of default interest from 15 Jan 2021: 6.5% by the table, in force since 1 Jan 2020, + 8% = 14.5%.",
      "From 15 Jan 2021 up to 14 Feb 2021: CNY 300.00, 30 days.",
      "Default interest: each balance × its part of the year by ACT/ACT ISDA, × 14.5%, rounded once = CNY 3.58.",
    ]);
  });

  it("what has joined the balance", () => {
    expect(
      saidOfDefault(
        { defaultInterest: { ...TWO_OVER, compounding: true } },
        [],
        "2022-01-15",
        principal,
      ).slice(4),
    ).toEqual([
      "From 15 Jul 2021 the overdue amount includes CNY 7.54 of default interest that was not paid by then.",
      "From 15 Jul 2021 up to 15 Jan 2022: CNY 307.54, 184 days.",
      "Default interest: CNY 307.54 × 5% × 184 days / 360 = CNY 7.86.",
    ]);
  });

  it("a rate carried forward, and one below 0", () => {
    const rate = {
      kind: "floating",
      index: "EURIBOR6M",
      marginPercent: "1",
      fixings: [{ from: "2020-01-15", percent: "-4" }],
    };
    expect(
      saidOfDefault({ rate, defaultInterest: TWO_OVER }, [], "2021-01-25", principal).slice(0, 2),
    ).toEqual([
      "Rate of default interest from 15 Jan 2021: the loan's rate of -3%, carried forward as the one for this period is not known yet, + 2% = -1%.",
      "As this sum is below 0, default interest is computed at 0%.",
    ]);
  });
});

it("a rate of default interest of exactly 0 is not said to have been below it", () => {
  const rate = {
    kind: "floating",
    index: "EURIBOR6M",
    marginPercent: "1",
    fixings: [{ from: "2020-01-15", percent: "-3" }],
  };
  expect(saidOfDefault({ rate, defaultInterest: TWO_OVER }, [], "2021-01-25", "2 principal")).toEqual([
    "Rate of default interest from 15 Jan 2021: the loan's rate of -2%, carried forward as the one for this period is not known yet, + 2% = 0%.",
    "From 15 Jan 2021 up to 25 Jan 2021: CNY 300.00, 10 days.",
    "Default interest: CNY 300.00 × 0% × 10 days / 360 = CNY 0.00.",
  ]);
});

describe("every sentence there is", () => {
  it.each(["en", "sr-Latn", "sr-Cyrl"] as const)("in %s", (language) => {
    const PAYMENTS = ["2021-02-14 any 100.00", "2020-12-31 fee 1000.00"];
    const kinds: TermsText[] = [
      { defaultInterest: { ...TWO_OVER, compounding: true } },
      { defaultInterest: { ...TWO_OVER, over: "absolute", dayCount: "ACT/ACT ICMA" } },
      {
        defaultInterest: { ...TWO_OVER, over: "table", rates: [{ from: "2020-01-01", percent: "-9" }] },
        facility: "2000.00",
        fees: [{ kind: "management", percent: "1", on: "facility", date: "2020-02-01" }],
      },
    ];
    for (const changes of kinds) {
      const terms = agreed(changes);
      const settlement = settled(terms, PAYMENTS, "2022-12-31");
      const text = [
        ...saidOfUnused(terms, settlement, language),
        ...["2 fee", "2 interest", "3 principal"].flatMap((of) =>
          saidOfDefault(changes, PAYMENTS, "2022-12-31", of, language),
        ),
      ].join(" ");
      expect(text).not.toMatch(/\{\{|undefined|explain:/);
      if (language === "sr-Cyrl") expect(text).not.toMatch(/\b(?:Glavnica|Zatezna|dana)\b/);
    }
  });
});
