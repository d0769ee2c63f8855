import type { WorkbookPlan } from "../workbook/plan.ts";
import { downloadFile } from "./downloadFile.ts";
import type { WorkbookTarget, WriteResult } from "../writers/target.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Not allowed in file names on Windows, or a separator somewhere. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/** A file name for a workbook with this title: the title, without what a file system refuses. */
export function fileNameFor(title: string): string {
  const stem = title
    .replace(FORBIDDEN, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/\.+$/u, "")
    .slice(0, 100)
    .trim();
  return `${stem === "" ? "Otplata" : stem}.xlsx`;
}

/**
 * Writes workbooks as files that the browser saves.
 * @param writeXlsx turns a plan into the bytes of a file
 */
export function downloadTarget(writeXlsx: (plan: WorkbookPlan) => Promise<Uint8Array>): WorkbookTarget {
  return {
    async write(plan, title = plan.properties.title): Promise<WriteResult> {
      const name = fileNameFor(title);
      // A copy, so that the type says it is no shared memory.
      const file = new Blob([new Uint8Array(await writeXlsx(plan))], { type: XLSX });
      downloadFile(file, name);
      return { kind: "written", name };
    },
  };
}
