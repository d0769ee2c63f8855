import { isLanguage } from "../../messages/language.ts";
import type { FileWorkbook } from "../book/book.ts";
import type { GridWorkbook } from "../gridWorkbook.ts";
import { startCalculator } from "./engine/startCalculator.ts";
import { newEngine } from "./engine/startEngine.ts";
import { LiveWorkbook } from "./liveWorkbook.ts";
import { isStoredState, restoredState } from "./model/storedState.ts";
import type { FormulaKey } from "./opening/lastResults.ts";
import { openFile, type FileToOpen, type OpeningCourse } from "./opening/openFile.ts";

/**
 * A workbook in the page: an empty one in the language, or one as `content` gave it before, with what `changesSince` gave
 * as its `changes`.
 * @returns null for content of another form than this version keeps
 * @throws Error where the browser cannot run the engine
 */
export async function openLiveWorkbook(start: unknown): Promise<GridWorkbook | null> {
  if (isStoredState(start))
    return new LiveWorkbook(await startCalculator(), restoredState(start), start.known);
  return typeof start === "string" && isLanguage(start)
    ? new LiveWorkbook(await startCalculator(), start)
    : null;
}

/**
 * A workbook of ours that was read from a file, to be opened with `openLiveWorkbook`. See `openFile`.
 * @returns null for a file that this program has not made
 * @throws Problem where it has our sheets, but not what is needed to go on with them
 * @throws Error where the browser cannot run the engine
 */
export async function openedFromFile(
  file: FileWorkbook,
  course?: OpeningCourse,
  onCalculate?: (of: readonly FormulaKey[]) => void,
): Promise<FileToOpen | null> {
  return openFile(file, await newEngine(), course, onCalculate);
}
