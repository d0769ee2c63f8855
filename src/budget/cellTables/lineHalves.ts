import type { Field } from "../debtCards/fields.ts";
import type { Headings } from "../debtCards/headings.ts";
import { isSectionHeading } from "../debtCards/sections.ts";
import type { Grid, TableCell } from "../tables/grid.ts";
import { cellIn } from "./lineColumns.ts";

type Row = readonly TableCell[];

/** Fewer may be slips. */
const FEWEST = 2;
const NAMES: readonly Field[] = ["row", "name", "loan", "creditor"];

/** Rows of loans, each with its figures, and how many rows of figures stood beside their names. */
interface WholeLines {
  readonly rows: Grid;
  readonly moved: number;
  /** The first figure that was moved. */
  readonly text: string;
}

/**
 * Loans whose number and name stand in one row and whose figures in the next, or in the one above: each in one row. Which
 * of the two it is, all rows of figures tell together: each of them has a name there, and not each has one on the other
 * side. Nothing is joined where they do not.
 * @param isFigure whether a field is a balance or a term of the loan
 */
export function withFiguresBesideNames(
  rows: Grid,
  headings: Headings,
  isFigure: (field: Field) => boolean,
): WholeLines {
  const kinds = rows.map((row) => kindOf(row, headings, isFigure));
  const figures = kinds.flatMap((kind, at) => (kind === "figures" ? [at] : []));
  const have = (step: number): boolean => figures.every((at) => kinds[at + step] === "name");
  const isBelow = have(-1);
  if (figures.length < FEWEST || isBelow === have(1)) return { rows, moved: 0, text: "" };
  const step = isBelow ? -1 : 1;
  const ofName = new Map(figures.map((at) => [at + step, rows[at] ?? []]));
  const joined = rows.flatMap((row, at): Row[] => {
    if (kinds[at] === "figures") return [];
    const own = ofName.get(at);
    return [own ? row.map((cell, column) => (cell.text === "" ? (own[column] ?? cell) : cell)) : row];
  });
  const text = rows[figures[0] ?? 0]?.find((cell) => cell.text !== "")?.shown ?? "";
  return { rows: joined, moved: figures.length, text };
}

function kindOf(
  row: Row,
  headings: Headings,
  isFigure: (field: Field) => boolean,
): "name" | "figures" | "other" {
  const filled = headings.columns.flatMap(({ index, field }) =>
    field !== null && (row[index]?.text ?? "") !== "" ? [field] : [],
  );
  if (filled.length === 0 || isSectionHeading(cellIn(row, headings, "name")?.text ?? "")) return "other";
  if (filled.every((field) => NAMES.includes(field)))
    return filled.every((field) => field === "row") ? "other" : "name";
  return filled.every(isFigure) && filled.length > 1 ? "figures" : "other";
}
