import type { FormulaKey, OpeningCourse, Uncalculated } from "../../writers/live/opening/lastResults.ts";
import type { OpeningCalculation } from "../../writers/live/opening/openingCalculation.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { CalculationProgress } from "../../writers/live/engine/calculator.ts";
import type { FileToOpen } from "../../writers/live/opening/openFile.ts";

/** A workbook's file as it was chosen. */
export interface WorkbookBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Who opens a file hears of it. */
export interface OpeningListener {
  /** Before anything is calculated: what the file holds, and what the program wrote it from. */
  readonly onRead: (read: Uncalculated & { readonly dossier: Dossier }) => void;
  /** Before each calculation: at which of the user's formulas it may break off; null where that was not looked for. */
  readonly onCalculate: (of: readonly FormulaKey[] | null) => void;
  readonly onProgress: (progress: CalculationProgress) => void;
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
  const [
    { readWorkbookFile },
    { newEngine },
    { stateFromFile },
    { resultsInFile },
    { OpeningCalculation },
    { openFile },
  ] = await Promise.all([
    import("../../readers/xlsx/readWorkbookFile.ts"),
    import("../../writers/live/engine/startEngine.ts"),
    import("../../writers/live/opening/stateFromFile.ts"),
    import("../../writers/live/opening/lastResults.ts"),
    import("../../writers/live/opening/openingCalculation.ts"),
    import("../../writers/live/opening/openFile.ts"),
  ]);
  const engine = newEngine();
  // What is wrong with the file is said first.
  engine.catch(() => undefined);
  const found = await readWorkbookFile(file);
  const read = found && stateFromFile(found);
  if (!read) return null;
  const { state, dossier } = read;
  listener.onRead({ state, dossier, inFile: resultsInFile(found, state) });
  const calculation = new OpeningCalculation(await engine, listener.onProgress);
  return { opened: openFile(found, read, calculation, course, listener.onCalculate), calculation };
}
