import { VERSION } from "../../version.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { text } from "../layout/values.ts";
import {
  MEMORY_COLUMN,
  MEMORY_DOSSIER_ROW,
  MEMORY_KEY,
  MEMORY_SENTENCE_ROW,
  MEMORY_STATUS_ROW,
  memoryTexts,
  MEMORY_VERSION_ROW,
  type MemoryStatus,
} from "./memory.ts";
import type { SheetPlan } from "../plan.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";

const COMPLETE: MemoryStatus = "complete";

/** The hidden sheet from which the dossier comes back, as it stands once all is written. */
export function memorySheet(context: WorkbookContext): SheetPlan {
  const { t, dossier, names } = context;
  const draft = new SheetDraft(MEMORY_KEY, names.memory, t.language);
  const put = (row: number, words: string): void => {
    draft.put(row, MEMORY_COLUMN, { value: text(words), format: "text", look: "note" });
  };
  put(MEMORY_SENTENCE_ROW, t.say("workbook:noteMemory"));
  put(MEMORY_STATUS_ROW, COMPLETE);
  put(MEMORY_VERSION_ROW, VERSION);
  memoryTexts(dossier).forEach((piece, index) => {
    put(MEMORY_DOSSIER_ROW + index, piece);
  });
  draft.widen(MEMORY_COLUMN, 100);
  return {
    ...draft.finish({ freeze: null, print: printPlan(context, "portrait", null, draft.name) }),
    hidden: true,
  };
}
