import { KINDS, LONG, PACKINGS, SIZES, UNPACKED, type ModelValue } from "./modelBytes.ts";

/**
 * What formulas give, from the bytes of a model that has been calculated (`modelBytes.ts`): to ask the engine for each
 * cell takes longer, and it shows no more than 15 digits.
 * @param keyOf number of a cell by row and column, both from 1
 * @returns for each sheet what its formulas give, those aside that may fill several cells; null for bytes of another form
 */
export function resultsIn(
  bytes: Uint8Array,
  keyOf: (row: number, column: number) => number,
): Map<number, ModelValue>[] | null {
  try {
    return new Reader(bytes).sheets(keyOf);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

class Reader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  sheets(keyOf: (row: number, column: number) => number): Map<number, ModelValue>[] {
    // shared_strings, defined_names, worksheets; of all sheets: dimension, cols, rows, name
    this.skipTexts(this.count());
    none(this.count());
    const count = this.count();
    this.skipTexts(count);
    none(sumOf(this.lengths(count)));
    none(sumOf(this.lengths(count)));
    this.skipTexts(count);
    const rowsIn = this.lengths(count);
    const rows = this.integers(sumOf(rowsIn));
    const perRow = this.lengths(rows.length);
    const columns = this.integers(sumOf(perRow));
    const kinds = this.packed(columns.length, 16);
    const results = this.formulaResults(kinds);
    const sheets: Map<number, ModelValue>[] = [];
    let [atRow, atCell, atResult] = [0, 0, 0];
    for (let sheet = 0; sheet < count; sheet += 1) {
      const found = new Map<number, ModelValue>();
      for (let row = 0; row < (rowsIn[sheet] ?? 0); row += 1, atRow += 1) {
        for (let cell = 0; cell < (perRow[atRow] ?? 0); cell += 1, atCell += 1) {
          if (kinds[atCell] !== KINDS.formula) continue;
          const result = results[atResult];
          atResult += 1;
          if (result) found.set(keyOf(rows[atRow] ?? 0, columns[atCell] ?? 0), result);
        }
      }
      sheets.push(found);
    }
    return sheets;
  }

  private formulaResults(kinds: Uint8Array): ModelValue[] {
    const counts = countsOf(kinds, 8);
    const of = (kind: number): number => counts[kind] ?? 0;
    // Of each kind its value and its style: empty, logical, number, error, text; then formula, style and result of formulas
    this.integers(of(0));
    this.packed(of(KINDS.logical), 2);
    this.integers(of(KINDS.logical));
    this.doubles(of(KINDS.number));
    this.integers(of(KINDS.number));
    this.packed(of(KINDS.error), 16);
    this.integers(of(KINDS.error));
    this.integers(of(KINDS.text));
    this.integers(of(KINDS.text));
    this.integers(of(KINDS.formula));
    this.integers(of(KINDS.formula));
    const variants = this.packed(of(KINDS.formula), 6);
    const [unknown = 0, ...known] = countsOf(variants, 5);
    none(unknown);
    const [logicals = 0, numbers = 0, texts = 0, errors = 0] = known;
    const values: readonly ModelValue[][] = [
      Array.from(this.packed(logicals, 2), (bit) => ({ kind: "logical", value: bit === 1 })),
      Array.from(this.doubles(numbers), (value) => ({ kind: "number", value })),
      this.texts(texts).map((value) => ({ kind: "text", value })),
      Array.from(this.packed(errors, 16), (value) => ({ kind: "error", value })),
    ];
    const next = [0, 0, 0, 0];
    return Array.from(variants, (variant) => {
      const at = next[variant - 1] ?? 0;
      next[variant - 1] = at + 1;
      const value = values[variant - 1]?.[at];
      if (!value) throw new RangeError("no value");
      return value;
    });
  }

  private count(): number {
    return this.lengths(1)[0] ?? 0;
  }

  private lengths(count: number): readonly number[] {
    const small = Array.from(this.smallBytes(count));
    const long = small.reduce((sum, length) => sum + (length === LONG ? 1 : 0), 0);
    const large = this.large(long, 64);
    let next = 0;
    return small.map((length) => (length === LONG ? Number(large[next++]) : length));
  }

  private skipTexts(count: number): void {
    this.take(sumOf(this.lengths(count)));
  }

  private texts(count: number): string[] {
    const lengths = this.lengths(count);
    return lengths.map((length) => UTF8.decode(this.take(length)));
  }

  private integers(count: number): Int32Array {
    return Int32Array.from(this.large(count, 32), Number);
  }

  private doubles(count: number): Float64Array {
    if (count > 0 && this.bytes[this.at] === UNPACKED) {
      const from = this.at + 1;
      this.take(1 + count * 8);
      return Float64Array.from({ length: count }, (_, at) => this.view.getFloat64(from + at * 8, true));
    }
    const bits = BigUint64Array.from(this.large(count, 64), BigInt);
    return new Float64Array(bits.buffer);
  }

  /** Integers of 32 or 64 bits, each in as few bytes as the largest of them needs, perhaps beyond the least of them. */
  private large(count: number, bits: 32 | 64): readonly (number | bigint)[] {
    if (count === 0) return [];
    const announced = this.byte();
    const size = SIZES[SIZES.indexOf(bits) + Math.ceil(announced / 2)];
    const least = announced % 2 === 1 ? this.integer(bits) : null;
    const all: (number | bigint)[] =
      size === 8
        ? Array.from(this.smallBytes(count))
        : Array.from({ length: count }, () => this.integer(size ?? 0));
    if (least === null) return all;
    return all.map((value) => BigInt.asUintN(bits, BigInt(value) + BigInt(least)));
  }

  private integer(size: number): number | bigint {
    const from = this.at;
    this.take(size / 8);
    if (size === 64) return this.view.getBigUint64(from, true);
    if (size === 32) return this.view.getUint32(from, true);
    if (size === 16) return this.view.getUint16(from, true);
    throw new RangeError("no such size");
  }

  private smallBytes(count: number): Uint8Array {
    if (count <= 2) return this.take(count);
    const announced = this.byte();
    const least = announced % 2 === 1 ? this.byte() : 0;
    const values = PACKINGS[Math.ceil(announced / 2)]?.values;
    if (values === undefined) throw new RangeError("no such packing");
    const all = this.packed(count, values);
    return least === 0 ? all : all.map((value) => value + least);
  }

  private packed(count: number, values: number): Uint8Array {
    const perByte = PACKINGS.find((packing) => packing.values === values)?.perByte ?? 1;
    const packed = this.take(Math.ceil(count / perByte));
    if (perByte === 1) return packed;
    const all = new Uint8Array(count);
    let byte = 0;
    for (let at = 0; at < count; at += 1) {
      byte = at % perByte === 0 ? (packed[at / perByte] ?? 0) : Math.floor(byte / values);
      all[at] = byte % values;
    }
    return all;
  }

  private byte(): number {
    return this.take(1)[0] ?? 0;
  }

  private take(count: number): Uint8Array {
    const from = this.at;
    if (from + count > this.bytes.length) throw new RangeError("too short");
    this.at += count;
    return this.bytes.subarray(from, this.at);
  }
}

const UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });

function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** What this program never has the engine keep. */
function none(count: number): void {
  if (count > 0) throw new RangeError("unexpected");
}

/** How often each number from 0 on occurs. */
function countsOf(numbers: Uint8Array, several: number): number[] {
  const counts = new Array<number>(several).fill(0);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}
