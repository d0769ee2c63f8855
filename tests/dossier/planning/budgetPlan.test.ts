import { describe, expect, it } from "vitest";
import { planBudget, type BudgetPlan } from "../../../src/dossier/planning/budgetPlan.ts";
import { rateChanges } from "../../../src/dossier/planning/sensitivity.ts";
import type { AssumedExchangeRate } from "../../../src/dossier/userWords.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { amountText } from "../../../src/money/money.ts";
import { terms } from "../../loan/loan.ts";
import { REGISTER_REST } from "../../workbook/forwardLoans.ts";
import { assumed, dossier, line, sum } from "./plans.ts";
import { FLOATING, LARGE, ROAD, X_RAY } from "../../workbook/dossier.ts";

/**
 * The container inspection loan on 31 August 2021: CNY 8,537,500.00 on 21 March and 21 September. Interest at 3 %:
 * 2022: 68,300,000.00 x 181 / 360 = 1,030,191.67; 59,762,500.00 x 184 = 916,358.33; together 1,946,550.00.
 * 2023: 51,225,000.00 x 181 = 772,643.75; 42,687,500.00 x 184 = 654,541.67; together 1,427,185.42.
 * 2024: 34,150,000.00 x 182 = 517,941.67; 25,612,500.00 x 184 = 392,725.00; together 910,666.67.
 */
describe("what the container inspection loan needs from 2022 to 2024", () => {
  const plan = planBudget(
    dossier([X_RAY], "2021-08-31", [
      assumed(2022, "CNY", "RSD", "16.5"),
      assumed(2022, "EUR", "RSD", "117.3"),
      assumed(2023, "EUR", "CNY", "7.5"),
      assumed(2023, "EUR", "RSD", "118"),
    ]),
  );

  it("line by line: assumed, crossed over the euro, and at the last known rates of 2015 and 2014", () => {
    // 2022: 17,075,000 x 16.5; / 117.3 = 2,401,854.22. 2023: / 7.5 = 2,276,666.67, x 118 = 268,646,666.67.
    // 2024: x 17.1319 = 292,527,192.50, half up; / 116.7676 = 2,505,208.57.
    expect(plan.lines.map(line)).toEqual([
      "principal 6122 2022 17075000.00 assumed 281737500.00 281738 2401854.22",
      "principal 6122 2023 17075000.00 crossed 268646667.00 268647 2276666.67",
      "principal 6122 2024 17075000.00 last-known 292527193.00 292527 2505208.57",
      "interest 4422 2022 1946550.00 assumed 32118075.00 32118 273811.38",
      "interest 4422 2023 1427185.42 crossed 22454384.00 22454 190291.39",
      "interest 4422 2024 910666.67 last-known 15601450.00 15601 133611.12",
    ]);
  });

  it("sums the rounded lines, by account, by loan and in all", () => {
    expect(plan.byAccount.map(({ account, sums }) => [account, ...sums.map(sum)])).toEqual([
      [
        "4422",
        "2022 32118075.00 32118 273811.38",
        "2023 22454384.00 22454 190291.39",
        "2024 15601450.00 15601 133611.12",
      ],
      [
        "6122",
        "2022 281737500.00 281738 2401854.22",
        "2023 268646667.00 268647 2276666.67",
        "2024 292527193.00 292527 2505208.57",
      ],
    ]);
    const all = [
      "2022 313855575.00 313856 2675665.60",
      "2023 291101051.00 291101 2466958.06",
      "2024 308128643.00 308128 2638819.69",
    ];
    expect(plan.total.map(sum)).toEqual(all);
    expect(plan.byLoan.map(({ sums }) => sums.map(sum))).toEqual([all]);
    expect(plan.byLoan[0]?.inLoanCurrency.map((own) => own && amountText(own))).toEqual([
      "19021550.00",
      "18502185.42",
      "17985666.67",
    ]);
  });

  it("names the last known rate with its day", () => {
    const known = plan.rates.find(({ year, currency }) => year === 2024 && currency === "CNY")?.lastKnown;
    expect(known).toMatchObject({ base: "CNY", quote: "RSD", rate: decimal("17.1319"), source: "NBS" });
  });

  it("is 1 % or 10 % more or less of what foreign currencies cost", () => {
    // 313,855,575 x 1.01 = 316,994,130.75; x 0.99 = 310,717,019.25; x 0.9 = 282,470,017.50; x 1.1 = 345,241,132.50.
    expect(
      rateChanges(plan).map(({ percent, totals }) => [percent, totals[0] && amountText(totals[0])]),
    ).toEqual([
      [-10, "282470018.00"],
      [-1, "310717019.00"],
      [1, "316994131.00"],
      [10, "345241133.00"],
    ]);
  });
});

