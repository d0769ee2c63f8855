import { expect, test } from "vitest";
import { fieldOf } from "../../../src/budget/debtCards/fields.ts";

// A spreadsheet prints of a heading what its column has room for.
test.each([
  ["Stanje duga u", null],
  ["Стање дуга у", null],
  ["Balance in", null],
  ["Stanje duga", "balance"],
  ["Stanje duga u EUR", "eur"],
  ["Стање дуга у РСД", "rsd"],
])("the heading %s, which may be cut off, asks for %s", (heading, field) => {
  expect(fieldOf(heading)).toBe(field);
});
