import { expect, test } from "vitest";
import { fieldOf } from "../../../src/budget/debtCards/fields.ts";

test.each([
  ["R.b.", "row"],
  ["Р. б.", "row"],
  ["Kraj otplate", "last"],
  ["Крај отплате главнице", "last"],
  ["Kraj grejs perioda", null],
  ["Kraj povlačenja", null],
  ["Stanje na kraju godine", "balance"],
])("the heading %s asks for %s", (heading, field) => {
  expect(fieldOf(heading)).toBe(field);
});
