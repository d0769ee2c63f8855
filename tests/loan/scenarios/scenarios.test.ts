import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { PUBLISHED_RATES } from "../../../src/dossier/publishedRates.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { alternativeOf, type Alternative } from "../../../src/loan/scenarios/alternative.ts";
import { compareAlternatives } from "../../../src/loan/scenarios/compareAlternatives.ts";
import { parseScenario, scenarioText } from "../../../src/loan/scenarios/scenario.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { viewRateOn } from "../../../src/loan/views/moneyView.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { Problem } from "../../../src/messages/message.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { amountText } from "../../../src/money/money.ts";
import { day, problemOf, terms } from "../loan.ts";

addLaterTexts();

const under = (loan: LoanTerms, text: string): Alternative =>
  alternativeOf(loan, buildSchedule(loan), parseScenario(text));

/** "2020-07-15 4 24.27" for each period: due date, rate, interest. */
const interest = ({ schedule }: Pick<Alternative, "schedule">): string[] =>
  schedule.rows.map(
    (row) => `${isoText(row.due)} ${decimalText(row.ratePercent)} ${amountText(row.interest)}`,
  );

const said = ({ assumption }: Alternative): string =>
  translatorFor("en").sayMessage(assumption).replaceAll("\u00a0", " ");

function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Problem)
      return translatorFor("en").sayMessage(error.problem).replaceAll("\u00a0", " ");
  }
  throw new Error("no Problem was thrown");
}

describe("a scenario as it is typed", () => {
  it.each([
    ["rate+1", "rate+1"],
    ["rate-0.50", "rate-0.5"],
    ["rate+1 from 2024-01-15", "rate+1 from 2024-01-15"],
    ["rate+1 2024-01-15", "rate+1 from 2024-01-15"],
    ["  fx +10 ", "fx+10"],
    ["fx-2.5", "fx-2.5"],
    ["draw 2015-06-30", "draw 2015-06-30"],
  ])("%s is read as %s", (text, expected) => expect(scenarioText(parseScenario(text))).toBe(expected));

  it.each([
    "rate",
    "rate1",
    "rate+0",
    "fx+10 from 2024-01-15",
    "draw",
    "draw 2015-06-31",
    "rate+1 from 2024-02-30",
    "rate+1,5",
  ])("%s is refused", (text) =>
    expect(problemOf(() => parseScenario(text)).key).toBe("errors:scenarioUnreadable"),
  );

  it("a currency cannot lose all its worth", () => {
    expect(problemOf(() => parseScenario("fx-100")).key).toBe("errors:scenarioFxTooLow");
  });
});

describe("a fixed rate", () => {
  it("without a day is higher from the first period on", () => {
    // At 4 %: 1,200 x 182 / 360 = 24.27; x 184 24.53; 900 x 181 18.10; 600 x 184 12.27 (12.2666...); 300 x 181 6.03.
    const alternative = under(terms(), "rate+1");
    expect(interest(alternative)).toEqual([
      "2020-07-15 4 24.27",
      "2021-01-15 4 24.53",
      "2021-07-15 4 18.10",
      "2022-01-15 4 12.27",
      "2022-07-15 4 6.03",
    ]);
    expect(said(alternative)).toBe(
      "interest rate + 1 (percentage points a year) from the interest period that starts on 15 Jan 2020",
    );
    expect(alternative.terms.sources["rate"]?.mark).toBe("inferred");
  });

  it("from a day on: from the first period that starts then or later; principal stays", () => {
    const alternative = under(terms(), "rate-0.5 from 2021-01-16");
    // 600 x 2.5 % x 184 / 360 = 7.666...; 300 x 2.5 % x 181 / 360 = 3.7708...
    expect(interest(alternative)).toEqual([
      "2020-07-15 3 18.20",
      "2021-01-15 3 18.40",
      "2021-07-15 3 13.58",
      "2022-01-15 2.5 7.67",
      "2022-07-15 2.5 3.77",
    ]);
    expect(alternative.schedule.rows.map(({ principal }) => amountText(principal))).toEqual([
      "0.00",
      "300.00",
      "300.00",
      "300.00",
      "300.00",
    ]);
    expect(said(alternative)).toContain(
      "− 0.5 (percentage points a year) from the interest period that starts on 15 Jul 2021",
    );
  });

  it("that changes in the middle is a floating one for the what-if alone", () => {
    expect(under(terms(), "rate+1 from 2021-01-15").terms.rate.kind).toBe("floating");
    expect(under(terms(), "rate+1").terms.rate.kind).toBe("fixed");
  });

  it("is counted from the first interest period, not from a fee before it", () => {
    const loan = terms({
      facility: "2000.00",
      fees: [{ kind: "management", percent: "1", on: "facility", date: "2019-12-01" }],
    });
    expect(said(under(loan, "rate+1"))).toContain("that starts on 15 Jan 2020");
  });

  it("cannot change after the last period has begun, and says which day is too late", () => {
    const late = () => under(terms(), "rate+1 from 2022-01-16");
    expect(problemOf(late).key).toBe("errors:scenarioAfterEnd");
    expect(refusal(late)).toContain("starts on 16 Jan 2022 or after it");
  });
});

