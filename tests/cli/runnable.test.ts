import { execFile, execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hugeMapPdf } from "../fuzz/hostile/hugeMapPdfs.ts";
import { SEED } from "../sampled.ts";
import { longTest } from "../longTest.ts";

const inParallel = promisify(execFile);

/** A copy of the program, so that no other test meets a changed source. */
let copy: string;
const inCopy = (...path: string[]): string => join(copy, ...path);
const made = (): string[] => readdirSync(inCopy("node_modules", ".cache", "otplata"));
const version = (): string =>
  execFileSync(process.execPath, [inCopy("bin", "otplata.mjs"), "--version"], { encoding: "utf8" }).trim();

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "otplata-copy-"));
  for (const name of ["bin", "src", "package.json", "package-lock.json"])
    cpSync(name, inCopy(name), { recursive: true, preserveTimestamps: true });
  mkdirSync(inCopy("node_modules"));
  for (const name of readdirSync("node_modules").filter((one) => one !== ".cache"))
    symlinkSync(resolve("node_modules", name), inCopy("node_modules", name));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("the command line is bundled once, and anew after a source has changed", () => {
  const before = version();
  expect(before).toMatch(/^otplata \d+\.\d+\.\d+$/u);
  const [first] = made();
  expect(version()).toBe(before);
  expect(made()).toEqual([first]);
  const source = inCopy("src", "version.ts");
  writeFileSync(source, readFileSync(source, "utf8").replace(/"[\d.]+"/u, '"99.0.0"'));
  expect(version()).toBe("otplata 99.0.0");
  expect(made()).toHaveLength(2);
});

test("several that start at once after a change all run from the one that is kept", async () => {
  rmSync(inCopy("node_modules", ".cache"), { recursive: true });
  const said = await Promise.all(
    Array.from({ length: 4 }, () =>
      inParallel(process.execPath, [inCopy("bin", "otplata.mjs"), "--version"]),
    ),
  );
  expect(new Set(said.map(({ stdout }) => stdout.trim()))).toEqual(new Set(["otplata 99.0.0"]));
  expect(made()).toHaveLength(1);
});

test("what was compiled is kept for the next start; damaged, it is compiled anew", () => {
  rmSync(inCopy("node_modules", ".cache"), { recursive: true, force: true });
  const lines = (): string =>
    execFileSync(process.execPath, [inCopy("bin", "otplata.mjs"), "lines", "samples/china-exim-2014.pdf"], {
      encoding: "utf8",
    });
  const said = lines();
  const folder = inCopy("node_modules", ".cache", "otplata", made()[0] ?? "");
  const kept = ["main.cjs.lines.compiled", "importProcess.cjs.reading.compiled"].map((name) =>
    join(folder, name),
  );
  const moments = (): number[] => kept.map((file) => statSync(file).mtimeMs);
  const first = moments();
  expect(lines()).toBe(said);
  expect(moments()).toEqual(first);
  for (const file of kept) {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xab, bytes.length / 4, bytes.length / 2));
  }
  expect(lines()).toBe(said);
  for (const [index, at] of moments().entries()) expect(at).not.toBe(first[index]);
  for (const unknown of [["liness"], []])
    spawnSync(process.execPath, [inCopy("bin", "otplata.mjs"), ...unknown]);
  expect(readdirSync(folder).filter((name) => name.includes(".compiled"))).toHaveLength(kept.length);
});

longTest("it runs all the same where nothing may be written beside the packages", () => {
  rmSync(inCopy("node_modules", ".cache"), { recursive: true });
  writeFileSync(inCopy("node_modules", ".cache"), "");
  expect(version()).toMatch(/^otplata \d/u);
  // Nor is pdf.js there as a bundle has it: a loader bounds its maps.
  const hostile = inCopy("mapa.pdf");
  writeFileSync(hostile, hugeMapPdf(SEED).bytes);
  const lines = [inCopy("bin", "otplata.mjs"), "lines", hostile, "samples/china-exim-2014.pdf", "--json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, lines, { encoding: "utf8" });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/mapa\.pdf.* is damaged/u)]);
  expect(JSON.parse(stdout)).toMatchObject({ documents: [{ name: "china-exim-2014.pdf" }] });
});
