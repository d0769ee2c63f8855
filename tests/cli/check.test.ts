import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkExit, tolerancesOf } from "../../src/cli/check.ts";
import { CHECKS } from "../../src/checks/catalogue.ts";
import type { Finding, Outcome } from "../../src/checks/finding.ts";
import { decimal } from "../../src/money/decimal.ts";
import { problemOf } from "../loan/loan.ts";
import { answered } from "./runCli.ts";

const SAMPLE = "samples/china-exim-2014.pdf";

interface ChecksJson {
  readonly checks: readonly {
    readonly id: string;
    readonly tolerance: { readonly value: string; readonly unit: string };
    readonly differences: number;
    readonly findings: readonly {
      readonly key: string;
      readonly outcome: string;
      readonly says: string;
      readonly figures: readonly { readonly value: unknown; readonly where: Record<string, unknown> }[];
    }[];
  }[];
}

test("the sample: a table by check, no difference, what is missing; exit 0", async () => {
  const { code, stdout, stderr } = await answered("check", SAMPLE, "--as-of", "2014-12-31");
  expect([code, stderr]).toEqual([0, ""]);
  for (const { id } of CHECKS) expect(stdout).toMatch(new RegExp(`^${id} `, "mu"));
  expect(stdout).toContain("No difference was found.");
  // The bridge: no agreement of its steps, and nothing printed above zero yet.
  expect(stdout).toMatch(/balance-by-instalments: .*Repayment begins on/u);
});

test("--list-day states the day of a list that does not, which an answer asks for", async () => {
  // Three loans at 117.0222, so that it is the list's own rate; seven instalments each, two of them in 2025.
  const path = join(await mkdtemp(join(tmpdir(), "otplata-check-")), "list.csv");
  const rows = [
    "Ред. број;Назив дуга;Услови;Стање дуга у EUR;Стање дуга у RSD",
    ...[7, 14, 21].flatMap((millions, at) => [
      `1.${at + 1};Zajam ${millions};;${millions}.000.000;${millions * 117_022_200}`,
      ";Први датум отплате главнице;15.05.2020.;;",
      ";Последњи датум отплате главнице;15.11.2027.;;",
      `;Рата главнице за 2025. год.;${(millions / 7) * 2}.000.000 EUR;;`,
      ";Каматна стопа;2,50%;;",
    ]),
  ];
  await writeFile(path, rows.join("\n"));
  const undated = await answered("check", path, "--lang", "en");
  expect(undated.stdout).toMatch(/"list\.csv" does not state the day of its balances\..*--list-day/u);
  const dated = await answered(
    ...[
      "check",
      path,
      "--list-day",
      "list.csv=2024-08-31",
      "--list-day",
      "other.csv=2024-08-31",
      "--lang",
      "en",
    ],
  );
  expect(dated.stdout).not.toContain("does not state the day");
  expect(dated.stdout).toMatch(/No published rate RSD\/EUR of 31.Aug.2024 is known/u);
  expect(dated.stderr).toContain("The day stated for “other.csv” is not used");
});

test("--json: figures with their places; a tolerance turns a pass into a difference, and the exit code into 1", async () => {
  // The rescheduled loan: 13 x 4,600,540 USD at 1.3379 for a euro are 44,702,160.10 EUR; 44,648,749 is printed,
  // 53,411.10 or 0.119 % less.
  const { code, stdout } = await answered(
    ...["check", SAMPLE, "--json", "--tolerance", "balance-by-instalments=0.1", "--as-of", "2014-12-31"],
  );
  expect(code).toBe(1);
  const { checks } = JSON.parse(stdout) as ChecksJson;
  expect(checks.map(({ id }) => id)).toEqual(CHECKS.map(({ id }) => id));
  const balance = checks.find(({ id }) => id === "balance-by-instalments");
  expect(balance).toMatchObject({ tolerance: { value: "0.1", unit: "percent" }, differences: 1 });
  const [finding] = balance!.findings.filter(({ outcome }) => outcome === "difference");
  expect(finding).toMatchObject({
    key: "balance-by-instalments|china-rescheduled|china-exim-2014.pdf|6.4",
    difference: { amount: "-53411.10", currency: "EUR" },
  });
  expect(finding?.figures.slice(0, 2)).toMatchObject([
    {
      value: { amount: "44648749.00", currency: "EUR" },
      where: { kind: "line", document: "china-exim-2014.pdf", page: 1, row: "6.4" },
    },
    { value: { amount: "44702160.10", currency: "EUR" } },
  ]);
});

test("a file that cannot be read: its own sentence, the checks of the others, exit 2", async () => {
  const folder = await mkdtemp(join(tmpdir(), "otplata-check-"));
  const bad = join(folder, "bad.pdf");
  await writeFile(bad, (await readFile(SAMPLE)).subarray(0, 400));
  const { code, stdout, stderr } = await answered("check", SAMPLE, bad);
  expect(code).toBe(2);
  expect(stderr).toContain("bad.pdf");
  expect(stdout).toContain("rate-of-the-day");
});

describe("options", () => {
  test("tolerances by check", () => {
    expect(tolerancesOf(["ceiling=1", "payments=3"])).toEqual(
      new Map([
        ["ceiling", decimal("1")],
        ["payments", decimal("3")],
      ]),
    );
  });

  test.each([
    ["no-such=1", "errors:noSuchCheck"],
    ["ceiling", "errors:badTolerance"],
    ["ceiling=-1", "errors:badTolerance"],
    ["ceiling=1,5", "errors:badTolerance"],
    ["ceiling=1=2", "errors:badTolerance"],
  ])("%s", (option, key) => {
    expect(problemOf(() => tolerancesOf([option])).key).toBe(key);
  });

  test("two tolerances of one check", () => {
    expect(problemOf(() => tolerancesOf(["ceiling=1", "payments=3", "ceiling=2"])).key).toBe(
      "errors:optionTwice",
    );
    expect(tolerancesOf(["ceiling=1", "ceiling=1"]).size).toBe(1);
  });

  test.each<[readonly Outcome[], number]>([
    [["pass", "not-checkable"], 0],
    [["pass", "difference"], 1],
    [[], 0],
  ])("outcomes %j end with %i", (outcomes, code) => {
    const findings = outcomes.map((outcome) => ({ outcome }) as Finding);
    expect(checkExit([{ findings }])).toBe(code);
  });
});
