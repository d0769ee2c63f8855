import { message } from "../../../messages/message.ts";
import { foldForComparison } from "../../../text/fold.ts";
import { laidText } from "../../amounts/laidCells.ts";
import { debtTableKind } from "../../debtCards/debtTables.ts";
import { isAmount, isFigure } from "../textKinds.ts";
import type { LaidTable } from "../laidTable.ts";

/** What has figures wherever it stands, folded. */
const TOTAL = /^(?:ukupno|svega)\b/u;

/** So many rows of figures without a name are no slip. */
const FEWEST = 3;

/**
 * A table whose figures stand in rows of their own, above or below the names that they belong to, as converters leave
 * cells that are aligned differently: each in one row with its name. Where they stand the table's ends tell, and its
 * totals: above the first name only that one's figures can stand, below the last one only that one's, and a total has
 * some. Whether they tell or not, it is said.
 */
export function withFiguresBeside(table: LaidTable): LaidTable {
  if (debtTableKind(table) === "cards") return table;
  const kinds = kindsOf(table);
  const isBeside = (at: number, step: number): boolean =>
    kinds[at] === "figures" && kinds[at + step] === "name";
  const loose = [...kinds.keys()].filter((at) => isBeside(at, 1) || isBeside(at, -1));
  if (loose.length < FEWEST) return table;
  const totals = table.rows.flatMap(({ cells }, at) =>
    kinds[at] === "name" && cells.some((cell) => TOTAL.test(foldForComparison(laidText(cell)))) ? [at] : [],
  );
  const isAbove = kinds[0] === "figures" || totals.some((at) => kinds[at + 1] !== "figures");
  const isBelow = kinds.at(-1) === "figures" || totals.some((at) => kinds[at - 1] !== "figures");
  const step = isAbove ? 1 : -1;
  // Some that belong to no name leave it open whose the others are.
  const areAllMoved = kinds.every((kind, at) => kind !== "figures" || isBeside(at, step));
  const [first = 0] = loose;
  const text = table.rows[first]?.cells.map(laidText).find((one) => one !== "") ?? "";
  const isKnown = isAbove !== isBelow && areAllMoved;
  const key = isKnown ? "tables:figuresBeside" : "tables:figuresApart";
  const remarks = [...(table.remarks ?? []), message(key, { count: loose.length, text })];
  if (!isKnown) return { ...table, remarks };
  const rows = table.rows.flatMap((row, at) => {
    if (isBeside(at, step)) return [];
    const figures = isBeside(at - step, step) ? table.rows[at - step] : undefined;
    return [
      figures ? { ...row, cells: row.cells.map((cell, column) => figures.cells[column] ?? cell) } : row,
    ];
  });
  return { ...table, rows, remarks };
}

/** "figures": a row of figures alone; "name": one with words, and nothing in the columns of such figures. */
type LooseRowKind = "figures" | "name" | "other";

function kindsOf({ rows }: LaidTable): LooseRowKind[] {
  const texts = rows.map(({ cells }) => cells.map(laidText));
  const isLoose = texts.map((row) => {
    const filled = row.filter((text) => text !== "");
    return filled.length > 0 && filled.every(isFigure);
  });
  const columns = new Set(
    texts.flatMap((row, at) =>
      isLoose[at] ? row.flatMap((text, column) => (isAmount(text) ? [column] : [])) : [],
    ),
  );
  return texts.map((row, at) => {
    if (isLoose[at]) return "figures";
    const isBare = row.every((text, column) => text === "" || !columns.has(column));
    return isBare && row.some((text) => /\p{L}{2}/u.test(text)) ? "name" : "other";
  });
}
