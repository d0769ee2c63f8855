import { describe, expect, test } from "vitest";
import { writeDossier } from "../writers/excel/liveWorkbook.ts";
import { outcomeOf, shownIn } from "./edits/outcome.ts";
import { WRITTEN } from "./edits/places.ts";
import { expectedIn, type ProgramName } from "./edits/scenario.ts";
import { SCENARIOS } from "./edits/scenarios.ts";
import { doStep } from "./edits/steps.ts";
import { inTurn, sampled } from "../sampled.ts";
import { PROGRAMS } from "./programs.ts";

/**
 * Cells cut, copied, pasted and filled, rows, columns and sheets put in, taken out, moved: what is read back, said, asked
 * and kept is the same in Excel and in the page, and in a file that LibreOffice has edited (tests/xlsx/editedFiles.test.ts);
 * where it is not, the table says why.
 */
describe.each(inTurn(Object.entries(PROGRAMS)))("in %s", (program, start, isTurn) => {
  const own = sampled(
    SCENARIOS.filter((_, index) => isTurn(index)),
    2,
  );
  test.each(own.map((scenario) => [scenario.name, scenario] as const))("%s", async (_, scenario) => {
    const { book, user, close } = await start();
    try {
      await writeDossier(book, WRITTEN);
      for (const step of scenario.steps) doStep(user, step);
      const found = await outcomeOf(book, WRITTEN, scenario.watched ?? [], shownIn(user, scenario));
      expect(found).toEqual(expectedIn(scenario, program as ProgramName));
    } finally {
      close();
    }
  });
});