describe("a floating rate", () => {
  const FLOATING = terms({
    rate: {
      kind: "floating",
      index: "EURIBOR6M",
      marginPercent: "2",
      floorPercent: "0",
      fixings: [
        { from: "2020-01-15", percent: "-0.5" },
        { from: "2020-07-15", percent: "0.25" },
      ],
    },
  });

  it("without a day is higher from the first projected period on", () => {
    // 0.25 + 1 + 2 = 3.25 from 15 January 2021: 900 x 3.25 % x 181 / 360 = 14.7062...; 600 x 184 9.9666...; 300 x 181 4.9020...
    expect(interest(under(FLOATING, "rate+1"))).toEqual([
      "2020-07-15 2 12.13",
      "2021-01-15 2.25 13.80",
      "2021-07-15 3.25 14.71",
      "2022-01-15 3.25 9.97",
      "2022-07-15 3.25 4.90",
    ]);
  });

  it("from a day on changes known fixings too, below its floor", () => {
    // The floor holds for the fixing: -0.5 - 1 counts as 0, 0.25 - 1 too.
    expect(
      under(FLOATING, "rate-1 from 2020-01-15").schedule.rows.map((row) => decimalText(row.ratePercent)),
    ).toEqual(["2", "2", "2", "2", "2"]);
    // -0.5 + 1 = 0.5, + 2; 0.25 + 1 = 1.25, + 2, and so on.
    expect(
      under(FLOATING, "rate+1 from 2020-01-15").schedule.rows.map((row) => decimalText(row.ratePercent)),
    ).toEqual(["2.5", "3.25", "3.25", "3.25", "3.25"]);
  });

  it("needs a day where each period has its fixing", () => {
    const fixings = ["2020-01-15", "2020-07-15", "2021-01-15", "2021-07-15", "2022-01-15"];
    const known = terms({
      rate: {
        kind: "floating",
        index: "EURIBOR6M",
        marginPercent: "2",
        floorPercent: null,
        fixings: fixings.map((from) => ({ from, percent: "1" })),
      },
    });
    expect(problemOf(() => under(known, "rate+1")).key).toBe("errors:scenarioNothingProjected");
  });
});

describe("full drawdown", () => {
  it("draws the rest of the facility on the day", () => {
    const loan = terms({ facility: "2000.00" });
    const alternative = under(loan, "draw 2020-04-15");
    // 1,200 x 182 days + 800 x 91 days, x 3 % / 360 = 24.2666...; 2,000 / 4.
    expect(interest(alternative)[0]).toBe("2020-07-15 3 24.27");
    expect(amountText(alternative.schedule.totals.principal)).toBe("2000.00");
    expect(said(alternative)).toBe("the rest of the loan, CNY 800.00, drawn on 15 Apr 2020");
    expect(alternative.terms.sources["drawdowns"]?.mark).toBe("inferred");
  });

  it("stands among the other drawdowns in order of date", () => {
    const drawdowns = [
      { date: "2020-01-15", amount: "700.00" },
      { date: "2020-09-01", amount: "500.00" },
    ];
    const { terms: drawn } = under(terms({ facility: "2000.00", drawdowns }), "draw 2020-04-15");
    expect(drawn.drawdowns.map(({ date, amount }) => `${isoText(date)} ${amountText(amount)}`)).toEqual([
      "2020-01-15 700.00",
      "2020-04-15 800.00",
      "2020-09-01 500.00",
    ]);
  });

  it.each([
    ["the amount of the loan is not known", {}, "errors:scenarioNoFacility"],
    ["nothing is left to draw", { facility: "1200.00" }, "errors:scenarioNothingUndrawn"],
  ])("is refused where %s", (_, changes, key) => {
    expect(problemOf(() => under(terms(changes), "draw 2020-04-15")).key).toBe(key);
  });
});

describe("the comparison", () => {
  const loan = terms({ facility: "2000.00" });
  const base = { terms: loan, schedule: buildSchedule(loan) };

  it("puts debt service by year side by side, with the differences, which sum to the difference of all", () => {
    const { years, total } = compareAlternatives(base, [under(loan, "rate+1")], "calendar-year", null);
    // As agreed: 18.20; 18.40 + 13.58 + 600; 9.20 + 4.53 + 600. At 4 %: 24.27; 24.53 + 18.10; 12.27 + 6.03.
    expect(
      years.map(({ year, base: agreed, amounts, differences }) =>
        [year, agreed, ...amounts, ...differences]
          .map((one) => (typeof one === "number" ? one : amountText(one)))
          .join(" "),
      ),
    ).toEqual(["2020 18.20 24.27 6.07", "2021 631.98 642.63 10.65", "2022 613.73 618.30 4.57"]);
    expect([total.base, ...total.amounts, ...total.differences].map(amountText)).toEqual([
      "1263.91",
      "1285.20",
      "21.29",
    ]);
  });

  it("shows a rate of exchange in the other currency, all years at one rate", () => {
    const rate = viewRateOn(PUBLISHED_RATES, "CNY", "RSD", day("2025-05-21"));
    if (!rate) throw new Error("no rate");
    const view = { to: "RSD", day: day("2025-05-21"), rate } as const;
    const { years } = compareAlternatives(base, [under(loan, "fx+10")], "calendar-year", view);
    // 18.20 x 14.3552 = 261.26464; x 1.1 = 287.391...
    expect(
      [years[0]?.base, years[0]?.amounts[0], years[0]?.differences[0]].map((one) => one && amountText(one)),
    ).toEqual(["261.26", "287.39", "26.13"]);
    for (const others of [["fx+10"], ["rate+1", "fx+10"]]) {
      const alternatives = others.map((text) => under(loan, text));
      expect(() => compareAlternatives(base, alternatives, "calendar-year", null)).toThrow(
        "a rate of exchange changes, and no view shows it",
      );
    }
  });

  it("says which way a rate of exchange moves, and by how many percent", () => {
    expect(said(under(loan, "fx+10"))).toBe("CNY dearer by 10%");
    expect(said(under(loan, "fx-2.5"))).toBe("CNY cheaper by 2.5%");
  });
});
