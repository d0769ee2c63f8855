import type { Dossier } from "../../../src/dossier/dossier.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../../src/workbook/plan.ts";
import { buildOptionsFor } from "../../../src/workbook/readBack/buildOptionsFor.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import { openExcelWorkbook } from "../../../src/writers/excel/openExcelWorkbook.ts";
import type {
  OpenWorkbook,
  SelectingWorkbook,
  WriteOptions,
  WriteOutcome,
} from "../../../src/writers/openWorkbook.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import type { WorkbookUpdate } from "../../../src/writers/update/update.ts";
import { installGlobals, removeGlobals, startExcel, type RunningExcel } from "../../excel-host/client.ts";

/** An Excel with Microsoft's client, and the program beside it. */
export interface Live extends RunningExcel {
  readonly book: SelectingWorkbook;
}

/** Starts an Excel and puts its objects where the program looks for them; one at a time. */
export async function startLive(options: Parameters<typeof startExcel>[0] = {}): Promise<Live> {
  const running = await startExcel({ patience: 1, ...options });
  installGlobals(running);
  const close = (): void => {
    removeGlobals();
    running.close();
  };
  return { ...running, close, book: openExcelWorkbook() };
}

/** The update that brings the open workbook to the dossier, as the pane works it out. */
export async function updateFor(book: OpenWorkbook, dossier: Dossier): Promise<WorkbookUpdate> {
  const snapshot = await book.read();
  const back = readBack(snapshot);
  const written = back.kind === "dossier" || back.kind === "faults" ? back.written : null;
  const optionsIn = (language: Dossier["settings"]["language"]) =>
    buildOptionsFor(snapshot, written, language);
  const wanted = buildWorkbook(dossier, optionsIn(dossier.settings.language));
  const base = written && buildWorkbook(written, optionsIn(written.settings.language));
  return planUpdate(wanted, snapshot, base);
}

/** Writes the dossier into the open workbook. */
export async function writeDossier(
  book: OpenWorkbook,
  dossier: Dossier,
  options: WriteOptions = {},
): Promise<{ readonly outcome: WriteOutcome; readonly plan: WorkbookPlan; readonly update: WorkbookUpdate }> {
  const update = await updateFor(book, dossier);
  return { outcome: await book.write(update, options), plan: update.plan, update };
}
