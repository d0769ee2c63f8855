import { useState } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import type { WorkbookTarget } from "../../writers/target.ts";
import type { DownloadFile } from "../downloadFile.ts";
import { noticeOf, type Notice } from "../say/notice.ts";

/** Hands the user the workbook as it stands, once it is calculated. @returns it, and why that failed */
export function useDownload(
  book: GridWorkbook | null,
  target: WorkbookTarget,
  name: { readonly current: string },
): readonly [() => void, Notice | null] {
  const [failed, setFailed] = useState<Notice | null>(null);
  const download = async (): Promise<void> => {
    if (!book) return;
    setFailed(null);
    // Where it could not be calculated, the grid says so, and what stands there is still the user's.
    await book.settled().catch(() => undefined);
    try {
      await target.save(book.toBook(), name.current);
    } catch (error) {
      setFailed(noticeOf(error));
    }
  };
  return [() => void download(), failed];
}

/** Hands the user the dossier alone, as the workbook's own memory has it. */
export async function saveDossier(dossier: Dossier, downloadFile: DownloadFile): Promise<void> {
  const { dossierToJson } = await import("../../dossier/dossierJson.ts");
  const text = `${JSON.stringify(dossierToJson(dossier), null, 2)}\n`;
  downloadFile(new Blob([text], { type: "application/json" }), "Otplata.json");
}
