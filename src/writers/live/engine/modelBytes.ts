import { columnOfKey, rowOfKey } from "../../../workbook/address.ts";

/** What the engine has in a cell: a number with all its digits, an error by its place in `ERRORS`. */
export type ModelValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "logical"; readonly value: boolean }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly value: number };

/** A cell as the engine keeps it. A formula is a number in its sheet's list. */
type ModelCell = ModelValue | { readonly kind: "formula"; readonly value: number };

/** As the engine numbers and shows them. */
export const ERRORS: readonly string[] =
  "#REF! #NAME? #VALUE! #DIV/0! #N/A #NUM! #ERROR! #N/IMPL! #SPILL! #CALC! #CIRC! #NULL!".split(" ");

/** A sheet as the engine keeps it. */
interface ModelSheet {
  /** By row and then by column, both from 1. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ModelCell>>;
  /** In R1C1 notation, each once, without "=". */
  readonly formulas: readonly string[];
}

/** The engine's own names, from the first sheet on. */
export const engineSheetName = (index: number): string => `Sheet${index + 1}`;

/**
 * The bytes of a model (IronCalc 0.8, `Model.toBytes`) with cells put in: taken in as a whole (`Model.from_bytes`), a
 * formula that is filled down is read once, and not in each of its cells.
 *
 * They are the engine's structure as bitcode 0.6 writes it, field by field: what all sheets have of one field stands
 * together. Texts, names and cells come first, and the rest, styles above all, is taken over as it is.
 * @param empty the model's bytes without any cell
 * @param sheets all that the model has
 * @param style number of the style that formulas bear
 * @returns null where `empty` does not begin as such a model does: the engine is another one
 */
export function withCells(
  empty: Uint8Array,
  sheets: readonly ModelSheet[],
  style: number,
): Uint8Array | null {
  const none: ModelSheet = { rows: new Map(), formulas: [] };
  const begins = beginning(
    sheets.map(() => none),
    style,
  );
  if (begins.some((byte, at) => empty[at] !== byte)) return null;
  const filled = beginning(sheets, style);
  const bytes = new Uint8Array(filled.length + empty.length - begins.length);
  bytes.set(filled);
  bytes.set(empty.subarray(begins.length), filled.length);
  return bytes;
}

/** Everything up to the sheets' numbers. */
function beginning(sheets: readonly ModelSheet[], style: number): Uint8Array {
  const cells = columnsOf(sheets);
  const out = new Bytes();
  const counts = (numbers: readonly number[]): void => {
    out.lengths(numbers);
  };
  // shared_strings, defined_names, worksheets
  counts([cells.texts.size]);
  out.texts([...cells.texts.keys()]);
  counts([0]);
  counts([sheets.length]);
  // Of all sheets: dimension, cols, rows, name
  out.texts(sheets.map(() => "A1"));
  counts(sheets.map(() => 0));
  counts(sheets.map(() => 0));
  out.texts(sheets.map((_, index) => engineSheetName(index)));
  // sheet_data: rows by number, in each cells by number
  counts(sheets.map(({ rows }) => rows.size));
  out.integers(cells.rows);
  counts(cells.perRow);
  out.integers(cells.columns);
  out.packed(cells.kinds, 16);
  // Boolean: value and style; number; error; shared string; formula with its result, which is none yet
  out.packed(cells.logicals, 2);
  out.integers(cells.logicals.map(() => 0));
  out.doubles(cells.numbers);
  out.integers(cells.numbers.map(() => 0));
  out.packed(cells.errors, 16);
  out.integers(cells.errors.map(() => 0));
  out.integers(cells.textNumbers);
  out.integers(cells.textNumbers.map(() => 0));
  out.integers(cells.formulas);
  out.integers(cells.formulas.map(() => style));
  out.packed(
    cells.formulas.map(() => 0),
    6,
  );
  // shared_formulas
  counts(sheets.map(({ formulas }) => formulas.length));
  out.texts(sheets.flatMap(({ formulas }) => formulas));
  return out.taken();
}

/** Numbers of the engine's kinds of cells. */
export const KINDS = { logical: 1, number: 2, error: 3, text: 4, formula: 5 } as const;

interface Columns {
  /** Different ones, each with its number. */
  readonly texts: ReadonlyMap<string, number>;
  readonly rows: number[];
  /** Cells in each row. */
  readonly perRow: number[];
  readonly columns: number[];
  readonly kinds: number[];
  readonly logicals: number[];
  readonly numbers: number[];
  readonly errors: number[];
  readonly textNumbers: number[];
  readonly formulas: number[];
}

function columnsOf(sheets: readonly ModelSheet[]): Columns {
  const texts = new Map<string, number>();
  const all: Columns = {
    texts,
    rows: [],
    perRow: [],
    columns: [],
    kinds: [],
    logicals: [],
    numbers: [],
    errors: [],
    textNumbers: [],
    formulas: [],
  };
  for (const { rows } of sheets) {
    for (const [row, cells] of rows) {
      all.rows.push(row);
      all.perRow.push(cells.size);
      for (const [column, cell] of cells) {
        all.columns.push(column);
        all.kinds.push(KINDS[cell.kind]);
        if (cell.kind === "logical") all.logicals.push(cell.value ? 1 : 0);
        else if (cell.kind === "number") all.numbers.push(cell.value);
        else if (cell.kind === "error") all.errors.push(cell.value);
        else if (cell.kind === "formula") all.formulas.push(cell.value);
        else {
          const number = texts.get(cell.value) ?? texts.size;
          texts.set(cell.value, number);
          all.textNumbers.push(number);
        }
      }
    }
  }
  return all;
}

