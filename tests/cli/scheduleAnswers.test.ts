import { describe, expect, test } from "vitest";
import { answered } from "./runCli.ts";

const X_RAY = "samples/x-ray.terms.json";

interface Compared {
  readonly base: string;
  readonly amounts: readonly string[];
  readonly differences: readonly string[];
}
interface Json {
  readonly view: unknown;
  readonly movement: { readonly moves: readonly unknown[]; readonly fxDifference: string };
  readonly measures: {
    readonly calendarYears: readonly unknown[];
    readonly budgetYears: readonly { readonly year: number; readonly accounts: unknown }[];
  };
  readonly scenarios: {
    readonly currency: string;
    readonly rate: unknown;
    readonly alternatives: readonly unknown[];
    readonly years: readonly (Compared & { readonly year: number })[];
    readonly total: Compared;
  };
  readonly explained: readonly { readonly figure: string; readonly inputs: readonly unknown[] }[];
}

async function json(...args: string[]): Promise<Json> {
  const { code, stdout, stderr } = await answered("schedule", X_RAY, ...args, "--json");
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as Json;
}

describe("schedule --in", () => {
  test("the balance in euros, with the rate, its day and its source", async () => {
    const { view } = await json("--as-of", "2022-08-31", "--in", "EUR");
    // 59,762,500 / 6.8947 = 8,667,889.8284...
    expect(view).toEqual({
      amount: "59762500.00",
      currency: "CNY",
      date: "2022-08-31",
      value: "8667889.83",
      in: "EUR",
      rate: {
        rate: "0.145039",
        date: "2022-08-31",
        mark: "quoted",
        cross: false,
        madeOf: [
          {
            pair: "EUR/CNY",
            rate: "6.8947",
            date: "2022-08-31",
            mark: "quoted",
            source: "European Central Bank, euro reference rate",
          },
        ],
      },
    });
  });

  test("--since: names the rates and their days, years old ones too", async () => {
    const asked = ["schedule", X_RAY, "--as-of", "2022-08-31", "--in", "RSD", "--since", "2020-01-01"];
    const { stdout } = await answered(...asked, "--lang", "en");
    expect(stdout).toMatch(/\n- Rate CNY\/RSD of 31\sDec\s2015: 17\.1319 \[quoted: National Bank/u);
  });

  test("--since: what the exchange rate did over 2022", async () => {
    const { movement } = await json("--as-of", "2022-12-31", "--in", "EUR", "--since", "2021-12-31");
    // By hand in tests/loan/views/fxDifference.test.ts.
    expect(movement.fxDifference).toBe("-106570.67");
    expect(movement.moves).toHaveLength(2);
  });
});

describe("schedule --measures", () => {
  test("debt service, accounts and measures", async () => {
    const { measures } = await json("--measures");
    // 2014: 17.075.000 CNY by the amended budget law; interest 3,090,575.00 + 3,010,891.67.
    expect(measures.calendarYears[1]).toEqual({
      year: 2014,
      principal: "17075000.00",
      prepayment: "0.00",
      interest: "6101466.67",
      fees: "0.00",
      total: "23176466.67",
    });
    expect(measures.budgetYears[1]?.accounts).toEqual({ 4422: "6101466.67", 6122: "17075000.00" });
    expect(measures).toMatchObject({
      start: "2013-03-21",
      // The days of 24 equal instalments: tests/loan/measures/xRay.test.ts.
      averageLifeYears: "6.7561643836",
      discountPercent: "5",
    });
  });

  test("other accounts, and a discount rate of 0: the present value is all that is paid", async () => {
    const { measures } = await json(
      "--measures",
      "--discount",
      "0",
      "--accounts",
      "principal=611,interest=441",
    );
    expect(measures.budgetYears[1]?.accounts).toEqual({ 441: "6101466.67", 611: "17075000.00" });
    expect(measures).toMatchObject({
      presentValue: "247006950.00",
      effectiveRatePercents: [expect.any(String)],
    });
  });

  test("as text, each measure with its formula in words", async () => {
    const { stdout } = await answered("schedule", X_RAY, "--measures", "--lang", "sr-Cyrl");
    expect(stdout).toContain("Просечни пондерисани век: 6,7562 година = збир отплата главнице");
    expect(stdout).toContain("4422");
  });
});

describe("schedule --scenario", () => {
  test("alternatives side by side in the loan's currency", async () => {
    const { scenarios } = await json("--scenario", "rate+1 from 2025-03-21", "--scenario", "draw 2014-06-30");
    expect(scenarios.currency).toBe("CNY");
    expect(scenarios.rate).toBeNull();
    expect(scenarios.alternatives).toHaveLength(2);
    const last = scenarios.years.at(-1);
    // The last period: 8,537,500 x 1 % x 184 / 360 = 43,636.11 more.
    expect([last?.year, last?.differences[0], scenarios.total.differences[0]]).toEqual([
      2025,
      "43636.11",
      "43636.11",
    ]);
  });

  test("a dearer currency shows in dinars, all years at the rate of the day", async () => {
    const { scenarios } = await json("--scenario", "fx+10", "--as-of", "2022-08-31");
    // 2013: 3,141,800.00 x 17.0217 = 53,478,777.06; x 1.1 = 58,826,654.766
    expect([scenarios.currency, scenarios.years[0]]).toEqual([
      "RSD",
      { year: 2013, base: "53478777.06", amounts: ["58826654.77"], differences: ["5347877.71"] },
    ]);
    expect(scenarios.rate).toMatchObject({ rate: "17.0217", date: "2022-08-31", mark: "computed" });
  });
});

test("schedule --explain gives each figure its inputs with their marks", async () => {
  const { explained } = await json("--explain", "--as-of", "2022-08-31");
  expect(explained.map(({ figure }) => figure)).toEqual([
    "total",
    "total",
    "total",
    "total",
    "balance",
    "accrued-interest",
  ]);
  expect(explained[1]?.inputs).toContainEqual({
    name: "Interest rate",
    value: "3.00% fixed",
    mark: "seen",
    source: "3,00% фиксна",
  });
  const { stdout } = await answered("schedule", X_RAY, "--explain");
  expect(stdout).toContain("Interest rate: 3.00% [seen: 3,00% фиксна");
});

describe("bad usage: one sentence, exit code 2", () => {
  test.each([
    [["--scenario", "more"], 'The scenario "more" cannot be read'],
    [["--scenario", "rate+1 from 2026-01-01"], "No interest period"],
    [["--scenario", "fx+10", "--in", "CNY"], "an exchange rate changes nothing"],
    [["--in", "GBP"], "takes one of these currencies"],
    [["--as-of", "2010-01-01", "--in", "EUR"], "No exchange rate of CNY against EUR"],
    [["--since", "2021-12-31"], "--since needs --as-of, --in"],
    [["--discount", "5"], "--discount needs --measures"],
    [["--measures", "--discount=-1"], "not below 0"],
    [["--measures", "--accounts", "capital=1"], "cannot be read"],
    [
      ["--measures", "--accounts", "principal=6122, principal=6123"],
      "--accounts is given twice, as principal=6122 and as principal=6123",
    ],
    [["--as-of", "2021-12-31", "--in", "EUR", "--since", "2022-12-31"], "is after the last"],
  ])("%j", async (args, sentence) => {
    const { code, stdout, stderr } = await answered("schedule", X_RAY, ...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.replaceAll("\u00a0", " ")).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
