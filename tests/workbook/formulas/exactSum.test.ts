import { describe, expect, it } from "vitest";
import { money } from "../../../src/money/money.ts";
import { isSureSum } from "../../../src/workbook/balances/balanceFormula.ts";
import { agreesWithEngine } from "../../../src/writers/agreement.ts";
import { everyCell } from "../../everyCell.ts";
import { PlanSheets } from "./planSheets.ts";
import { workbookOfSeeds } from "./workbookOfSeeds.ts";

describe("a sum of doubles", () => {
  it("is sure for 24 instalments of 8,537,500.00", () => {
    expect(isSureSum(Array.from({ length: 24 }, () => money(853_750_000n, "CNY")))).toBe(true);
  });

  it("is in doubt where so many roundings of so large a sum can come to half a cent", () => {
    // 99 parts and 100 roundings: 2^51 / 9,900 = 227,454,526,634.87 cents.
    const parts = (minor: bigint) => Array.from({ length: 99 }, () => money(minor, "USD"));
    expect(isSureSum(parts(227_454_526_634n))).toBe(true);
    expect(isSureSum(parts(227_454_526_635n))).toBe(false);
    expect(isSureSum(parts(-227_454_526_635n))).toBe(false);
  });

  it.each([
    ["fees of 1,160,356,489,592.81 in all", 1_013_500],
    // 16 digits: rounding such a double once more is what programs do differently.
    ["fees of 11,155,167,029,107.48 in all", 20_270_125],
  ])("stands in whole minor units where it is in doubt, and is rounded no more: %s", (_, seed) => {
    const { plan } = workbookOfSeeds(seed, 10);
    const sheets = new PlanSheets(plan);
    const fees = [...everyCell(plan)].filter(
      ({ table, column }) =>
        table?.name === "tblBalances" && table.columns[column - table.column]?.key === "feesPaid",
    );
    // The loans' own sums stand on the sheet of workings, where the table looks them up: results, and no part of a condition.
    const own = /(?:^|,)SUMPRODUCT\(/;
    const sums = [...everyCell(plan)].filter(
      ({ cell, sheet }) => sheet.key === "workings" && own.test(cell.formula ?? ""),
    );
    expect(sums.length).toBeGreaterThan(0);
    expect(fees.length).toBeGreaterThan(1);
    for (const { cell, sheet, row, column } of [...fees, ...sums])
      expect(agreesWithEngine(cell, sheets.shown(sheet.name, row, column))).toBe(true);
  });
});
