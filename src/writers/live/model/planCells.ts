import { keyOf } from "../../../workbook/address.ts";
import type { Language } from "../../../messages/language.ts";
import type { Steps } from "../../../steps.ts";
import { ROW_RULE } from "../../../workbook/looks.ts";
import type { CellPlan, SheetPlan } from "../../../workbook/plan.ts";
import type { CellSnapshot } from "../../../workbook/snapshot.ts";
import { cellValue } from "../../cellNumber.ts";
import { drawnAt, drawnCell, type DrawnCell } from "../../drawnCell.ts";
import { cellsOfSheet } from "../../cellsOfSheet.ts";
import type { TableUpdate } from "../../update/update.ts";
import { inPlaceOf } from "./former.ts";
import type { LiveCell, PlannedLook } from "./liveState.ts";

/** Cells of a step. */
const CELLS = 500;

/** Every cell of a sheet's plan as it is to stand, by number. @throws Problem for a number that no cell can hold */
export function* planCells(plan: SheetPlan, language: Language): Steps<Map<number, LiveCell>> {
  const cells = new Map<number, LiveCell>();
  for (const snapshot of cellsOfSheet(plan)) {
    const { cell, row, column } = snapshot;
    const drawn = sharedDrawn(drawnAt(snapshot, language));
    const held = cellValue(cell.value);
    const value = held === "" ? null : held;
    const live = {
      value: cell.formula === undefined ? value : null,
      formula: cell.formula ?? null,
      drawn,
      planned: plannedLook(cell),
      ...(cell.link ? { link: cell.link } : {}),
    };
    // What the program has worked out is to be seen until the formula has given it.
    const workedOut = cell.value.kind === "blank" ? undefined : { value, formula: null, drawn };
    cells.set(keyOf(row, column), inPlaceOf(workedOut, live));
    // A merged cell is drawn over all its columns.
    for (let across = 1; across < (cell.span ?? 1); across += 1) {
      cells.set(keyOf(row, column + across), { value: null, formula: null, drawn });
    }
    if (cells.size % CELLS === 0) yield;
  }
  return cells;
}

/** Headers and cells of the columns that the user has added to a table, by number. */
export function extraCells({ plan, extras }: TableUpdate, language: Language): Map<number, LiveCell> {
  const cells = new Map<number, LiveCell>();
  const header = sharedDrawn(
    drawnCell(
      { value: { kind: "text", text: "" }, look: "header" },
      { language, below: "general", ruled: false },
    ),
  );
  extras.forEach((extra, index) => {
    const column = plan.column + plan.columns.length + index;
    cells.set(keyOf(plan.row, column), { value: extra.header, formula: null, drawn: header });
    extra.cells.forEach((cell, down) => cells.set(keyOf(plan.row + 1 + down, column), userCell(cell)));
  });
  return cells;
}

/** A cell of the user's in a row of a table. */
function userCell({ value, formula, numberFormat }: CellSnapshot): LiveCell {
  const drawn = sharedDrawn({ numberFormat, bottom: ROW_RULE, vertical: "top" });
  return { value: formula === null ? value : null, formula, drawn };
}

const planned = new Map<string, PlannedLook>();

function plannedLook({ format, look, wrap, align }: CellPlan): PlannedLook {
  const all = {
    ...(format === undefined ? {} : { format }),
    ...(look === undefined ? {} : { look }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(align === undefined ? {} : { align }),
  };
  return shared(planned, all);
}

const looks = new Map<string, DrawnCell>();
const sharedFor = new WeakMap<DrawnCell, DrawnCell>();

/** Cells that are drawn alike share one object. */
export function sharedDrawn(drawn: DrawnCell): DrawnCell {
  const known = sharedFor.get(drawn);
  if (known) return known;
  const made = shared(looks, drawn);
  sharedFor.set(drawn, made);
  return made;
}

function shared<T>(known: Map<string, T>, value: T): T {
  const text = JSON.stringify(value);
  const same = known.get(text);
  if (same === undefined) known.set(text, value);
  return same ?? value;
}
