import { afterAll, describe, expect, it } from "vitest";
import { serial, startFunctions } from "./excelFunctions.ts";

const cells = await startFunctions();
afterAll(cells.close);
const START = serial("2020-01-15");
const FIRST = serial("2021-01-15");
const LAST = serial("2022-07-15");
const LOAN = [1200, 3, START, FIRST, LAST];
const without = (at: number, value: unknown = null): unknown[] =>
  LOAN.map((one, i) => (i === at ? value : one));

/** What is wrong, the cell, and words of its sentence: the argument by its name, and what stands there. */
const VALUE: readonly (readonly [what: string, cell: readonly [string, ...unknown[]], says: string])[] = [
  ["nothing drawn", ["SCHEDULE", ...without(0)], "drawn is missing"],
  ["an amount as text", ["SCHEDULE", ...without(0, "1.200,00")], 'drawn must be a number; "1.200,00"'],
  ["an amount of nothing", ["SCHEDULE", ...without(0, 0)], "drawn is 0; it must be more than 0"],
  ["a negative amount", ["SCHEDULE", ...without(0, -5)], "drawn is -5; it must not be negative"],
  [
    "an amount finer than 0.01",
    ["SCHEDULE", ...without(0, 1.005)],
    "drawn is 1.005; an amount has at most two",
  ],
  ["a truth value for an amount", ["SCHEDULE", ...without(0, true)], 'drawn must be a number; "true"'],
  ["a rate as text", ["BALANCE", ...without(1, "3%")], 'ratePercent must be a number; "3%"'],
  ["a negative rate", ["SCHEDULE", ...without(1, -1)], "ratePercent is -1; it must not be negative"],
  ["a date as text", ["SCHEDULE", ...without(2, "21.03.2013")], "start must be a date without a time"],
  ["a date with a time", ["SCHEDULE", ...without(2, START + 0.5)], "start must be a date without a time"],
  [
    "the first instalment on the day of drawing",
    ["SCHEDULE", ...without(3, START)],
    "must be after the argument start",
  ],
  ["a last instalment before the first", ["SCHEDULE", ...without(4, FIRST - 1)], "lastPrincipal is"],
  [
    "a last instalment in a far century",
    ["SCHEDULE", ...without(4, serial("2212-01-15"))],
    "more than 100 years",
  ],
  [
    "months in fractions",
    ["SCHEDULE", ...LOAN, 1.5],
    "monthsBetween is 1.5; it must be a whole number from 1 to 120",
  ],
  ["months beyond ten years", ["SCHEDULE", ...LOAN, 121], "monthsBetween is 121"],
  [
    "a day count that is none",
    ["SCHEDULE", ...LOAN, 6, "360"],
    'dayCount is "360"; it must be one of: ACT/360',
  ],
  ["a repayment that is none", ["SCHEDULE", ...LOAN, 6, null, "monthly"], 'repayment is "monthly"'],
  ["a bullet in several instalments", ["SCHEDULE", ...LOAN, 6, null, "bullet"], "firstPrincipal is"],
  ["a calendar that is none", ["SCHEDULE", ...LOAN, 6, null, null, "CN, US"], 'calendars is "CN, US"'],
  ["a convention that is none", ["SCHEDULE", ...LOAN, 6, null, null, null, "next"], 'convention is "next"'],
  ["no day for a balance", ["BALANCE", ...LOAN], "asOf is missing"],
  [
    "a negative discount",
    ["GRANTELEMENT", ...LOAN, null, null, null, null, null, -5],
    "discountPercent is -5",
  ],
  ["no balance", ["INTEREST", null, 3, START, LAST], "balance is missing"],
  ["days in the wrong order", ["INTEREST", 100, 3, LAST, START], "must not be before the argument from"],
  ["a day count that needs a loan", ["YEARFRAC", START, LAST, "ACT/ACT ICMA"], "dayCount is ACT/ACT ICMA"],
  ["no date", ["DUEDATE", null], "date is missing"],
  ["a number of two meanings", ["NUMBER", "183.805"], "can mean two different numbers"],
  ["words for a number", ["NUMBER", "нема"], "which is not a number"],
  ["a dash for a number", ["NUMBER", "-"], "which is not a number"],
  ["a number too long for a cell", ["NUMBER", "1.234.567.890.123.456,78"], "more digits than the 15"],
  ["a truth value for text", ["LATIN", true], "text must be text"],
];

describe("a bad argument shows #VALUE! with a sentence:", () => {
  it.each(VALUE)("%s", async (_, cell, says) => {
    const shown = await cells.call(...cell);
    expect(shown).toMatchObject({ error: "#VALUE!" });
    expect("sentence" in shown ? shown.sentence : "").toContain(says);
  });

  it("in Excel's language", async () => {
    cells.speak("sr-Cyrl-RS");
    expect(await cells.call("BALANCE", ...LOAN)).toEqual({
      error: "#VALUE!",
      sentence: "Недостаје аргумент asOf. Унесите га.",
    });
    cells.speak(null);
  });
});

describe("what is not known", () => {
  it("shows #N/A: a day of payment beyond the known holidays", async () => {
    const shown = await cells.call("DUEDATE", serial("2035-02-01"), "CN");
    expect(shown).toMatchObject({ error: "#N/A" });
    expect("sentence" in shown ? shown.sentence : "").toContain("not known (CN)");
  });
});
