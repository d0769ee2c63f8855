import type { Model } from "@ironcalc/wasm";
import { atOnce } from "../../../src/steps.ts";
import type { FileWorkbook } from "../../../src/writers/book/book.ts";
import { FIRST_COURSE } from "../../../src/writers/live/opening/lastResults.ts";
import { openFile, type FileToOpen } from "../../../src/writers/live/opening/openFile.ts";
import { OpeningCalculation } from "../../../src/writers/live/opening/openingCalculation.ts";
import { stateFromFile } from "../../../src/writers/live/opening/stateFromFile.ts";
import { withWritten, writtenSteps } from "../../../src/writers/live/opening/withWritten.ts";

/** A workbook's file as the page opens it, all in one place. @param engine an empty one, for this alone */
export function openedWhole(file: FileWorkbook, engine: Model): FileToOpen | null {
  const read = stateFromFile(file);
  if (!read) return null;
  const calculation = new OpeningCalculation(engine);
  const opened = openFile(file, read, calculation, FIRST_COURSE, () => undefined);
  calculation.end();
  const state = withWritten(opened.content.state, atOnce(writtenSteps(read.dossier)));
  return { ...opened, content: { ...opened.content, state } };
}
