import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { atMost, officeMembers, sourceFiles, type MemberUse, type RequirementSet } from "./officeMembers.ts";

const MANIFEST = readFileSync(new URL("../../../manifest.xml", import.meta.url), "utf8");
const DECLARED: readonly RequirementSet[] = [
  ...MANIFEST.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g),
].map(([, name = "", version = ""]) => ({ name, version }));

/** What would fail in an Excel that has no more than the manifest asks for. */
function unguarded(uses: readonly MemberUse[]): string[] {
  return uses.flatMap(({ place, member, set, guards }) => {
    if (set === null) return [];
    const isThere = (one: RequirementSet): boolean =>
      one.name === set.name && atMost(set.version, one.version);
    return DECLARED.some(isThere) || guards.some(isThere)
      ? []
      : [`${place} ${member} needs ${set.name} ${set.version}`];
  });
}

/** Small sources, and what the test must say of each. */
const SOURCES: readonly [what: string, source: string, breach: string | null][] = [
  [
    "a method of a later set",
    `export function f(table: Excel.Table): void { table.resize("A1:B2"); }`,
    "Table.resize needs ExcelApi 1.13",
  ],
  [
    "an option of a later set",
    `export const f = () => Excel.run({ mergeUndoGroup: true }, async (context) => context.sync());`,
    "RunOptions.mergeUndoGroup needs ExcelApi 1.20",
  ],
  [
    "an event of a later set, taken out of its object",
    `export function f({ onNameChanged }: Excel.Worksheet): unknown { return onNameChanged; }`,
    "Worksheet.onNameChanged needs ExcelApi 1.17",
  ],
  [
    "a guard of an earlier set",
    `export function f(table: Excel.Table): void {
      if (Office.context.requirements.isSetSupported("ExcelApi", "1.12")) table.resize("A1:B2");
    }`,
    "Table.resize needs ExcelApi 1.13",
  ],
  [
    "a guard in another function",
    `export const can = () => Office.context.requirements.isSetSupported("ExcelApi", "1.13");
     export function f(table: Excel.Table): void { table.resize("A1:B2"); }`,
    "Table.resize needs ExcelApi 1.13",
  ],
  [
    "a guard of the set",
    `export function f(table: Excel.Table): void {
      if (Office.context.requirements.isSetSupported("ExcelApi", "1.13")) table.resize("A1:B2");
    }`,
    null,
  ],
  [
    "a member of a declared set",
    `export function f(sheet: Excel.Worksheet): void { sheet.getRanges("A1,B2").format.indentLevel = 1; }`,
    null,
  ],
];

/** Where the small sources would stand. */
const SMALL = /^src\/writers\/excel\/zz\d+\.ts:/;
const small = new Map(SOURCES.map(([, source], index) => [`src/writers/excel/zz${index}.ts`, source]));
/** Of both at once: it takes the type checker ten seconds to read Microsoft's typings. */
const all = officeMembers(sourceFiles(), small);

describe("the requirement sets that the manifest declares", () => {
  const uses = all.filter(({ place }) => !SMALL.test(place));

  it("are those of Excel 2021", () => {
    expect(DECLARED).toContainEqual({ name: "ExcelApi", version: "1.12" });
  });

  it("hold every member of Office that the program uses, or it asks before it does", () => {
    expect(uses.filter(({ set }) => set?.name === "ExcelApi").length).toBeGreaterThan(100);
    expect(unguarded(uses)).toEqual([]);
  });

  it("are asked for in words where the program uses more", () => {
    const members = new Set(uses.map(({ member }) => member));
    expect(members).toContain("Table.resize");
    expect(members).toContain("RunOptions.mergeUndoGroup");
  });
});

describe("the test of the requirement sets", () => {
  it.each(SOURCES.map(([what, , breach], index) => [what, index, breach] as const))(
    "sees %s",
    (_, index, breach) => {
      const place = `src/writers/excel/zz${index}.ts`;
      const found = unguarded(all.filter((use) => use.place.startsWith(`${place}:`)));
      expect(found.map((text) => text.replace(/^\S+ /, ""))).toEqual(breach === null ? [] : [breach]);
    },
  );

  it.each([
    ["1.9", "1.12", true],
    ["1.12", "1.12", true],
    ["1.13", "1.12", false],
    ["1.20", "1.9", false],
    ["1.1", "1.12", true],
  ] as const)("knows whether %s is at most %s", (version, limit, expected) => {
    expect(atMost(version, limit)).toBe(expected);
  });
});
