import { message, type Message } from "../../../messages/message.ts";
import type { LaidTable } from "../laidTable.ts";
import { isHeaderText } from "./headerWords.ts";

/** Where a word ends and a capital begins the next without a blank between: "годинуРаздео", "2020.Раздео", "ОДИНУРаздео". */
const SEAM = /(?<=[\p{Ll}\d.,;:)])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** A title has more words; "НазивФункције" is one header. */
const FEWEST_WORDS = 3;

/**
 * A table whose title ran into its first header, as a lost line end leaves it: "План расхода за 2020. годинуРаздео"
 * would be taken for a column of planned amounts. The title goes above the table, and a remark says so.
 */
export function withoutGluedTitle(table: LaidTable): LaidTable {
  const [first = ""] = table.headers;
  const seam = [...first.matchAll(SEAM)].findLast(
    ({ index }) => wordsIn(first.slice(0, index)) >= FEWEST_WORDS && isHeaderText(first.slice(index)),
  )?.index;
  if (seam === undefined) return table;
  const [title, header] = [first.slice(0, seam), first.slice(seam)];
  const remark: Message = message("tables:titleInHeader", { page: table.page, title, header });
  return {
    ...table,
    headers: [header, ...table.headers.slice(1)],
    before: [...table.before, title],
    remarks: [...(table.remarks ?? []), remark],
  };
}

const wordsIn = (text: string): number => text.split(/[\s_]+/u).filter((word) => /\p{L}/u.test(word)).length;
