import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const text = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const json = (path: string): Record<string, unknown> => JSON.parse(text(path)) as Record<string, unknown>;

/** Rows of a section of the page: cells as they stand, without the head of the table. */
function rowsOf(section: string, page = text("docs/dependencies.md")): string[][] {
  const [, body = ""] = page.split(`## ${section}\n`);
  const lines = (body.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("| `"));
  return lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`|`$/gu, "")),
  );
}

test.each([
  ["Shipped", "dependencies"],
  ["For building and testing", "devDependencies"],
])("%s: each package of %s with the licence that it states itself, who keeps it and why", (section, key) => {
  const rows = rowsOf(section);
  const declared = Object.keys(json("package.json")[key] as Record<string, string>);
  expect(rows.map(([name]) => name)).toEqual(declared.toSorted());
  const licences = declared
    .toSorted()
    .map((name) => [name, json(`node_modules/${name}/package.json`)["license"]]);
  expect(rows.map(([name, licence]) => [name, licence])).toEqual(licences);
  for (const row of rows) expect(row.every((cell) => cell !== "")).toBe(true);
});

test("each package with an install script is named with the reason to leave it out, and no other", () => {
  const packages = json("package-lock.json")["packages"] as Record<string, { hasInstallScript?: boolean }>;
  const withScript = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//u, ""));
  expect(withScript.length).toBeGreaterThan(0);
  const rows = rowsOf("Install scripts");
  expect(rows.map(([name]) => name)).toEqual([...new Set(withScript)].toSorted());
  for (const row of rows) expect(row.every((cell) => cell !== "")).toBe(true);
});

test("the page is read by its sections and rows", () => {
  const page = "## A\n\n| package | x |\n| --- | --- |\n| `p` | MIT |\n\n## B\n\n| `q` | |\n";
  expect(rowsOf("A", page)).toEqual([["p", "MIT"]]);
  expect(rowsOf("B", page)).toEqual([["q", ""]]);
});
