import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { answered, type Outcome } from "./runCli.ts";

const folder = mkdtempSync(join(tmpdir(), "otplata-terms-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** X RAY from CNY 25,612,500.00 on 31 August 2024 on. */
const TERMS = {
  id: "x-ray",
  currency: "CNY",
  openingBalance: { date: "2024-08-31", amount: "25612500.00" },
  rate: { kind: "fixed", percent: "3" },
  dayCount: "ACT/360",
  firstInterest: "2013-09-21",
  firstPrincipal: "2014-03-21",
  lastPrincipal: "2025-09-21",
  monthsBetween: 6,
  repayment: { kind: "equal-principal" },
};
const BALANCE = TERMS.openingBalance;

function file(name: string, changes: Record<string, unknown>): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ ...TERMS, ...changes }));
  return path;
}

const planned = (...paths: string[]): Promise<Outcome> =>
  answered(
    "plan",
    "samples/china-exim-2025.pdf",
    "--lang",
    "en",
    ...paths.flatMap((path) => ["--terms", path]),
  );

const instalments = (...amounts: string[]) => ({
  firstPrincipal: "2024-09-21",
  repayment: {
    kind: "custom",
    instalments: amounts.map((amount, at) => ({ date: ["2024-09-21", "2025-09-21"][at], amount })),
  },
});

describe("a file of terms that contradicts itself", () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      "a balance on the last date",
      { openingBalance: { ...BALANCE, date: "2025-09-21" } },
      "The opening balance (openingBalance.date) is dated 21 Sep 2025, which is not before the last principal date (lastPrincipal), 21 Sep 2025: nothing would be left to repay. Correct one of them. [openingBalance.date]",
    ],
    [
      "instalments above the balance",
      instalments("30000000.00", "1.00"),
      "The stated instalments after 31 Aug 2024 add up to CNY 30,000,001.00, the opening balance of that day is CNY 25,612,500.00. They must be equal; correct one of them. [repayment.instalments]",
    ],
    [
      "two balances for a day",
      { openingBalance: [BALANCE, { ...BALANCE, amount: "1.00" }] },
      "but one object in curly brackets, no list of them, was expected. [openingBalance]",
    ],
    ["no currency", { currency: undefined }, "The term currency is missing. Enter it. [currency]"],
  ])("%s is refused with the file, the term and both figures", async (name, changes, sentence) => {
    const path = file(name, changes);
    const { code, stdout, stderr } = await planned(path);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.replaceAll("\u00a0", " ")).toContain(`otplata: ${path}: `);
    expect(stderr.replaceAll("\u00a0", " ")).toContain(sentence);
  });

  it("is refused beside another one of the same loan: which balance counts is unknown", async () => {
    const [one, other] = [
      file("one", {}),
      file("other", { openingBalance: { ...BALANCE, amount: "25612500.01" } }),
    ];
    const { code, stderr } = await planned(one, other);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `The files ${one} and ${other} both state the terms of the loan "x-ray", and which of them count is unknown. Leave one of them out.`,
    );
  });
});
