import { Problem } from "../../messages/message.ts";
import type { CellSnapshot } from "../../workbook/snapshot.ts";
import type { ReadCells } from "../openWorkbook.ts";
import { isExcelError } from "./excelProblem.ts";
import { RangeReader, type AskedOfCells } from "./rangeReader.ts";
import { cellsOf } from "./readSnapshot.ts";

const MOST_CELLS = 200_000;
/** A cell takes about 100 bytes of an answer. */
const CELLS: AskedOfCells = {
  properties: "values,formulas,numberFormat,valueTypes,text",
  cellsAtOnce: 20_000,
};

/**
 * Reads what is selected, or the whole sheet that the user is on, as far as cells are used.
 * @throws Problem where no cells are selected, or several areas, or none that hold anything, or more than 200,000
 */
export async function readSelection(
  context: Excel.RequestContext,
  what: "selection" | "sheet",
): Promise<ReadCells> {
  const { workbook } = context;
  workbook.load("name");
  const chosen = what === "selection" ? await selectedRange(context) : null;
  const sheet = chosen?.worksheet ?? workbook.worksheets.getActiveWorksheet();
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  if (used.isNullObject) throw nothingThere(sheet.name);
  const range = chosen ? used.getIntersectionOrNullObject(chosen) : used;
  range.load("address,rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (range.isNullObject) throw nothingThere(sheet.name);
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
  if (rowCount * columnCount > MOST_CELLS) {
    throw new Problem("errors:excelSelectionTooLarge", { count: rowCount * columnCount, most: MOST_CELLS });
  }
  const cells: CellSnapshot[][] = [];
  const texts: string[][] = [];
  const reading = new RangeReader(context);
  await reading.read(sheet.name, { row, column, rows: rowCount, columns: columnCount }, CELLS, (part) => {
    cells.push(...cellsOf(part));
    texts.push(...part.text);
  });
  await reading.finish();
  const address = range.address.slice(range.address.lastIndexOf("!") + 1);
  return { workbook: workbook.name, sheet: sheet.name, address, block: { row, column, cells }, texts };
}

async function selectedRange(context: Excel.RequestContext): Promise<Excel.Range> {
  const areas = context.workbook.getSelectedRanges().load("areaCount");
  try {
    await context.sync();
  } catch (error) {
    // What Excel says when a chart or a picture is selected.
    if (isExcelError(error) && /^Invalid(?:Selection|Reference)$/.test(error.code))
      throw new Problem("errors:excelNothingSelected", {}, {}, { cause: error });
    throw error;
  }
  if (areas.areaCount > 1) throw new Problem("errors:excelSeveralAreas", { count: areas.areaCount });
  return context.workbook.getSelectedRange();
}

function nothingThere(sheet: string): Problem {
  return new Problem("errors:excelNothingThere", { sheet });
}
