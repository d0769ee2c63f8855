import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCells } from "../xlsx/fileCells.ts";
import { answered } from "./runCli.ts";

const SAMPLE = "samples/china-exim-2025.pdf";
const folder = mkdtempSync(join(tmpdir(), "otplata-forward-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("with --forward loans get the schedule that follows from their printed balance", async () => {
  const out = join(folder, "report.xlsx");
  const { code, stdout } = await answered(
    "report",
    SAMPLE,
    "--forward",
    "--out",
    out,
    "--as-of",
    "2025-01-01",
  );
  const text = stdout.replaceAll("\u00a0", " ");
  expect(code).toBe(0);
  expect(text).toContain("13 loans with a schedule");
  // USD 165,515,739.97 in 25 instalments; the first fell due on 15 November 2024. No rate is printed.
  expect(text).toMatch(
    /Surčin - Obrenovac\): 1 Jan 2025: balance USD 158,895,110\.37, 24 instalments left; accrued interest is not known/u,
  );
  expect(text).toMatch(/1 loan found without enough facts.*\n- .*Novog Sada.*Nothing is owed/u);
  const sheets = readCells(new Uint8Array(readFileSync(out)));
  const cells = [...(sheets.get("Surčin - Obrenovac")?.values() ?? [])];
  const numbers = cells.map(({ value }) => Number(value));
  // 165,515,739.97 / 25 = 6,620,629.5988, to the cent; what that leaves over falls due last.
  expect(numbers.filter((value) => value === 6620629.6).length).toBeGreaterThanOrEqual(24);
  expect(numbers).toContain(6620629.57);
});

test("a day of a list that nothing would use is refused, and nothing is written", async () => {
  const out = join(folder, "none.xlsx");
  const { code, stderr } = await answered("report", SAMPLE, "--list-day", "x.pdf=2024-08-31", "--out", out);
  expect(code).toBe(2);
  expect(stderr).toContain("--list-day needs --forward");
  expect(existsSync(out)).toBe(false);
});
