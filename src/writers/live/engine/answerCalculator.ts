import { columnOfKey, rowOfKey } from "../../../workbook/address.ts";
import type { Model } from "@ironcalc/wasm";
import { referencesOf } from "../model/references.ts";
import { Calculation } from "./calculation.ts";
import type { Calculated, CellValue } from "../model/calculated.ts";
import { Conditions } from "./conditions.ts";
import { PART, type FromCalculator, type SentSheet, type ToCalculator } from "./protocol.ts";

interface TakenCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

interface TakenSheet extends SentSheet {
  readonly cells: Map<number, TakenCell>;
}

type Kind<K extends ToCalculator["kind"]> = Extract<ToCalculator, { readonly kind: K }>;

/** Milliseconds after an edit until something is done for the next one. */
const QUIET = 1500;
/** All is calculated once more after so many times as long as that takes, since it keeps the next edit waiting. */
const PATIENCE = 10;
const NO_SPILLS = JSON.stringify([[], []]);

/** The worker's side of a calculation: takes in what has changed, and answers with the results that have changed by it. */
export class CalculatorAnswers {
  private readonly post: (message: FromCalculator) => void;
  private readonly calculation: Calculation<TakenSheet>;
  private readonly conditions: Conditions<TakenSheet>;
  private sheets: readonly TakenSheet[] = [];
  private readonly cells = new Map<string, Map<number, TakenCell>>();
  private readonly changed = new Set<string>();
  /** What the page knows, by sheets. */
  private readonly sent = new Map<string, Map<number, Calculated>>();
  private readonly sentSpills = new Map<string, string>();
  /** Runs once nobody has edited for a while. */
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private given = 0;
  private toGive = 0;

  /** @param engine an empty one */
  constructor(engine: Model, post: (message: FromCalculator) => void) {
    this.post = post;
    const none = referencesOf<TakenSheet>({ sheets: [], names: [], layout: 0 });
    this.calculation = new Calculation(none, engine, (cells) => {
      this.given += cells;
      post({ kind: "progress", done: Math.min(this.given, this.toGive), of: this.toGive });
    });
    this.conditions = new Conditions(this.calculation);
  }

  answer(message: ToCalculator): void {
    try {
      this.take(message);
    } catch (error) {
      this.post({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** The same for who is in the same thread. @throws where the engine breaks off */
  take(message: ToCalculator): void {
    if (message.kind === "cells") this.takeCells(message);
    else if (message.kind === "calculate") this.calculate(message);
    else this.look(message);
  }

  /** Nothing more is asked. */
  end(): void {
    clearTimeout(this.quiet);
  }

  private takeCells({ sheet, keys, values, formulas }: Kind<"cells">): void {
    const cells = this.cellsOf(sheet);
    const known = this.sent.get(sheet);
    keys.forEach((key, index) => {
      const cell = { value: values[index] ?? null, formula: formulas[index] ?? null };
      if (cell.value === null && cell.formula === null) cells.delete(key);
      else cells.set(key, cell);
      // Its result belongs to another cell now, and is sent anew.
      known?.delete(key);
    });
    this.changed.add(sheet);
  }

  private calculate({ turn, layout, sheets, names, first }: Kind<"calculate">): void {
    const before = new Map(this.sheets.map((sheet) => [sheet.id, sheet]));
    this.sheets = sheets.map((sheet) => {
      const known = before.get(sheet.id);
      // The calculation takes the same object for a sheet whose cells are the same.
      return known && !this.changed.has(sheet.id)
        ? Object.assign(known, sheet)
        : { ...sheet, cells: this.cellsOf(sheet.id) };
    });
    const present = new Set(sheets.map(({ id }) => id));
    for (const id of [...this.cells.keys()]) {
      if (present.has(id)) continue;
      this.cells.delete(id);
      this.sent.delete(id);
      this.sentSpills.delete(id);
    }
    this.given = 0;
    this.toGive = this.sheets.reduce(
      (sum, { id, cells }) => sum + (this.changed.has(id) ? cells.size : 0),
      0,
    );
    // Also where the engine has nothing new to calculate: the same formulas may stand in other cells of the page.
    const changed = new Set(this.changed);
    this.changed.clear();
    this.calculation.follow(referencesOf({ sheets: this.sheets, names, layout }));
    this.calculation.refresh();
    this.tellOther(first, changed);
    this.post({ kind: "done", turn });
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => {
      this.calculation.prepare();
      this.quiet = setTimeout(() => {
        this.settle(first);
      }, PATIENCE * this.calculation.allTook);
    }, QUIET);
  }

  /** Calculates all where an edit was calculated by itself, and tells what comes out otherwise. */
  private settle(first: string | null): void {
    if (this.calculation.settle()) this.tellOther(first);
  }

  private cellsOf(id: string): Map<number, TakenCell> {
    let cells = this.cells.get(id);
    if (!cells) {
      cells = new Map();
      this.cells.set(id, cells);
    }
    return cells;
  }

  /** @param changed sheets whose cells are others, by id */
  private tellOther(first: string | null, changed: ReadonlySet<string> = new Set()): void {
    const wanted = this.sheets.find(({ id }) => id === first);
    const others = this.sheets.filter((sheet) => sheet !== wanted);
    for (const sheet of wanted ? [wanted, ...others] : others)
      this.tell(
        sheet,
        (changed.has(sheet.id) ? null : this.calculation.calculatedOn(sheet)) ?? sheet.cells.keys(),
      );
  }

  /** @param calculated numbers of cells whose results may be others */
  private tell(sheet: TakenSheet, calculated: Iterable<number>): void {
    const sent = this.sent.get(sheet.id) ?? new Map<number, Calculated>();
    this.sent.set(sheet.id, sent);
    let keys: number[] = [];
    const send = (): void => {
      if (keys.length === 0) return;
      const results = keys.map((key) => sent.get(key));
      this.post({
        kind: "results",
        sheet: sheet.id,
        keys: Float64Array.from(keys),
        values: results.map((result) => result?.value ?? null),
        errors: Uint8Array.from(results, (result) => (result?.isError ? 1 : 0)),
      });
      keys = [];
    };
    for (const key of calculated) {
      if ((sheet.cells.get(key)?.formula ?? null) === null) continue;
      const result = this.calculation.resultAt(sheet, rowOfKey(key), columnOfKey(key));
      const known = sent.get(key);
      if (known?.value === result.value && known.isError === result.isError) continue;
      sent.set(key, result);
      keys.push(key);
      if (keys.length === PART) send();
    }
    send();
    this.tellSpills(sheet);
  }

  private tellSpills(sheet: TakenSheet): void {
    const { blocks, keys } = this.calculation.spillsOf(sheet);
    const results = [...keys].map((key) => this.calculation.resultAt(sheet, rowOfKey(key), columnOfKey(key)));
    const said = JSON.stringify([blocks, results]);
    if (said === (this.sentSpills.get(sheet.id) ?? NO_SPILLS)) return;
    this.sentSpills.set(sheet.id, said);
    this.post({ kind: "spills", sheet: sheet.id, blocks, results });
  }

  private look({ sheet: id, keys }: Kind<"look">): void {
    const sheet = this.sheets.find((one) => one.id === id);
    if (!sheet) return;
    if (this.conditions.needAll(sheet)) this.settle(id);
    const looks = [...keys].map((key) => this.conditions.at(sheet, rowOfKey(key), columnOfKey(key)));
    this.post({ kind: "looks", sheet: id, keys, looks });
  }
}
