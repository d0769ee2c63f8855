import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { scheduleColumns } from "../../src/loan/scheduleColumns.ts";
import { terms } from "./loan.ts";
import { loanOfSeed } from "./reference/loans.ts";

/** Random loans of all kinds; those whose annuity does not cover its interest are no loans. */
function someLoans(count: number) {
  const loans = [];
  for (let seed = 1; loans.length < count; seed += 1) {
    const { loan } = loanOfSeed(seed);
    try {
      loans.push({ loan, rows: buildSchedule(loan).rows.filter(({ n }) => n > 0) });
    } catch {
      // Left out.
    }
  }
  return loans;
}

describe("many schedules in columns", () => {
  it("are what each loan's own schedule is, row by row", () => {
    const loans = someLoans(300);
    const columns = scheduleColumns(loans.map(({ loan }) => loan));
    loans.forEach(({ rows }, index) => {
      const [start, end] = [columns.starts[index], columns.starts[index + 1]];
      const of = (column: Int32Array | BigInt64Array) => [...column.subarray(start, end)];
      expect(of(columns.due)).toEqual(rows.map(({ due }) => due));
      expect(of(columns.payment)).toEqual(rows.map(({ payment }) => payment));
      expect(of(columns.days)).toEqual(rows.map(({ days }) => days));
      for (const key of ["prepayment", "principal", "interest", "capitalised", "closing"] as const) {
        expect(of(columns[key])).toEqual(rows.map((row) => row[key].minor));
      }
    });
  });

  it("end where the last loan ends, and grow for loans longer than most", () => {
    // 121 monthly payments where 32 rows were made ready.
    const long = terms({ monthsBetween: 1, firstPrincipal: "2020-07-15", lastPrincipal: "2030-07-15" });
    const columns = scheduleColumns([long]);
    expect(columns.due).toHaveLength(121);
    expect(columns.closing[120]).toBe(0n);
    expect([...columns.starts]).toEqual([0, 121]);
  });

  it("of no loans are empty", () => {
    expect(scheduleColumns([]).due).toHaveLength(0);
  });
});
