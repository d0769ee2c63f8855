import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { PLAIN_TERMS } from "../../src/loan/plainTerms.ts";
import { readTerms, termsToJson } from "../../src/loan/termsJson.ts";
import { amountText } from "../../src/money/money.ts";
import { BRIDGE } from "../workbook/rareLoans.ts";

const PAGE = readFileSync(new URL("../../docs/command-line.md", import.meta.url), "utf8");
const EXAMPLE = /```json\n(\{\n {2}"id": "example"[^]*?\n\})\n```/u.exec(PAGE)?.[1] ?? "";

test("the example of terms that few agreements have can be read and computed", () => {
  const terms = readTerms(JSON.parse(EXAMPLE), { document: "docs/command-line.md" });
  const { rows, totals } = buildSchedule(terms);
  // 3,000,000.00 x 3 % x 198 / 360 = 49,500.00 is added to the balance on 31 July 2020.
  expect(amountText(totals.capitalised)).toBe("49500.00");
  expect([amountText(totals.prepayment), amountText(totals.writtenDown)]).toEqual(["100000.00", "10000.00"]);
  expect(rows.at(-1)?.closing.minor).toBe(0n);
});

// A plain value is not written.
const KEYS = Object.keys({ ...termsToJson(BRIDGE), ...PLAIN_TERMS });

test("every key of terms stands in the table and in the example, or in the complete one", () => {
  for (const key of KEYS) expect(PAGE).toContain(`\`${key}\``);
  const keys = new Set(Object.keys(JSON.parse(EXAMPLE) as object));
  const complete = new Set(["name", "agreement", "signed", "rounding", "remainder", "sources"]);
  const undocumented = KEYS.filter((key) => !keys.has(key) && !complete.has(key));
  expect(undocumented).toEqual([]);
});
