import { afterAll, describe, expect, test } from "vitest";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { isWhole } from "../sampled.ts";
import { schedulePlan } from "../writers/schedulePlan.ts";
import { compareWithEngine, formulaCount } from "../xlsx/compareWithEngine.ts";
import { libreOfficeMissing, recalculated } from "../xlsx/libreoffice.ts";
import { spoiledValues } from "../xlsx/spoil.ts";
import { factsOfFile } from "./fromFile.ts";
import { factsOfHost } from "./fromHost.ts";
import { cellCount, compared, factDifferences, NOT_COMPARED } from "./normalForm.ts";
import { planChanges } from "./planChanges.ts";
import { sampledPlans } from "./plans.ts";
import {
  withFormulasOf,
  writtenAndCompared,
  writtenInHost,
  type WrittenAndCompared,
} from "./writtenInHost.ts";

/** Of the plans that the program makes every third; the others are written into the page (tests/contract/liveWriter.test.ts). */
const plans = [...sampledPlans()].filter(
  ([name], index) => isWhole || name.startsWith("by hand: ") || index % 3 === 0,
);
const counted = { plans: 0, cells: 0, facts: 0, differences: 0, formulas: 0, byLibreOffice: 0 };
const noLibreOffice = libreOfficeMissing();

afterAll(() => {
  const { plans: of, cells, facts, differences, formulas, byLibreOffice } = counted;
  console.log(
    `both writers: ${of} plans, ${cells} cells, ${facts} facts compared, ${differences} differences; ` +
      `${formulas} formulas calculated as the engine says, ${byLibreOffice} of them by LibreOffice too. Not compared: ${NOT_COMPARED.map(({ what, why }) => `${what} (${why})`).join("; ")}.`,
  );
});

let last: { readonly plan: WorkbookPlan; readonly written: Promise<WrittenAndCompared> } | null = null;

/** The tests of a plan come one after another: what the first has written is there for the others. */
function inExcel(plan: WorkbookPlan): Promise<WrittenAndCompared> {
  if (last?.plan !== plan) last = { plan, written: writtenAndCompared(plan) };
  return last.written;
}

describe.each(plans)("a plan written as a file and written into Excel: %s", (name, plan) => {
  test("is the same workbook", async () => {
    const { host } = await inExcel(plan);
    const file = compared(factsOfFile(await writeXlsx(drawBook(plan))));
    const differences = factDifferences(file, compared(factsOfHost(host)));
    counted.plans += 1;
    counted.cells += cellCount(file);
    counted.facts += file.size;
    counted.differences += differences.length;
    expect(host.gaps).toEqual([]);
    expect(cellCount(file)).toBeGreaterThan(50);
    expect(differences).toEqual([]);
  });

  test("its formulas give in Excel what the engine says", async () => {
    const { agree, differ } = (await inExcel(plan)).comparison;
    counted.formulas += agree;
    expect(differ).toEqual([]);
  });

  // What Excel was given is what stands in the file, and that LibreOffice calculates in the test of the page's workbook.
  if (isWhole || name === "by hand: schedule") {
    test.skipIf(noLibreOffice)(
      "LibreOffice calculates what was written into Excel, and gets what the engine says",
      async () => {
        const written = withFormulasOf((await inExcel(plan)).host, plan);
        const { xlsx, formulas } = spoiledValues(await writeXlsx(drawBook(written)));
        expect(formulas).toBe(formulaCount(plan));
        const differences = compareWithEngine(plan, await recalculated(xlsx));
        counted.byLibreOffice += formulas;
        expect(differences).toEqual([]);
      },
    );
  }
});

describe("the comparison sees when the two workbooks differ in", () => {
  const plan = schedulePlan;
  const [name] = plan.names;

  test.each(planChanges(name!))("%s", async (_, change) => {
    const excel = compared(factsOfHost(await writtenInHost(change(plan))));
    const [file, changed] = [await writeXlsx(drawBook(plan)), await writeXlsx(drawBook(change(plan)))];
    expect(factDifferences(compared(factsOfFile(file)), excel).length).toBeGreaterThan(0);
    expect(factDifferences(compared(factsOfFile(changed)), excel)).toEqual([]);
  });
});
