import { expect, test } from "vitest";
import { fieldOf } from "../../../src/budget/debtCards/fields.ts";

test.each([
  ["Posljednji datum otplate glavnice", "last"],
  ["Посљедњи датум отплате", "last"],
  ["Konačno dospijeće", "last"],
  ["Povjerilac", "creditor"],
  ["Повјериоци", "creditor"],
  ["Promjena duga", null],
  ["Otplata duga u sljedećoj godini", null],
  ["Dospjela glavnica", null],
  ["Rata mjesečno", null],
])("the heading %s asks for %s, as it does in the other accent", (heading, field) => {
  expect(fieldOf(heading)).toBe(field);
});
