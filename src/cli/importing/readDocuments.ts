import {
  importFiles,
  type Imported,
  type ImportInput,
  type ImportOptions,
} from "../../dossier/importFiles.ts";
import { Problem } from "../../messages/message.ts";
import { isOtplataWorkbook } from "../../readers/otplataWorkbook.ts";

const OWN_WORKBOOK = "errors:ownWorkbook";

/**
 * As `importFiles`, of documents only.
 * @throws Problem for a workbook that this program has made: read as a law, its tables would be taken for new lines
 */
export async function readDocuments(
  files: readonly ImportInput[],
  options: ImportOptions,
): Promise<Imported> {
  for (const file of files) {
    if ("bytes" in file && (await isOtplataWorkbook(file)))
      throw new Problem(OWN_WORKBOOK, { document: file.name }, { document: file.name });
  }
  return importFiles(files, options);
}

/** Whether what was thrown says that the file is a workbook that this program has made. */
export function isOtplataWorkbookProblem(error: unknown): error is Problem {
  return error instanceof Problem && error.problem.key === OWN_WORKBOOK;
}
