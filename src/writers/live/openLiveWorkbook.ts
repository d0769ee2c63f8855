import { isLanguage, type Language } from "../../messages/language.ts";
import type { GridWorkbook } from "../gridWorkbook.ts";
import { newEngine } from "./engine/startEngine.ts";
import { LiveWorkbook } from "./liveWorkbook.ts";
import { isKeptState } from "./model/keptState.ts";

/**
 * A workbook in the page: an empty one in the language, or one as `content` gave it before.
 * @returns null for content of another form than this version keeps
 * @throws Error where the browser cannot run the engine
 */
export async function openLiveWorkbook(start: unknown): Promise<GridWorkbook | null> {
  const from: Language | null = typeof start === "string" && isLanguage(start) ? start : null;
  if (from === null && !isKeptState(start)) return null;
  return new LiveWorkbook(await newEngine(), from ?? (isKeptState(start) ? start.state : "sr-Latn"));
}
