import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assumedRatesOf } from "../../src/cli/plan/assumedRates.ts";
import { planToJson } from "../../src/cli/plan/planJson.ts";
import { planText } from "../../src/cli/plan/planText.ts";
import { planBudget, unusedRates } from "../../src/dossier/planning/budgetPlan.ts";
import { termsToJson } from "../../src/loan/termsJson.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { decimal } from "../../src/money/decimal.ts";
import { problemOf } from "../loan/loan.ts";
import { FOREIGN_DEBT_ACCOUNTS } from "../../src/loan/measures/budgetAccounts.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { OPEN_RATE } from "../workbook/forwardLoans.ts";
import { otplata } from "./runCli.ts";

addLaterTexts();
const RATES = assumedRatesOf(["2022:CNY/RSD=16.5", "2022:EUR/RSD=117.3", "2030:eur/rsd=120"]);
const PLAN = planBudget({ ...sampleDossier("en", "2021-08-31", [X_RAY]), assumedRates: RATES });

describe("--rate", () => {
  test("is a year, a pair and a rate", () => {
    expect(RATES[2]).toEqual({ year: 2030, base: "EUR", quote: "RSD", rate: decimal("120") });
  });

  test.each([
    "2027",
    "2027:EUR/RSD",
    "2027:EUR/RSD=",
    "2027:EUR/RSD=117,3",
    "2027:EUR/RSD=0",
    "2027:EUR/RSD=-117.3",
    "2027:EUR/EUR=1",
    "2027:EUR/DIN=117.3",
    "27:EUR/RSD=117.3",
  ])("is refused with an example: %s", (text) => {
    expect(problemOf(() => assumedRatesOf([text]))).toMatchObject({
      key: "errors:optionNotAssumedRate",
    });
  });

  test("is refused twice for a pair and year, either way round", () => {
    expect(problemOf(() => assumedRatesOf(["2027:EUR/RSD=117.3", "2027:RSD/EUR=0.0085"])).key).toBe(
      "errors:assumedRateTwice",
    );
  });

  test("that no planned year needs is known", () => {
    expect(unusedRates(PLAN, RATES)).toEqual([RATES[2]]);
  });
});

