import type { Unsupported } from "../../writers/book/book.ts";
import type { FormulaKey } from "../../writers/live/opening/lastResults.ts";
import type { OpeningCourse } from "../../writers/live/opening/openFile.ts";
import type { StoredState } from "../../writers/live/model/storedState.ts";

/** A workbook's file as it was chosen. */
export interface WorkbookBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What it holds, to be opened in the page, and what of it cannot be kept. */
export interface OpenedBytes {
  readonly content: StoredState;
  readonly unsupported: readonly Unsupported[];
}

/**
 * Reads a workbook's file, and calculates it once to see whether it comes out as the file says.
 * @returns null for a file that this program has not made
 * @throws Problem where it is damaged or locked, or holds our sheets but not what is needed to go on with them
 */
export async function openHere(
  file: WorkbookBytes,
  course?: OpeningCourse,
  onCalculate?: (of: readonly FormulaKey[]) => void,
): Promise<OpenedBytes | null> {
  const [{ readWorkbookFile }, { openedFromFile }] = await Promise.all([
    import("../../readers/xlsx/readWorkbookFile.ts"),
    import("../../writers/live/openLiveWorkbook.ts"),
  ]);
  const found = await readWorkbookFile(file);
  return found && openedFromFile(found, course, onCalculate);
}