it("plans a register's instalments as differences of its rounded balances", () => {
  // Kenya's register divides 744,560,000.00 by 27 and rounds the balance: after 4, 6, 8 and 10 instalments 110,305,185.19,
  // 165,457,777.78, 220,610,370.37 and 275,762,962.96 are repaid. Equal instalments of 27,576,296.30 would be a cent more a year.
  const plan = planBudget(dossier([REGISTER_REST], "2020-06-30", []));
  const principal = plan.lines.flatMap(({ part, year, amount }) =>
    part === "principal" ? [[year, amount && amountText(amount)]] : [],
  );
  expect(principal).toEqual([
    [2021, "55152592.59"],
    [2022, "55152592.59"],
    [2023, "55152592.59"],
  ]);
});

describe("which rate is taken", () => {
  const basisOf = (...rates: readonly AssumedExchangeRate[]): (string | null)[] => {
    const plan = planBudget(dossier([X_RAY], "2021-08-31", rates));
    const [first] = plan.lines;
    return [
      first?.rate.basis ?? null,
      first?.rsd ? amountText(first.rsd) : null,
      first?.eur ? amountText(first.eur) : null,
    ];
  };

  it.each<[string, readonly AssumedExchangeRate[], readonly string[]]>([
    [
      "quoted the other way round",
      [assumed(2022, "RSD", "CNY", "0.0625")],
      ["assumed", "273200000.00", "2339690.12"],
    ],
    // / 7 x 116.7676 = 284,829,538.57: the euro's own rate is not assumed.
    ["in euros only", [assumed(2022, "EUR", "CNY", "7")], ["half-assumed", "284829539.00", "2439285.71"]],
    [
      "in euros, euros as base",
      [assumed(2022, "CNY", "EUR", "0.125")],
      ["half-assumed", "249225846.00", "2134375.00"],
    ],
    // The euro alone says nothing of the yuan in dinars, but of the dinars in euros: 292,527,192.5 / 117.
    ["of the euro only", [assumed(2022, "EUR", "RSD", "117")], ["last-known", "292527193.00", "2500232.41"]],
    [
      "of all three: each pair as the user says",
      [
        assumed(2022, "CNY", "RSD", "16"),
        assumed(2022, "EUR", "CNY", "7"),
        assumed(2022, "EUR", "RSD", "117"),
      ],
      ["assumed", "273200000.00", "2439285.71"],
    ],
    ["of another year", [assumed(2023, "CNY", "RSD", "16")], ["last-known", "292527193.00", "2505208.57"]],
    ["of another pair", [assumed(2022, "USD", "RSD", "100")], ["last-known", "292527193.00", "2505208.57"]],
  ])("%s", (_, rates, wanted) => {
    expect(basisOf(...rates)).toEqual(wanted);
  });

  it("knows no rate of a later day than the plan's", () => {
    const plan = planBudget(dossier([X_RAY], "2014-01-01", []));
    expect(plan.lines[0]?.rate).toMatchObject({ basis: "none", toRsd: null, toEur: null });
  });
});

