import { joinLines } from "../../text/lines.ts";
import type { UnknownTable } from "../otherLines.ts";
import type { LaidCell, LaidTable } from "./laidTable.ts";

const SAMPLE_ROWS = 5;
const LONGEST_SAMPLE = 200;
/** A cell that counts something: digits, with separators or a currency, and no words. */
const FIGURE = /^[-–—(]?\s*\d[\d\s.,|]*(?:\)\s*)?(?:%|\p{L}{1,4}\.?|€|\$)?$/u;

/** A table that nobody knows, with enough of it for a user to recognise it; none for what has no figures. */
export function asUnknown(table: LaidTable): UnknownTable[] {
  const { page, name, headers, headersAbove, rows } = table;
  const columns = headers.map((_, column) => column);
  const hasFigures = rows.some(({ cells }) => cells.some(isFigure));
  if (!hasFigures || columns.length < 2) return [];
  return [
    {
      page,
      name,
      headers: columns.map((column) => headerOf(headers[column] ?? "", headersAbove[column] ?? "")),
      sample: rows
        .slice(0, SAMPLE_ROWS)
        .map(({ cells }) =>
          columns.map((column) => joinLines(cells[column]?.lines ?? []).slice(0, LONGEST_SAMPLE)),
        ),
      rowCount: rows.length,
    },
  ];
}

/** A column's header with what stands over it: "Износ: у EUR". */
export function headerOf(header: string, above: string): string {
  if (above === "" || above === header) return header;
  return header === "" ? above : `${above}: ${header}`;
}

function isFigure(cell: LaidCell | null): boolean {
  if (cell === null || cell.across) return false;
  return typeof cell.input?.value === "number" || cell.lines.some((line) => FIGURE.test(line));
}
