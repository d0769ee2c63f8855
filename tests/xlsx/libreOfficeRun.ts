import { cellAddress } from "../../src/workbook/address.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { emptyRun, type CellsRun } from "../workbook/formulas/cellsCount.ts";
import { countWorkbook } from "../workbook/formulas/cellsRun.ts";
import { workbookOfSeeds } from "../workbook/formulas/workbookOfSeeds.ts";
import { shownBy } from "./compareWithEngine.ts";
import { recalculated } from "./libreoffice.ts";
import { spoiledValues } from "./spoil.ts";

/** How many loans share a workbook: enough that starting LibreOffice is not what takes the time. */
const BATCH = 25;

/** Whole workbooks of the loans of so many seeds, each calculated from scratch by LibreOffice. */
export async function libreOfficeRun(
  loans: number,
  firstSeed: number,
  progress: (done: number) => void = () => undefined,
): Promise<CellsRun> {
  const run = emptyRun();
  for (let done = 0; done < loans; done += BATCH) {
    const workbook = workbookOfSeeds(firstSeed + done, Math.min(BATCH, loans - done));
    const { xlsx } = spoiledValues(await writeXlsx(drawBook(workbook.plan)));
    const cells = await recalculated(xlsx);
    countWorkbook(run, workbook, (sheet, row, column) =>
      shownBy(cells.get(sheet)?.get(cellAddress(row, column))),
    );
    progress(done);
  }
  return run;
}
