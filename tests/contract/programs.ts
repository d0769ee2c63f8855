import { calculateHere } from "../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { newEngine } from "../excel-host/calculation.ts";
import { startLive } from "../writers/excel/liveWorkbook.ts";
import { PageUser } from "./pageUser.ts";
import type { Program } from "./workbookUser.ts";

/** The programs that a workbook can be open in, by what they are called. */
export const PROGRAMS: Readonly<Record<string, () => Promise<Program>>> = {
  Excel: async () => {
    const { book, host, close } = await startLive();
    return { book, user: host.user, close };
  },
  "the page": () => {
    const book = new LiveWorkbook(calculateHere(newEngine()), "sr-Latn");
    return Promise.resolve({ book, user: new PageUser(book), close: () => undefined });
  },
};
