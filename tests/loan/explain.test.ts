import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { explainRow } from "../../src/loan/explain.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import type { Language } from "../../src/messages/language.ts";
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

const tranches = {
  drawdowns: [
    { date: "2020-01-15", amount: "1200.00" },
    { date: "2021-04-01", amount: "300.00" },
  ],
};

describe("a row explains itself in words and numbers", () => {
  it("several balances in one period, and an instalment worked out anew", () => {
    expect(said(terms(tranches), 3)).toEqual([
      "Period 3: from 15 Jan 2021 up to 15 Jul 2021, 181 days.",
      "Due on 15 Jul 2021.",
      "CNY 300.00 drawn on 1 Apr 2021; interest is counted from that day.",
      "From 15 Jan 2021 up to 1 Apr 2021: CNY 900.00, 76 days.",
      "From 1 Apr 2021 up to 15 Jul 2021: CNY 1,200.00, 105 days.",
      "Interest: the sum of these balances × days, × 3% / 360, rounded once = CNY 16.20.",
      "Principal, instalment 2: CNY 1,200.00 / 3 instalments = CNY 400.00.",
      "Balance afterwards: CNY 800.00.",
    ]);
  });

  it("the same in Serbian, in both scripts", () => {
    expect(said(terms(tranches), 3, "sr-Latn")).toEqual([
      "3. period: od 15.01.2021. do 15.07.2021. godine, 181 dan.",
      "Dospeva 15.07.2021. godine.",
      "Dana 01.04.2021. povučeno je 300,00 CNY; kamata se obračunava od tog dana.",
      "Od 15.01.2021. do 01.04.2021. godine: 900,00 CNY, 76 dana.",
      "Od 01.04.2021. do 15.07.2021. godine: 1.200,00 CNY, 105 dana.",
      "Kamata: zbir proizvoda tih stanja duga i dana × 3 % / 360, zaokružen jednom = 16,20 CNY.",
      "Glavnica, 2. rata: 1.200,00 CNY / 3 rate = 400,00 CNY.",
      "Stanje duga posle toga: 800,00 CNY.",
    ]);
    expect(said(terms(tranches), 3, "sr-Cyrl")[6]).toBe(
      "Главница, 2. рата: 1.200,00 CNY / 3 рате = 400,00 CNY.",
    );
  });

  it("the last instalment takes what is left", () => {
    expect(said(terms({ drawdowns: [{ date: "2020-01-15", amount: "1000.03" }] }), 5)).toContain(
      "Principal, instalment 4: the last instalment takes what is left, CNY 250.00.",
    );
  });

  it("a shift names the holiday and its country, days of one holiday together", () => {
    const golden = terms({
      drawdowns: [{ date: "2020-04-01", amount: "1200.00" }],
      firstInterest: "2020-10-01",
      firstPrincipal: "2020-10-01",
      lastPrincipal: "2022-10-01",
      businessDays: { calendars: ["CN", "TARGET2"], convention: "following", interest: "unadjusted" },
    });
    expect(said(golden, 5).slice(1, 5)).toEqual([
      "Due on 1 Oct 2022; as that is not a banking day, it is paid on 10 Oct 2022.",
      "1 Oct 2022 is a Saturday.",
      "2 Oct 2022 is a Sunday.",
      "3 Oct 2022 to 7 Oct 2022 are holidays (China): National Day.",
    ]);
  });

  it("a floating rate shows fixing, margin, floor and projection", () => {
    const loan = terms({
      rate: {
        kind: "floating",
        index: "EURIBOR6M",
        marginPercent: "2.35",
        floorPercent: "0",
        fixings: [{ from: "2020-01-15", percent: "-0.524" }],
      },
    });
    expect(said(loan, 2).slice(2, 4)).toEqual([
      "Rate: 6M EURIBOR -0.524% (from 15 Jan 2020), not below 0%, + margin 2.35% = 2.35%.",
      "Projection: the rate for this period is not known yet; the one from 15 Jan 2020 is carried forward.",
    ]);
  });

  it("fees, by their percent, amount and days", () => {
    const loan = terms({
      facility: "2000.00",
      availabilityEnd: "2020-01-15",
      fees: [
        { kind: "management", percent: "1", on: "facility", date: "2019-12-01" },
        { kind: "commitment", percent: "0.75", on: "undrawn", from: "2019-09-01", dayCount: "ACT/360" },
      ],
    });
    const rows = buildSchedule(loan).rows.filter(({ n }) => n === 0);
    const sentences = rows.map((row) =>
      explainRow(loan, row).map((message) =>
        translatorFor("en").sayMessage(message).replaceAll("\u00a0", " "),
      ),
    );
    expect(sentences).toEqual([
      ["Due on 1 Dec 2019.", "Management fee: 1% of the whole loan of CNY 2,000.00 = CNY 20.00."],
      ["Due on 15 Jan 2020.", "Commitment fee: undrawn CNY 2,000.00 × 0.75% × 136 days / 360 = CNY 5.67."],
    ]);
  });

  it.each([
    [
      "annuity",
      { repayment: { kind: "annuity" } },
      2,
      "equal payment CNY 311.33 − interest CNY 18.40 = CNY 292.93.",
    ],
    [
      "ACT/ACT",
      { dayCount: "ACT/ACT ISDA" },
      2,
      "its part of the year by ACT/ACT ISDA, × 3%, rounded once = CNY 18.10.",
    ],
    [
      "unknown holidays",
      {
        lastPrincipal: "2027-01-15",
        businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
      },
      14,
      "holidays are not known for this date (CN)",
    ],
    ["odd final date", { lastPrincipal: "2022-05-31" }, 5, "not one of the regular dates 6 months apart"],
  ] as const)("%s", (_, changes, n, part) => {
    expect(said(terms(changes as Parameters<typeof terms>[0]), n).join(" ")).toContain(part);
  });

  it("says every row of every kind in all three languages", () => {
    const kinds = [
      terms(tranches),
      terms({ repayment: { kind: "annuity" }, lastPrincipal: "2022-05-31" }),
      terms({ repayment: { kind: "bullet" }, firstPrincipal: "2022-07-15", dayCount: "ACT/ACT ICMA" }),
      terms({
        lastPrincipal: "2032-07-15",
        businessDays: {
          calendars: ["CN", "RS", "GB", "TARGET2"],
          convention: "modified-following",
          interest: "adjusted",
        },
      }),
    ];
    for (const loan of kinds) {
      for (const { n } of buildSchedule(loan).rows) {
        for (const language of ["en", "sr-Latn", "sr-Cyrl"] as const) {
          const text = said(loan, n, language).join(" ");
          expect(text).not.toMatch(/\{\{|undefined|explain:/);
          if (language === "sr-Cyrl") expect(text).not.toMatch(/\b(?:Glavnica|Kamata|dana)\b/);
        }
      }
    }
  });
});
