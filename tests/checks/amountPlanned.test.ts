import { describe, expect, test } from "vitest";
import { amountHeader } from "../../src/budget/amounts/amountRole.ts";
import { amountExecuted, amountPlanned } from "../../src/checks/facts/planned.ts";
import { decimal, decimalText } from "../../src/money/decimal.ts";

/** A row of a document for 2026, its amounts by the headers of their columns; "" for an empty cell. */
function row(cells: Readonly<Record<string, string>>): Parameters<typeof amountPlanned>[0] {
  return {
    year: 2026,
    amounts: Object.entries(cells).map(([column, text]) => {
      const header = amountHeader(column);
      const year = header?.year ?? null;
      return {
        column,
        role: header?.role ?? "other",
        amount: text === "" ? null : decimal(text),
        ...(year !== null && { year }),
      };
    }),
  };
}

const shown = (found: ReturnType<typeof amountPlanned>): string | null =>
  found?.amount ? decimalText(found.amount) : null;

// Columns as cities' budgets and final accounts print them.
describe("what a row plans for the year of its document, and what was executed in it", () => {
  test.each([
    [
      "years beside it",
      { "Извршење 2024": "1", "План 2025": "2", "План 2026": "3", "Пројекција 2027": "4" },
      "3",
      null,
    ],
    ["the plan alone has no year", { "Извршење 2025": "1", План: "3" }, "3", null],
    ["only plans of other years", { "План 2024": "1", "План 2025": "2" }, null, null],
    ["a rebalance", { "План 2026": "10", Ребаланс: "12" }, "12", null],
    ["two rebalances", { "План 2026": "10", "I ребаланс": "12", "II ребаланс": "13" }, "13", null],
    ["a plan after the changes", { План: "10", "План после измена": "12" }, "12", null],
    [
      "an appropriation that was changed",
      { "Иницијална апропријација": "10", "Текућа апропријација": "12", Извршење: "11" },
      "12",
      "11",
    ],
    // The total stands behind what was executed, and is its total: no plan, though both are equal.
    [
      "a total of execution",
      { "Текућа апропријација": "12", Извршење: "11", "Укупно кол. 10+11": "11" },
      "12",
      "11",
    ],
    ["a total of execution alone", { Извршење: "11", Укупно: "11" }, null, "11"],
    [
      "a total of the plan",
      { "Средства из буџета": "7", "Средства из осталих извора": "3", Укупно: "10", Извршење: "9" },
      "10",
      "9",
    ],
    ["an empty cell", { "План 2026": "", Ребаланс: "12", "Извршење 2026": "5" }, "12", "5"],
  ])("%s", (_, cells, planned, executed) => {
    expect(shown(amountPlanned(row(cells)))).toBe(planned);
    expect(shown(amountExecuted(row(cells)))).toBe(executed);
  });
});
