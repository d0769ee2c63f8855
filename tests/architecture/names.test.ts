import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));
const EXPORTED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:interface|type|class|function\*?|const|enum) (\w+)/gmu;

/** One thing, for the workbook in Excel and for the page's. */
const FOR_EACH_HOST = ["compareFormulas", "putBack", "readSnapshot", "writeUpdate"];
/** A worksheet function as Excel calls it, and what it is made of; a command of the command line. */
const WORKSHEET_FUNCTIONS = ["balance", "cyrillic", "interest", "latin", "schedule"];

test("no two files export the same name: who searches for it finds one thing", () => {
  const files = new Map<string, Set<string>>();
  for (const entry of readdirSync(SRC, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/u.test(entry.name)) continue;
    const path = `${entry.parentPath}/${entry.name}`;
    for (const [, name = ""] of readFileSync(path, "utf8").matchAll(EXPORTED))
      files.set(name, (files.get(name) ?? new Set()).add(relative(SRC, path)));
  }
  expect(files.size).toBeGreaterThan(3000);
  const several = [...files].filter(([, found]) => found.size > 1).map(([name]) => name);
  expect(several.sort()).toEqual([...FOR_EACH_HOST, ...WORKSHEET_FUNCTIONS].sort());
});
