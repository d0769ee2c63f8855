import { describe, expect, it } from "vitest";
import { decimal, decimalText } from "../../src/money/decimal.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { isFarFromHalf } from "../../src/workbook/debtService/measuresTable.ts";
import { roundedForCell } from "../../src/workbook/layout/cellDigits.ts";
import { TOTALS_ROW } from "../../src/workbook/schedule/scheduleHead.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { terms } from "../loan/loan.ts";
import { sampleDossier } from "./dossier.ts";
import { sheetOf, valuesOf } from "./readPlan.ts";

describe("figures of more than the 15 digits that a cell holds", () => {
  it("are told in words where they are a total that nothing is computed from", () => {
    // Four instalments of 4,000,000,000,000.00; interest for 181, 184, 181, 184 and 181 days at 3 %, ACT/360, on 16, 16,
    // 12, 8 and 4 million million: 241,333,333,333.33 + 245,333,333,333.33 + 181,000,000,000.00 + 122,666,666,666.67 +
    // 60,333,333,333.33 = 850,666,666,666.66.
    const loan = terms({ drawdowns: [{ date: "2020-01-16", amount: "16000000000000.00" }] });
    const plan = buildWorkbook(sampleDossier("en", "2020-01-01", [loan]));
    expect(checkPlan(plan)).toEqual([]);
    const totals = sheetOf(plan, "schedule:small").cells.filter(({ row }) => row === TOTALS_ROW);
    const words = totals.flatMap(({ value, formula }) =>
      value.kind === "text" ? [[value.text, formula]] : [],
    );
    expect(words).toContainEqual(["16,850,666,666,666.66", undefined]);
    expect(words).not.toContainEqual(["850,666,666,666.66", undefined]);
  });

  it("are rounded to as many where they are a measure", () => {
    // 5 x 10^12 for a management fee, and 1.00 drawn, for which 0.02 + 0.02 + 0.26 + 0.26 + 0.25 are paid within 2.5 years,
    // worth 0.02/1.05^0.5 + 0.27/1.05 + ... = 0.97 or 0.98 at 5 %: 1 - 0.97... - 5 x 10^12, as a fraction of 1.
    const fees = [{ kind: "management", percent: "10", on: "facility", date: "2020-01-15" }];
    const loan = terms({
      facility: "50000000000000.00",
      drawdowns: [{ date: "2020-01-15", amount: "1.00" }],
      fees,
    });
    const plan = buildWorkbook(sampleDossier("en", "2020-01-01", [loan]));
    expect(checkPlan(plan)).toEqual([]);
    expect(valuesOf(plan, "tblMeasures", "grantElement")[0]).toMatch(/^-4999999999999\.9[78]$/);
  });

  it.each([
    ["-159417563804.819812", 4, "-159417563804.820"],
    ["-159417563804.8168", 4, "-159417563804.817"],
    ["1.75068493", 4, "1.7507"],
    ["12345678901234.5", 0, "12345678901235"],
  ])("%s to %d decimals at most is %s", (value, decimals, rounded) => {
    expect(decimalText(roundedForCell(decimal(value), decimals))).toBe(rounded);
  });

  it.each([
    // A double of this size is off by about 10^-16 of it, a sum of many by more.
    ["1.75065000000000000000", 4, false],
    ["1.75065000000001000000", 4, false],
    ["1.75065010000000000000", 4, true],
    ["-1.75065010000000000000", 4, true],
    ["999999999999.994", 2, false],
  ])("%s rounded to %d decimals by any spreadsheet alike: %s", (exact, decimals, sure) => {
    expect(isFarFromHalf(decimal(exact), decimals)).toBe(sure);
  });
});
