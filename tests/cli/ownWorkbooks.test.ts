import { copyFile, mkdir, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { answered } from "./runCli.ts";

const SAMPLE = "samples/china-exim-2014.pdf";
const SAID = "is a workbook that this program has made, so it was not read as a document";
let folder: string;
const report = () => join(folder, "report.xlsx");
/** What `lines` reads of the sample alone. */
let alone: string;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "otplata-own-")), "laws");
  await mkdir(folder);
  await copyFile(SAMPLE, join(folder, "zakon.pdf"));
  alone = (await answered("lines", join(folder, "zakon.pdf"))).stdout;
});

test("a report into its own folder, three times: the same workbook, and nothing of it is read", async () => {
  const written: Buffer[] = [];
  for (const heard of ["", SAID, SAID]) {
    const { code, stderr } = await answered(
      "report",
      folder,
      "--no-forward",
      "--out",
      report(),
      "--as-of",
      "2022-08-31",
    );
    expect(code).toBe(0);
    expect(stderr).toContain(heard);
    expect(stderr.includes(SAID)).toBe(heard === SAID);
    written.push(await readFile(report()));
  }
  expect(written[1]).toEqual(written[0]);
  expect(written[2]).toEqual(written[0]);
});

test.each(["lines", "story", "check", "plan"])("%s passes it over and says so", async (command) => {
  const more = command === "lines" ? [] : ["--as-of", "2022-08-31"].slice(command === "story" ? 2 : 0);
  const together = await answered(command, folder, ...more);
  const without = await answered(command, join(folder, "zakon.pdf"), ...more);
  expect([together.code, together.stdout]).toEqual([without.code, without.stdout]);
  expect(together.stderr).toContain(SAID);
  expect(without.stderr).not.toContain(SAID);
  if (command === "lines") expect(together.stdout).toBe(alone);
});

test("alone it is not enough to read, and that is said", async () => {
  const { code, stdout, stderr } = await answered("lines", report());
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Nothing was read, because no other file is named");
});
