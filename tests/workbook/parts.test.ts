import { wrapLines } from "../../src/workbook/layout/sheetDraft.ts";
import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { day } from "../../src/calendar/day.ts";
import en from "../../src/messages/texts/en/workbook.ts";
import sr from "../../src/messages/texts/sr/workbook.ts";
import { decimal } from "../../src/money/decimal.ts";
import { money } from "../../src/money/money.ts";
import { VERSION } from "../../src/version.ts";
import { rateOn } from "../../src/loan/views/rates.ts";
import { converted } from "../../src/workbook/exchange.ts";
import { surelyRoundsTo } from "../../src/workbook/formulas/surelyRounds.ts";
import { legalName, uniqueCode, uniqueName } from "../../src/workbook/sheetNames.ts";
import { RATES } from "./dossier.ts";

describe("whether a plain ROUND is safe", () => {
  // The double nearest to 1.005 lies below it: rounding by binary value gives 1.00, Excel 1.01.
  it.each([
    [3141800, 314180000n, true],
    [0.125, 13n, true],
    [-0.125, -13n, true],
    [1.005, 101n, false],
    [1.005, 100n, false],
    [2.675, 268n, false],
    [1318799811.685, 131879981168n, false],
    [1e15, 100000000000000000n, false],
    [Number.NaN, 0n, false],
  ])("%f as %s minor units: %s", (double, minor, sure) => {
    expect(surelyRoundsTo(double, money(minor, "CNY"))).toBe(sure);
  });

  it("knows currencies without smaller units", () => {
    expect(surelyRoundsTo(83814842.8, money(83814843n, "JPY"))).toBe(true);
    expect(surelyRoundsTo(83814842.8, money(8381484280n, "JPY"))).toBe(false);
  });
});

describe("names of sheets and tables", () => {
  it.each([
    ["X RAY", "X RAY"],
    ["Obrenovac–Ljig (E763)", "Obrenovac–Ljig (E763)"],
    ["Put: A/B [1]*?", "Put A B 1"],
    ["O'Hara ~ zajam", "O Hara zajam"],
    ["IBRD – Projekat osiguranja rizika…", "IBRD – Projekat osiguranja…"],
    ["[]", "loan-7"],
  ])("%s is %s on a sheet", (name, legal) => {
    expect(legalName(name, "loan-7")).toBe(legal);
    expect(legal.length).toBeLessThanOrEqual(31);
  });

  it("are made unique regardless of case, and never History", () => {
    const taken = new Set(["loans"]);
    expect(["Loans", "X RAY", "x ray", "History"].map((name) => uniqueName(name, taken))).toEqual([
      "Loans (2)",
      "X RAY",
      "x ray (2)",
      "History (2)",
    ]);
    const long = "Izgradnja mosta preko reke Dunav";
    expect([uniqueName(long, taken), uniqueName(long, taken)]).toEqual([
      "Izgradnja mosta preko reke…",
      "Izgradnja mosta preko reke… (2)",
    ]);
  });

  it("make legal table names of any id", () => {
    const taken = new Set<string>();
    expect(["x-ray", "x ray", "мост", "2013"].map((id) => uniqueCode(id, taken))).toEqual([
      "x_ray",
      "x_ray_2",
      "_",
      "2013",
    ]);
  });
});

describe("exchange rates", () => {
  it.each([
    // The latest on or before the day, either way round.
    ["CNY", "EUR", "2022-08-31", "EUR/CNY 6.8947"],
    ["CNY", "EUR", "2022-08-30", "EUR/CNY 7.5358"],
    ["CNY", "EUR", "2014-12-30", null],
    ["USD", "EUR", "2022-09-01", "USD/EUR 1.0000"],
    ["USD", "EUR", "2015-01-01", "EUR/USD 1.2141"],
    // No rate is made up from EUR/RSD and EUR/CNY.
    ["CNY", "RSD", "2015-12-30", null],
  ] as const)("%s to %s on %s: %s", (from, to, on, expected) => {
    const rate = rateOn(RATES, from, to, day(on));
    expect(rate && `${rate.base}/${rate.quote} ${String(rate.rate.digits).replace(/(\d{4})$/, ".$1")}`).toBe(
      expected,
    );
  });

  it("divide by a rate quoted the other way round, multiply by a direct one", () => {
    expect(converted(money(5976250000n, "CNY"), "EUR", RATES, day("2022-08-31"))?.amount).toEqual(
      money(866788983n, "EUR"),
    );
    expect(converted(money(5976250000n, "CNY"), "RSD", RATES, day("2016-01-01"))?.amount).toEqual(
      money(102384517375n, "RSD"),
    );
  });

  it("take the higher of two for one pair and day", () => {
    const [first] = RATES;
    if (!first) throw new Error("no rates");
    const two = [first, { ...first, rate: decimal("116.8") }];
    expect(rateOn(two, "EUR", "RSD", first.date)?.rate).toEqual(decimal("116.8"));
  });
});

describe("small parts", () => {
  it("break lines between words, never within, and keep what a no-break space holds together", () => {
    expect(wrapLines("jedan dva tri četiri", 9)).toEqual(["jedan dva", "tri", "četiri"]);
    expect(wrapLines("21\u00a0Mar\u00a02014 dan", 8)).toEqual(["21\u00a0Mar\u00a02014", "dan"]);
    expect(wrapLines("", 9)).toEqual([]);
  });

  it("name the version that package.json names", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    expect(VERSION).toBe(version);
  });

  it("hold no quotation mark in a sentence that stands in a formula, and at most 255 characters", () => {
    for (const texts of [en, sr]) {
      for (const [key, text] of Object.entries(texts)) {
        if (!/^(status|word|noRate|runAgain|notStated)/.test(key)) continue;
        expect(text).not.toContain('"');
        expect(text.length, key).toBeLessThan(255);
      }
    }
  });
});
