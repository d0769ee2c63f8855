import { afterAll, describe, expect, test } from "vitest";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import type { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { schedulePlan } from "../writers/schedulePlan.ts";
import { compareWithEngine, formulaCount } from "../xlsx/compareWithEngine.ts";
import { libreOfficeMissing, recalculated } from "../xlsx/libreoffice.ts";
import { spoiledValues } from "../xlsx/spoil.ts";
import { isWhole, sampled } from "../sampled.ts";
import { factsOfFile } from "./fromFile.ts";
import { factsOfLive } from "./fromLive.ts";
import { cellCount, compared, factDifferences, type Facts } from "./normalForm.ts";
import { planChanges } from "./planChanges.ts";
import { sampledPlans } from "./plans.ts";
import { KEPT_DIGITS, sameNumbers } from "./sameNumbers.ts";
import { writtenLive } from "./writtenLive.ts";

/**
 * Cells in which one of the engines may say something else, by plan, sheet and cell, with the reason. None is known: a
 * cell that turns up must be looked into before it may stand here.
 */
const KNOWN: Readonly<Record<string, string>> = {};

const isByHand = (name: string): boolean => name.startsWith("by hand: ");

/**
 * Of the plans that the program makes every second: the others are written by the same steps, and opened in the page from a
 * file, with the same facts (tests/contract/openedFile.test.ts). All in `npm run whole`.
 */
const plans = [...sampledPlans()].filter(([name], index) => isWhole || isByHand(name) || index % 2 === 1);
/** What LibreOffice calculates, too; plans made by hand it does in tests/xlsx/cellsEqualEngine.test.ts. */
const byLibreOffice = isWhole
  ? plans
  : sampled(
      plans.filter(([name]) => !isByHand(name)),
      2,
    );
const noLibreOffice = libreOfficeMissing();
const counted = { plans: 0, cells: 0, facts: 0, differences: 0, formulas: 0, sameDigits: 0, lastDigits: 0 };

/** What the page does not hold, and why: left out of the comparison. */
const NOT_IN_PAGE = {
  what: "a table's style",
  why: "the page draws each cell by its own look, which the style of our tables adds nothing to",
  is: (about: string): boolean => /^table \w+ style$/u.test(about),
};

/** The facts that a file and the page can both hold. */
function inBoth(facts: Facts): Facts {
  return new Map([...compared(facts)].filter(([about]) => !NOT_IN_PAGE.is(about)));
}

afterAll(() => {
  const { plans: of, cells, facts, differences, formulas, sameDigits, lastDigits } = counted;
  console.log(
    `file and page: ${of} plans, ${cells} cells, ${facts} facts compared, ${differences} differences; ` +
      `${formulas} formulas calculated by IronCalc as the engine says. Between IronCalc and LibreOffice ${sameDigits} ` +
      `numbers equal in all ${KEPT_DIGITS} digits, ${lastDigits} only in those that a cell shows. ` +
      `Not compared: ${NOT_IN_PAGE.what} (${NOT_IN_PAGE.why}).`,
  );
});

let last: { readonly plan: WorkbookPlan; readonly written: Promise<LiveWorkbook> } | null = null;

/** The tests of a plan come one after another: what the first has written is there for the others. */
function inPage(plan: WorkbookPlan): Promise<LiveWorkbook> {
  if (last?.plan !== plan) last = { plan, written: writtenLive(plan) };
  return last.written;
}

describe.each(plans)("a plan written as a file and written into the page: %s", (name, plan) => {
  test("is the same workbook, calculated as the engine says", async () => {
    const book = await inPage(plan);
    const file = inBoth(factsOfFile(await writeXlsx(drawBook(plan))));
    const differences = factDifferences(file, inBoth(factsOfLive(book.content().state, plan)));
    const { agree, differ } = await book.compare(plan);
    counted.plans += 1;
    counted.cells += cellCount(file);
    counted.facts += file.size;
    counted.differences += differences.length;
    counted.formulas += agree;
    expect(cellCount(file)).toBeGreaterThan(50);
    expect(differences).toEqual([]);
    expect(differ.map(({ sheet, cell }) => `${sheet}!${cell}`).filter(isUnknown(name))).toEqual([]);
  });

  // What is downloaded is what stands in the page, with all that the user has added: here of those that can't be opened
  // as well.
  if (isByHand(name) || (isWhole && !/2013|2040|Cyrl/u.test(name))) {
    test("saved from the page is the plan's own file", async () => {
      const file = compared(factsOfFile(await writeXlsx(drawBook(plan))));
      const saved = compared(factsOfFile(await writeXlsx((await inPage(plan)).toBook())));
      expect(cellCount(file)).toBeGreaterThan(50);
      expect(factDifferences(file, saved)).toEqual([]);
    });
  }

  if (!byLibreOffice.some(([one]) => one === name)) return;
  test.skipIf(noLibreOffice)("LibreOffice says the same as the engine", async () => {
    const { xlsx, formulas } = spoiledValues(await writeXlsx(drawBook(plan)));
    expect(formulas).toBe(formulaCount(plan));
    const office = await recalculated(xlsx);
    const found = compareWithEngine(plan, office).map(({ sheet, cell }) => `${sheet}!${cell}`);
    expect(found.filter(isUnknown(name))).toEqual([]);
    for (const isSame of sameNumbers(plan, office, await inPage(plan))) {
      if (isSame) counted.sameDigits += 1;
      else counted.lastDigits += 1;
    }
  });
});

const isUnknown =
  (plan: string) =>
  (cell: string): boolean =>
    !(`${plan}: ${cell}` in KNOWN);

describe("the comparison sees when file and page differ in", () => {
  const plan = schedulePlan;
  const [name] = plan.names;

  test.each(planChanges(name!))("%s", async (_, change) => {
    const changed = change(plan);
    const page = inBoth(factsOfLive((await writtenLive(changed)).content().state, changed));
    expect(
      factDifferences(inBoth(factsOfFile(await writeXlsx(drawBook(plan)))), page).length,
    ).toBeGreaterThan(0);
    expect(factDifferences(inBoth(factsOfFile(await writeXlsx(drawBook(changed)))), page)).toEqual([]);
  });
});
