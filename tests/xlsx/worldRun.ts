import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { compareWithEngine, formulaCount } from "./compareWithEngine.ts";
import { recalculated } from "./libreoffice.ts";
import { spoiledValues } from "./spoil.ts";
import { worldDossier } from "./worldDossier.ts";

/** What two programs make of one workbook's formulas. */
export interface WorldRun {
  readonly sheets: number;
  readonly formulas: number;
  /** Cells that show something else than the engine says: "IronCalc: Sheet!A1 ...". */
  readonly wrong: readonly string[];
}

/**
 * The workbook of a world's documents, calculated anew by the page's program and by LibreOffice.
 * @param programs which of them
 */
export async function worldRun(
  seed: number,
  programs: readonly ("IronCalc" | "LibreOffice")[] = ["IronCalc", "LibreOffice"],
): Promise<WorldRun> {
  const plan = buildWorkbook(await worldDossier(seed));
  const wrong: string[] = [];
  if (programs.includes("IronCalc")) {
    const { differ } = await (await writtenLive(plan)).compare(plan);
    wrong.push(...differ.map((one) => `IronCalc: ${one.sheet}!${one.cell} ${JSON.stringify(one)}`));
  }
  if (programs.includes("LibreOffice")) {
    const { xlsx } = spoiledValues(await writeXlsx(drawBook(plan)));
    const differ = compareWithEngine(plan, await recalculated(xlsx));
    wrong.push(...differ.map((one) => `LibreOffice: ${one.sheet}!${one.cell} ${JSON.stringify(one)}`));
  }
  return { sheets: plan.sheets.length, formulas: formulaCount(plan), wrong };
}
