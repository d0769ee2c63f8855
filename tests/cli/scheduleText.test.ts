import { describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { scheduleText } from "../../src/cli/schedule/scheduleText.ts";
import { buildOpenSchedule, buildSchedule } from "../../src/loan/buildSchedule.ts";
import { FOREIGN_DEBT_ACCOUNTS } from "../../src/loan/measures/budgetAccounts.ts";
import { loanMeasures } from "../../src/loan/measures/loanMeasures.ts";
import { scheduleToJson } from "../../src/loan/scheduleJson.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { decimal } from "../../src/money/decimal.ts";
import { terms, type TermsText } from "../loan/loan.ts";

addLaterTexts();

function printed(changes: TermsText, language: "en" | "sr-Latn" = "en"): string[] {
  const loan = terms(changes);
  const text = scheduleText(loan, buildSchedule(loan), null, translatorFor(language));
  return text.replaceAll("\u00a0", " ").split("\n");
}

const headerOf = (lines: readonly string[]): string[] => (lines[2] ?? "").trim().split(/ {2,}/u);

describe("the schedule as a table for the terminal", () => {
  test("has no column, and no total, for what there is none of", () => {
    const lines = printed({});
    expect(headerOf(lines)).toEqual(
      "n,due,payment,days,drawdown,principal,interest,fees,total,balance".split(","),
    );
    expect(lines.at(-1)).toMatch(/to pay in all CNY [\d,.]+\.$/u);
  });

  test("shows prepayments, interest added to the balance and what was written off", () => {
    const changes: TermsText = {
      capitalisedUntil: "2020-07-15",
      prepayments: [{ date: "2021-03-01", amount: "100.00", order: "in-order", respread: false }],
      reschedulings: [
        {
          date: "2021-07-15",
          accrued: "due",
          writeDown: "50.00",
          firstInterest: "2022-01-15",
          firstPrincipal: "2022-07-15",
          lastPrincipal: "2022-07-15",
          monthsBetween: 6,
        },
      ],
    };
    const lines = printed(changes);
    expect(headerOf(lines)).toEqual(
      "n,due,payment,days,drawdown,prepaid,principal,interest,added interest,fees,total,written off,balance".split(
        ",",
      ),
    );
    // 1,200.00 x 3 % x 182 / 360 = 18.20, added on 15 July 2020.
    const [first] = lines.slice(4);
    expect((first ?? "").trim().split(/ {2,}/u).slice(-8)).toEqual([
      "0.00",
      "0.00",
      "18.20",
      "18.20",
      "0.00",
      "0.00",
      "0.00",
      "1,218.20",
    ]);
    expect(lines.at(-1)).toMatch(
      /Prepaid CNY 100\.00\. Interest added to the balance instead of being paid CNY 18\.20\. Written off CNY 50\.00\.$/u,
    );
    expect(printed(changes, "sr-Latn").at(-1)).toMatch(
      /Prevremeno otplaćeno 100,00 CNY\. Kamata pripisana dugu umesto da se plati 18,20 CNY\. Otpisano 50,00 CNY\.$/u,
    );
  });
});

describe("what is not known, or assumed", () => {
  const printedOn = (changes: TermsText, asOf: string): string => {
    const loan = terms(changes);
    const text = scheduleText(loan, buildOpenSchedule(loan), day(asOf), translatorFor("en"));
    return text.replaceAll("\u00a0", " ");
  };

  test("open interest is a dash in each row, and said with its reason", () => {
    const text = printedOn({ rate: { kind: "unknown" } }, "2021-03-01");
    expect(text.split("\n")[5]?.trim().split(/ {2,}/u).slice(5)).toEqual([
      "300.00",
      "–",
      "0.00",
      "–",
      "900.00",
    ]);
    expect(text).toContain("interest is not known");
    expect(text).toContain("The interest rate of Small loan is not known");
    expect(text).toContain("balance CNY 900.00, 3 instalments left; accrued interest is not known");
  });

  test("interest that an assumed rate enters bears a star, and the star its meaning", () => {
    const assumedRate = { kind: "constant", percent: "3" };
    const text = printedOn({ rate: { kind: "unknown" }, assumedRate }, "2021-03-01");
    expect(text.split("\n")[5]).toContain("18.40*");
    expect(text).toContain("Interest marked * rests on an assumed rate");
  });

  const FLOATING: TermsText = {
    rate: {
      kind: "floating",
      index: "EURIBOR6M",
      marginPercent: "2",
      fixings: [{ from: "2020-01-15", percent: "1" }],
    },
  };

  test("interest at a rate that is carried forward bears a mark, and the mark its meaning", () => {
    const text = printedOn(FLOATING, "2021-03-01");
    const lines = text.split("\n");
    // 1,200.00 x 3 % x 182 / 360, the fixing's own period; x 184 / 360, the next one.
    expect(lines[4]).toContain("  18.20  ");
    expect(lines[5]).toContain("  18.40~  ");
    expect(text).toContain("Interest marked ~ counts on a reference rate that is not known yet");
    // 900.00 x 3 % x 45 / 360 = 3.375.
    expect(text).toContain("accrued interest CNY 3.38~.");
    expect(printedOn({}, "2021-03-01")).not.toContain("~");
    const json = scheduleToJson(
      terms(FLOATING),
      buildOpenSchedule(terms(FLOATING)),
      day("2021-03-01"),
      () => "",
    );
    expect(json).toMatchObject({ projectedInterest: true, asOf: { projected: true } });
  });

  test("years and measures with such interest bear it too", () => {
    const loan = terms(FLOATING);
    const built = buildOpenSchedule(loan);
    const measures = loanMeasures(loan, built, decimal("5"), FOREIGN_DEBT_ACCOUNTS.government);
    expect(measures.projectedInterest).toBe(true);
    expect(measures.calendarYears.map(({ year, projected }) => [year, projected])).toEqual([
      [2020, false],
      [2021, true],
      [2022, true],
    ]);
  });

  test("days of payment that unknown holidays may move are marked, and interest with them", () => {
    // China's holidays are known from 2004 to 2026.
    const dates: TermsText = {
      drawdowns: [{ date: "2026-01-15", amount: "1200.00" }],
      firstInterest: "2026-07-15",
      firstPrincipal: "2026-07-15",
      lastPrincipal: "2027-07-15",
    };
    const days = { calendars: ["CN"], convention: "following", interest: "adjusted" };
    const text = printedOn({ ...dates, businessDays: days }, "2026-03-01");
    expect(text).toContain("15 Jul 2026   15 Jul 2026  ");
    expect(text).toContain("15 Jan 2027  15 Jan 2027?  ");
    expect(text).toContain("holidays are not known there (CN)");
    expect(text).toContain("Interest runs up to those days");
    const unadjusted = printedOn(
      { ...dates, businessDays: { ...days, interest: "unadjusted" } },
      "2026-03-01",
    );
    expect(unadjusted).toContain("15 Jan 2027?");
    expect(unadjusted).not.toContain("Interest runs up to those days");
    expect(printedOn(dates, "2026-03-01")).not.toContain("?");
  });

  test("a last period of its own is said, and whether it is shorter or longer", () => {
    const odd =
      "the last date, 31 Aug 2022, is not one of the regular dates 6 months apart; the last period is";
    expect(printedOn({ lastPrincipal: "2022-08-31" }, "2021-03-01")).toContain(`${odd} shorter.`);
    // 15 January to 31 August: July's date falls away.
    expect(printedOn({ lastPrincipal: "2022-08-31", finalPeriod: "long" }, "2021-03-01")).toContain(
      `${odd} longer.`,
    );
    // The first date never falls away: nine days from 15 July 2020 on.
    const nine = { firstPrincipal: "2020-07-15", lastPrincipal: "2020-07-24", finalPeriod: "long" };
    expect(printedOn(nine, "2020-03-01")).toContain("the last period is shorter.");
  });

  test("from which day on interest is counted, where a balance begins between two dates and nobody says it", () => {
    const begins = (openingBalance: Record<string, unknown>) =>
      printedOn({ drawdowns: [], openingBalance }, "2021-03-01");
    expect(begins({ date: "2021-02-10", amount: "900.00" })).toContain(
      "assumed to be the same since 15 Jan 2021: interest runs from that day on, not from 10 Feb 2021",
    );
    expect(begins({ date: "2021-01-15", amount: "900.00" })).not.toContain("assumed");
    expect(begins({ date: "2021-02-10", amount: "900.00", interestFrom: "2021-02-10" })).not.toContain(
      "assumed",
    );
  });

  test("before an opening balance there is no position, but the reason", () => {
    const openingBalance = { date: "2021-03-01", amount: "900.00" };
    const text = printedOn({ drawdowns: [], openingBalance }, "2021-02-28");
    expect(text).toContain("they do not tell what was owed on 28 Feb 2021");
    expect(text).toContain("begins with the balance of 1 Mar 2021, CNY 900.00");
    expect(text).not.toContain("instalments left");
  });

  test.each([
    [
      "before the first drawdown",
      "2020-01-14",
      "14 Jan 2020: nothing is owed; by the schedule nothing is drawn yet.",
    ],
    [
      "after the last instalment",
      "2022-07-15",
      "15 Jul 2022: nothing is owed; by the schedule the last instalment was due on 15 Jul 2022.",
    ],
  ])("nothing is owed %s, and why", (_, asOf, sentence) => {
    const text = printedOn({}, asOf);
    expect(text).toContain(sentence);
    expect(text).not.toContain("instalments left");
  });

  test("all prepaid between two due dates: the interest until then still is owed", () => {
    const prepayments = [{ date: "2020-03-01", amount: "1200.00", order: "in-order", respread: false }];
    expect(printedOn({ prepayments }, "2020-04-01")).toContain("accrued interest CNY 4.60");
    expect(printedOn({ prepayments }, "2021-01-15")).toContain(
      "Nothing is owed on 15 Jan 2021: it is repaid.",
    );
  });
});
