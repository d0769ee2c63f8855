import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCells } from "../xlsx/fileCells.ts";
import { answered } from "./runCli.ts";
import { longTest } from "../longTest.ts";

const SAMPLE = "samples/china-exim-2025.pdf";
const folder = mkdtempSync(join(tmpdir(), "otplata-forward-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("loans get the schedule that follows from their printed balance", async () => {
  const out = join(folder, "report.xlsx");
  const { code, stdout } = await answered("report", SAMPLE, "--out", out, "--as-of", "2025-01-01");
  const text = stdout.replaceAll("\u00a0", " ");
  expect(code).toBe(0);
  expect(text).toContain("13 loans with a schedule");
  // USD 165,515,739.97 in 25 instalments; the first fell due on 15 November 2024. No rate is printed.
  expect(text).toMatch(/^Surčin–Obrenovac \(E763\) +USD +158,895,110\.37 +24 +– +proven$/mu);
  expect(text).toMatch(/^- Accrued interest is not known for \d loans: [^.]*Surčin–Obrenovac/mu);
  expect(text).toMatch(
    /^- 12 schedules are counted from the balance of 31 Aug 2024 in china-exim-2025\.pdf\./mu,
  );
  // The law prints 49,992,703 for 2025; the balance in 21 instalments gives 38,741,987.28.
  expect(text).toMatch(/^Kostolac, phase two +USD .* still being drawn$/mu);
  // Its agreement is known in full.
  expect(text).toMatch(/^X RAY +CNY +[0-9,.]+ +\d +[0-9,.]+ +its terms$/mu);
  expect(text).toMatch(/1 loan found has no schedule:\n- Novi Sad bypass: Nothing is owed/u);
  expect(text).not.toContain("otplata outlook");
  const sheets = readCells(new Uint8Array(readFileSync(out)));
  const cells = [...(sheets.get("Surčin–Obrenovac (E763)")?.values() ?? [])];
  const numbers = cells.map(({ value }) => Number(value));
  // 165,515,739.97 / 25 = 6,620,629.5988, to the cent; what that leaves over falls due last.
  expect(numbers.filter((value) => value === 6620629.6).length).toBeGreaterThanOrEqual(24);
  expect(numbers).toContain(6620629.57);
});

test("--forward says what holds without it", async () => {
  const out = join(folder, "said.xlsx");
  const loan = ["--loan", "kostolac-1", "--as-of", "2025-01-01", "--out", out];
  const first = await answered("report", SAMPLE, ...loan);
  const again = await answered("report", SAMPLE, ...loan, "--forward");
  expect(first.stdout).toContain("1 loan with a schedule");
  expect(again.stdout).toContain("holds exactly this report already");
});

test("with --no-forward loans whose agreement is not known in full stay without a schedule, and that is said", async () => {
  const out = join(folder, "without.xlsx");
  const { code, stdout } = await answered("report", SAMPLE, "--no-forward", "--out", out);
  expect(code).toBe(0);
  expect(stdout).toContain("1 loan with a schedule");
  expect(stdout).toContain("13 loans found have no schedule:");
  expect(stdout).toContain("Without --no-forward the workbook holds their schedules too.");
});

test("a list whose day nobody states gives no schedule: that is said, and its day can be stated", async () => {
  const list = join(folder, "list.csv");
  const card = (row: string, name: string, cells: readonly string[]): string[] => {
    const [eur = "", rsd = "", first = "", last = "", instalment = ""] = cells;
    return [
      `${row};${name};;${eur};${rsd}`,
      `;Први датум отплате главнице;${first};;`,
      `;Последњи датум отплате главнице;${last};;`,
      `;Рата главнице за 2025. год.;${instalment};;`,
      ";Каматна стопа;2,50%;;",
    ];
  };
  // The second and third are rows 15 and 1.1 of the law for 2025: they prove the rate of the euro.
  const rows = [
    "Ред. број;Назив дуга;Услови;Стање дуга у EUR;Стање дуга у RSD",
    ...card("1.1", "Zajam za puteve", [
      "12.000.000",
      "1.404.266.400",
      "15.05.2020.",
      "15.11.2027.",
      "3.428.571 EUR",
    ]),
    ...card("1.2", "OTP banka", [
      "62.998.803",
      "7.372.258.572",
      "15.04.2024.",
      "15.10.2028.",
      "13.999.734 EUR",
    ]),
    ...card("1.3", "EBRD", ["3.580.078", "418.948.624", "10.11.2017.", "12.05.2025.", "1.790.039 EUR"]),
  ];
  writeFileSync(list, rows.join("\n"));
  const asked = [
    "report",
    list,
    "--loan",
    "puteve",
    "--as-of",
    "2025-01-01",
    "--out",
    join(folder, "list.xlsx"),
  ];
  const undated = await answered(...asked);
  expect(undated.stdout).toContain("“list.csv” does not state the day of its balances");
  expect(undated.stderr).toContain("nobody states their day. State it with --list-day");
  const dated = await answered(...asked, "--list-day", "list.csv=2024-08-31");
  // 12,000,000 in 7 instalments, one of them due on 15 November 2024.
  expect(dated.stdout).toMatch(/puteve +EUR +10,285,714\.29 +6 .* proven$/mu);
  expect(dated.stderr).toBe("");
});

test.each([
  ["--list-day", "x.pdf=2024-08-31"],
  ["--forward", null],
])("%s and --no-forward contradict each other, and nothing is written", async (option, value) => {
  const out = join(folder, "none.xlsx");
  const given = value === null ? [option] : [option, value];
  const { code, stderr } = await answered("report", SAMPLE, ...given, "--no-forward", "--out", out);
  expect(code).toBe(2);
  expect(stderr).toContain(`${option} and --no-forward contradict each other`);
  expect(existsSync(out)).toBe(false);
});

longTest(
  "--group chooses the loans of a group of the list, and names what was asked for where there are none",
  async () => {
    const out = join(folder, "group.xlsx");
    const of = (...more: readonly string[]) =>
      answered("report", SAMPLE, "--as-of", "2025-01-01", "--out", out, "--replace", ...more);
    expect((await of("--group", "export - import bank")).stdout).toContain("13 loans with a schedule");
    expect((await of("--group", "export - import bank", "--loan", "kostolac-1")).stdout).toContain(
      "1 loan with a schedule",
    );
    const none = await of("--group", "Pariski klub");
    expect(none.code).toBe(2);
    expect(none.stderr).toMatch(/wanted \(Pariski klub\).* choose with --group/u);
  },
);
