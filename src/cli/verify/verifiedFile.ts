import { basename } from "node:path";
import type { Dossier } from "../../dossier/dossier.ts";
import { Problem } from "../../messages/message.ts";
import { readWorkbookFile } from "../../readers/xlsx/readWorkbookFile.ts";
import { buildWorkbook } from "../../workbook/buildWorkbook.ts";
import { buildOptionsFor } from "../../workbook/readBack/buildOptionsFor.ts";
import { readBack } from "../../workbook/readBack/readBack.ts";
import type { WorkbookSnapshot } from "../../workbook/snapshot.ts";
import type { FileWorkbook } from "../../writers/book/book.ts";
import { compareSaved, isDifference, type SavedComparison } from "../../writers/saved/compareSaved.ts";
import { snapshotOfFile } from "../../writers/saved/snapshotOfFile.ts";
import { readBytes } from "../files.ts";

/** What is known of a workbook that another program has saved. */
export interface Verified {
  readonly file: FileWorkbook;
  readonly dossier: Dossier;
  /** As `readBack` has it: input that cannot be right leaves nothing to compare with but what was written. */
  readonly back: Exclude<ReturnType<typeof readBack>, { kind: "none" | "unreadable" }>;
  readonly comparison: SavedComparison;
}

/** Whether every cell is as the engine means it, and nothing is lacking. */
export function isAllAsMeant({ back, comparison }: Verified): boolean {
  const isWhole = back.kind === "dossier" && !back.interrupted;
  return isWhole && comparison.missing.length === 0 && !comparison.cells.some(isDifference);
}

/** @throws Problem for a file that is no workbook of this program, and for one whose memory is gone or damaged */
export async function verifiedFile(path: string): Promise<Verified> {
  const document = basename(path);
  const file = await readWorkbookFile({ name: document, bytes: await readBytes({ path, file: path }) });
  if (!file) throw new Problem("errors:verifyNoWorkbook", { document }, { document });
  const snapshot = snapshotOfFile(file);
  const back = readBack(snapshot);
  if (back.kind === "none") throw new Problem("errors:verifyForeign", { document }, { document });
  if (back.kind === "unreadable")
    throw new Problem("errors:verifyMemory", { document, reason: back.reason }, { document });
  const dossier = back.kind === "dossier" ? back.dossier : back.written;
  const [plan, written] = [dossier, back.written].map((one) => planFor(snapshot, back.written, one));
  if (!plan || !written) throw new Error("no plan");
  return { file, dossier, back, comparison: compareSaved(plan, written, file, snapshot) };
}

function planFor(snapshot: WorkbookSnapshot, written: Dossier, dossier: Dossier) {
  return buildWorkbook(dossier, buildOptionsFor(snapshot, written, dossier.settings.language));
}
