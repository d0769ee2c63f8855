import type { Model } from "@ironcalc/wasm";
import { blockAddress } from "../../../workbook/address.ts";
import { LOOKS } from "../../../workbook/looks.ts";
import type { Block, Colour } from "../../../workbook/plan.ts";
import type { DrawnCell } from "../../drawnCell.ts";
import type { DrawnCondition } from "../model/liveState.ts";
import { drawnConditions, type SheetWithConditions } from "../model/userRules.ts";
import type { Calculation } from "./calculation.ts";
import type { CalculatedSheet } from "../model/calculated.ts";

/** What conditional formats change of how a cell is drawn. */
export interface Conditioned {
  readonly fill?: Colour;
  readonly colour?: Colour;
  readonly bold?: true;
  readonly italic?: true;
}

/**
 * The conditional formats of the sheets: the engine says where they hold. Of one sheet, in a small model with the values that
 * they read; where that is not possible, in the one with all cells, which then calculates all.
 */
export class Conditions<S extends CalculatedSheet & SheetWithConditions> {
  private readonly calculation: Calculation<S>;
  /** What the engine has, by the sheets' ids, as text. */
  private readonly given = new Map<string, string>();
  private apart: ConditionedModel | null = null;

  constructor(calculation: Calculation<S>) {
    this.calculation = calculation;
  }

  /** Where the cell lies under a conditional format that holds: what it changes; else nothing. */
  at(sheet: S, row: number, column: number): Conditioned {
    if (drawnConditions(sheet).length === 0) return UNCHANGED;
    const apart = this.modelApart(sheet);
    if (!apart) this.give(sheet);
    const { style } = (apart ?? this.calculation.model).getCellStyle(
      this.calculation.placeOf(sheet),
      row + 1,
      column + 1,
    );
    return {
      ...(style.fill.color === undefined ? {} : { fill: colourOf(style.fill.color) }),
      ...(style.font.color === undefined ? {} : { colour: colourOf(style.font.color) }),
      ...(style.font.b ? { bold: true as const } : {}),
      ...(style.font.i ? { italic: true as const } : {}),
    };
  }

  /** Whether they hold is said by the model with all cells, which must have all results. */
  needAll(sheet: S): boolean {
    return drawnConditions(sheet).length > 0 && this.modelApart(sheet) === null;
  }

  /** The model that was made last goes on as long as it is that of the sheet as it is. */
  private modelApart(sheet: S): Model | null {
    const { id, conditions, kept } = sheet;
    this.calculation.refresh();
    const { runs } = this.calculation;
    const last = this.apart;
    const isSame = last?.id === id && last.runs === runs;
    if (isSame && last.conditions === conditions && last.kept === kept) return last.model;
    last?.model?.free();
    const rules = this.rulesOf(sheet);
    const model = this.calculation.valuesFor(sheet, rules);
    if (model) giveRules(model, this.calculation.placeOf(sheet), rules);
    model?.evaluate();
    this.apart = { id, runs, conditions, kept, model };
    return model;
  }

  /** Of all sheets, as soon as one is asked for: each time the engine calculates all. */
  private give(sheet: S): void {
    if (this.given.get(sheet.id) === this.ruled(sheet).text) return;
    const { model } = this.calculation;
    for (const one of this.calculation.sheets) {
      const { rules, text } = this.ruled(one);
      const known = this.given.get(one.id);
      if (known === text || (known === undefined && rules.length === 0)) continue;
      this.given.set(one.id, text);
      giveRules(model, this.calculation.placeOf(one), rules);
    }
    this.calculation.recalculate();
  }

  private ruled(sheet: S): { readonly rules: readonly GivenRule[]; readonly text: string } {
    const rules = this.rulesOf(sheet);
    return { rules, text: JSON.stringify([this.calculation.generation, rules]) };
  }

  private rulesOf(sheet: S): readonly GivenRule[] {
    return drawnConditions(sheet).map(({ at, formula, look }) => ({
      at,
      formula: this.calculation.lowered(sheet, at.row, at.column, formula),
      look,
    }));
  }
}

/** A small model that says where the conditional formats of one sheet hold; null where there can be none. */
interface ConditionedModel {
  readonly id: string;
  /** How often all had been calculated. */
  readonly runs: number;
  readonly conditions: SheetWithConditions["conditions"];
  readonly kept: SheetWithConditions["kept"];
  readonly model: Model | null;
}

interface GivenRule {
  readonly at: Block;
  /** Without "=". */
  readonly formula: string;
  readonly look: DrawnCondition["look"];
}

function giveRules(model: Model, place: number, rules: readonly GivenRule[]): void {
  for (const { index } of [...model.getConditionalFormattingList(place)].sort((a, b) => b.index - a.index))
    model.deleteConditionalFormatting(place, index);
  for (const { at, formula, look } of rules) {
    const { fill, colour, bold, italic } = typeof look === "string" ? LOOKS[look] : look;
    addRule(model, place, blockAddress(at), {
      type: "Formula",
      formula: `=${formula}`,
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
}

type EngineRule = Parameters<Model["addConditionalFormatting"]>[2];

/** A rule of the user's that only Excel can read is not drawn. */
function addRule(model: Model, place: number, range: string, rule: EngineRule): void {
  try {
    model.addConditionalFormatting(place, range, rule);
  } catch {
    // The engine says no more than that the formula is none that it knows.
  }
}

/** Nothing is changed. */
export const UNCHANGED: Conditioned = {};

const drawnSo = new WeakMap<DrawnCell, Map<string, DrawnCell>>();

/** How the cell is drawn with what a conditional format changes; the same object for the same. */
export function drawnWith(drawn: DrawnCell, conditioned: Conditioned): DrawnCell {
  const changes = JSON.stringify(conditioned);
  if (changes === "{}") return drawn;
  const known = drawnSo.get(drawn) ?? new Map<string, DrawnCell>();
  drawnSo.set(drawn, known);
  const made = known.get(changes) ?? { ...drawn, ...conditioned };
  known.set(changes, made);
  return made;
}

function colourOf(colour: unknown): Colour {
  return String(colour).replace("#", "").toUpperCase();
}
