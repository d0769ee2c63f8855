import { describe, expect, test } from "vitest";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { compareWithEngine, formulaCount } from "../xlsx/compareWithEngine.ts";
import { libreOfficeMissing, recalculated } from "../xlsx/libreoffice.ts";
import { spoiledValues } from "../xlsx/spoil.ts";
import { contractPlans } from "./plans.ts";
import { withFormulasOf, writtenInHost } from "./writtenInHost.ts";

const plans = [...contractPlans()].filter(([name]) => !/2013|2040/u.test(name));

describe.skipIf(libreOfficeMissing())("LibreOffice calculates what was written into Excel", () => {
  test.each(plans)("and gets what the engine says: %s", { timeout: 300_000 }, async (name, plan) => {
    const written = withFormulasOf(await writtenInHost(plan), plan);
    const { xlsx, formulas } = spoiledValues(await writeXlsx(written));
    expect(formulas).toBe(formulaCount(plan));
    const differences = compareWithEngine(plan, await recalculated(xlsx));
    console.log(
      `${name}: ${formulas} formulas of Excel's workbook calculated by LibreOffice, ${differences.length} differ`,
    );
    expect(differences).toEqual([]);
  });
});