describe("what is printed", () => {
  test("in text: accounts with three years, lines with what their rate rests on, what is in no sum", () => {
    const text = planText(PLAN, [], translatorFor("en"));
    // 17,075,000 x 16.5; 1,946,550.00 x 16.5; both at the last known rate, 17.1319 of 31 December 2015.
    expect(text).toMatch(
      /^6122 +Repayment of principal to foreign governments +281,737,500 +292,527,193 +292,527,193 /mu,
    );
    expect(text).toMatch(/^4422 +Interest to foreign governments +32,118,075 +24,450,398 +15,601,450 /mu);
    expect(text).toMatch(/^Total +313,855,575 +316,977,591 +308,128,643 /mu);
    expect(text).toMatch(
      /^x-ray +6122 +principal +2022 +CNY +17,075,000\.00 +281,737,500 +2,401,854\.22 +assumed$/mu,
    );
    expect(text).toMatch(/^ *2023 +CNY .*last known, not assumed +31.Dec.2015 \(seen\)$/mu);
    expect(text).toMatch(/^ +\+10% +345,241,133 /mu);
    expect(text).toContain("Not in any sum, for want of a schedule: =Most Zemun–Borča.");
  });

  test("in text: the known part with other rates, fees that are not planned, accounts that nobody chose", () => {
    const dossier = { ...sampleDossier("en", "2024-12-31", [OPEN_RATE]), assumedRates: [] };
    const open = planBudget(dossier);
    // 17,075,000.00 yuan at 17.1319, the last known: 292,527,193 (292,527,192.50); x 1.1 = 321,779,912.3.
    const text = planText(open, [], translatorFor("en"));
    expect(text).toMatch(/^ +\+10% +open +0 +0$/mu);
    expect(text).toMatch(/^ +\+10% +known part +321,779,912 +0 +0$/mu);
    expect(planToJson(open, [], translatorFor("en").sayMessage)["sensitivity"]).toContainEqual({
      percent: 10,
      rsd: [null, "0.00", "0.00"],
      knownPartRsd: ["321779912.00", "0.00", "0.00"],
    });
    expect(text).toContain("Accounts are those of loans of foreign governments (assumed)");
    const { government } = FOREIGN_DEBT_ACCOUNTS;
    const chosen = planText(planBudget(dossier, { ...government, fees: "4449" }), [], translatorFor("en"));
    expect(chosen).toContain("Accounts are those");
    const other = planText(
      planBudget(dossier, { ...government, principal: "6125" }),
      [],
      translatorFor("en"),
    );
    expect(other).not.toContain("Accounts are those");
    expect(text).not.toContain("No fees are planned");
    const feesUnknown = {
      ...OPEN_RATE,
      sources: { ...OPEN_RATE.sources, fees: { mark: "inferred", text: "-" } as const },
    };
    const without = planBudget({ ...dossier, loans: sampleDossier("en", "2024-12-31", [feesUnknown]).loans });
    expect(planText(without, [], translatorFor("en"))).toContain(
      "since their terms state none (assumed): open-rate.",
    );
  });

  test("in text: why a loan needs nothing, beside its noughts", () => {
    const later = planBudget(sampleDossier("en", "2024-08-31", [X_RAY]));
    const lines = planText(later, [], translatorFor("en")).replaceAll("\u00a0", " ").split("\n");
    const certainty = (year: number) =>
      lines.flatMap(
        (line) =>
          new RegExp(`^x-ray .* ${year}  CNY .*last known, not assumed *(.*)$`, "u").exec(line)?.[1] ?? [],
      );
    // Its last instalment falls due on 21 September 2025.
    expect(certainty(2025)).toEqual(["", ""]);
    expect(certainty(2026)).toEqual(Array(2).fill("its last instalment is due on 21 Sep 2025."));
  });

  test("in text: which rate is missing, and no sum of the rest", () => {
    const without = planBudget({ ...sampleDossier("en", "2021-08-31", [X_RAY]), rates: [] });
    const text = planText(without, [], translatorFor("en"));
    expect(text).toContain("No rate CNY/RSD is known for 2022");
    expect(text).toMatch(/^Total +- +- +- /mu);
  });

  test.each(LANGUAGES)("in %s, every sentence", (language) => {
    const { say, sayMessage } = translatorFor(language);
    expect(planText(PLAN, [], translatorFor(language))).toContain(say("planning:headRequest"));
    expect(JSON.stringify(planToJson(PLAN, [], sayMessage))).toContain(say("planning:account6122"));
  });

  test("in JSON: amounts as texts, null for what is not known", () => {
    const json = planToJson(PLAN, [], translatorFor("en").sayMessage);
    expect(json).toMatchObject({
      asOf: "2021-08-31",
      years: [2022, 2023, 2024],
      total: [{ year: 2022, rsd: "313855575.00", thousandsRsd: "313856", eur: "2675665.60" }, {}, {}],
      missingRates: [],
    });
    expect((json["lines"] as unknown[])[0]).toEqual({
      loan: "x-ray",
      part: "principal",
      account: "6122",
      year: 2022,
      currency: "CNY",
      amount: "17075000.00",
      basis: "assumed",
      rsd: "281737500.00",
      thousandsRsd: "281738",
      eur: "2401854.22",
      projectedRate: false,
      assumedRate: false,
      open: null,
      drawdownsToCome: false,
      unsureDays: false,
      printed: null,
      mayBeMore: false,
      mayBeDrawn: false,
    });
  });
});

