import { describe, expect, it } from "vitest";
import { arrearsOn } from "../../../src/loan/payments/arrears.ts";
import { defaultInterest } from "../../../src/loan/payments/defaultInterest.ts";
import {
  explainArrears,
  explainDefault,
  explainSettled,
  explainUnused,
} from "../../../src/loan/payments/explainPayments.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { settle, type SettleOptions } from "../../../src/loan/payments/settle.ts";
import { day } from "../../../src/calendar/day.ts";
import type { Language } from "../../../src/messages/language.ts";
import { decimal } from "../../../src/money/decimal.ts";
import type { TermsText } from "../loan.ts";
import { agreed, inWords, paid, partsOf, settled, TWO_OVER } from "./payments.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";

addLaterTexts();

const BEARING = agreed({ defaultInterest: TWO_OVER });

function saidOfDefault(changes: TermsText, payments: readonly string[], asOf: string, of: string): string[] {
  const terms = agreed(changes);
  const charge = defaultInterest(terms, settled(terms, payments, asOf))?.charges.find(
    ({ part }) => `${part.row.n} ${part.kind}` === of,
  );
  return charge ? inWords(explainDefault(terms, charge)) : [];
}

function saidOfPart(of: string, payments: string[], options: SettleOptions = {}, language: Language = "en") {
  const settlement = settled(agreed(), payments, "2022-12-31", options);
  const part = partsOf(settlement).find(({ row, kind }) => `${row.n} ${kind}` === of);
  return part ? inWords(explainSettled(part, settlement), language) : [];
}

describe("what became of an amount due", () => {
  it("each payment with its day, and what is not paid", () => {
    expect(
      saidOfPart("2 principal", [
        "2021-01-10 principal 50.00",
        "2021-01-15 principal 100.00",
        "2021-02-14 principal 100.00",
      ]),
    ).toEqual([
      "Principal due on 15 Jan 2021, payable on 15 Jan 2021: CNY 300.00.",
      "CNY 50.00 paid on 10 Jan 2021, before it was due.",
      "CNY 100.00 paid on 15 Jan 2021, in time.",
      "CNY 100.00 paid on 14 Feb 2021, 30 days late.",
      "Not paid on 31 Dec 2022: CNY 300.00 − CNY 250.00 = CNY 50.00.",
    ]);
  });

  it("a payment in another currency with its rate, and more than there was to pay", () => {
    const rates = [{ date: day("2022-07-16"), base: "EUR", quote: "CNY", rate: decimal("7.8503") }] as const;
    // 10 x 7.8503 = 78.503; 78.50 - 63.91 = 14.59.
    expect(saidOfPart("5 interest", ["2022-07-16 interest 10.00 EUR"], { rates })).toEqual([
      "Interest due on 15 Jul 2022, payable on 15 Jul 2022: CNY 4.53.",
      "EUR 10.00 paid on 16 Jul 2022 counts as CNY 78.50, at the rate of that day: 1 EUR = 7.8503 CNY.",
      "CNY 4.53 paid on 16 Jul 2022, 1 day late.",
      "Paid in full on 16 Jul 2022.",
      "CNY 14.59 more was paid than there was left to pay.",
    ]);
  });

  it("the same in Serbian, in both scripts", () => {
    const payments = ["2021-02-14 principal 250.00"];
    expect(saidOfPart("2 principal", payments, {}, "sr-Latn")).toEqual([
      "Glavnica, datum dospeća 15.01.2021., dan plaćanja 15.01.2021.: 300,00 CNY.",
      "Dana 14.02.2021. plaćeno je 250,00 CNY, sa zakašnjenjem od 30 dana.",
      "Neplaćeno na dan 31.12.2022.: 300,00 CNY − 250,00 CNY = 50,00 CNY.",
    ]);
    expect(saidOfPart("2 principal", payments, {}, "sr-Cyrl")[1]).toBe(
      "Дана 14.02.2021. плаћено је 250,00 CNY, са закашњењем од 30 дана.",
    );
  });
});

describe("payments that were not used", () => {
  it("each says why", () => {
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
    expect(inWords(explainUnused(agreed(), settlement))).toEqual([
      "Of CNY 70.00 paid on 25 Jul 2022, CNY 6.09 is left over: nothing of the kind was left to pay.",
      "CNY 1.00 paid on 1 Jan 2023 is not counted: it was paid after 31 Dec 2022.",
      "CNY -1.00 on 1 Jan 2022 is not counted: a payment must be more than 0.",
      "EUR 1.00 paid on 1 Jan 2022 is not counted: the loan is in CNY, and no exchange rate of that day is entered.",
      "CNY 1.00 paid on 1 Jan 2022 as default interest is not counted: the terms of the loan do not say what default interest is due.",
    ]);
  });
});

it("a payment that is entered for another loan names it", () => {
  const other = { ...paid("2022-01-01 interest 1.00"), loan: "Ljig" };
  const settlement = settle(agreed(), buildSchedule(agreed()), [other], day("2022-12-31"));
  expect(inWords(explainUnused(agreed(), settlement))).toEqual([
    "CNY 1.00 paid on 1 Jan 2022 is not counted: it is entered for the loan Ljig.",
  ]);
});

