import { describe, expect, it } from "vitest";
import { columnsFor, roomIn, widestTexts, type Room } from "../../src/taskpane/loan/scheduleColumns.tsx";
import type { OpenSchedule, Schedule } from "../../src/loan/schedule.ts";
import { message } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { money } from "../../src/money/money.ts";
import { XRAY_SCHEDULE } from "./fakeChain.ts";

const translator = translatorFor("en");
const withFees: Schedule = {
  ...XRAY_SCHEDULE,
  rows: XRAY_SCHEDULE.rows.map((row) => ({ ...row, fees: money(205n, "CNY") })),
};
const keys = (room: Room, schedule: Schedule) => columnsFor(room, schedule).map((column) => column.key);

describe("columns of the schedule", () => {
  // Three gaps of 4 pixels stand between four columns.
  it.each([
    [0, 0, "wide"],
    [330, 318, "middle"],
    [330, 319, "narrow"],
    [520, 600, "narrow"],
    [999, 400, "middle"],
    [1000, 400, "wide"],
  ])("%s pixels, where texts need %s, are %s", (width, needed, room) => {
    expect(roomIn(width, needed, XRAY_SCHEDULE)).toBe(room);
  });

  it("are measured by their widest texts, those of bold sums apart", () => {
    const totals = { ...XRAY_SCHEDULE.totals, principal: money(20_490_000_000n, "CNY") };
    const sum = { label: "Ukupno", of: { ...XRAY_SCHEDULE, totals } };
    const plain = ["21.09.2013.", "8.537.500,00", "3.141.800,00", "204.900.000,00"];
    expect(widestTexts(XRAY_SCHEDULE, [sum], [], translatorFor("sr-Latn"))).toEqual([
      { plain: plain[0], bold: "Ukupno" },
      { plain: plain[1], bold: "204.900.000,00" },
      { plain: plain[2], bold: "6.232.375,00" },
      { plain: plain[3], bold: "" },
    ]);
    const [, principal] = widestTexts(XRAY_SCHEDULE, [], [sum], translatorFor("sr-Latn"));
    expect(principal).toEqual({ plain: "204.900.000,00", bold: "" });
  });

  it("never leave out principal, interest and what is owed afterwards", () => {
    expect(keys("narrow", XRAY_SCHEDULE)).toEqual(["payable", "closing"]);
    expect(columnsFor("narrow", XRAY_SCHEDULE)[0]?.headers).toEqual([
      "pane:columnPrincipal",
      "pane:columnInterest",
    ]);
    expect(keys("middle", XRAY_SCHEDULE)).toEqual(["principal", "interest", "closing"]);
    expect(keys("wide", XRAY_SCHEDULE)).toEqual(
      "payment days rate opening drawdown principal interest total closing".split(" "),
    );
  });

  it("show fees wherever there are any", () => {
    expect(columnsFor("narrow", withFees)[0]?.headers).toContain("pane:columnFees");
    expect(keys("middle", withFees)).toContain("fees");
    expect(keys("wide", withFees)).toContain("fees");
  });

  it.each(["prepayment", "capitalised", "writtenDown"] as const)("show %s only where there is any", (key) => {
    const rows = XRAY_SCHEDULE.rows.map((row, i) => (i === 0 ? { ...row, [key]: money(1n, "CNY") } : row));
    expect(keys("wide", XRAY_SCHEDULE)).not.toContain(key);
    expect(keys("wide", { ...XRAY_SCHEDULE, rows })).toContain(key);
  });

  it("leave what is not known open, and never show it as nought", () => {
    const [row] = XRAY_SCHEDULE.rows;
    const open: OpenSchedule = {
      ...XRAY_SCHEDULE,
      rows: [{ ...row!, ratePercent: null, interest: null, total: null }],
      totals: { ...XRAY_SCHEDULE.totals, interest: null, paid: null },
      openInterest: message("explain:interestOpen"),
    };
    const shown = columnsFor("wide", open).map(({ key, cell, total }) => [
      key,
      cell(open.rows[0]!, translator),
      total?.(open, translator) ?? null,
    ]);
    expect(shown).toEqual(
      expect.arrayContaining([
        ["rate", "open", null],
        ["interest", "open", "open"],
        ["total", "open", "open"],
        ["principal", "0.00", "8,537,500.00"],
      ]),
    );
  });
});