/** From as many values on a length does not stand in one byte. */
export const LONG = 255;

/** Values to a byte, by how many different values there may be; the place in the list is what announces it. */
export const PACKINGS = [
  { values: 256, perByte: 1 },
  { values: 16, perByte: 2 },
  { values: 6, perByte: 3 },
  { values: 4, perByte: 4 },
  { values: 3, perByte: 5 },
  { values: 2, perByte: 8 },
] as const;

const packingOf = (largest: number): number => PACKINGS.findLastIndex(({ values }) => largest < values);

/** Bytes that grow, written as bitcode writes them. */
class Bytes {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  taken(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** How many of something each of several has. */
  lengths(lengths: readonly number[]): void {
    this.smallBytes(lengths.map((length) => Math.min(length, LONG)));
    const long = lengths.filter((length) => length >= LONG);
    if (long.length === 0) return;
    const largest = long.reduce((most, length) => Math.max(most, length), 0);
    const size = SIZES.findLastIndex((bits) => largest < 2 ** bits);
    this.add([2 * size]);
    if (SIZES[size] === 8) this.smallBytes(long);
    // Least significant byte first.
    else for (const length of long) this.add(bytesOf(length, (SIZES[size] ?? 64) / 8));
  }

  texts(texts: readonly string[]): void {
    const all = texts.map((text) => UTF8.encode(text));
    this.lengths(all.map(({ length }) => length));
    for (const bytes of all) this.add(bytes);
  }

  /** Integers of 32 bits. */
  integers(integers: readonly number[]): void {
    this.unpacked(integers, 4, (view, at, integer) => {
      view.setInt32(at, integer, true);
    });
  }

  doubles(numbers: readonly number[]): void {
    this.unpacked(numbers, 8, (view, at, number) => {
      view.setFloat64(at, number, true);
    });
  }

  /** Numbers of so many bytes as they stand. */
  private unpacked(
    numbers: readonly number[],
    size: number,
    set: (view: DataView, at: number, number: number) => void,
  ): void {
    if (numbers.length === 0) return;
    this.add([UNPACKED]);
    const view = this.room(numbers.length * size);
    numbers.forEach((number, index) => {
      set(view, index * size, number);
    });
  }

  /** Several to a byte, the first in its lowest part. @param values how many different ones there may be */
  packed(numbers: readonly number[], values: number): void {
    const perByte = PACKINGS.find((packing) => packing.values === values)?.perByte ?? 1;
    const packed = new Uint8Array(Math.ceil(numbers.length / perByte));
    for (let at = numbers.length - 1; at >= 0; at -= 1) {
      const byte = Math.floor(at / perByte);
      packed[byte] = (packed[byte] ?? 0) * values + (numbers[at] ?? 0);
    }
    this.add(packed);
  }

  /** Bytes as many to a byte as the largest of them allows, or, of more than five, the largest difference. */
  private smallBytes(numbers: readonly number[]): void {
    if (numbers.length <= 2) {
      this.add(numbers);
      return;
    }
    let [least, largest] = [LONG, 0];
    for (const number of numbers) [least, largest] = [Math.min(least, number), Math.max(largest, number)];
    const plain = packingOf(largest);
    const shifted = packingOf(largest - least);
    const isShifted = shifted > plain && numbers.length > 5;
    const packing = isShifted ? shifted : plain;
    this.add(isShifted ? [packing * 2 - 1, least] : [packing * 2]);
    this.packed(
      isShifted ? numbers.map((number) => number - least) : numbers,
      PACKINGS[packing]?.values ?? 256,
    );
  }

  private add(bytes: ArrayLike<number>): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.length - bytes.length);
  }

  /** Room for as many bytes more. */
  private room(count: number): DataView {
    if (this.length + count > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.length += count;
    return new DataView(this.bytes.buffer, this.length - count, count);
  }
}

/** Sizes of integers in bits. Twice the place in the list announces one, counted from the integer's own size on. */
export const SIZES = [64, 32, 16, 8] as const;

const bytesOf = (integer: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor(integer / 256 ** at) % 256);

/** What announces integers that stand as they are. */
export const UNPACKED = 0;
const UTF8 = new TextEncoder();

/** A sheet that is filled with values, and with formulas in R1C1 notation. */
export class FilledSheet implements ModelSheet {
  readonly rows = new Map<number, Map<number, ModelCell>>();
  private readonly numbers = new Map<string, number>();

  get formulas(): readonly string[] {
    return [...this.numbers.keys()];
  }

  put(key: number, content: ModelValue | string): void {
    const row = rowOfKey(key) + 1;
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map<number, ModelCell>()));
    cells.set(columnOfKey(key) + 1, typeof content === "string" ? this.formula(content) : content);
  }

  private formula(formula: string): ModelCell {
    const value = this.numbers.get(formula) ?? this.numbers.size;
    this.numbers.set(formula, value);
    return { kind: "formula", value };
  }
}
