import type { TextLine } from "./pageLines.ts";
import { isAmount } from "../textKinds.ts";

/** Cells of one column begin, and its figures end, this close to each other, in points. */
const SAME_EDGE = 1.5;
/** Where only one piece begins or ends is no edge of a column. */
const FEWEST = 2;

/** Where the words of a table's columns begin, and where their figures end. */
export class TableEdges {
  readonly #lefts: readonly number[];
  readonly #rights: readonly number[];

  constructor(rows: readonly TextLine[]) {
    const pieces = rows.flatMap((row) => row.pieces);
    this.#lefts = pieces.map(({ left }) => left).toSorted((a, b) => a - b);
    this.#rights = pieces
      .filter(({ text }) => isAmount(text))
      .map(({ right }) => right)
      .toSorted((a, b) => a - b);
  }

  /**
   * Whether a line is a row by where its words begin: each below the beginnings of others. Two wrapped names that stand
   * close look like a line of running text, whose words begin wherever the ones before them end.
   */
  beginsLikeRows(line: TextLine): boolean {
    return line.pieces.length > 1 && this.standsInColumns(line);
  }

  /** Whether each piece of a line, be it only one, is below the beginnings of others. */
  standsInColumns({ pieces }: TextLine): boolean {
    return pieces.every(({ left }) => isEdge(this.#lefts, left));
  }

  /** Whether every amount of a line, one at least, ends where others do. */
  hasItsFigures({ pieces }: TextLine): boolean {
    const amounts = pieces.filter(({ text }) => isAmount(text));
    return amounts.length > 0 && amounts.every(({ right }) => isEdge(this.#rights, right));
  }
}

function isEdge(places: readonly number[], place: number): boolean {
  const first = places.findIndex((one) => one >= place - SAME_EDGE);
  return first >= 0 && (places[first + FEWEST - 1] ?? Infinity) <= place + SAME_EDGE;
}