describe("default interest", () => {
  const principal = "2 principal";
  it("one balance at one rate", () => {
    expect(
      saidOfDefault({ defaultInterest: TWO_OVER }, ["2021-02-14 principal 300.00"], "2021-12-31", principal),
    ).toEqual([
      "Principal, CNY 300.00 due on 15 Jan 2021: default interest runs from 15 Jan 2021 on.",
      "Rate of default interest from 15 Jan 2021: the loan's rate of 3% + 2% = 5%.",
      "From 15 Jan 2021 up to 14 Feb 2021: CNY 300.00, 30 days.",
      "Default interest: CNY 300.00 × 5% × 30 days / 360 = CNY 1.25.",
    ]);
  });

  it("two balances, and what of it is paid", () => {
    expect(
      saidOfDefault(
        { defaultInterest: { ...TWO_OVER, over: "absolute", percent: "5", on: "principal" } },
        ["2021-01-25 principal 100.00", "2021-02-14 principal 200.00", "2021-02-14 default-interest 0.50"],
        "2021-12-31",
        principal,
      ),
    ).toEqual([
      "Principal, CNY 300.00 due on 15 Jan 2021: default interest runs from 15 Jan 2021 on.",
      "Rate of default interest: 5%.",
      "From 15 Jan 2021 up to 25 Jan 2021: CNY 300.00, 10 days.",
      "From 25 Jan 2021 up to 14 Feb 2021: CNY 200.00, 20 days.",
      "Default interest: the sum of these balances × days, × 5% / 360, rounded once = CNY 0.97.",
      "Default interest not paid: CNY 0.97 − CNY 0.50 = CNY 0.47.",
    ]);
  });

  it("a table of rates, in the days of each year", () => {
    const rates = [{ from: "2020-01-01", percent: "6.5" }];
    const table = { ...TWO_OVER, over: "table", percent: "8", dayCount: "ACT/ACT ISDA", rates };
    // 300 x 14.5 % x 30 / 365 = 3.5753
    expect(saidOfDefault({ defaultInterest: table }, [], "2021-02-14", principal)).toEqual([
      "Principal, CNY 300.00 due on 15 Jan 2021: default interest runs from 15 Jan 2021 on.",
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
      ).slice(5),
    ).toEqual([
      "From 15 Jul 2021 the overdue amount includes CNY 7.54 of default interest that was not paid by then.",
      "From 15 Jul 2021 up to 15 Jan 2022: CNY 307.54, 184 days.",
      "Default interest: CNY 307.54 × 5% × 184 days / 360 = CNY 7.86.",
      "Default interest not paid: CNY 15.40 − CNY 0.00 = CNY 15.40.",
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
      saidOfDefault({ rate, defaultInterest: TWO_OVER }, [], "2021-01-25", principal).slice(1, 3),
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
  expect(
    saidOfDefault({ rate, defaultInterest: TWO_OVER }, [], "2021-01-25", "2 principal").slice(1),
  ).toEqual([
    "Rate of default interest from 15 Jan 2021: the loan's rate of -2%, carried forward as the one for this period is not known yet, + 2% = 0%.",
    "From 15 Jan 2021 up to 25 Jan 2021: CNY 300.00, 10 days.",
    "Default interest: CNY 300.00 × 0% × 10 days / 360 = CNY 0.00.",
  ]);
});

describe("arrears", () => {
  it("each overdue amount, the default interest on it, and the sum", () => {
    const settlement = settled(BEARING, ["2020-07-15 interest 18.20"], "2021-02-14");
    expect(inWords(explainArrears(BEARING, arrearsOn(BEARING, settlement)))).toEqual([
      "Interest due on 15 Jan 2021: CNY 18.40 is overdue, for 30 days since 15 Jan 2021.",
      "Principal due on 15 Jan 2021: CNY 300.00 is overdue, for 30 days since 15 Jan 2021.",
      "Interest, CNY 18.40 due on 15 Jan 2021: default interest runs from 15 Jan 2021 on.",
      "Rate of default interest from 15 Jan 2021: the loan's rate of 3% + 2% = 5%.",
      "From 15 Jan 2021 up to 14 Feb 2021: CNY 18.40, 30 days.",
      "Default interest: CNY 18.40 × 5% × 30 days / 360 = CNY 0.08.",
      "Principal, CNY 300.00 due on 15 Jan 2021: default interest runs from 15 Jan 2021 on.",
      "Rate of default interest from 15 Jan 2021: the loan's rate of 3% + 2% = 5%.",
      "From 15 Jan 2021 up to 14 Feb 2021: CNY 300.00, 30 days.",
      "Default interest: CNY 300.00 × 5% × 30 days / 360 = CNY 1.25.",
      "Overdue on 14 Feb 2021: principal CNY 300.00 + interest CNY 18.40 + fees CNY 0.00 + default interest CNY 1.33 = CNY 319.73.",
    ]);
  });

  it("none, and no default interest in the terms", () => {
    const settlement = settled(agreed(), [], "2020-07-15");
    expect(inWords(explainArrears(agreed(), arrearsOn(agreed(), settlement)), "sr-Latn")).toEqual([
      "Na dan 15.07.2020. nema neplaćene dospele glavnice, kamate ni naknada.",
      "Dospelo, a neplaćeno na dan 15.07.2020.: glavnica 0,00 CNY + kamata 0,00 CNY + naknade 0,00 CNY = 0,00 CNY. Uslovi ne pominju zateznu kamatu, pa nije obračunata.",
    ]);
  });

  it.each(["en", "sr-Latn", "sr-Cyrl"] as const)("every sentence there is, in %s", (language) => {
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
      const settlement = settled(terms, ["2021-02-14 any 100.00", "2020-12-31 fee 1000.00"], "2022-12-31");
      const text = inWords(
        [
          ...partsOf(settlement).flatMap((part) => explainSettled(part, settlement)),
          ...explainUnused(terms, settlement),
          ...explainArrears(terms, arrearsOn(terms, settlement)),
        ],
        language,
      ).join(" ");
      expect(text).not.toMatch(/\{\{|undefined|explain:/);
      if (language === "sr-Cyrl") expect(text).not.toMatch(/\b(?:Glavnica|Zatezna|dana)\b/);
    }
  });
});
