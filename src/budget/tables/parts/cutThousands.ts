import type { InputCell } from "../../../documents/cells/cellsInput.ts";
import { messageWith, type Message } from "../../../messages/message.ts";
import type { LaidCell, LaidTable } from "../laidTable.ts";

/** A text with two marks between thousands: no spreadsheet makes a number of it by mistake. */
const GROUPED =
  /^[-–−(]?\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?\)?$|^[-–−(]?\d{1,3}(?:,\d{3}){2,}(?:\.\d{1,2})?\)?$/u;
/** What "680.000" and "652.152" become where the mark is taken for a decimal one. */
const MOST = 1000;
const DECIMALS = /^-?\d{1,3}(?:\.\d{1,3})?$/u;

/** A cell of a column, from top to bottom. */
interface ColumnCell {
  /** "Sheet1!B7". */
  readonly name: string;
  readonly text: string;
  readonly value: InputCell["value"];
}

/**
 * The numbers of a worksheet's column that may be thousandths of what was printed. A spreadsheet set to another language
 * takes "680.000" for 680, while "18.810.742" stays a text: beside such a text a small number may be either. Where the
 * column has large numbers too, its numbers are what they say.
 * @param cells without those of headers
 * @returns the cells and what says so; null for none
 */
export function cutThousands(
  cells: readonly ColumnCell[],
): { readonly doubted: readonly ColumnCell[]; readonly warning: Message } | null {
  const grouped = cells.find(({ text, value }) => typeof value !== "number" && GROUPED.test(text.trim()));
  const doubted = cells.filter(({ value }) => typeof value === "number" && value !== 0);
  const isCut = ({ value }: ColumnCell): boolean =>
    Math.abs(Number(value)) < MOST && DECIMALS.test(String(value));
  const [cell] = doubted;
  if (!grouped || !cell || !doubted.every(isCut)) return null;
  return {
    doubted,
    warning: messageWith("tables:thousandsCut", {
      count: doubted.length,
      cell: cell.name,
      shown: cell.text,
      text: grouped.text.trim(),
    }),
  };
}

/** A table of a worksheet without such numbers: their cells are errors, which nobody takes for a figure. */
export function withoutCutThousands(table: LaidTable): LaidTable {
  const found = table.headers.flatMap((_, at) => {
    const cells = table.rows.flatMap(({ cells: row }) => {
      const cell = row[at];
      return cell?.input && !cell.filled ? [columnCell(cell)] : [];
    });
    return cutThousands(cells) ?? [];
  });
  if (found.length === 0) return table;
  const doubted = new Set(found.flatMap((column) => column.doubted.map(({ name }) => name)));
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell?.input && doubted.has(cell.cell ?? "") ? { ...cell, input: asError(cell.input) } : cell,
    ),
  }));
  return { ...table, rows, remarks: [...(table.remarks ?? []), ...found.map(({ warning }) => warning)] };
}

const columnCell = (cell: LaidCell): ColumnCell => ({
  name: cell.cell ?? "",
  text: cell.lines.join(" "),
  value: cell.input?.value ?? null,
});

/** A cell whose number is not taken for one. */
export function asError(input: InputCell): InputCell {
  return { ...input, value: String(input.value), error: true };
}
