import { describe, expect, it } from "vitest";
import type { TextRun } from "../../src/documents/document.ts";
import { lineWith } from "../../src/taskpane/picture/openPdf.ts";

const run = (text: string, x: number, y: number): TextRun => ({ text, x, y, width: 50, size: 10 });
const CARD = { left: 80, top: 365, right: 556, bottom: 445 };
const RUNS = [
  run("6.4", 85, 340),
  run("2,50% фиксна", 480, 362),
  run("6.5", 85, 375),
  run("X RAY", 120, 375),
  run("Рата главнице за 2014. год.", 120, 428),
  run("17.075.000 CNY", 470, 428),
  // The right half of a line is drawn first, in two pieces, a little higher.
  run("фиксна", 510, 442),
  run("3,00%", 480, 442),
  run("Каматна стопа", 120, 443),
];

describe("the line of an area that holds a text", () => {
  it("is found in whatever pieces and order it is drawn", () => {
    expect(lineWith(RUNS, "3,00% фиксна", CARD)).toEqual({ left: 120, right: 560, top: 433, bottom: 445.5 });
    expect(lineWith(RUNS, "17.075.000 CNY", CARD)?.bottom).toBe(430.5);
  });

  it("is not one that stands outside of it", () => {
    expect(lineWith(RUNS, "2,50% фиксна", CARD)).toBeNull();
  });

  it("is none where several hold it, or none does, or nothing is asked for", () => {
    expect(lineWith(RUNS, "0", CARD)).toBeNull();
    expect(lineWith(RUNS, "4,00%", CARD)).toBeNull();
    expect(lineWith(RUNS, " ", CARD)).toBeNull();
  });
});
