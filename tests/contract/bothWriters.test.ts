import { afterAll, describe, expect, test } from "vitest";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { factsOfFile } from "./fromFile.ts";
import { factsOfHost } from "./fromHost.ts";
import { cellCount, compared, factDifferences, NOT_COMPARED } from "./normalForm.ts";
import { planChanges } from "./planChanges.ts";
import { contractPlans } from "./plans.ts";
import { comparedByTheProgram, writtenInHost } from "./writtenInHost.ts";

const plans = contractPlans();
const counted = { plans: 0, cells: 0, facts: 0, differences: 0, formulas: 0 };

afterAll(() => {
  const { plans: of, cells, facts, differences, formulas } = counted;
  console.log(
    `both writers: ${of} plans, ${cells} cells, ${facts} facts compared, ${differences} differences; ` +
      `${formulas} formulas calculated as the engine says. Not compared: ${NOT_COMPARED.map(({ what, why }) => `${what} (${why})`).join("; ")}.`,
  );
});

describe("a plan written as a file and written into Excel is the same workbook", () => {
  test.each([...plans])("%s", async (_, plan) => {
    const host = await writtenInHost(plan);
    const [file, excel] = [factsOfFile(await writeXlsx(plan)), factsOfHost(host)].map(compared) as [
      ReturnType<typeof compared>,
      ReturnType<typeof compared>,
    ];
    const differences = factDifferences(file, excel);
    counted.plans += 1;
    counted.cells += cellCount(file);
    counted.facts += file.size;
    counted.differences += differences.length;
    expect(host.gaps).toEqual([]);
    expect(cellCount(file)).toBeGreaterThan(50);
    expect(differences).toEqual([]);
  });

  test.each([...plans])("its formulas give in Excel what the engine says: %s", async (_, plan) => {
    const { agree, differ } = await comparedByTheProgram(plan);
    counted.formulas += agree;
    expect(differ).toEqual([]);
  });
});

describe("the comparison sees when the two workbooks differ in", () => {
  const plan = plans.get("one loan")!;
  const [name] = plan.names;

  test.each(planChanges(name!))("%s", async (_, change) => {
    const excel = compared(factsOfHost(await writtenInHost(change(plan))));
    const [file, changed] = [await writeXlsx(plan), await writeXlsx(change(plan))];
    expect(factDifferences(compared(factsOfFile(file)), excel).length).toBeGreaterThan(0);
    expect(factDifferences(compared(factsOfFile(changed)), excel)).toEqual([]);
  });
});
