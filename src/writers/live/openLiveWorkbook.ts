import { isLanguage } from "../../messages/language.ts";
import type { GridWorkbook } from "../gridWorkbook.ts";
import { goOnWith, startCalculator } from "./engine/startCalculator.ts";
import { LiveWorkbook } from "./liveWorkbook.ts";
import { isStoredState, restoredState } from "./storedState.ts";

/**
 * A workbook in the page: an empty one in the language, or one as `content` gave it before, with what `changesSince` gave
 * as its `changes`.
 * @returns null for content of another form than this version keeps
 * @throws Error where the browser cannot run the engine
 */
export async function openLiveWorkbook(start: unknown): Promise<GridWorkbook | null> {
  if (isStoredState(start)) {
    const state = restoredState(start);
    const { calculated } = start;
    return new LiveWorkbook(calculated ? goOnWith(calculated, state) : await startCalculator(), state);
  }
  return typeof start === "string" && isLanguage(start)
    ? new LiveWorkbook(await startCalculator(), start)
    : null;
}
