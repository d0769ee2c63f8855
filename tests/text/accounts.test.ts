import { describe, expect, test } from "vitest";
import { coversAccounts, isFundingSource, readAccounts, shortAccount } from "../../src/text/accounts.ts";

/** "442", "9112-9119": one text for a list of ranges. */
const read = (text: string): string | null =>
  readAccounts(text)
    ?.map(({ from, to }) => (from === to ? from : `${from}-${to}`))
    .join(" ") ?? null;

describe("accounts as budgets print them (Article 1 and Article 7; cities' open data)", () => {
  test.each([
    ["442", "442"],
    ["4", "4"],
    ["441000", "441"],
    ["444300", "4443"],
    ["400000", "4"],
    ["7111", "7111"],
    ["9112-9119", "9112-9119"],
    ["9112–9119", "9112-9119"],
    ["9112-9119 | 9122-9129", "9112-9119 9122-9129"],
    ["413 до 417", "413-417"],
    ["413 do 417", "413-417"],
    ["48 и 49", "48 49"],
    ["714,744,745", "714 744 745"],
    ["731,732", "731 732"],
    ["441000-444000", "441-444"],
    ["442.", "442"],
  ])("%s is %s", (text, accounts) => {
    expect(read(text)).toBe(accounts);
  });

  test.each([
    [""],
    ["-"],
    ["01"],
    ["Плате"],
    ["417-413"],
    ["41-413"],
    ["4a2"],
    ["9112-9119-9120"],
    ["1234567"],
  ])("%s is none", (text) => {
    expect(read(text)).toBeNull();
  });

  test("zeros at the end only fill up", () => {
    expect(["441000", "441", "0", "4"].map(shortAccount)).toEqual(["441", "441", "0", "4"]);
  });
});

describe("an account belongs to another", () => {
  test.each([
    ["44", "441", true],
    ["44", "444300", true],
    ["44", "44", true],
    ["441", "44", false],
    ["44", "45", false],
    ["48 и 49", "499", true],
    ["48 и 49", "48", true],
    ["9", "9112-9119", true],
    ["9112-9119", "9115", true],
    ["9112-9119", "911512", true],
    ["9112-9119", "9121", false],
    ["41", "413 до 417", true],
    ["413-415", "413 до 417", false],
    ["44, 61", "441 и 612", true],
  ])("%s over %s: %s", (outer, inner, covers) => {
    expect(coversAccounts(readAccounts(outer)!, readAccounts(inner)!)).toBe(covers);
  });
});

test("sources of funding are told from accounts (funding-sources of the budget system: 01 to 17, 56)", () => {
  expect(["01", "13", "56", " 15 ", "411", "1", "41", ""].map(isFundingSource)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
