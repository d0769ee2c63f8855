import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { answered } from "./runCli.ts";

const page = await readFile("docs/command-line.md", "utf8");
const EXAMPLE = /```json\n.*?```/gsu;
const documented = new Set([
  ...[...page.matchAll(EXAMPLE)].flatMap(([json]) => keysOf(json)),
  ...[...page.replaceAll(EXAMPLE, "").matchAll(/`([^`\n]+)`/gu)].flatMap(([, code = ""]) =>
    code.split(/[^\w]+/u),
  ),
]);

const LAWS = ["samples/china-exim-2014.pdf", "samples/china-exim-2025.pdf"];
const TERMS = "samples/x-ray.terms.json";
const AS_OF = ["--as-of", "2022-08-31"];

describe("the page names every key of the JSON that is printed by", () => {
  test.each([
    ["lines", ...LAWS],
    ["story", ...LAWS],
    ["check", ...LAWS],
    ["plan", ...LAWS, ...AS_OF],
    ["outlook", ...LAWS, ...AS_OF],
    [
      "schedule",
      TERMS,
      ...AS_OF,
      "--in",
      "RSD",
      "--since",
      "2021-01-01",
      "--measures",
      "--scenario",
      "rate+1",
      "--explain",
    ],
  ])("%s", async (...command) => {
    const { stdout } = await answered(...command, "--json");
    const keys = keysOf(stdout);
    expect(keys).toContain("currency");
    expect(keys.filter((key) => !documented.has(key))).toEqual([]);
  });
});

/** Names of what objects hold. A year, and a loan in an answer that is by loan, is no name. */
function keysOf(json: string): string[] {
  return [...new Set([...json.matchAll(/"([a-zA-Z]\w*)": /gu)].map(([, key = ""]) => key))];
}
