import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { breaches, bothWays, inCircles, roomOf, type SourceText } from "./walls.ts";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));

async function sources(): Promise<SourceText[]> {
  const entries = await readdir(SRC, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name));
  return Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(SRC, file).split(sep).join("/"), text: await readFile(file, "utf8") };
    }),
  );
}

describe("the walls between the rooms of src/", () => {
  it("stand: no file imports or names what its room must not know", async () => {
    const all = await sources();
    expect(all.length).toBeGreaterThan(40);
    expect(all.flatMap(breaches)).toEqual([]);
  });

  it("stand within a room too: between two of its folders imports run one way", async () => {
    expect(bothWays(await sources())).toEqual([
      // The head of a schedule shows the loan's row of the balances, which are sums of schedules.
      "workbook/balances, workbook/schedule",
    ]);
  });

  it("leave no circle: no file needs one that needs it, not for a type either", async () => {
    expect(inCircles(await sources())).toEqual([]);
  });

  it("hold at run time too: the page of the pane reaches nothing but its own files", async () => {
    const page = await readFile(join(SRC, "taskpane/page.html"), "utf8");
    const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1]?.split("; ") ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy.join(";")).not.toMatch(/https?:|\*|unsafe/);
  });

  it("give each file the innermost room that fits", () => {
    expect(roomOf("writers/xlsx/writeXlsx.ts")).toBe("writers/xlsx");
    expect(roomOf("writers/target.ts")).toBe("writers");
    expect(roomOf("moneybags/x.ts")).toBeUndefined();
  });
});

/** Each would break a wall: where the file stands, what it holds, and what the test must say of it. */
const VIOLATIONS: readonly [path: string, text: string, breach: string][] = [
  ["money/a.ts", `import { Loan } from "../loan/terms.ts";`, "imports loan/terms.ts"],
  ["money/a.ts", `import type { Loan } from "../loan/terms.ts";`, "imports loan/terms.ts"],
  ["money/a.ts", `export * from "../budget/budgetLine.ts";`, "imports budget/budgetLine.ts"],
  ["money/a.ts", `type L = import("../loan/terms.ts").LoanTerms;`, "imports loan/terms.ts"],
  ["money/a.ts", `import Big from "big.js";`, "imports the package big.js"],
  ["money/a.ts", `const n = Number(text);`, "turns a value into a floating point number with Number()"],
  ["money/a.ts", `const n = +text;`, "turns a value into a floating point number with +"],
  ["money/a.ts", `const n = Number.parseFloat(text);`, "names parseFloat"],
  ["money/a.ts", `const rate = 0.03;`, "holds the floating point number 0.03"],
  ["calendar/a.ts", `const now = new Date();`, "names Date"],
  ["calendar/a.ts", `function f(d: Date) {}`, "names Date"],
  ["calendar/a.ts", `const now = globalThis.Date.now();`, "names Date"],
  [
    "text/a.ts",
    `const pdf = await import("pdfjs-dist/legacy/build/pdf.mjs");`,
    "imports the package pdfjs-dist",
  ],
  ["loan/a.ts", `import { x } from "../documents/document.ts";`, "imports documents/document.ts"],
  [
    "loan/a.ts",
    `import { translatorFor } from "../messages/translator.ts";`,
    "imports messages/translator.ts",
  ],
  ["loan/a.ts", `import { useState } from "react";`, "imports the package react"],
  ["documents/a.ts", `import { x } from "../budget/budgetLine.ts";`, "imports budget/budgetLine.ts"],
  ["documents/a.ts", `import { readFile } from "node:fs/promises";`, "imports node:fs/promises"],
  [
    "documents/a.ts",
    `const w = new Worker(new URL("../taskpane/w.ts", import.meta.url));`,
    "imports taskpane/w.ts",
  ],
  ["documents/a.ts", `const r = await fetch(address);`, "names fetch"],
  [
    "budget/a.ts",
    `import { buildSchedule } from "../loan/buildSchedule.ts";`,
    "imports loan/buildSchedule.ts",
  ],
  ["dossier/a.ts", `import { plan } from "../workbook/plan.ts";`, "imports workbook/plan.ts"],
  ["workbook/a.ts", `const sheet: Excel.Worksheet = x;`, "names Excel"],
  ["workbook/a.ts", `import { zipSync } from "fflate";`, "imports the package fflate"],
  ["writers/xlsx/a.ts", `import { w } from "../excel/writeExcel.ts";`, "imports writers/excel/writeExcel.ts"],
  ["writers/xlsx/a.ts", `import { d } from "../../dossier/dossier.ts";`, "imports dossier/dossier.ts"],
  ["taskpane/a.tsx", `export const A = () => <p>{Office.context.host}</p>;`, "names Office"],
  ["taskpane/a.tsx", `await Excel.run(async () => {});`, "names Excel"],
  ["taskpane/a.tsx", `const s = new WebSocket("ws:x"); window.fetch("x");`, "names WebSocket"],
  ["taskpane/a.tsx", `window.fetch("x");`, "names fetch"],
  ["taskpane/a.ts", `import { main } from "../cli/main.ts";`, "imports cli/main.ts"],
  ["cli/a.ts", `import { App } from "../taskpane/App.tsx";`, "imports taskpane/App.tsx"],
  [
    "cli/a.ts",
    `import sample from "../../samples/x.json";`,
    "imports ../samples/x.json, which is in no room",
  ],
  ["attic/a.ts", `export const a = 1;`, "is in no room"],
];

