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

describe("terms of a loan that no debt is", () => {
  const said = ({ stderr }: Outcome): string => stderr.replaceAll("\u00a0", " ");
  const own = { id: "nuctech", name: "The inspection loan" };
  const stray = (changes: Record<string, unknown> = {}): string => file("stray", { ...own, ...changes });

  it("are told, with the debt that has their dates: it counts beside them", async () => {
    const answer = await planned(stray());
    expect(answer.code).toBe(0);
    expect(said(answer)).toBe(
      "otplata: The terms of nuctech are of no debt that was read, so they stand as a loan of their own, which counts beside all others. " +
        "If they are those of Export - Import Bank of China - Projekat sistem NUCTECH za inspekciju kontejnera/vozila, their id has to be x-ray instead of nuctech.\n",
    );
    expect(said(await planned(file("x-ray", {})))).toBe("");
  });

  it("no debt is named that has other dates or another currency, unless it has their name", async () => {
    const bare =
      "otplata: The terms of nuctech are of no debt that was read, so they stand as a loan of their own, which counts beside all others.\n";
    const later = { openingBalance: { date: "2026-01-01", amount: "1.00" }, lastPrincipal: "2026-03-21" };
    expect(said(await planned(stray(later)))).toBe(bare);
    expect(said(await planned(stray({ currency: "USD" })))).toBe(bare);
    const name = "Export-Import Bank of China - Projekat sistem NUCTECH za inspekciju kontejnera/vozila";
    expect(said(await planned(stray({ ...later, name })))).toContain("their id has to be x-ray");
  });

  it("with a date that a weekend has moved, the debt is named all the same", async () => {
    const moved = { firstPrincipal: "2014-03-23", firstInterest: "2014-03-23", lastPrincipal: "2025-09-23" };
    expect(said(await planned(stray(moved)))).toContain("their id has to be x-ray");
  });

  it.each(["check", "story", "outlook"])("%s tells them too", async (command) => {
    const answer = await answered(command, "samples/china-exim-2025.pdf", "--lang", "en", "--terms", stray());
    const what = command === "outlook" ? "have no use here" : "stand as a loan of their own";
    expect(said(answer)).toContain(`The terms of nuctech are of no debt that was read, so they ${what}`);
    expect(said(answer)).toContain("their id has to be x-ray");
  });

  it("without any debt there is nothing to tell", async () => {
    const { code, stderr } = await answered("plan", "--lang", "en", "--terms", stray());
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("terms of a debt that is not asked for", () => {
  it("stand with all that documents print of it", async () => {
    const answer = await answered(
      "story",
      "samples/china-exim-2025.pdf",
      ...["--lang", "en", "--json", "--loan", "zemun-borca", "--terms", file("other-loan", {})],
    );
    const { stories } = JSON.parse(answer.stdout) as {
      stories: { loan: string; balances: { balanceEur: string }[] }[];
    };
    expect(stories.map(({ loan, balances }) => [loan, balances.length])).toEqual([
      ["x-ray", 1],
      ["zemun-borca", 1],
    ]);
  });
});
