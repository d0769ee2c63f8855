import { afterAll, describe, expect, test } from "vitest";
import { readWorkbookFile } from "../../src/readers/xlsx/readWorkbookFile.ts";
import { MEMORY_KEY } from "../../src/workbook/memory/memory.ts";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import { calculateHere } from "../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { openedWhole } from "../writers/live/opened.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { newEngine } from "../excel-host/calculation.ts";
import { isWhole } from "../sampled.ts";
import { factsOfFile } from "./fromFile.ts";
import { factsOfLive } from "./fromLive.ts";
import { cellCount, compared, factDifferences, type Facts } from "./normalForm.ts";
import { sampledPlans } from "./plans.ts";

/**
 * Those made by hand have no memory, so there is nothing to go on with; of days, one will do. Every second, those that are not
 * written into the page (tests/contract/liveWriter.test.ts).
 */
const plans = [...sampledPlans()].filter(
  ([name, { sheets }], index) =>
    sheets.some(({ key }) => key === MEMORY_KEY) &&
    !/20(?:13-01-01|40-12-31)$/u.test(name) &&
    (isWhole || index % 2 === 0),
);
const counted = { plans: 0, cells: 0, facts: 0, differences: 0, formulas: 0 };

/** The page draws each cell by its own look, which the style of our tables adds nothing to. */
const inBoth = (facts: Facts): Facts =>
  new Map([...compared(facts)].filter(([about]) => !/^table \w+ style$/u.test(about)));

afterAll(() => {
  const { plans: of, cells, facts, differences, formulas } = counted;
  console.log(
    `files opened in the page: ${of}, ${cells} cells, ${facts} facts compared before and after, ` +
      `${differences} differences; ${formulas} formulas calculated as the engine says`,
  );
});

describe("a file that is opened in the page is the same workbook, and saved it is the same file", () => {
  test.each(plans)("%s", async (_, plan) => {
    const bytes = await writeXlsx(drawBook(plan));
    const file = await readWorkbookFile({ name: "report.xlsx", bytes });
    const opened = file && openedWhole(file, newEngine());
    if (!opened) throw new Error("not taken for one of ours");
    expect(opened.unsupported).toEqual([]);
    const facts = factsOfFile(bytes);
    const book = new LiveWorkbook(calculateHere(newEngine()), opened.content.state);
    const inPage = factDifferences(inBoth(facts), inBoth(factsOfLive(opened.content.state, plan)));
    const saved = factDifferences(compared(facts), compared(factsOfFile(await writeXlsx(book.toBook()))));
    const { agree, differ } = await book.compare(plan);
    counted.plans += 1;
    counted.cells += cellCount(facts);
    counted.facts += facts.size;
    counted.differences += inPage.length + saved.length;
    counted.formulas += agree;
    expect(inPage).toEqual([]);
    expect(saved).toEqual([]);
    expect(differ).toEqual([]);
    expect(readBack(await book.read())).toMatchObject({ kind: "dossier", changed: false });
  });
});
