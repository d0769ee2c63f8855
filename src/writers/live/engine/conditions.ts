import type { Model } from "@ironcalc/wasm";
import { blockAddress } from "../../../workbook/address.ts";
import { LOOKS, type Colour } from "../../../workbook/looks.ts";
import type { LiveSheet } from "../model/liveState.ts";
import type { Calculation } from "./calculation.ts";

/** What conditional formats change of how a cell is drawn. */
export interface Conditioned {
  readonly fill?: Colour;
  readonly colour?: Colour;
  readonly bold?: true;
  readonly italic?: true;
}

/** The conditional formats of the sheets, kept in the engine, which says where they hold. */
export class Conditions {
  private readonly engine: Model;
  private readonly calculation: Calculation<LiveSheet>;
  /** What the engine has, by the sheets' ids, as text. */
  private readonly given = new Map<string, string>();

  constructor(engine: Model, calculation: Calculation<LiveSheet>) {
    this.engine = engine;
    this.calculation = calculation;
  }

  /** Where the cell lies under a conditional format that holds: what it changes; else nothing. */
  at(sheet: LiveSheet, row: number, column: number): Conditioned {
    if (sheet.conditions.length === 0) return NOTHING;
    this.give(sheet);
    const { style } = this.engine.getCellStyle(this.calculation.placeOf(sheet), row + 1, column + 1);
    return {
      ...(style.fill.color === undefined ? {} : { fill: colourOf(style.fill.color) }),
      ...(style.font.color === undefined ? {} : { colour: colourOf(style.font.color) }),
      ...(style.font.b ? { bold: true as const } : {}),
      ...(style.font.i ? { italic: true as const } : {}),
    };
  }

  private give(sheet: LiveSheet): void {
    const rules = sheet.conditions.map(({ at, formula, look }) => ({
      range: blockAddress(at),
      formula: `=${this.calculation.lowered(sheet, at.row, at.column, formula)}`,
      look,
    }));
    const text = JSON.stringify(rules);
    if (this.given.get(sheet.id) === text) return;
    this.given.set(sheet.id, text);
    const place = this.calculation.placeOf(sheet);
    for (const { index } of [...this.engine.getConditionalFormattingList(place)].sort(
      (a, b) => b.index - a.index,
    ))
      this.engine.deleteConditionalFormatting(place, index);
    for (const { range, formula, look } of rules) {
      const { fill, colour, bold, italic } = LOOKS[look];
      this.engine.addConditionalFormatting(place, range, {
        type: "Formula",
        formula,
        format: {
          ...(fill ? { fill: { color: `#${fill}` } } : {}),
          font: {
            ...(colour ? { color: `#${colour}` } : {}),
            ...(bold ? { b: true } : {}),
            ...(italic ? { i: true } : {}),
          },
        },
        stop_if_true: false,
      });
    }
    this.engine.evaluate();
  }
}

const NOTHING: Conditioned = {};

function colourOf(colour: unknown): Colour {
  return String(colour).replace("#", "").toUpperCase();
}
