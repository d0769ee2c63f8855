import { describe, expect, it } from "vitest";
import { PUBLISHED_RATES } from "../../../src/dossier/publishedRates.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { explainFigure } from "../../../src/loan/figures/explainFigure.ts";
import type { ExplainedFigure, Figure } from "../../../src/loan/figures/figure.ts";
import { rowInputs } from "../../../src/loan/figures/rowInputs.ts";
import type { Schedule } from "../../../src/loan/schedule.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { balanceMovement } from "../../../src/loan/views/fxDifference.ts";
import { requiredView } from "../../../src/loan/views/moneyView.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { LANGUAGES, type Language } from "../../../src/messages/language.ts";
import { message } from "../../../src/messages/message.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { parseMoney, type Money } from "../../../src/money/money.ts";
import { CHANGING, CHANGING_SCHEDULE } from "../changingLoan.ts";
import { day, terms } from "../loan.ts";

addLaterTexts();

const LOAN = terms({
  sources: {
    rate: { mark: "seen", text: "3,00% фиксна" },
    drawdowns: { mark: "inferred", text: "one day is assumed" },
  },
});
const SCHEDULE = buildSchedule(LOAN);

const sentence = ({ sentence: said }: ExplainedFigure, language: Language = "en"): string =>
  translatorFor(language).sayMessage(said).replaceAll("\u00a0", " ");
/** "Interest rate: 3.00% fixed, seen" */
const inputs = ({ inputs: list }: Pick<ExplainedFigure, "inputs">): string[] =>
  list.map(({ name, value, mark }) => {
    const said = translatorFor("en").sayMessage(message("figures:input", { name, value }));
    return `${said.replaceAll("\u00a0", " ")}, ${mark ?? "none"}`;
  });
const explained = (figure: Figure, loan = LOAN, schedule = SCHEDULE): ExplainedFigure =>
  explainFigure(loan, schedule, figure);

describe("a figure says how it came about, and from what", () => {
  it("interest in all: 18.20 + 18.40 + 13.58 + 9.20 + 4.53", () => {
    const found = explained({ kind: "total", of: "interest" });
    expect(sentence(found)).toBe("Interest in all: CNY 63.91, the sum of 5 periods, each rounded once.");
    expect(inputs(found)).toEqual([
      "Drawn on 15 Jan 2020: CNY 1,200.00, inferred",
      "Interest rate: 3.00% fixed, seen",
      "Day count: ACT/360, none",
      "Rounding: half up, none",
    ]);
  });

  it("a balance", () => {
    const found = explained({ kind: "balance", day: day("2021-08-31") });
    expect(sentence(found)).toBe(
      "Balance on 31 Aug 2021: drawn CNY 1,200.00 − principal fallen due CNY 600.00 = CNY 600.00.",
    );
    expect(inputs(found)).toContain("Instalments due by 31 Aug 2021: 2, computed");
  });

  it("a balance with everything that changes one", () => {
    const found = explained({ kind: "balance", day: day("2021-07-15") }, CHANGING, CHANGING_SCHEDULE);
    expect(sentence(found)).toBe(
      "Balance on 15 Jul 2021: drawn CNY 1,200.00 + interest added CNY 18.20 − principal fallen due CNY 500.00 − prepaid CNY 218.20 − written off CNY 100.00 = CNY 400.00.",
    );
    expect(inputs(found)).toContain("Prepaid on 13 Oct 2020: CNY 218.20, none");
  });

  it("accrued interest: each balance with its days", () => {
    // (1,218.20 x 90 + 1,000.00 x 10) x 3 % / 360 = 9.9698...
    const found = explained(
      { kind: "accrued-interest", day: day("2020-10-23") },
      CHANGING,
      CHANGING_SCHEDULE,
    );
    expect(sentence(found)).toContain("by ACT/360 × 3.00%, rounded once = CNY 9.97.");
    expect(inputs(found).slice(0, 2)).toEqual([
      "Balance from 15 Jul 2020 up to 13 Oct 2020: CNY 1,218.20, computed",
      "Balance from 13 Oct 2020 up to 23 Oct 2020: CNY 1,000.00, computed",
    ]);
    expect(sentence(explained({ kind: "accrued-interest", day: day("2021-01-15") }))).toBe(
      "No interest has run up on 15 Jan 2021 that is not yet due.",
    );
  });

  it("a view by a cross rate names both its rates and that nobody published it", () => {
    const hundred = parseMoney("100.00", "CNY") as Money;
    const view = requiredView(hundred, "USD", day("2025-05-21"), PUBLISHED_RATES);
    const found = explained({ kind: "view", view });
    expect(sentence(found)).toBe(
      "CNY 100.00 on 21 May 2025 is worth USD 13.87 by a cross rate that nobody published, 1 CNY = 0.138724: first at 1 CNY = 14.3552 RSD of 21 May 2025, then at 1 USD = 103.4804 RSD of 21 May 2025, rounded once. The debt itself stays in its own currency.",
    );
    expect(inputs(found)).toEqual([
      "Rate CNY/RSD of 21 May 2025: 14.3552, quoted",
      "Rate USD/RSD of 21 May 2025: 103.4804, quoted",
    ]);
  });

  it("an exchange difference says what its sign means, and names each rate once", () => {
    const between = { from: day("2021-12-31"), to: day("2022-07-15") };
    const movement = balanceMovement(LOAN, SCHEDULE, between, "EUR", PUBLISHED_RATES);
    const found = explained({ kind: "fx-difference", movement });
    // 600 / 7.1947 = 83.39; 300 / 7.1947 = 41.70 on 15 January; 300 / 6.9624 = 43.09 on 15 July; nothing is left.
    expect(sentence(found)).toContain("− principal EUR 84.79");
    expect(sentence(found)).toContain("exchange difference EUR 1.40 = EUR 0.00. The difference is above 0");
    expect(inputs(found)).toEqual([
      "Rate EUR/CNY of 31 Dec 2021: 7.1947, quoted",
      "Rate EUR/CNY of 30 Jun 2022: 6.9624, quoted",
    ]);
  });

  it("average life: 2,556 days / 4 / 365", () => {
    expect(sentence(explained({ kind: "average-life" }))).toContain("Weighted average life: 1.7507 years");
  });

  it("present value at 0 % is all that is paid; the grant element then what was not paid back", () => {
    expect(sentence(explained({ kind: "present-value", percent: decimal("0") }))).toContain("CNY 1,263.91");
    // (1,200.00 - 1,263.91) / 1,200.00 = -5.3258... %
    expect(sentence(explained({ kind: "grant-element", percent: decimal("0") }))).toContain("-5.3258%");
  });
});

