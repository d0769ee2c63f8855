import type { ColumnKind } from "./columnKinds.ts";
import type { Piece } from "./pageLines.ts";
import type { PlacedLine } from "./placedLine.ts";
import { beginsBlock, goesOnWith, isFigure } from "../textKinds.ts";

/** Whether a row's figures stand beside the first line of its name, or beside the last. */
type Style = "top" | "bottom";

/** A step down from here on is no step to the next line of a cell. Share of the font size. */
export const WIDE_STEP = 1.7;
/** Where at least this share of the rows with figures have a number of their own, all have. */
const MOST_ARE_NUMBERED = 0.7;

/** "USD 1.808.260.000" */
const AMOUNT_WITHIN = /\d[.,]\d{3}(?!\d)/u;

function isOfKind(pieces: readonly Piece[], kind: ColumnKind): boolean {
  return pieces.some(({ text }) => kind !== "figure" || isFigure(text) || AMOUNT_WITHIN.test(text));
}

/** The lines of a table, and what they tell of how its rows are printed. */
export class TableLines {
  readonly #lines: readonly PlacedLine[];
  readonly #kinds: readonly ColumnKind[];
  readonly style: Style;
  /** The smallest step between two lines that each begin a row for certain, in points; Infinity where none do. */
  readonly pitch: number;
  /** Whether each row has a number or code of its own. */
  readonly isNumbered: boolean;

  constructor(lines: readonly PlacedLine[], kinds: readonly ColumnKind[]) {
    this.#lines = lines;
    this.#kinds = kinds;
    this.style = this.#styleOf();
    this.pitch = this.#smallestPitch();
    const own = lines.filter((line) => !beginsBlock(this.name(line)));
    const count = (kind: ColumnKind): number => own.filter((line) => this.has(line, kind)).length;
    this.isNumbered = count("code") > MOST_ARE_NUMBERED * count("figure");
  }

  /** Words in a column of figures are none: the rest of "17.075.000 | CNY", "3,00% | fiksna". */
  has(line: PlacedLine, kind: ColumnKind): boolean {
    return line.cells.some((pieces, at) => this.#kinds[at] === kind && isOfKind(pieces, kind));
  }

  /** How many of the lines have figures, in the column where most do. */
  figured(lines: readonly PlacedLine[]): number {
    const counts = this.#kinds.map((kind, at) =>
      kind === "figure" ? lines.filter(({ cells }) => isOfKind(cells[at] ?? [], kind)).length : 0,
    );
    return Math.max(0, ...counts);
  }

  /** The words that name a row, or the body that its names stand under. */
  name(line: PlacedLine): string {
    const at = this.#kinds.indexOf("name");
    const words = (cells: readonly (readonly Piece[])[]): string =>
      cells
        .flat()
        .map(({ text }) => text)
        .join(" ");
    const name = words(line.cells.slice(at, at + 1));
    return name === ""
      ? words(line.cells.filter((_, other) => other < at && this.#kinds[other] === "words"))
      : name;
  }

  /** How far below a row's last line another stands, in font sizes. */
  step(row: readonly PlacedLine[], line: PlacedLine): number {
    const last = row.at(-1) ?? line;
    return (line.y - Math.max(last.y, ...last.cells.flat().map(({ y }) => y))) / line.size;
  }

  /** Only words: no code, no figure. */
  isName(line: PlacedLine | undefined): boolean {
    return line !== undefined && !this.has(line, "code") && !this.has(line, "figure");
  }

  /** Whether any line of a row has figures, or a name or number. */
  isFigured(row: readonly PlacedLine[]): boolean {
    return row.some((line) => this.has(line, "figure"));
  }

  isNamed(row: readonly PlacedLine[]): boolean {
    return row.some((line) => this.name(line) !== "" || this.has(line, "code"));
  }

  /** Columns other than the name's in which a line has something. */
  columnsBesideName(line: PlacedLine): number[] {
    const name = this.#kinds.indexOf("name");
    return line.cells.flatMap((pieces, at) => (pieces.length > 0 && at !== name ? [at] : []));
  }

  #styleOf(): Style {
    let balance = 0;
    this.#lines.forEach((line, at) => {
      const above = this.#lines[at - 1];
      if (!above || above.page !== line.page || line.y - above.y > WIDE_STEP * line.size) return;
      const goesOn = goesOnWith(this.name(line), "") && !this.has(line, "code");
      const [figured, figuredAbove] = [this.has(line, "figure"), this.has(above, "figure")];
      if (goesOn && figured && !figuredAbove) balance += 1;
      if (goesOn && !figured && figuredAbove) balance -= 1;
      const isBare = this.has(above, "code") && !figuredAbove && this.name(above) !== "";
      if (isBare && figured && !this.has(line, "code") && !beginsBlock(this.name(line))) balance += 1;
    });
    return balance > 0 ? "bottom" : "top";
  }

  /** The smallest step between two lines that each begin a row for certain. */
  #smallestPitch(): number {
    const steps = this.#lines.flatMap((line, at) => {
      const above = this.#lines[at - 1];
      const isRow = (one: PlacedLine): boolean => this.has(one, "code") && this.has(one, "figure");
      return above && above.page === line.page && isRow(above) && isRow(line) ? [line.y - above.y] : [];
    });
    return steps.filter((step) => step > 0).reduce((least, step) => Math.min(least, step), Infinity);
  }
}
