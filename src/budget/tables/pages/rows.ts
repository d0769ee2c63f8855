import type { ColumnKind } from "./columnKinds.ts";
import type { Piece } from "./pageLines.ts";
import { beginsBlock, goesOnWith, isAmount, isFragmentAfter } from "./textKinds.ts";

/** A line of a table, its pieces by column. A cell may bring lines that stand below it. */
export interface PlacedLine {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly cells: readonly (readonly Piece[])[];
  /** A ruling line stands between it and the line above. */
  readonly ruledOff: boolean;
}

/** Whether a row's figures stand beside the first line of its name, or beside the last. */
type Style = "top" | "bottom";

/** A step down from here on is no step to the next line of a cell. Share of the font size. */
const WIDE_STEP = 1.7;
const NEXT_LINE = 1.4;

/** Lines as rows: a row's name may be wrapped, its figures broken or stacked. */
export function rowsOf(lines: readonly PlacedLine[], kinds: readonly ColumnKind[]): PlacedLine[][] {
  const reader = new RowReader(withWholeBlocks(lines, kinds), kinds);
  return reader.rows();
}

class RowReader {
  readonly #lines: readonly PlacedLine[];
  readonly #kinds: readonly ColumnKind[];
  readonly #style: Style;
  readonly #pitch: number;
  /** Whether each row has a number or code of its own. */
  readonly #isNumbered: boolean;

