import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoText } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import type { ScheduleRow } from "../../src/loan/schedule.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import { amountText } from "../../src/money/money.ts";

const page = readFileSync(new URL("../../docs/loan-engine.md", import.meta.url), "utf8");
const example = page.slice(page.indexOf("## Example"));
const json: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(example)?.[1] ?? "");
const table = example
  .split("\n")
  .filter((line) => /^\| \d{4}-/.test(line))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

function found({ share, principalRule, drawdown }: ScheduleRow, isFirst: boolean): string {
  if (principalRule === "none") return "grace";
  if (principalRule === "rest") return "the rest";
  if (!share) return principalRule;
  return isFirst || drawdown.minor > 0n ? `${amountText(share.of)} / ${share.parts}` : "as before";
}

describe("the example of the page on the engine, worked by hand", () => {
  it("is what the engine gives, row by row", () => {
    const schedule = buildSchedule(readTerms(json, {}));
    const rows = schedule.rows.map((row) => [
      isoText(row.due),
      row.spans.map(({ balance, days }) => `${amountText(balance)} × ${days}`).join(" + "),
      amountText(row.interest),
      found(row, row.instalment === 1),
      amountText(row.principal),
      amountText(row.closing),
    ]);
    expect(table).toHaveLength(10);
    expect(rows).toEqual(table);
    expect(amountText(schedule.totals.principal)).toBe("1000000.01");
  });
});
