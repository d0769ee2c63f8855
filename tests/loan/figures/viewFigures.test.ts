import { describe, expect, it } from "vitest";
import { crossRates } from "../../../src/dossier/crossRates.ts";
import { PUBLISHED_RATES } from "../../../src/dossier/publishedRates.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { explainFxDifference, explainView } from "../../../src/loan/figures/viewFigures.ts";
import { balanceMovement } from "../../../src/loan/views/fxDifference.ts";
import { raised, requiredView, viewAt, viewRateOn } from "../../../src/loan/views/moneyView.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { money } from "../../../src/money/money.ts";
import { CHANGING, CHANGING_SCHEDULE } from "../changingLoan.ts";
import { day, terms } from "../loan.ts";
import { inputLines, sentenceOf } from "./said.ts";

addLaterTexts();

const HUNDRED = money(10_000n, "CNY");

describe("an amount in another currency", () => {
  it("that is in it already needs no rate", () => {
    const found = explainView(requiredView(HUNDRED, "CNY", day("2022-08-31"), []));
    expect(sentenceOf(found)).toBe("CNY 100.00 is in this currency already.");
    expect(found.inputs).toEqual([]);
  });

  it("names the rate, its mark and who quoted it", () => {
    const found = explainView(requiredView(HUNDRED, "EUR", day("2022-08-31"), PUBLISHED_RATES));
    expect(sentenceOf(found)).toContain("is worth EUR 14.50 at 1 EUR = 6.8947 CNY of 31 Aug 2022.");
    const [listed] = viewRateOn(PUBLISHED_RATES, "CNY", "EUR", day("2022-08-31"))?.steps ?? [];
    expect(inputLines(found.inputs)).toEqual(["Rate EUR/CNY of 31 Aug 2022: 6.8947; quoted"]);
    expect(found.inputs[0]?.source).toEqual({ mark: "quoted", text: "", says: listed?.source });
  });

  it("quotes a source that is given in words of its own", () => {
    const rate = {
      date: day("2022-08-31"),
      base: "EUR",
      quote: "CNY",
      rate: decimal("7"),
      mark: "entered",
      source: "my bank",
    } as const;
    const found = explainView(requiredView(HUNDRED, "EUR", day("2022-08-31"), [rate]));
    expect(found.inputs[0]?.source).toEqual({ mark: "entered", text: "my bank" });
  });

  it("at a rate that was computed says how", () => {
    const rates = [...PUBLISHED_RATES, ...crossRates(PUBLISHED_RATES)];
    const found = sentenceOf(explainView(requiredView(HUNDRED, "RSD", day("2022-08-31"), rates)));
    expect(found).toMatch(/at 1 CNY = 17\.0217 RSD of 31 Aug 2022 \(.+\)/u);
  });

  it("at a rate that is raised says by how much, and that this is assumed", () => {
    const known = viewRateOn(PUBLISHED_RATES, "CNY", "EUR", day("2022-08-31"));
    if (!known) throw new Error("no rate");
    const view = viewAt(HUNDRED, "EUR", day("2022-08-31"), raised(known, decimal("10")));
    expect(sentenceOf(explainView(view))).toContain("that rate raised by 10% as an assumption");
  });
});

describe("an exchange difference", () => {
  const loan = terms({
    drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }],
    firstInterest: "2013-09-21",
    firstPrincipal: "2014-03-21",
    lastPrincipal: "2025-09-21",
  });

  it("in the loan's own currency is none; each kind of change has its own sum", () => {
    const between = { from: day("2020-01-14"), to: day("2021-07-15") };
    const found = explainFxDifference(balanceMovement(CHANGING, CHANGING_SCHEDULE, between, "CNY", []));
    expect(sentenceOf(found)).toBe(
      "From 14 Jan 2020 to 15 Jul 2021: CNY 0.00 + drawn CNY 1,200.00 + interest added CNY 18.20 − principal CNY 500.00 − prepaid CNY 218.20 − written off CNY 100.00 + exchange difference CNY 0.00 = CNY 400.00. The exchange rate changed nothing in CNY.",
    );
    expect(found.inputs).toEqual([]);
  });

  it("below 0 is a gain; a rate that several sums were seen at is named once", () => {
    const between = { from: day("2021-12-31"), to: day("2022-12-31") };
    const movement = balanceMovement(loan, buildSchedule(loan), between, "EUR", PUBLISHED_RATES);
    const found = explainFxDifference(movement);
    expect(sentenceOf(found)).toContain("exchange difference EUR -106,570.67");
    expect(sentenceOf(found)).toContain("The difference is below 0: in EUR the debt weighs less");
    // The opening balance and the instalment of March are seen at one rate.
    expect(inputLines(found.inputs)).toEqual([
      "Rate EUR/CNY of 31 Dec 2021: 7.1947; quoted",
      "Rate EUR/CNY of 31 Aug 2022: 6.8947; quoted",
      "Rate EUR/CNY of 30 Dec 2022: 7.3582; quoted",
    ]);
  });

  it("tells nothing of the exchange where one rate is known for all days", () => {
    const between = { from: day("2021-12-31"), to: day("2022-12-31") };
    const last = PUBLISHED_RATES.filter(({ date }) => date <= between.from);
    const movement = balanceMovement(loan, buildSchedule(loan), between, "EUR", last);
    expect(sentenceOf(explainFxDifference(movement))).toMatch(
      /converted at one rate.* a difference is rounding\.$/u,
    );
  });
});