describe("the test of the walls", () => {
  it("sees two folders that import each other, types too, and leaves a folder and its own alone", () => {
    const files = [
      { path: "loan/a/one.ts", text: `import { b } from "../b/two.ts"; import "./deep/three.ts";` },
      { path: "loan/b/two.ts", text: `export type A = import("../a/one.ts").A;` },
      { path: "loan/a/deep/three.ts", text: `import { a } from "../one.ts";` },
      { path: "loan/c/four.ts", text: `import { b } from "../b/two.ts";` },
    ];
    expect(bothWays(files)).toEqual(["loan/a, loan/b"]);
  });

  it("sees files that need each other over others, and none where a part is fetched later", () => {
    const files = [
      { path: "loan/one.ts", text: `import { b } from "./two.ts"; const later = await import("./four.ts");` },
      { path: "loan/two.ts", text: `export { c } from "./deep/three.ts";` },
      { path: "loan/deep/three.ts", text: `type One = import("../one.ts").One;` },
      { path: "loan/four.ts", text: `import { a } from "./one.ts";` },
    ];
    expect(inCircles(files)).toEqual(["loan/deep/three.ts", "loan/one.ts", "loan/two.ts"]);
  });

  it.each(VIOLATIONS)("sees in %s: %s", (path, text, breach) => {
    expect(breaches({ path, text }).join("\n")).toContain(breach);
  });

  it.each([
    ["calendar/a.ts", `import type { Money } from "../money/money.ts"; const n = Number(match[1]);`],
    ["money/a.ts", `const ok = Number.isSafeInteger(parts) ? 0x1e : 10;`],
    ["loan/a.ts", `import { Problem } from "../messages/message.ts"; const key = { Date: 1 }; row.Date;`],
    ["documents/a.ts", `const pdf = await import("pdfjs-dist/legacy/build/pdf.mjs");`],
    ["writers/excel/a.ts", `await Excel.run(async (context: Excel.RequestContext) => context.sync());`],
    ["clock.ts", `export const now = new Date();`],
    [
      "cli/main.ts",
      `import { readFile } from "node:fs/promises"; import { b } from "../dossier/importFiles.ts";`,
    ],
  ])("allows in %s: %s", (path, text) => {
    expect(breaches({ path, text })).toEqual([]);
  });
});
