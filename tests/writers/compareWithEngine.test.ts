import { describe, expect, it } from "vitest";
import type { CellPlan } from "../../src/workbook/plan.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { compareWithEngine, formulaCount } from "../xlsx/compareWithEngine.ts";
import { readCells, type FileCell } from "../xlsx/fileCells.ts";
import { spoiledValues, withCellNumber } from "../xlsx/spoil.ts";
import { date, number, planWithCell, text, truth } from "./planParts.ts";
import { schedulePlan } from "./schedulePlan.ts";

/** Whether the engine's value and a calculated one pass for equal. */
function agree(cell: Omit<CellPlan, "formula">, kind: FileCell["kind"], value: string): boolean {
  const plan = planWithCell({ ...cell, formula: "1" });
  const found: FileCell = { kind, value, formula: "1", style: 0 };
  return compareWithEngine(plan, new Map([["List", new Map([["A1", found]])]])).length === 0;
}

describe("a calculated cell", () => {
  it.each([
    ["the same amount", number("15333.33"), "amount2", "number", "15333.33", true],
    ["without its last zero", number("11312.50"), "amount2", "number", "11312.5", true],
    ["with the dust of doubles", number("0.30"), "amount2", "number", "0.30000000000000004", true],
    ["in powers of ten", number("0.00"), "amount2", "number", "1.1368683772161603E-13", true],
    ["a cent more", number("15333.33"), "amount2", "number", "15333.34", false],
    ["not rounded", number("15333.33"), "amount2", "number", "15333.333333333334", false],
    ["half a dinar off, without decimals", number("2698700072"), "amount0", "number", "2698700072.5", false],
    ["a percentage to four decimals", number("0.0235"), "percent", "number", "0.02350004", true],
    ["another percentage", number("0.0235"), "percent", "number", "0.0236", false],
    ["the same day", date("2014-03-21"), "date", "number", "41719", true],
    ["the next day", date("2014-03-21"), "date", "number", "41720", false],
    ["the same text", text("slaže se"), "general", "text", "slaže se", true],
    ["another text", text("slaže se"), "general", "text", "ne slaže se", false],
    ["digits as text", number("1"), "integer", "text", "1", false],
    ["an error", number("1"), "integer", "error", "#NAME?", false],
    ["an error where nothing is expected", { kind: "blank" }, "general", "error", "#REF!", false],
    ["nothing, as expected", text(""), "general", "text", "", true],
    ["true", truth(true), "general", "boolean", "1", true],
    ["false for true", truth(true), "general", "boolean", "0", false],
  ] as const)("%s", (_, value, format, kind, found, same) => {
    expect(agree({ value, format }, kind, found)).toBe(same);
  });

  it("that is missing differs", () => {
    expect(compareWithEngine(planWithCell({ value: number("1"), formula: "1" }), new Map())).toHaveLength(1);
  });
});

describe("a file with spoiled values", () => {
  it("differs in every formula cell when nobody calculates it", async () => {
    const { xlsx, formulas } = spoiledValues(await writeXlsx(drawBook(schedulePlan)));
    expect(formulas).toBe(31);
    expect(formulaCount(schedulePlan)).toBe(31);
    expect(compareWithEngine(schedulePlan, readCells(xlsx))).toHaveLength(31);
  });

  it("takes a number only where there is one", async () => {
    const xlsx = await writeXlsx(drawBook(schedulePlan));
    expect(() => withCellNumber(xlsx, "Услови зајма", "B2", "1")).not.toThrow();
    expect(() => withCellNumber(xlsx, "Услови зајма", "A1", "1")).toThrow("no number in");
    expect(() => withCellNumber(xlsx, "Услови зајма", "Z99", "1")).toThrow("no number in");
  });
});
