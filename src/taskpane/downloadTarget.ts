import type { WorkbookPlan } from "../workbook/plan.ts";
import { downloadFile } from "./downloadFile.ts";
import type { Book } from "../writers/book/book.ts";
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

/** What makes files of workbooks. */
interface FileWriter {
  readonly drawBook: (plan: WorkbookPlan) => Book;
  readonly writeXlsx: (book: Book) => Promise<Uint8Array>;
}

/** Writes workbooks as files that the browser saves. @param load fetches what makes them */
export function downloadTarget(load: () => Promise<FileWriter>): WorkbookTarget {
  const save = async (book: Book, title: string): Promise<WriteResult> => {
    const name = fileNameFor(title);
    const { writeXlsx } = await load();
    // A copy, so that the type says it is no shared memory.
    const file = new Blob([new Uint8Array(await writeXlsx(book))], { type: XLSX });
    downloadFile(file, name);
    return { kind: "written", name };
  };
  return {
    write: async (plan) => save((await load()).drawBook(plan), plan.properties.title),
    save,
  };
}
