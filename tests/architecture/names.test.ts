import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const EXPORTED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:interface|type|class|function\*?|const|enum) (\w+)/gmu;
const NAMED = /^(?:import|export) (?:type )?(?:\w+, )?\{([^}]*)\} from "(\.[^"]+)"/gmu;
/** What takes a file as a whole: a name for all of it, an import while the program runs, the address of a thread's file. */
const WHOLE = /\* as \w+ from "(\.[^"]+)"|import\(\s*(?:\/\*.*?\*\/\s*)?"(\.[^"]+)"|new URL\("(\.[^"]+)"/gu;

/** One thing, for the workbook in Excel and for the page's. */
const FOR_EACH_HOST = ["compareFormulas", "putBack", "readSnapshot", "writeUpdate"];
/** A worksheet function as Excel calls it, and what it is made of; a command of the command line. */
const WORKSHEET_FUNCTIONS = ["balance", "interest", "schedule"];

/** Files of the program, and of all that uses it: their texts by their paths. */
function textsOf(...folders: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const folder of folders)
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:tsx?|m?js)$/u.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      texts.set(relative(ROOT, path), readFileSync(path, "utf8"));
    }
  return texts;
}

/** Names that each file exports. */
function exportsOf(texts: ReadonlyMap<string, string>): (readonly [path: string, name: string])[] {
  return [...texts].flatMap(([path, text]) =>
    [...text.matchAll(EXPORTED)].map(([, name = ""]) => [path, name] as const),
  );
}

/** What other files take: "src/money/money.ts add", or of a file as a whole "src/money/money.ts *". */
function takenFrom(texts: ReadonlyMap<string, string>): Set<string> {
  const taken = new Set<string>();
  for (const [path, text] of texts) {
    const at = (specifier: string): string => join(path, "..", specifier);
    for (const [, names = "", specifier = ""] of text.matchAll(NAMED))
      for (const name of names.split(","))
        taken.add(
          `${at(specifier)} ${
            name
              .trim()
              .replace(/^type /u, "")
              .split(" as ")[0] ?? ""
          }`,
        );
    for (const [, all, later, thread] of text.matchAll(WHOLE))
      taken.add(`${at(all ?? later ?? thread ?? "")} *`);
  }
  return taken;
}

test("no two files export the same name: who searches for it finds one thing", () => {
  const files = new Map<string, Set<string>>();
  for (const [path, name] of exportsOf(textsOf("src")))
    files.set(name, (files.get(name) ?? new Set()).add(path));
  expect(files.size).toBeGreaterThan(3000);
  const several = [...files].filter(([, found]) => found.size > 1).map(([name]) => name);
  expect(several.sort()).toEqual([...FOR_EACH_HOST, ...WORKSHEET_FUNCTIONS].sort());
});

test("no file gives a type of its own a name that another one exports", () => {
  const texts = textsOf("src");
  const exporter = new Map(exportsOf(texts).map(([path, name]) => [name, path]));
  const twice = [...texts].flatMap(([path, text]) =>
    [...text.matchAll(/^(?:interface|type|(?:abstract )?class) (\w+)/gmu)].flatMap(([, name = ""]) => {
      const other = exporter.get(name);
      return other === undefined || other === path ? [] : [`${path} ${name}, as in ${other}`];
    }),
  );
  expect(twice).toEqual([]);
});

test("what a file exports, another one takes: who reads it sees what is its own", () => {
  const taken = takenFrom(textsOf("src", "tests", "scripts", "bench", "bin"));
  // Those of functions.ts Excel calls by their names, those of a .mjs file Node may.
  const own = exportsOf(textsOf("src")).filter(
    ([path]) => /(?<!\.d)\.tsx?$/u.test(path) && path !== "src/functions/functions.ts",
  );
  expect(own.filter(([path, name]) => !taken.has(`${path} ${name}`) && !taken.has(`${path} *`))).toEqual([]);
});