test("the program, with terms alone: JSON on stdout, on stderr the rate that is not used; exit 0", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "otplata-plan-")), "x-ray.json");
  await writeFile(path, JSON.stringify(termsToJson(X_RAY, translatorFor("en").sayMessage)));
  const { code, stdout, stderr } = await otplata(
    ...["plan", "--terms", path, "--as-of", "2021-08-31", "--rate", "2022:CNY/RSD=16.5"],
    ...["--rate", "2030:EUR/RSD=120", "--accounts", "principal=6125", "--json"],
  );
  expect([code, stderr]).toEqual([
    0,
    "otplata: The rate EUR/RSD for 2030 is not used: planned are 2022, 2023, 2024, for the currencies of the loans.\n",
  ]);
  const { byAccount } = JSON.parse(stdout) as { byAccount: { account: string; years: { rsd: string }[] }[] };
  expect(byAccount.map(({ account, years }) => [account, years[0]?.rsd])).toEqual([
    ["4422", "32118075.00"],
    ["6125", "281737500.00"],
  ]);
});

test("the program says which assumed rates are far from the last known ones, and plans with them all the same", async () => {
  const { code, stdout, stderr } = await otplata(
    ...["plan", "--terms", "samples/x-ray.terms.json", "--as-of", "2021-08-31"],
    ...["--rate", "2022:RSD/CNY=16.5", "--rate", "2023:CNY/RSD=16.5", "--json"],
  );
  expect([code, stderr.replaceAll("\u00a0", " ")]).toEqual([
    0,
    "otplata: The rate RSD/CNY for 2022, 16.5, is far from the last known one, 0.058371 of 31 Dec 2015. " +
      "It is used: look whether it stands the right way round, and at its decimal point.\n",
  ]);
  const { byAccount } = JSON.parse(stdout) as { byAccount: { years: { rsd: string }[] }[] };
  // 17,075,000 / 16.5 dinars, and 17,075,000 x 16.5.
  expect(byAccount[1]?.years.slice(0, 2).map(({ rsd }) => rsd)).toEqual(["1034848.00", "281737500.00"]);
});

test("the program, with a list alone: planned from the printed balances, each with what it rests on", async () => {
  const { code, stdout } = await otplata(
    ...["plan", "samples/china-exim-2025.pdf", "--as-of", "2024-12-31", "--json"],
  );
  expect(code).toBe(0);
  const { lines, forward, open, notPlanned, byAccount, total } = JSON.parse(stdout) as Record<
    string,
    Record<string, unknown>[]
  >;
  const needs = (loan: string) =>
    lines?.filter((line) => line["loan"] === loan).map(({ part, year, amount }) => [part, year, amount]);
  // Two of 27 instalments of 216,750,000, of which 18 leave 72,249,999.96. 3 % by ACT/360 on 21 January: 72,249,999.96 x
  // 184 / 360 = 1,107,833.33; on 21 July: 64,222,222.18 x 181 / 360 = 968,685.18.
  expect(needs("zemun-borca")?.slice(0, 4)).toEqual([
    ["principal", 2025, "16055555.56"],
    ["principal", 2026, "16055555.56"],
    ["principal", 2027, "16055555.56"],
    ["interest", 2025, "2076518.51"],
  ]);
  expect(forward?.find(({ loan }) => loan === "zemun-borca")).toMatchObject({
    from: "2024-08-31",
    balance: "72249999.96",
    basis: "proven",
  });
  expect(forward).toHaveLength(12);
  expect(open?.map(({ loan, parts }) => [loan, parts])).toContainEqual(["iverak-lajkovac", ["interest"]]);
  expect(notPlanned).toHaveLength(1);
  // What is known of an open sum is that of the lines that are known, rounded one by one.
  const known = (part?: string) =>
    lines
      ?.filter(
        (line) => line["year"] === 2025 && line["rsd"] !== null && [line["part"], undefined].includes(part),
      )
      .reduce((sum, { rsd }) => sum + Number(rsd), 0)
      .toFixed(2);
  const [ofInterest] = byAccount![0]!["years"] as Record<string, unknown>[];
  expect(ofInterest).toMatchObject({ year: 2025, rsd: null, knownPart: { rsd: known("interest") } });
  expect(total?.[0]).toMatchObject({ year: 2025, rsd: null, knownPart: { rsd: known() } });
});