  constructor(lines: readonly PlacedLine[], kinds: readonly ColumnKind[]) {
    this.#lines = lines;
    this.#kinds = kinds;
    this.#style = this.#styleOf();
    this.#pitch = this.#smallestPitch();
    const own = lines.filter((line) => !beginsBlock(this.#name(line)));
    const count = (kind: ColumnKind): number => own.filter((line) => this.#has(line, kind)).length;
    this.#isNumbered = count("code") > 0.7 * count("figure");
  }

  rows(): PlacedLine[][] {
    const rows: PlacedLine[][] = [];
    this.#lines.forEach((line, at) => {
      const row = rows.at(-1);
      if (!row || (line.ruledOff && !this.#isStack(row, line))) {
        rows.push([line]);
        return;
      }
      if (line.page !== row.at(-1)?.page) {
        if (this.#beginsOnPage(line, row)) rows.push([line]);
        else row.push(line);
        return;
      }
      const taken = this.#takenBack(row, line, at);
      if (taken > 0) rows.push([...row.splice(row.length - taken), line]);
      else if (this.#begins(line, row)) rows.push([line]);
      else row.push(line);
    });
    return rows;
  }

  #has(line: PlacedLine, kind: ColumnKind): boolean {
    return line.cells.some((pieces, at) => pieces.length > 0 && this.#kinds[at] === kind);
  }

  /** The words that name a row, or the body that its names stand under. */
  #name(line: PlacedLine): string {
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
  #step(row: readonly PlacedLine[], line: PlacedLine): number {
    const last = row.at(-1) ?? line;
    return (line.y - Math.max(last.y, ...last.cells.flat().map(({ y }) => y))) / line.size;
  }

  /** Only words: no code, no figure. */
  #isName(line: PlacedLine | undefined): boolean {
    return line !== undefined && !this.#has(line, "code") && !this.#has(line, "figure");
  }

  #begins(line: PlacedLine, row: readonly PlacedLine[]): boolean {
    const name = this.#name(line);
    const last = row.at(-1) ?? line;
    const isFigured = row.some((other) => this.#has(other, "figure"));
    const isNamed = row.some((other) => this.#name(other) !== "" || this.#has(other, "code"));
    if (this.#fitsBelow(line, row)) return false;
    if (this.#has(line, "code")) {
      const isCentred = (name === "" || goesOnWith(name, "")) && row.every((other) => this.#isName(other));
      return !(isCentred && this.#style === "bottom") && (isNamed || isFigured);
    }
    if (beginsBlock(name)) return isNamed;
    const step = this.#step(row, line);
    if (this.#style === "bottom") {
      const isTail = this.#isName(last) && this.#isName(line) && row.length > 1 && last.page !== row[0]?.page;
      if (isTail && step <= WIDE_STEP) return false;
      if (isFigured && isNamed) return !(goesOnWith(name, this.#name(last)) && name !== "");
      return !isFigured && step > WIDE_STEP;
    }
    if (this.#has(line, "figure")) return isFigured || step > WIDE_STEP;
    if (step > WIDE_STEP) return true;
    const isClose = step * line.size < 0.93 * this.#pitch || goesOnWith(name, this.#name(last));
    return !(isClose || (isCapitals(name) && isCapitals(this.#name(last)) && !isFigured));
  }

  /** Figures without a name, stacked above a total and perhaps ruled off from it: currencies of one total. */
  #isStack(row: readonly PlacedLine[], line: PlacedLine): boolean {
    const isNameless = row.every((other) => this.#name(other) === "" && !this.#has(other, "code"));
    return isNameless && this.#style === "bottom" && beginsBlock(this.#name(line));
  }

  /** Whether a page's first line begins a row, or goes on with the one that the page before has broken off. */
  #beginsOnPage(line: PlacedLine, row: readonly PlacedLine[]): boolean {
    const name = this.#name(line);
    if (this.#has(line, "code") || beginsBlock(name)) return true;
    const isFigured = row.some((other) => this.#has(other, "figure"));
    if (this.#style === "top")
      return this.#has(line, "figure") || !goesOnWith(name, this.#name(row.at(-1) ?? line));
    return isFigured && this.#has(line, "figure");
  }

  /** A line without a name whose figures go on with broken ones, or stand where the row has none yet. */
  #fitsBelow(line: PlacedLine, row: readonly PlacedLine[]): boolean {
    const last = row.at(-1);
    if (!last || this.#has(line, "code") || this.#step(row, line) > WIDE_STEP) return false;
    const name = this.#name(line);
    const isNumbered = this.#isNumbered && row.some((other) => this.#has(other, "code"));
    if (name !== "" && !goesOnWith(name, this.#name(last)) && (!isNumbered || beginsBlock(name)))
      return false;
    const filled = line.cells.flatMap((pieces, at) =>
      pieces.length > 0 && at !== this.#kinds.indexOf("name") ? [at] : [],
    );
    const isFragment = (at: number): boolean => {
      const above = row
        .toReversed()
        .find((other) => (other.cells[at]?.length ?? 0) > 0)
        ?.cells[at]?.at(-1);
      return above !== undefined && isFragmentAfter(line.cells[at]?.[0]?.text ?? "", above.text);
    };
    if (filled.some(isFragment)) return true;
    const isFree = filled.every((at) => row.every((other) => (other.cells[at]?.length ?? 0) === 0));
    return isFree && row.some((other) => this.#name(other) !== "") && (name !== "" || filled.length > 0);
  }

  /**
   * A number that is centred beside a wrapped name stands below the name's first line: how many lines above belong
   * to its row.
   */
  #takenBack(row: readonly PlacedLine[], line: PlacedLine, at: number): number {
    const name = this.#name(line);
    if (!this.#has(line, "code") || this.#style === "top") return 0;
    if (name !== "" && !goesOnWith(name, "")) return 0;
    let above = 0;
    while (above < row.length && this.#isName(row[row.length - 1 - above])) above += 1;
    if (above === row.length) return 0;
    let below = 0;
    for (
      let next = this.#lines[at + 1];
      next && !this.#has(next, "code") && !next.ruledOff;
      next = this.#lines[at + 1 + below]
    ) {
      below += 1;
      if (this.#has(next, "figure")) break;
    }
    let taken = Math.min(above, below === 0 ? above : below);
    while (taken > 0 && goesOnWith(this.#name(row[row.length - taken] ?? line), "")) taken -= 1;
    return taken;
  }

  #styleOf(): Style {
    let balance = 0;
    this.#lines.forEach((line, at) => {
      const above = this.#lines[at - 1];
      if (!above || above.page !== line.page || line.y - above.y > WIDE_STEP * line.size) return;
      const goesOn = goesOnWith(this.#name(line), "") && !this.#has(line, "code");
      const [figured, figuredAbove] = [this.#has(line, "figure"), this.#has(above, "figure")];
      if (goesOn && figured && !figuredAbove) balance += 1;
      if (goesOn && !figured && figuredAbove) balance -= 1;
      const isBare = this.#has(above, "code") && !figuredAbove && this.#name(above) !== "";
      if (isBare && figured && !this.#has(line, "code") && !beginsBlock(this.#name(line))) balance += 1;
    });
    return balance > 0 ? "bottom" : "top";
  }

  /** The smallest step between two lines that each begin a row for certain. */
  #smallestPitch(): number {
    const steps = this.#lines.flatMap((line, at) => {
      const above = this.#lines[at - 1];
      const isRow = (one: PlacedLine): boolean => this.#has(one, "code") && this.#has(one, "figure");
      return above && above.page === line.page && isRow(above) && isRow(line) ? [line.y - above.y] : [];
    });
    return Math.min(Infinity, ...steps.filter((step) => step > 0)) === Infinity ? 0 : Math.min(...steps);
  }
}

/** The wrapped words of a column left of the names (a body over its projects) are one cell of the row they begin in. */
function withWholeBlocks(lines: readonly PlacedLine[], kinds: readonly ColumnKind[]): PlacedLine[] {
  const cells = lines.map((line) => line.cells.map((pieces) => [...pieces]));
  kinds.slice(0, Math.max(0, kinds.indexOf("name"))).forEach((kind, column) => {
    if (kind !== "words") return;
    let start = -1;
    let last: Piece | undefined;
    lines.forEach((line, at) => {
      const here = cells[at]?.[column] ?? [];
      const [piece] = here;
      if (!piece) return;
      const isNext = last && !line.ruledOff && piece.y > last.y && piece.y - last.y <= NEXT_LINE * piece.size;
      const hasFigures = line.cells.some(
        (own, other) => kinds[other] === "figure" && own.some(({ text }) => isAmount(text)),
      );
      const hasOwnName = (line.cells[kinds.indexOf("name")] ?? []).length > 0;
      last = here.at(-1);
      if (isNext && start >= 0 && (hasOwnName || !hasFigures)) {
        cells[start]?.[column]?.push(...here);
        here.length = 0;
      } else start = at;
    });
  });
  return lines
    .map((line, at) => ({ ...line, cells: cells[at] ?? line.cells }))
    .filter((line) => line.cells.some((pieces) => pieces.length > 0));
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}{3}/u.test(text);
}
