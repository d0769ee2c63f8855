import { describe, expect, it, test } from "vitest";
import { CHECKS } from "../../src/checks/catalogue.ts";
import type { Finding } from "../../src/checks/finding.ts";
import { decimal } from "../../src/money/decimal.ts";
import { amountText, type Money } from "../../src/money/money.ts";
import { begunWith } from "../loan/loan.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { said } from "../messages/sayable.ts";
import { CARDS, findingsOf, lawsWith, rate, RATES, type Planted } from "./laws.ts";

/*
 * The rescheduled loan by hand: 9,201,080 USD a year on 21 January and 21 July. On 31.05.2013 16 instalments are left:
 * 6,301,657,554 dinars at 85.6103, the rate at which half-yearly instalments are half of that, are 73,608,637.67 USD, of
 * which 13 / 16 are 59,807,018.11 (instalments to the cent leave 59,807,018.10). On 31.07.2014 13 are left: 5,213,527,286
 * dinars at 87.1725 are 59,807,018.11 USD.
 */
const LOAN = "china-rescheduled";
const DOLLAR = [...RATES, rate("2014-07-31", "USD", "RSD", "87.1725")];
/** 14 instalments: 64,407,560 USD x 87.1725 = 5,614,568,024 dinars. */
const ONE_MORE: Planted = {
  cards: { rescheduled2014: { rsd: "5.614.568.024", eur: "48.083.270" } },
  rates: DOLLAR,
};

const found = (planted: Planted, loan = LOAN, tolerance?: string): Finding[] =>
  findingsOf(
    lawsWith(planted),
    tolerance === undefined ? undefined : new Map([["forecast-balance", decimal(tolerance)]]),
  ).filter(
    ({ check, subject }) => check === "forecast-balance" && subject.kind === "loan" && subject.id === loan,
  );
const amounts = ({ figures }: Finding): string[] =>
  figures.map(({ value }) => {
    const { minor, currency } = value as Money;
    return `${amountText({ minor, currency })} ${currency}`;
  });

describe("what a list forecasts of the balance that the next one prints", () => {
  it("is in order where 13 instalments are left of 16", () => {
    const [finding, ...more] = found({ rates: DOLLAR });
    expect([finding?.outcome, more]).toEqual(["pass", []]);
    expect(amounts(finding!)).toEqual(["59807018.11 USD", "59807018.10 USD"]);
  });

  it("is a difference where an instalment was not paid: both figures, and what may be behind it", () => {
    const [finding] = found(ONE_MORE);
    expect([finding?.outcome, amounts(finding!)]).toEqual([
      "difference",
      ["64407560.00 USD", "59807018.10 USD"],
    ]);
    expect(said(finding!.sentence).replaceAll("\u00a0", " ")).toContain(
      "4,600,541.90 more is owed than forecast",
    );
  });

  it("is in order within the tolerance that is set, in percent of the printed balance", () => {
    // 4,600,541.90 of 64,407,560.00 are 7.14286 %.
    expect(found(ONE_MORE, LOAN, "7.15")[0]?.outcome).toBe("pass");
    expect(found(ONE_MORE, LOAN, "7.14")[0]?.outcome).toBe("difference");
  });

  it("is no difference where the loan's terms tell what happened since", () => {
    const terms = begunWith(
      { date: "2014-07-31", amount: "64407560.00" },
      {
        ...{ id: LOAN, currency: "USD", rate: { kind: "unknown" } },
        ...{ firstInterest: "2015-01-21", firstPrincipal: "2015-01-21", lastPrincipal: "2021-07-21" },
      },
    );
    const [finding] = found({ ...ONE_MORE, terms: [terms] });
    expect([finding?.outcome, finding?.reason?.key]).toEqual(["not-checkable", "checks:forecastByTerms"]);
  });

  it("cannot be checked where it rests on an assumption: drawn since, which is said", () => {
    const [finding] = found({}, "x-ray");
    expect([finding?.outcome, finding?.reason?.key]).toEqual(["not-checkable", "checks:forecastAssumed"]);
    expect(said(finding!.sentence).replaceAll("\u00a0", " ")).toContain(
      "more is owed than forecast, and more than on 31 May 2013: the loan was drawn on after that day",
    );
    for (const language of ["sr-Latn", "sr-Cyrl"] as const) {
      expect(translatorFor(language).sayMessage(finding!.sentence)).not.toMatch(
        /\{\{|undefined|outlook:|checks:/u,
      );
    }
  });

  /** 17 instalments, more than the 16 of 2013: 78,209,180 USD x 87.1725 = 6,817,689,744 dinars. */
  const GROWN = { rsd: "6.817.689.744", eur: "58.386.828" };
  /** 12 instalments: 55,206,480 USD x 87.1725 = 4,812,486,878 dinars. */
  const ONE_LESS = { rsd: "4.812.486.878", eur: "41.214.231" };
  const MOVED = "The last date of principal was changed from 21 Jan 2021 to";
  const NOT_ALONE = "That cannot be the whole reason.";
  it.each([
    ["later dates leave more owed", ONE_MORE.cards?.rescheduled2014, "21.07.2021.", [MOVED], [NOT_ALONE]],
    [
      "but not more than before",
      GROWN,
      "21.07.2021.",
      [MOVED, NOT_ALONE, "more than on 31 May 2013: the loan was drawn on after that day"],
      [],
    ],
    ["earlier dates leave less owed", ONE_LESS, "21.07.2020.", [MOVED], [NOT_ALONE]],
    [
      "but not more",
      ONE_MORE.cards?.rescheduled2014,
      "21.07.2020.",
      [MOVED, NOT_ALONE, "drawn since, or repaid in other instalments than assumed"],
      [],
    ],
    ["nor do later dates leave less", ONE_LESS, "21.07.2021.", [MOVED, NOT_ALONE, "prepaid"], []],
  ])(
    "names a date that was changed as the reason only where it can be: %s",
    (_, balance, last, told, not) => {
      const [finding] = found({ cards: { rescheduled2014: { ...balance, last } }, rates: DOLLAR });
      const sentence = said(finding!.sentence).replaceAll("\u00a0", " ");
      for (const words of told) expect(sentence).toContain(words);
      for (const words of not) expect(sentence).not.toContain(words);
    },
  );

  it("does not tell as a fact that more was drawn where more is owed than forecast, yet less than before repayment", () => {
    // 204,900,000 CNY on 31.05.2013 at 8.0000; on 31.07.2014 some 200,000,000 at 8.2673, and 196,362,500 forecast.
    const cards = {
      xRay2013: { eur: "25.612.500", rsd: "2.858.613.684" },
      xRay2014: { eur: "24.191.695", rsd: "2.824.806.158" },
    };
    const [finding] = found({ cards }, "x-ray");
    expect(said(finding!.sentence).replaceAll("\u00a0", " ")).toContain(
      "Repayment had not begun on 31 May 2013: the loan was probably still being drawn.",
    );
  });

  it("is not told where a fact is missing, which is named", () => {
    const [finding] = found({ cards: { rescheduled2013: { last: "-" } }, rates: DOLLAR });
    expect([finding?.outcome, finding?.reason?.key]).toEqual(["not-checkable", "outlook:noDates"]);
  });
});

test("of one list nothing is forecast, and the check's name is its own", () => {
  const names = Object.keys(CARDS).filter((name) => name.endsWith("2013"));
  const undated = Object.fromEntries(names.map((name) => [name, { asOf: null }]));
  expect(found({ cards: undated, rates: [] })).toEqual([]);
  expect(CHECKS.filter(({ id }) => id === "forecast-balance")).toHaveLength(1);
});
