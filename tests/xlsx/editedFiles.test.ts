import { beforeAll, describe, expect, test } from "vitest";
import { readWorkbookFile } from "../../src/readers/xlsx/readWorkbookFile.ts";
import { calculateHere } from "../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { openedWhole } from "../writers/live/opened.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { outcomeOf, shownIn } from "../contract/edits/outcome.ts";
import { PLAN, WRITTEN } from "../contract/edits/places.ts";
import { expectedIn } from "../contract/edits/scenario.ts";
import { SCENARIOS } from "../contract/edits/scenarios.ts";
import { PageUser } from "../contract/pageUser.ts";
import { sampled } from "../sampled.ts";
import { newEngine } from "../excel-host/calculation.ts";
import { libreOfficeMissing } from "./libreoffice.ts";
import { editedByLibreOffice, type EditedFile } from "./libreOfficeSteps.ts";

/** The third program of tests/contract/edits.test.ts: a file of ours, edited in LibreOffice, and gone on with in the page. */
const scenarios = sampled(SCENARIOS, 2);

describe.skipIf(libreOfficeMissing())("in a file that LibreOffice has edited", () => {
  let files: readonly EditedFile[] = [];
  beforeAll(async () => {
    files = await editedByLibreOffice(
      await writeXlsx(drawBook(PLAN)),
      scenarios.map(({ steps }) => steps),
    );
  });

  test.each(scenarios.map((scenario, index) => [scenario.name, scenario, index] as const))(
    "%s",
    async (_, scenario, index) => {
      const { bytes, refused } = files[index]!;
      expect(refused).toBe("");
      const file = await readWorkbookFile({ name: "edited.xlsx", bytes });
      const opened = file && openedWhole(file, newEngine());
      if (!opened) throw new Error("not taken for one of ours");
      const book = new LiveWorkbook(calculateHere(newEngine()), opened.content.state);
      const found = await outcomeOf(
        book,
        WRITTEN,
        scenario.watched ?? [],
        shownIn(new PageUser(book), scenario),
      );
      expect(found).toEqual(expectedIn(scenario, "a file"));
    },
  );
});
