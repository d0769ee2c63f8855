import { readdir, readFile } from "node:fs/promises";
import { posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { importsOf, type SourceText } from "./walls.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MODEL = "tests/excel-host";

async function read(path: string): Promise<SourceText> {
  return { path, text: await readFile(ROOT + path, "utf8") };
}

async function modelFiles(): Promise<string[]> {
  const entries = await readdir(ROOT + MODEL, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative(ROOT, `${entry.parentPath}/${entry.name}`).split(sep).join("/"));
}

/** Files of the program that the file would run: types are nothing that runs. */
function ofTheProgram(source: SourceText): string[] {
  return valuesOf(source).filter((path) => path.startsWith("src/"));
}

const valuesOf = (source: SourceText): string[] =>
  importsOf(source, "values")
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => posix.join(posix.dirname(source.path), specifier));

/** With the file all that it leads to, through other tests' files too. */
async function reached(paths: readonly string[]): Promise<SourceText[]> {
  const found = new Map<string, SourceText>();
  for (const open = [...paths]; open.length > 0;) {
    const path = open.pop() ?? "";
    if (found.has(path) || !/\.tsx?$/u.test(path)) continue;
    const source = await read(path);
    found.set(path, source);
    open.push(...valuesOf(source).filter((one) => !one.startsWith("src/")));
  }
  return [...found.values()];
}

describe("the model of Excel", () => {
  it("runs nothing of the program: what is wrong in one is not wrong in both", async () => {
    const all = await reached(await modelFiles());
    expect(all.length).toBeGreaterThan(60);
    expect(all.flatMap((source) => ofTheProgram(source).map((path) => `${source.path}: ${path}`))).toEqual(
      [],
    );
  });

  it.each([
    [`import { fillFormula } from "../../src/writers/live/formulas/shift.ts";`],
    [`import { type Money } from "../../src/writers/live/formulas/shift.ts";`],
    [`export * from "../../src/writers/live/formulas/shift.ts";`],
    [`const { fillFormula } = await import("../../src/writers/live/formulas/shift.ts");`],
  ])("would be seen with %s", (text) => {
    expect(ofTheProgram({ path: `${MODEL}/a.ts`, text })).toEqual(["src/writers/live/formulas/shift.ts"]);
  });

  it("may name the program's types", () => {
    const text = `import type { WorkbookPlan } from "../../src/workbook/plan.ts";`;
    expect(ofTheProgram({ path: `${MODEL}/a.ts`, text })).toEqual([]);
  });
});
