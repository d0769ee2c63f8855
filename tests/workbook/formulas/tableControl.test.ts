import { describe, expect, it } from "vitest";
import { day } from "../../../src/calendar/day.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimal } from "../../../src/money/decimal.ts";
import type { CellPlan, PlanValue } from "../../../src/workbook/plan.ts";
import { RATE_PATH_TABLE } from "../../../src/workbook/inputs/ratePathTable.ts";
import { inputControl, tableControl } from "../../../src/workbook/schedule/formulas/tableControl.ts";

const number = (text: string): PlanValue => ({ kind: "number", number: decimal(text) });

describe("a sum that every program rounds alike", () => {
  it("stands with six decimals where none is in doubt", () => {
    const { value, rounded } = inputControl([decimal("1000.5"), decimal("57.000001")], 1);
    expect(value).toEqual(decimal("1057.500001"));
    expect(rounded("x")).toBe("ROUND(x,6)");
  });

  it("leaves decimals out that are in doubt", () => {
    // Doubles of this size lie 0.0078125 apart: neither thousandths nor hundredths are sure, tenths are no tie.
    const { value, rounded } = inputControl([decimal("43363128959499.12")], 1);
    expect(value).toEqual(decimal("43363128959499.1"));
    expect(rounded("x")).toBe("ROUND(x,1)");
  });

  it("stands in a larger unit where its digits are beyond what doubles hold", () => {
    const { value, rounded } = inputControl([decimal("4336312895949912345")], 1);
    expect(value).toEqual(decimal("433631289594991"));
    expect(rounded("SUM(A1:A2)")).toBe("ROUND((SUM(A1:A2))/10000,0)");
  });

  it("is as coarse as its largest product, where they nearly cancel out", () => {
    const { rounded } = inputControl([decimal("4336312895949912345"), decimal("-4336312895949912000")], 1);
    expect(rounded("x")).toBe("ROUND((x)/100000,0)");
  });
});

describe("a number that tells whether rows of a table were changed", () => {
  const t = translatorFor("en");
  const row = (...values: PlanValue[]): CellPlan[] => values.map((value) => ({ value }));
  const text = (word: string): PlanValue => ({ kind: "text", text: word });
  const on = (iso: string): PlanValue => ({ kind: "date", day: day(iso) });

  it("is the sum of what stands in each row, times its day squared", () => {
    const { value, formula } = tableControl(
      RATE_PATH_TABLE,
      [
        row(text("x-ray"), on("2026-01-01"), number("0.03")),
        row(text("x-ray"), on("2027-01-01"), number("0")),
      ],
      t,
      "$B$4",
    );
    expect(formula).toBe(
      "ROUND((SUMPRODUCT((tblRatePath[Loan id]=$B$4)*tblRatePath[Assumed from]*tblRatePath[Assumed from]" +
        "*(1+307000000*tblRatePath[Assumed rate])))/1000,0)",
    );
    // 46,023 x 46,023 x 9,210,001 and 46,388 x 46,388.
    expect(value).toEqual(decimal("19507857502053"));
  });
});
