import type { Book } from "../book/book.ts";
import { packed } from "./package.ts";
import { xlsxParts, ROOT_RELATIONS } from "./parts.ts";

/**
 * A workbook as an .xlsx file (ECMA-376, transitional). Formulas are live and carry their results, so that a viewer that does not
 * calculate shows them too. The same workbook gives the same bytes.
 * @param sealed whether it can be told from the file later that nobody has changed it since
 */
export async function writeXlsx(book: Book, { sealed = false } = {}): Promise<Uint8Array> {
  return packed(xlsxParts(book), { relations: ROOT_RELATIONS, isSealed: sealed });
}