it("a row's inputs carry the marks of the terms, and a projected rate is an assumption", () => {
  const [first] = SCHEDULE.rows;
  expect(first && inputs({ inputs: rowInputs(LOAN, first) })).toEqual([
    "Balance before: CNY 0.00, computed",
    "Drawn on 15 Jan 2020: CNY 1,200.00, inferred",
    "Interest rate: 3.00%, seen",
    "Day count: ACT/360, none",
  ]);
  const projected = first && { ...first, projected: true };
  expect(projected && inputs({ inputs: rowInputs(LOAN, projected) })[2]).toBe(
    "Interest rate: 3.00%, inferred",
  );
});

describe.each(LANGUAGES)("in %s", (language) => {
  /** A loan whose terms say as much as terms can. */
  const FULL: LoanTerms = terms({
    facility: "2000.00",
    rate: {
      kind: "floating",
      index: "EURIBOR6M",
      marginPercent: "2",
      floorPercent: "0",
      fixings: [{ from: "2020-01-15", percent: "1" }],
    },
    prepayments: [{ date: "2021-02-01", amount: "150.00", order: "pro-rata", respread: false }],
    businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
    fees: [
      { kind: "management", percent: "1", on: "facility", date: "2020-01-20" },
      { kind: "commitment", percent: "0.5", on: "undrawn", from: "2020-01-15", dayCount: "ACT/360" },
    ],
  });

  it("each kind of figure has its sentence, and each input its words", () => {
    const schedule: Schedule = buildSchedule(FULL);
    const on = day("2021-08-31");
    const movement = balanceMovement(
      FULL,
      schedule,
      { from: day("2019-12-31"), to: on },
      "EUR",
      PUBLISHED_RATES,
    );
    const figures: Figure[] = [
      ...(Object.keys(schedule.totals) as (keyof Schedule["totals"])[]).map((of): Figure => ({
        kind: "total",
        of,
      })),
      { kind: "balance", day: on },
      { kind: "accrued-interest", day: on },
      { kind: "view", view: movement.opening },
      { kind: "view", view: movement.closing },
      { kind: "fx-difference", movement },
      { kind: "average-life" },
      { kind: "effective-rate" },
      { kind: "present-value", percent: decimal("5") },
      { kind: "grant-element", percent: decimal("5") },
    ];
    const { sayMessage } = translatorFor(language);
    for (const figure of figures) {
      const found = explainFigure(FULL, schedule, figure);
      expect(sayMessage(found.sentence)).not.toMatch(/undefined|\{\{|figures:/u);
      for (const { name, value } of found.inputs) {
        expect(sayMessage(message("figures:input", { name, value }))).not.toMatch(/undefined|\{\{|figures:/u);
      }
    }
    for (const row of schedule.rows) {
      for (const { name, value } of rowInputs(FULL, row)) {
        expect(sayMessage(message("figures:input", { name, value }))).not.toMatch(/undefined|\{\{|figures:/u);
      }
    }
  });
});
