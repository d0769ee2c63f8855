import type { OpeningCourse } from "../../writers/live/opening/lastResults.ts";
import type { OpeningCalculation } from "../../writers/live/opening/openingCalculation.ts";
import type { FileToOpen, OpeningListener } from "../../writers/live/opening/openFile.ts";

/** A workbook's file as it was chosen. */
export interface WorkbookBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file holds, and who has calculated it. */
interface CalculatedFile {
  readonly opened: FileToOpen;
  readonly calculation: OpeningCalculation;
}

/**
 * Reads a workbook's file, and calculates it once to see whether it comes out as the file says.
 * @returns null for a file that this program has not made; what is opened is yet to be compared with what was written
 * @throws Problem where it is damaged or locked, or holds our sheets but not what is needed to go on with them
 * @throws Error where the browser cannot run the engine, or it breaks off at a formula
 */
export async function openHere(
  file: WorkbookBytes,
  course: OpeningCourse,
  listener: OpeningListener,
): Promise<CalculatedFile | null> {
  const [{ readWorkbookFile }, { newEngine }, { OpeningCalculation }, { openFile }] = await Promise.all([
    import("../../readers/xlsx/readWorkbookFile.ts"),
    import("../../writers/live/engine/startEngine.ts"),
    import("../../writers/live/opening/openingCalculation.ts"),
    import("../../writers/live/opening/openFile.ts"),
  ]);
  const engine = newEngine();
  // What is wrong with the file is said first.
  engine.catch(() => undefined);
  const found = await readWorkbookFile(file);
  if (!found) return null;
  const calculation = new OpeningCalculation(await engine);
  const opened = openFile(found, calculation, course, listener);
  return opened && { opened, calculation };
}
