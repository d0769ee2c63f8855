import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { PLAIN_TERMS } from "../../src/loan/plainTerms.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { LANGUAGES, type Language } from "../../src/messages/language.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { rareTermWords } from "../../src/workbook/rareTermWords.ts";
import { terms } from "../loan/loan.ts";
import { BRIDGE, STATED } from "./rareLoans.ts";

const RARE: LoanTerms = terms({
  facility: "2000.00",
  availabilityEnd: "2021-03-31",
  rollOn: "month-end",
  finalPeriod: "long",
  capitalisedUntil: "2020-07-15",
  repayment: {
    kind: "custom",
    instalments: [
      { date: "2021-01-15", amount: "500.00" },
      { date: "2022-07-15", amount: "700.00" },
    ],
  },
  businessDays: {
    calendars: ["CN"],
    convention: "following",
    interest: "unadjusted",
    holidays: [{ date: "2021-01-18", name: "Banka ne radi" }],
    workingDays: [
      { date: "2021-02-07", name: "" },
      { date: "2021-02-20", name: "" },
    ],
  } as never,
  cancellations: [{ date: "2021-04-01", amount: "300.00" }],
  prepayments: [
    { date: "2021-05-05", amount: "100.00", order: "inverse-order", respread: false },
    { date: "2021-06-06", amount: "50.00", order: "in-order", respread: true },
  ],
  reschedulings: [
    {
      date: "2022-01-15",
      accrued: "capitalised",
      writeDown: "10.00",
      rate: {
        kind: "floating",
        index: "EURIBOR6M",
        marginPercent: "2.35",
        floorPercent: "0",
        fixings: [{ from: "2022-01-15", percent: "1" }],
      },
      firstInterest: "2022-07-15",
      firstPrincipal: "2023-01-15",
      lastPrincipal: "2024-01-15",
      monthsBetween: 6,
      repayment: { kind: "annuity" },
      capitalisedUntil: "2022-07-15",
    },
  ],
  defaultInterest: {
    percent: "2",
    over: "table",
    rates: [{ from: "2024-01-01", percent: "6.5" }],
    on: "all",
    dayCount: "ACT/360",
    compounding: true,
  },
});

function said(loan: LoanTerms, language: Language): string[] {
  const { say, sayMessage } = translatorFor(language);
  return rareTermWords(loan).map(({ label, value }) =>
    `${say(label)}: ${value.map(sayMessage).join("; ")}`.replaceAll("\u00a0", " "),
  );
}

test.each(Object.keys(PLAIN_TERMS) as (keyof typeof PLAIN_TERMS)[])(
  "%s is said where it is out of the ordinary, and is so in a loan of which whole workbooks are made",
  (term) => {
    const differing = [RARE, BRIDGE, STATED].filter(
      (loan) => !isDeepStrictEqual(loan[term], PLAIN_TERMS[term]),
    );
    expect(differing.filter((loan) => loan !== RARE).length).toBeGreaterThan(0);
    for (const loan of differing)
      expect(said(loan, "en")).not.toEqual(said({ ...loan, [term]: PLAIN_TERMS[term] }, "en"));
  },
);

describe("terms that few agreements have", () => {
  test("are said in English", () => {
    expect(said(RARE, "en")).toEqual([
      "Can be drawn until: 31 Mar 2021",
      "Day of due dates: last day of the month",
      "Final period: long (with the one before)",
      "Interest capitalised until: 15 Jul 2020",
      "Stated instalments: 2 instalments from 15 Jan 2021 to 15 Jul 2022, CNY 1,200.00 together",
      "Days that an agreement counts otherwise: 1 day without banking; 2 days with banking",
      "Cancelled parts of the loan: CNY 300.00 on 1 Apr 2021",
      "Prepayments: CNY 100.00 on 5 May 2021 (instalments lowered: the last ones first); CNY 50.00 on 6 Jun 2021 (the rest is spread anew)",
      "Reschedulings: rescheduled on 15 Jan 2022: interest from 15 Jul 2022, principal from 15 Jan 2023 to 15 Jan 2024, every 6 months; interest run up by then: added to the balance; written off CNY 10.00; rate 6M EURIBOR, not below 0.00%, + 2.35%; equal payments (annuity); interest capitalised until 15 Jul 2022",
      "Default interest: rate of the table + 2.00%; from 1 Jan 2024 6.50%; charged on principal and interest and fees, ACT/360; compounded",
    ]);
  });

  test("are said in Serbian, in both scripts", () => {
    expect(said(RARE, "sr-Latn").slice(4, 8)).toEqual([
      "Navedene rate: 2 rate od 15.01.2021. do 15.07.2022. (ukupno 1.200,00 CNY)",
      "Dani koje ugovor računa drugačije: 1 neradni dan banaka; 2 radna dana banaka",
      "Otkazani delovi zajma: 300,00 CNY na dan 01.04.2021.",
      "Prevremene otplate: 100,00 CNY na dan 05.05.2021. (umanjuje rate: prvo poslednje); 50,00 CNY na dan 06.06.2021. (ostatak se raspoređuje iznova)",
    ]);
    expect(said(RARE, "sr-Cyrl")[8]).toBe(
      "Репрограми: репрограм на дан 15.01.2022. (камата од 15.07.2022., главница од 15.01.2023. до 15.01.2024., на сваких 6 месеци); камата обрачуната до тада: приписује се дугу; отписано 10,00 CNY; стопа 6M EURIBOR, најмање 0,00 %, + 2,35 %; једнаки ануитети; камата се приписује до 15.07.2022.",
    );
  });

  test.each(LANGUAGES)("are not mentioned where there are none, in %s", (language) => {
    expect(said(terms(), language)).toEqual([]);
  });
});
