import { afterAll, describe, expect, test } from "vitest";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { factsOfFile } from "./fromFile.ts";
import { factsOfLive } from "./fromLive.ts";
import { cellCount, compared, factDifferences, type Facts } from "./normalForm.ts";
import { planChanges } from "./planChanges.ts";
import { contractPlans } from "./plans.ts";
import { writtenLive } from "./writtenLive.ts";

const plans = contractPlans();
const counted = { plans: 0, cells: 0, facts: 0, differences: 0, formulas: 0 };

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
  const { plans: of, cells, facts, differences, formulas } = counted;
  console.log(
    `file and page: ${of} plans, ${cells} cells, ${facts} facts compared, ${differences} differences; ` +
      `${formulas} formulas calculated by IronCalc as the engine says. Not compared: ${NOT_IN_PAGE.what} (${NOT_IN_PAGE.why}).`,
  );
});

describe("a plan written as a file and written into the page is the same workbook", () => {
  test.each([...plans])("%s", async (_, plan) => {
    const book = await writtenLive(plan);
    const file = inBoth(factsOfFile(await writeXlsx(plan)));
    const differences = factDifferences(file, inBoth(factsOfLive(book.content().state, plan)));
    const { agree, differ } = await book.compare(plan);
    counted.plans += 1;
    counted.cells += cellCount(file);
    counted.facts += file.size;
    counted.differences += differences.length;
    counted.formulas += agree;
    expect(cellCount(file)).toBeGreaterThan(50);
    expect(differences).toEqual([]);
    expect(differ).toEqual([]);
  });
});

describe("the comparison sees when file and page differ in", () => {
  const plan = plans.get("one loan")!;
  const [name] = plan.names;

  test.each(planChanges(name!))("%s", async (_, change) => {
    const changed = change(plan);
    const page = inBoth(factsOfLive((await writtenLive(changed)).content().state, changed));
    expect(factDifferences(inBoth(factsOfFile(await writeXlsx(plan))), page).length).toBeGreaterThan(0);
    expect(factDifferences(inBoth(factsOfFile(await writeXlsx(changed))), page)).toEqual([]);
  });
});
