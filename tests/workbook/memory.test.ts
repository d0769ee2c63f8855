import fc from "../fastCheck.ts";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { message } from "../../src/messages/message.ts";
import { VERSION } from "../../src/version.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { readMemory } from "../../src/workbook/memory/memory.ts";
import { inChunks, joinedChunks } from "../../src/workbook/memory/textChunks.ts";
import type { SheetSnapshot } from "../../src/workbook/snapshot.ts";
import { sampleDossier, X_RAY_CARD } from "./dossier.ts";
import { plain, sheetOf } from "./readPlan.ts";

/** Cells of the first column of the memory's sheet, from the top. */
function textsOf(dossier: Dossier): string[] {
  return sheetOf(buildWorkbook(dossier), "memory").cells.map(({ value }) => plain(value));
}

function snapshot(texts: readonly (string | number | null)[]): SheetSnapshot {
  return {
    id: "{1}",
    name: "Otplata",
    key: "memory",
    hidden: true,
    protected: false,
    block: {
      row: 0,
      column: 0,
      cells: texts.map((value) => [{ value, formula: null, numberFormat: "@" }]),
    },
  };
}

/** A dossier whose JSON takes several cells. */
function largeDossier(): Dossier {
  const sample = sampleDossier("sr-Cyrl");
  const lines = Array.from({ length: 100 }, (_, index) => ({
    ...X_RAY_CARD,
    row: `6.${index}`,
    warnings: [],
  }));
  return { ...sample, lines: [...sample.lines, ...lines] };
}

describe("the memory's sheet", () => {
  it.each(LANGUAGES)("gives the dossier back, in %s", (language) => {
    const dossier = sampleDossier(language);
    expect(readMemory(snapshot(textsOf(dossier)))).toStrictEqual({
      status: "complete",
      version: VERSION,
      dossier,
    });
  });

  it("is hidden, holds texts only, in one column, none longer than 30,000 characters", () => {
    const sheet = sheetOf(buildWorkbook(largeDossier()), "memory");
    expect(sheet.hidden).toBe(true);
    expect(sheet.tables).toEqual([]);
    expect(sheet.cells.map(({ row }) => row)).toEqual(sheet.cells.map((_, index) => index));
    expect(sheet.cells.length).toBeGreaterThan(5);
    for (const { column, format, value, formula } of sheet.cells) {
      expect([column, format, value.kind, formula]).toEqual([0, "text", "text", undefined]);
      expect(plain(value).length).toBeLessThanOrEqual(30_000);
      expect(plain(value)).toMatch(/^[\p{L}\d]/u);
    }
  });

  it("says that writing did not end", () => {
    const texts = textsOf(sampleDossier("en")).with(1, "writing");
    expect(readMemory(snapshot(texts))).toMatchObject({ status: "writing" });
  });

  it("takes nothing from cells below that are not the dossier's", () => {
    const texts = [...textsOf(largeDossier()), null, "a note"];
    expect(readMemory(snapshot(texts))).toMatchObject({ status: "complete" });
  });
});

describe("a memory that was touched is not relied on", () => {
  const large = textsOf(largeDossier());
  const other = textsOf({ ...largeDossier(), rates: [] });
  const swapped = [...large.slice(0, 3), ...large.slice(3, 5).reverse(), ...large.slice(5)];

  it.each<[what: string, texts: readonly (string | number | null)[], place: string]>([
    ["a status that is none", large.with(1, "Complete"), "A2"],
    ["no version", (large as (string | null)[]).with(2, null), "A3"],
    ["no dossier", large.slice(0, 3), "A4"],
    ["the last piece gone", large.slice(0, -1), "A4"],
    ["a piece gone", large.toSpliced(4, 1), "A4"],
    ["pieces out of order", swapped, "A4"],
    ["a piece of another writing", large.with(4, other[4] ?? ""), "A4"],
    ["one character changed", large.with(3, (large[3] ?? "").replace("2014", "2015")), "A4"],
    ["a piece cut short", large.with(4, (large[4] ?? "").slice(0, -1)), "A4"],
    ["a number", (large as (string | number)[]).with(3, 5), "A4"],
    ["something written below", [...large, "a note"], "A4"],
  ])("%s", (_, texts, place) => {
    expect(readMemory(snapshot(texts))).toEqual({
      damaged: message("errors:memoryDamaged", { path: `Otplata: ${place}` }),
    });
  });

  it("a value that no dossier holds, though the pieces are whole: by its path", () => {
    const json = JSON.stringify({ version: 1, lines: [{}] });
    expect(readMemory(snapshot([...large.slice(0, 3), ...inChunks(json)]))).toEqual({
      damaged: message("errors:memoryDamaged", { path: "Otplata: lines[0].kind" }),
    });
  });

  it("a sentence that this version does not have", () => {
    const sample = sampleDossier("en");
    const texts = textsOf({ ...sample, documents: [] });
    const json = joinedChunks(texts.slice(3)) ?? "";
    const later = json.replace("workbook:noBalance", "workbook:ofTheFuture");
    expect(later).not.toBe(json);
    expect(readMemory(snapshot([...texts.slice(0, 3), ...inChunks(later)]))).toEqual({
      damaged: message("errors:memoryOfOtherForm"),
    });
  });
});

describe("a long text in pieces", () => {
  it("comes back, whatever characters it has; no piece ends within a character", () => {
    const texts = fc.string({ unit: "binary", maxLength: 40 }).map((text) => JSON.stringify(text));
    fc.assert(
      fc.property(texts, fc.nat(29_900), (text, pad) => {
        const whole = `"${"x".repeat(29_880 + (pad % 30))}${text}"`;
        const pieces = inChunks(whole);
        expect(JSON.stringify(joinedChunks(pieces))).toBe(
          JSON.stringify(whole.replaceAll("\ufffe", "\\ufffe").replaceAll("\uffff", "\\uffff")),
        );
        // No half of a character, no code point that XML does not hold.
        for (const piece of pieces) expect(piece).not.toMatch(/[\p{Cs}\ufffe\uffff]/u);
      }),
    );
  });

  it("takes 8 cells for 221 cards of a law: 29,900 characters each", () => {
    expect(inChunks("a".repeat(219_261)).map((piece) => piece.length)).toEqual([
      ...Array.from({ length: 7 }, () => 29_913),
      9_974,
    ]);
  });

  it("is never cut within a character of two units", () => {
    const [first, second] = inChunks(`${"x".repeat(29_899)}😀y`);
    expect(first?.endsWith("x")).toBe(true);
    expect(second?.endsWith("|😀y")).toBe(true);
  });
});
