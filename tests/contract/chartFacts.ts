import { blockAddress } from "../../src/workbook/address.ts";
import type { FactList } from "./normalForm.ts";

/** A chart, in no program's own terms. */
export interface ChartFacts {
  /** By which the add-in finds it again in Excel, whoever made the workbook. */
  readonly called: string;
  readonly kind: string;
  /** Cells that it lies over. */
  readonly at: string;
  readonly title: string;
  readonly legend: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly valueFormat: string;
  /** Base unit, unit of the marks and how many, and their format; "" for an axis of texts. */
  readonly timeAxis: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly categories: string;
    readonly colour: string;
    /** "no line, " where none is drawn; shape and size of its marks. */
    readonly marks: string;
  }[];
}

export function sayChart(list: FactList, about: string, chart: ChartFacts): void {
  const { series, ...whole } = chart;
  for (const [name, what] of Object.entries(whole)) list.say(`${about} ${name}`, what);
  series.forEach((one, index) => {
    for (const [name, what] of Object.entries(one)) list.say(`${about} series ${index + 1} ${name}`, what);
  });
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "B7:C9", "B7" for one cell. */
export function blockText(block: Block): string {
  return blockAddress(block);
}

export function marksText(isWithoutLine: boolean, symbol: string, size: string): string {
  return `${isWithoutLine ? "no line, " : ""}${symbol.toLowerCase()}${symbol.toLowerCase() === "none" ? "" : ` ${size}`}`;
}
