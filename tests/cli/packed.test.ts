import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { otplata } from "./runCli.ts";

const run = promisify(execFile);
const SAMPLE = resolve("samples/china-exim-2014.pdf");

/** A folder in which nothing of this project can be found. */
let folder: string;
let packed: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "otplata-packed-"));
  const { stdout } = await run(process.execPath, ["--import", "tsx", "scripts/pack.ts", folder]);
  packed = stdout.trim();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As a stranger with Node alone would, without a network. */
const byNpx = (...args: string[]) =>
  run("npx", ["--offline", "--yes", `./${basename(packed)}`, ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: "C", LANG: "C", npm_config_cache: join(folder, "cache") },
    maxBuffer: 1e8,
  });

test("the packed command line reads a law as the one of the sources does", async () => {
  const { stdout } = await byNpx("lines", SAMPLE, "--json");
  expect(JSON.parse(stdout)).toEqual(JSON.parse((await otplata("lines", SAMPLE, "--json")).stdout));
});

test("it writes a report, and asks for no other package", async () => {
  const { stdout } = await byNpx("report", SAMPLE, "--out", join(folder, "report.xlsx"));
  expect(stdout).toContain("report.xlsx written");
  await run("tar", ["xzf", packed, "-C", folder]);
  const own = JSON.parse(await readFile(join(folder, "package", "package.json"), "utf8")) as object;
  expect(Object.keys(own).filter((key) => /dependencies/iu.test(key))).toEqual([]);
  const licences = await readFile(join(folder, "package", "THIRD-PARTY-LICENCES.txt"), "utf8");
  for (const name of ["pdfjs-dist", "fflate", "saxen", "i18next"]) expect(licences).toContain(`${name} `);
});
