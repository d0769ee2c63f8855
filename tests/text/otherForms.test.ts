import { describe, expect, test } from "vitest";
import { isoText } from "../../src/calendar/day.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { readDates } from "../../src/text/dates.ts";
import { readRate } from "../../src/text/rates.ts";

describe("dates in other forms than laws print", () => {
  test.each([
    ["21/01/2029", "2029-01-21"],
    ["07.I 2016.", "2016-01-07"],
    ["7. XII. 2016. године", "2016-12-07"],
    ["15.ХІ 2016.", "2016-11-15"],
    ["1. VIII 2016", "2016-08-01"],
  ])("%s is %s", (text, day) => {
    const reading = readDates(text);
    expect(reading.kind === "day" && isoText(reading.day)).toBe(day);
  });

  test.each([
    ["03/04/2014", "unknown-order"],
    ["01/21/2029", "unknown-order"],
    ["31/02/2029", "no-such-day"],
    ["7. XIII 2016.", "no-date"],
    ["121/01/2029", "no-date"],
  ])("%s is none: %s", (text, reason) => {
    expect(readDates(text)).toMatchObject({ kind: "unreadable", reason });
  });

  test("a conjunction is no month", () => {
    expect(readDates("1. и 2016.")).not.toMatchObject({ kind: "day" });
  });
});

describe("a percentage in words", () => {
  test.each(["2,00 одсто", "2,00 posto", "2,00 od sto", "2,00 одсто фиксна", "2,00 по сто годишње"])(
    "%s",
    (text) => {
      const rate = readRate(text);
      expect(rate?.kind === "fixed" && decimalText(rate.percent)).toBe("2.00");
    },
  );

  test("a margin", () => {
    expect(readRate("6М EURIBOR + 1,00 одсто")).toMatchObject({ kind: "floating", index: "EURIBOR6M" });
  });

  test("not another word", () => {
    expect(readRate("2,00 од стопе")).toMatchObject({ kind: "text" });
  });
});
