import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import type { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import { PageUser } from "../../contract/pageUser.ts";
import { writtenLive } from "../../contract/writtenLive.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";

export const PLAN = buildWorkbook(sampleDossier("sr-Latn", "2022-08-31", [X_RAY]));

/** X RAY's workbook in the page, calculated at once, and a person at it. */
export async function openXRay(): Promise<{ readonly book: LiveWorkbook; readonly user: PageUser }> {
  const book = await writtenLive(PLAN);
  return { book, user: new PageUser(book) };
}

/** Why an edit is refused: the key of its sentence; "none" for one that is taken. */
export function refusalOf(edit: () => void): string {
  try {
    edit();
  } catch (error) {
    return (error as Error).message;
  }
  return "none";
}
