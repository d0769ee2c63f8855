import type { Day } from "../../calendar/day.ts";
import type { OpenedDocument, Page, TextRun } from "../../documents/document.ts";
import { message, type Message } from "../../messages/message.ts";
import type { ExchangeRateLine } from "../otherLines.ts";
import { checkedRates } from "./checkedRates.ts";
import { dateOfName, headingOf } from "./listHeading.ts";
import type { PrintedListRate, RatesReading } from "./printedRate.ts";
import { tableRates } from "./tableRates.ts";
import { textRates, type RateLine } from "./textRates.ts";

/** A list that was found, with the paragraphs that may tell its day and number. */
interface FoundList {
  readonly texts: readonly string[];
  readonly printed: readonly PrintedListRate[];
  readonly warnings: readonly Message[];
}

/**
 * Reads lists of exchange rates as the National Bank of Serbia publishes them (dinars for some units of a currency):
 * tables, and text whose cells' borders were lost. A rate whose currency, units or value is in doubt is left out and
 * named; so is a whole list that does not say its day. Null where the document holds no such list.
 */
export function readRates(document: OpenedDocument): RatesReading | null {
  const lists = listsIn(document);
  if (lists.length === 0) return null;
  const lines: ExchangeRateLine[] = [];
  const warnings: Message[] = [];
  for (const { texts, printed, warnings: own } of lists) {
    for (const one of own) warnings.push(one);
    if (printed.length === 0) continue;
    const heading = headingOf(texts);
    const dated = heading.date ?? dateOfName(document.name);
    if (dated === null) {
      warnings.push(message("reading:rateListWithoutDate", { count: printed.length }));
      continue;
    }
    const inferred = heading.date === null ? [fromName(dated)] : [];
    for (const one of inferred) warnings.push(one);
    const checked = checkedRates(printed, { date: dated, list: heading.list, warnings: inferred });
    for (const one of checked.lines) lines.push(one);
    for (const one of checked.warnings) warnings.push(one);
  }
  return { lines, warnings };
}

function fromName(date: Day): Message {
  return message("reading:rateDateFromName", { day: { day: date } });
}

function listsIn(document: OpenedDocument): FoundList[] {
  const lists: FoundList[] = [];
  let before: string[] = [];
  for (const part of document.parts) {
    if (part.kind === "text") {
      before.push(part.text);
      continue;
    }
    const printed = tableRates(part, document.name);
    // A title may be a row of the table itself.
    const titles = part.texts.slice(0, 15).map((row) => row.filter((text) => text !== "").join(" "));
    if (printed === null) for (const one of titles) before.push(one);
    else {
      const warnings = printed.unread.map((text) => message("reading:rateRowUnread", { text }));
      lists.push({ texts: [...before, ...titles], printed: printed.rates, warnings });
      before = [];
    }
  }
  const [only] = lists;
  // A single list may be followed by what it says of itself.
  if (only && lists.length === 1 && headingOf(only.texts).date === null)
    return [{ ...only, texts: [...only.texts, ...before] }];
  return lists.length > 0 ? lists : listInText(document);
}

function listInText(document: OpenedDocument): FoundList[] {
  const lines = textLinesOf(document);
  const found = textRates(lines, document.name);
  if (found === null) return [];
  const texts = lines.map(({ text }) => text);
  const { rates, unsplit, isMiddle } = found;
  if (!isMiddle)
    return [{ texts, printed: [], warnings: [message("reading:rateTypeUnknown", { count: rates.length })] }];
  // One row that cannot be divided shows that the figures before the rates may not be units at all.
  const [first] = unsplit;
  if (first !== undefined)
    return [{ texts, printed: [], warnings: [message("reading:rateRowUnsplit", { text: first })] }];
  return [{ texts, printed: rates, warnings: [] }];
}

/** A document's lines of text: paragraphs, rows of tables, and the runs of a PDF that stand on one level. */
function textLinesOf({ pages, parts }: OpenedDocument): RateLine[] {
  const lines = parts.flatMap((part): RateLine[] =>
    part.kind === "text"
      ? [{ page: part.page, text: part.text }]
      : part.texts.map((row) => ({ page: part.page, text: row.filter((text) => text !== "").join(" | ") })),
  );
  return [...lines, ...pages.flatMap(linesOfPage)];
}

function linesOfPage({ number, runs }: Page): RateLine[] {
  const levels: TextRun[][] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const level = levels.at(-1);
    if (level?.[0] && run.y - level[0].y <= run.size / 3) level.push(run);
    else levels.push([run]);
  }
  return levels.map((level) => ({
    page: number,
    text: level
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(" "),
  }));
}