describe("what cannot be converted", () => {
  const plan = planBudget(
    dossier([X_RAY, LARGE, FLOATING], "2021-12-31", [assumed(2022, "CNY", "RSD", "16")]),
  );
  const without: BudgetPlan = planBudget({
    ...dossier([X_RAY, LARGE, FLOATING], "2021-12-31", [assumed(2022, "CNY", "RSD", "16")]),
    rates: [],
  });

  it("leaves the sums out, not the lines, and names what is missing", () => {
    expect(without.total.map(sum)).toEqual(["2022 - - -", "2023 - - -", "2024 - - -"]);
    expect(without.missing.map(({ year, from, to }) => `${year} ${from}/${to}`)).toEqual([
      "2022 CNY/EUR",
      "2023 CNY/RSD",
      "2023 CNY/EUR",
      "2024 CNY/RSD",
      "2024 CNY/EUR",
      "2022 RSD/EUR",
      "2023 RSD/EUR",
      "2024 RSD/EUR",
      "2023 EUR/RSD",
      "2024 EUR/RSD",
      "2022 EUR/RSD",
    ]);
    expect(plan.missing).toEqual([]);
  });

  it("is nothing where nothing is to be paid", () => {
    const ended = planBudget({ ...dossier([X_RAY], "2026-11-26", []), rates: [] });
    expect(ended.total.map(sum)).toEqual(["2027 0.00 0 0.00", "2028 0.00 0 0.00", "2029 0.00 0 0.00"]);
    expect(ended.missing).toEqual([]);
  });

  it("keeps loans in dinars as they are, but for the rounding, and euros too", () => {
    const dinars = plan.lines.find(({ loan, year }) => loan === LARGE && year === 2022);
    expect(dinars?.rate.basis).toBe("own");
    expect(dinars?.rsd?.minor).toBe((((dinars?.amount?.minor ?? 0n) + 50n) / 100n) * 100n);
    const euros = plan.lines.find(({ loan, year }) => loan === FLOATING && year === 2023);
    expect(euros?.eur).toEqual(euros?.amount);
  });
});

describe("what is not certain", () => {
  it("is interest without a fixing: from the third period on, and fixed before", () => {
    const plan = planBudget(dossier([FLOATING], "2021-12-31", []));
    const interest = plan.lines.filter(({ part }) => part === "interest");
    // Fixings hold to 21 July 2023; the payment in January 2024 is projected.
    expect(interest.map(({ year, isProjected }) => [year, isProjected])).toEqual([
      [2022, false],
      [2023, false],
      [2024, true],
    ]);
    expect(plan.lines.filter(({ part, isProjected }) => part === "principal" && isProjected)).toEqual([]);
  });

  it("is what rests on drawdowns to come", () => {
    const plan = planBudget(dossier([ROAD], "2014-12-31", []));
    const principal = plan.lines.filter(({ part }) => part === "principal");
    // Drawn on 4 April 2016.
    expect(principal.map(({ year, awaitsDrawdown }) => [year, awaitsDrawdown])).toEqual([
      [2015, false],
      [2016, true],
      [2017, true],
    ]);
  });

  it("has fees where the agreement has", () => {
    const plan = planBudget(dossier([ROAD, X_RAY], "2014-12-31", []));
    expect(plan.byAccount.map(({ account, parts }) => [account, parts])).toEqual([
      ["4422", ["interest"]],
      ["4443", ["fees"]],
      ["6122", ["principal"]],
    ]);
  });
});

describe("the year of a payment that a weekend moves into January", () => {
  // 31 December 2022 is a Saturday: due in 2022, paid on 2 January 2023.
  const loan = terms({
    drawdowns: [{ date: "2022-06-30", amount: "1200.00" }],
    firstInterest: "2022-12-31",
    firstPrincipal: "2022-12-31",
    lastPrincipal: "2022-12-31",
    repayment: { kind: "bullet" },
    businessDays: { calendars: [], convention: "following", interest: "unadjusted" },
  });

  it("is the budget year in which it is paid", () => {
    const plan = planBudget(dossier([loan], "2021-06-30", []));
    expect(plan.byLoan[0]?.inLoanCurrency.map((own) => own !== null && own.minor > 0n)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe("other accounts", () => {
  it("take the parts that are booked on them together", () => {
    const accounts = { principal: "6123", interest: "4423", fees: "4423", penalties: "4442" };
    const plan = planBudget(dossier([ROAD], "2014-12-31", []), accounts);
    expect(plan.byAccount.map(({ account, parts }) => [account, parts])).toEqual([
      ["4423", ["interest", "fees"]],
      ["6123", ["principal"]],
    ]);
  });
});
