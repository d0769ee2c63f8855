/** What a formula reads: a cell, or a range of which it perhaps takes one cell alone, by a number that stands in another. */
export interface Reference {
  /** Null for the formula's own. */
  readonly sheet: number | null;
  readonly first: Corner;
  readonly last: Corner | null;
  readonly place: CellPlace | null;
  readonly conditions: readonly RowCondition<CellPlace>[];
}

export interface CellPlace {
  readonly sheet: number | null;
  readonly at: Corner;
}

/**
 * Of SUMIFS and COUNTIFS: a row of the range counts only where the row's cell in another column is what a cell says. Those
 * alone that the engine looks at before the range: where one does not hold, it goes no further in the row.
 */
export interface RowCondition<At> {
  /** The first cell of the other column. */
  readonly first: At;
  readonly wanted: At;
}

/** A row and a column, each fixed or by its distance from the formula's own; from 1. */
export interface Corner {
  readonly row: number;
  readonly isFixedRow: boolean;
  readonly column: number;
  readonly isFixedColumn: boolean;
}

const CORNER = String.raw`R(\[)?(-?\d+)\]?C(\[)?(-?\d+)\]?`;
const PART = new RegExp(String.raw`"[^"]*"|(INDEX\()?(?:Sheet(\d+)!)?${CORNER}(?::${CORNER})?`, "gu");
const PLACE = new RegExp(String.raw`,(?:Sheet(\d+)!)?${CORNER}\)`, "yu");
/** A text, or SUMIFS or COUNTIFS without functions within. */
const IFS = /"[^"]*"|\b(SUM|COUNT)IFS\(((?:[^()"]|"[^"]*")*)\)/gu;
/** What stands between commas. */
const ARGUMENT = /(?:[^,"]|"[^"]*")+/gu;
const ONE_REFERENCE = new RegExp(String.raw`^(?:Sheet(\d+)!)?${CORNER}(?::${CORNER})?$`, "u");

/** @param formula in R1C1 notation, as `toR1C1` makes it */
export function* engineReferencesIn(formula: string): Generator<Reference> {
  const conditioned = conditionsIn(formula);
  for (const match of formula.matchAll(PART)) {
    const [text, index, sheet] = match;
    if (text.startsWith('"')) continue;
    const first = cornerOf(match, 3);
    const last = match[8] === undefined ? null : cornerOf(match, 7);
    let place: Reference["place"] = null;
    if (index !== undefined && last) {
      PLACE.lastIndex = match.index + text.length;
      const found = PLACE.exec(formula);
      if (found) place = { sheet: sheetIn(found[1]), at: cornerOf(found, 2) };
    }
    yield { sheet: sheetIn(sheet), first, last, place, conditions: conditioned.get(match.index) ?? [] };
  }
}

/** By where in the formula a range begins. */
function conditionsIn(formula: string): ReadonlyMap<number, readonly RowCondition<CellPlace>[]> {
  const found = new Map<number, readonly RowCondition<CellPlace>[]>();
  for (const call of formula.matchAll(IFS)) {
    const [whole, name, inner = ""] = call;
    const from = call.index + whole.length - 1 - inner.length;
    const parts = [...inner.matchAll(ARGUMENT)];
    const isComplete = parts.reduce((sum, [text]) => sum + text.length + 1, -1) === inner.length;
    if (name === undefined || !isComplete) continue;
    const [summed, tests] = name === "SUM" ? [parts[0], parts.slice(1)] : [undefined, parts];
    const columns = [...(summed ? [summed] : []), ...tests.filter((_, index) => index % 2 === 0)];
    const shapes = columns.map(([text]) => rowsOfColumn(text));
    if (shapes.some((shape) => shape === null || shape !== shapes[0])) continue;
    const conditions: RowCondition<CellPlace>[] = [];
    for (let index = 0; index < tests.length; index += 2) {
      const [column, wanted] = [tests[index], tests[index + 1]];
      if (!column || !wanted) break;
      found.set(from + column.index, [...conditions]);
      const [first, at] = [ONE_REFERENCE.exec(column[0]), ONE_REFERENCE.exec(wanted[0])];
      if (first && at && at[6] === undefined) conditions.push({ first: placeOf(first), wanted: placeOf(at) });
    }
    if (summed) found.set(from + summed.index, conditions);
  }
  return found;
}

const placeOf = (match: RegExpMatchArray): CellPlace => ({
  sheet: sheetIn(match[1]),
  at: cornerOf(match, 2),
});

/** Which rows a range of one column takes in, as text; null for any other argument. */
function rowsOfColumn(argument: string): string | null {
  const match = ONE_REFERENCE.exec(argument);
  if (match?.[7] === undefined) return null;
  const [first, last] = [cornerOf(match, 2), cornerOf(match, 6)];
  const isOne = first.column === last.column && first.isFixedColumn === last.isFixedColumn;
  if (!isOne || first.isFixedRow !== last.isFixedRow) return null;
  return String(last.row - first.row);
}

const sheetIn = (number: string | undefined): number | null =>
  number === undefined ? null : Number(number) - 1;

function cornerOf(match: RegExpMatchArray, from: number): Corner {
  return {
    isFixedRow: match[from] === undefined,
    row: Number(match[from + 1]),
    isFixedColumn: match[from + 2] === undefined,
    column: Number(match[from + 3]),
  };
}
