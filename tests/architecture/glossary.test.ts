import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import english from "../../src/messages/texts/en/glossary.ts";
import serbian from "../../src/messages/texts/sr/glossary.ts";
import { GLOSSARY } from "../../src/taskpane/glossary/terms.ts";

const ROOT = new URL("../../", import.meta.url);
const PAGE = readFileSync(new URL("docs/glossary.md", ROOT), "utf8");
const rowsOf = (heading: string): string[][] =>
  (PAGE.split(`## ${heading}\n`)[1] ?? "")
    .split("\n## ")[0]!
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| -"))
    .slice(1)
    .map((line) => line.split("|").map((cell) => cell.trim()));

const COMMENT = /\/\*.*?\*\/|(?<=^|\s)\/\/[^\n]*/gsu;

/** Every name in the code: what only a comment says is none. */
const NAMES = new Set(
  ["src", "tests/architecture"].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!glossary\.test)\.tsx?$/u.test(entry.name))
      .flatMap(({ parentPath, name }) => {
        const code = readFileSync(`${parentPath}/${name}`, "utf8").replace(COMMENT, "");
        return code.match(/\w+/gu) ?? [];
      }),
  ),
);

describe("docs/glossary.md", () => {
  it("names nothing in the code that is not there", () => {
    const named = [...PAGE.matchAll(/`(\w+)`/gu)].map(([, name]) => name ?? "");
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !NAMES.has(name))).toEqual([]);
  });

  it("has each word that the pane explains, by the names that it has there", () => {
    const here = rowsOf("The trade").map(([, inEnglish, inSerbian]) => `${inEnglish} · ${inSerbian}`);
    const inPane = (Object.keys(GLOSSARY) as (keyof typeof GLOSSARY)[]).map(
      (term) => `${english[term]} · ${serbian[term]}`,
    );
    expect(inPane.filter((word) => !here.includes(word))).toEqual([]);
  });

  it("has each word once", () => {
    const words = ["The trade", "The documents", "The house"].flatMap((heading) =>
      rowsOf(heading).map(([, word]) => word),
    );
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});
