import { describe, expect, it } from "vitest";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import { ROAD, sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { writeDossier } from "../writers/excel/liveWorkbook.ts";
import { inTurn, isWhole, sampled } from "../sampled.ts";
import { PROGRAMS } from "./programs.ts";

const ONE = sampleDossier("sr-Latn", "2022-08-31", [X_RAY]);
const TWO = sampleDossier("sr-Latn", "2022-08-31", [X_RAY, ROAD]);

/** Where tables stand below each other, and get out of each other's way. */
const SHEETS = ["Zajmovi", "Sažetak"];

/** Where Ctrl and an arrow lead: the last row, the last column, and both. */
const FAR = ["B1048576", "XFD1", "XFD1048576"];

describe.each(inTurn(Object.entries(PROGRAMS)))("in %s", (program, start, isTurn) => {
  it.each(sampled(FAR, 2).filter((_cell, index) => isTurn(index)))(
    "a word in %s stays, is no change of ours, and stops no table that has to move",
    async (cell) => {
      const { book, user, close } = await start();
      try {
        await writeDossier(book, TWO);
        for (const sheet of SHEETS) user.type(sheet, cell, "kraj");
        expect(readBack(await book.read())).toMatchObject({ kind: "dossier", changed: false });
        for (const dossier of [ONE, TWO]) {
          const { outcome, plan } = await writeDossier(book, dossier);
          expect(outcome).toMatchObject({ kind: "written" });
          expect((await book.compare(plan)).differ).toEqual([]);
        }
        for (const sheet of SHEETS) expect(user.value(sheet, cell)).toBe("kraj");
      } finally {
        close();
      }
    },
  );

  // In the page's workbook tables move by the same steps; there it is the far cell alone that a run of the tests looks at.
  if (program !== "Excel" && !isWhole) return;
  it("words below our tables, and one in the last row, all stay where tables get out of each other's way", async () => {
    const { book, user, close } = await start();
    try {
      await writeDossier(book, TWO);
      // Right below all that is or will be ours, in the columns of our tables: where one would be put aside for a moment.
      const cells = Object.entries({ Zajmovi: 50, Sažetak: 130 }).flatMap(([sheet, below]) =>
        [...Array.from({ length: 100 }, (_word, index) => `B${below + 2 * index}`), FAR[0]!].map(
          (cell) => [sheet, cell] as const,
        ),
      );
      for (const [sheet, cell] of cells) user.type(sheet, cell, `reč ${cell}`);
      for (const dossier of [ONE, TWO])
        expect((await writeDossier(book, dossier)).outcome).toMatchObject({ kind: "written" });
      expect(cells.filter(([sheet, cell]) => user.value(sheet, cell) !== `reč ${cell}`)).toEqual([]);
    } finally {
      close();
    }
  });
});
