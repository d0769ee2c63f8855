import { parseAddress } from "../../../workbook/address.ts";
import type { Block } from "../block.ts";
import type { Calculated } from "./calculation.ts";

/** Cells of one column that a MATCH goes through; the engine's own name of their sheet. */
export interface SoughtRange extends Block {
  readonly sheet: string;
}

/** Where a MATCH has found what it seeks. */
interface Found {
  readonly range: string;
  /** As MATCH counts, from 1. */
  readonly row: number;
  /** The MATCH alone. */
  readonly formula: string;
}

const RANGE = /,(\w+)!\$([A-Z]+)\$(\d+):\$\2\$(\d+),0\)$/;
/** Rows of a range that is worth it. */
const LONG = 16;
/** With these a sought text is a pattern (Microsoft, "MATCH function"). */
const PATTERN = /[*?~]/;

/**
 * A MATCH that goes through a long range again with every calculation takes square time: as many rows look up as there are
 * to go through. One that has found a row looks there first: where the row still holds what is sought, that row it is, as
 * long as nothing in the range stands there twice, which is checked after each calculation.
 */
export class FoundMatches {
  /** By the shared MATCH's own key. */
  private readonly found = new Map<string, Found>();
  private readonly ranges = new Map<string, SoughtRange>();
  /** In these something stood there twice, or what MATCH does not compare as "=" does. */
  private readonly distrusted = new Set<string>();

  /** @param of the MATCH whose cell that is @returns the formula that looks first where it was found; null where there is nothing to gain */
  learn(key: string, of: string, { value, isError }: Calculated): string | null {
    if (isError || typeof value !== "number" || this.found.get(key)?.row === value) return null;
    const parts = RANGE.exec(of);
    if (!parts) return null;
    const [text, sheet = "", column = "", first = "", last = ""] = parts;
    const rows = Number(last) - Number(first) + 1;
    if (rows < LONG || this.distrusted.has(text)) return null;
    this.ranges.set(text, { sheet, row: Number(first) - 1, column: columnOf(column), rows, columns: 1 });
    this.found.set(key, { range: text, row: value, formula: of });
    const at = `${sheet}!$${column}${Number(first) + value - 1}`;
    const sought = of.slice("MATCH(".length, -text.length);
    return `IF(${at}=${sought},ROW(${at})-${Number(first) - 1},${of})`;
  }

  forget(key: string): void {
    this.found.delete(key);
  }

  /**
   * Whether what was found still holds, now that all is calculated.
   * @param valuesIn what the cells of a range hold, from the first on
   * @returns the MATCHes that must go through their range again, by key
   */
  doubtful(valuesIn: (range: SoughtRange) => Iterable<Calculated>): ReadonlyMap<string, string> {
    for (const [text, range] of this.ranges) {
      const upper = new Set<string>();
      const lower = new Set<string>();
      for (const { value, isError } of valuesIn(range)) {
        if (isError || !isKey(value)) break;
        upper.add(`${typeof value} ${value}`.toUpperCase());
        lower.add(`${typeof value} ${value}`.toLowerCase());
      }
      if (upper.size === range.rows && lower.size === range.rows) continue;
      this.ranges.delete(text);
      this.distrusted.add(text);
    }
    const doubtful = new Map<string, string>();
    for (const [key, { range, formula }] of this.found) {
      if (this.ranges.has(range)) continue;
      doubtful.set(key, formula);
      this.found.delete(key);
    }
    return doubtful;
  }

  /** Ranges stand elsewhere from now on, so that each is looked at anew. */
  restart(): void {
    this.distrusted.clear();
  }
}

/** What "=" and MATCH compare alike. */
const isKey = (value: Calculated["value"]): value is string | number =>
  typeof value === "number" ? value !== 0 : typeof value === "string" && value !== "" && !PATTERN.test(value);

const columnOf = (letters: string): number => parseAddress(`${letters}1`)?.column ?? 0;
