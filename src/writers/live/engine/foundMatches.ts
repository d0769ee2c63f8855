import type { Block } from "../../../workbook/plan.ts";
import { columnLetters, parseAddress } from "../../../workbook/address.ts";
import type { Calculated } from "../model/calculated.ts";

/** Cells of one column that a MATCH goes through. */
export interface SoughtRange extends Block {
  /** The engine's own name. */
  readonly sheet: string;
  /** As the formula says it. */
  readonly text: string;
}

/** Where a MATCH has found what it seeks. */
interface Found {
  readonly range: SoughtRange;
  /** As MATCH counts, from 1. */
  readonly at: number;
  /** The MATCH alone. */
  readonly formula: string;
}

/** What the cells of a range hold, from the first on. */
type ValuesIn = (range: SoughtRange) => Iterable<Calculated>;

const RANGE = /,(\w+)!\$([A-Z]+)\$(\d+):\$\2\$(\d+),0\)$/;
/** Rows of a range that is worth it. */
const LONG = 16;
/** With these a sought text is a pattern (Microsoft, "MATCH function"). */
const PATTERN = /[*?~]/;

/**
 * A MATCH that goes through a long range again with every calculation takes square time: as many rows look up as there
 * are to go through. One that has found a row looks there first: where the row still holds what is sought, that row it
 * is, as long as the range holds texts that are all different, which is checked after each calculation.
 */
export class FoundMatches {
  /** By the shared MATCH's own key. */
  private readonly found = new Map<string, Found>();
  private readonly valuesIn: ValuesIn;
  /** Of the last calculation, by the ranges' texts. */
  private readonly sound = new Map<string, boolean>();

  constructor(valuesIn: ValuesIn) {
    this.valuesIn = valuesIn;
  }

  /**
   * @param of the MATCH whose cell that is
   * @param result what it gave
   * @returns the formula that looks first where it was found; null where there is nothing to gain
   */
  learn(key: string, of: string, { value, isError }: Calculated): string | null {
    if (isError || typeof value !== "number" || this.found.get(key)?.at === value) return null;
    const range = rangeOf(of);
    if (!range || range.rows < LONG || !this.isSound(range)) return null;
    this.found.set(key, { range, at: value, formula: of });
    const cell = `${range.sheet}!$${columnLetters(range.column)}${range.row + value}`;
    const sought = of.slice("MATCH(".length, -range.text.length);
    return `IF(${cell}=${sought},ROW(${cell})-${range.row},${of})`;
  }

  forget(key: string): void {
    this.found.delete(key);
  }

  /** After each calculation. @returns the MATCHes that must go through their range again to be sure, by key */
  doubtful(): ReadonlyMap<string, string> {
    this.sound.clear();
    const doubtful = new Map<string, string>();
    for (const [key, { range, formula }] of this.found) {
      if (this.isSound(range)) continue;
      doubtful.set(key, formula);
      this.found.delete(key);
    }
    return doubtful;
  }

  /** Whether a text that equals one of them equals no other. */
  private isSound(range: SoughtRange): boolean {
    const known = this.sound.get(range.text);
    if (known !== undefined) return known;
    const upper = new Set<string>();
    const lower = new Set<string>();
    for (const { value, isError } of this.valuesIn(range)) {
      if (isError || typeof value !== "string" || value === "" || PATTERN.test(value)) break;
      upper.add(value.toUpperCase());
      lower.add(value.toLowerCase());
    }
    const isSound = upper.size === range.rows && lower.size === range.rows;
    this.sound.set(range.text, isSound);
    return isSound;
  }
}

function rangeOf(formula: string): SoughtRange | null {
  const [text, sheet = "", letters = "", first = "", last = ""] = RANGE.exec(formula) ?? [];
  const column = parseAddress(`${letters}1`)?.column;
  if (text === undefined || column === undefined) return null;
  return { text, sheet, row: Number(first) - 1, column, rows: Number(last) - Number(first) + 1, columns: 1 };
}
