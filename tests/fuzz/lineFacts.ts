import type { DebtCard } from "../../src/budget/budgetLine.ts";
import type { OtherLine } from "../../src/budget/otherLines.ts";
import type { Imported } from "../../src/dossier/importFiles.ts";
import type { Message } from "../../src/messages/message.ts";

/** A line's values as one text, and what is said of it. Where it stands is no value: a row may move. */
export interface LineFacts {
  readonly values: string;
  readonly warnings: readonly string[];
}

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));

export const saidOf = (messages: readonly Message[]): string[] =>
  messages.map(({ key, params }) => `${key} ${plain(params)}`);

/** Amounts, dates, rates and names; how a line was recognised, and under which headings it stands, follow from others. */
const NO_VALUES = new Set(["source", "warnings", "match", "section", "group", "groups"]);

function factsOf(line: DebtCard | OtherLine): LineFacts {
  const own = Object.entries(line).filter(([name]) => !NO_VALUES.has(name));
  // A stray quotation mark changes no name.
  return { values: plain(Object.fromEntries(own)).replaceAll('\\"', ""), warnings: saidOf(line.warnings) };
}

export const linesOf = ({ lines, others }: Imported): LineFacts[] => [...lines, ...others].map(factsOf);

/** All that a document says of itself: its warnings, totals that do not agree, tables that nobody knew. */
export function doubtsOf({ documents }: Imported): string[] {
  return documents.flatMap(({ warnings, totals, sums, unknownTables }) => [
    ...saidOf(warnings),
    ...totals.filter(({ agrees }) => agrees === false).map(({ label }) => `total ${label}`),
    ...sums.filter(({ agrees }) => agrees === false).map(({ label, column }) => `sum ${label} ${column}`),
    ...unknownTables.map(({ name, headers }) => `unknown ${String(name)} ${headers.join("|")}`),
  ]);
}
