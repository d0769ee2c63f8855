import { keyOf } from "../../../workbook/address.ts";
import { contains } from "../../blocks.ts";
import { Problem } from "../../../messages/message.ts";
import { nextTask } from "../../../steps.ts";
import { forgetFormer, formerOf } from "../model/former.ts";
import { drawnConditions } from "../model/userRules.ts";
import { emptyState, type LiveCell, type LiveSheet, type LiveState } from "../model/liveState.ts";
import { BrokenOff } from "./brokenOff.ts";
import type { Calculated, Spills } from "../model/calculated.ts";
import type {
  CalculationProgress,
  Calculator,
  CalculatorLine,
  Drawn,
  WorkbookResults,
} from "./calculator.ts";
import { cellChanges } from "./cellChanges.ts";
import { UNCHANGED, type Conditioned } from "./conditions.ts";
import {
  filledBy,
  type FromCalculator,
  type SentSheet,
  type SheetResults,
  type SheetSpills,
} from "./protocol.ts";

/** After so many milliseconds of one calculation, another edit ends it. */
const PATIENCE = 20_000;
/**
 * After so many milliseconds without a sign a calculation counts as one without end. Measured: 400,000 cells take 41 s
 * at first, 10,000 take 2.4 s.
 */
const endless = ({ sheets }: LiveState): number =>
  30_000 + sheets.reduce((sum, { cells }) => sum + cells.size, 0) / 2;
const TICK = 500;
const UNKNOWN: Calculated = { value: null, isError: false };
const NO_SPILLS: Spills = { blocks: [], keys: new Set() };
const NONE: LiveState = emptyState("en");

/**
 * Calculates in a worker, so that the page answers all the while. A result belongs to its cell's object: a cell that is moved
 * takes it along, and a formula that was never calculated shows nothing. Edits that come while the worker is busy are
 * calculated together.
 * @param start a worker that has said it is ready
 */
export class CalculateApart implements Calculator {
  private readonly start: () => Promise<CalculatorLine>;
  private readonly patience: (state: LiveState) => number;
  private line: CalculatorLine | null;
  private wanted: LiveState = NONE;
  /** What the worker was told. */
  private sent: LiveState = NONE;
  /** What was calculated elsewhere, with results that hold. */
  private known: LiveState | null = null;
  /** What was calculated last, all of it. */
  private calculatedLast: LiveState | null = null;
  private readonly brokenOff = new BrokenOff();
  private places: readonly string[] = [];
  private watch: ReturnType<typeof setInterval> | undefined;
  private isStuck = false;
  /** Whether the worker that was calculating has failed. */
  private isBroken = false;
  private isBusy = false;
  private isEnded = false;
  private lost = false;
  private seen: string | null = null;
  private turn = 0;
  private begun = Infinity;
  private onDone: ((ok: boolean) => void) | null = null;
  private at: CalculationProgress | null = null;
  private waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  private readonly results = new WeakMap<LiveCell, Calculated>();
  private spilled = new Map<string, Spills & { readonly results: ReadonlyMap<number, Calculated> }>();
  private readonly looks = new Map<string, Map<number, Conditioned>>();
  /** Cells whose conditional formats are known as they are now, or asked for, by sheets. */
  private readonly fresh = new Map<string, Set<number>>();
  private asked = new Map<string, Set<number>>();
  private readonly versions = new Map<string, number>();
  private readonly listeners = new Set<() => void>();
  private isTelling = false;

  /** @param patience milliseconds without a sign after which a calculation is broken off */
  constructor(line: CalculatorLine, start: () => Promise<CalculatorLine>, patience = endless) {
    this.start = start;
    this.patience = patience;
    this.line = this.connected(line);
  }

  follow(state: LiveState): void {
    this.wanted = state;
    // From the first edit on, results of its cells may be those of the edited workbook.
    if (state !== this.known) this.known = null;
    this.lost = false;
    this.places = this.brokenOff.placesIn(state);
    if (!this.isBusy) void this.work();
    // A formula that calculates without end was perhaps just taken back: what it keeps busy gives way.
    else if (performance.now() - this.begun > PATIENCE) this.onDone?.(false);
  }

  /** Before anything else: the worker has calculated this state, and it gives these results. */
  knows(state: LiveState, { results, spills }: WorkbookResults): void {
    this.known = state;
    // It has its cells; of its conditional formats it hears when the state is followed.
    this.calculatedLast = this.sent = { ...state };
    for (const one of results) this.takeResults(one, state);
    for (const one of spills) this.takeSpills(one);
  }

  resultAt(sheet: LiveSheet, row: number, column: number): Calculated {
    const cell = sheet.cells.get(keyOf(row, column));
    return (cell && this.results.get(cell)) ?? UNKNOWN;
  }

  spillsOf({ id }: LiveSheet): Spills {
    return this.spilled.get(id) ?? NO_SPILLS;
  }

  spilledAt({ id }: LiveSheet, row: number, column: number): Calculated | null {
    return this.spilled.get(id)?.results.get(keyOf(row, column)) ?? null;
  }

  drawnAt(sheet: LiveSheet, row: number, column: number): Drawn {
    const cell = sheet.cells.get(keyOf(row, column));
    for (let one = cell ?? null; one; one = formerOf(one)) {
      const isFormer = one !== cell;
      if (isFormer && one.formula === null) return { value: one.value, isError: false, isFormer };
      const result = this.results.get(one);
      if (result) return { ...result, isFormer };
    }
    return { ...UNKNOWN, isFormer: false };
  }

  conditionedAt(sheet: LiveSheet, row: number, column: number): Conditioned {
    const place = { row, column, rows: 1, columns: 1 };
    if (!drawnConditions(sheet).some(({ at }) => contains(at, place))) return UNCHANGED;
    const key = keyOf(row, column);
    const fresh = this.fresh.get(sheet.id) ?? new Set<number>();
    if (!fresh.has(key)) this.ask(sheet.id, key);
    this.fresh.set(sheet.id, fresh.add(key));
    return this.looks.get(sheet.id)?.get(key) ?? UNCHANGED;
  }

  version({ id }: LiveSheet): number {
    return this.versions.get(id) ?? 0;
  }

  isLost(): boolean {
    return this.lost;
  }

  leftOut(): readonly string[] {
    return this.places;
  }

  progress(): CalculationProgress | null {
    return this.isBusy && this.wanted !== this.known ? (this.at ?? { done: 0, of: 0 }) : null;
  }

  settled(): Promise<void> {
    if (this.lost) return Promise.reject(new Problem("errors:gridCalculation"));
    if (!this.isBusy || this.wanted === this.known) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
    });
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  see(sheetId: string): void {
    this.seen = sheetId;
  }

  end(): void {
    this.isEnded = true;
    this.listeners.clear();
    clearInterval(this.watch);
    this.onDone?.(false);
    this.line?.end();
  }

  /**
   * Until what is wanted is calculated. A worker that fails is started anew once; one that fails again, or does not come to
   * an end, without the formulas that are new.
   */
  private async work(): Promise<void> {
    this.isBusy = true;
    for (let tries = 0; this.sent !== this.wanted && tries < 2 && !this.isEnded;) {
      const next = this.wanted;
      this.isStuck = false;
      this.isBroken = false;
      const ok = await this.calculated(next).catch(() => false);
      clearInterval(this.watch);
      tries = ok || this.mayGoOn(next, tries > 0) ? 0 : tries + 1;
      if (ok) {
        this.calculatedLast = next;
        this.brokenOff.confirm();
      } else this.hangUp();
    }
    this.isBusy = false;
    this.at = null;
    this.lost = this.sent !== this.wanted;
    if (this.lost) {
      this.brokenOff.takeBack();
      this.places = this.brokenOff.placesIn(this.wanted);
    }
    const { waiting } = this;
    this.waiting = [];
    for (const { resolve, reject } of waiting) {
      if (this.lost) reject(new Problem("errors:gridCalculation"));
      else resolve();
    }
    this.tell();
  }

  /** After a calculation that came to no end: whether another one is to be expected to have one. @param isAgain whether the one before it failed too */
  private mayGoOn(next: LiveState, isAgain: boolean): boolean {
    if (!this.calculatedLast || !(this.isStuck || (this.isBroken && isAgain))) return false;
    const isOther = this.brokenOff.add(this.calculatedLast, next);
    this.places = this.brokenOff.placesIn(this.wanted);
    return isOther;
  }

  /** Waits from now on for the worker's next sign. */
  private wait(): void {
    clearInterval(this.watch);
    let left = Math.ceil(this.patience(this.sent) / TICK);
    // Counted in ticks: while the machine sleeps the worker does too.
    this.watch = setInterval(() => {
      left -= 1;
      if (left > 0) return;
      clearInterval(this.watch);
      this.isStuck = true;
      this.onDone?.(false);
    }, TICK);
  }

  private async calculated(next: LiveState): Promise<boolean> {
    this.line ??= this.connected(await this.start());
    const before = new Map(this.sent.sheets.map((sheet) => [sheet.id, sheet]));
    this.sent = next;
    let parts = 0;
    for (const sheet of next.sheets) {
      for (const part of cellChanges(before.get(sheet.id) ?? null, sheet)) {
        this.line.post(this.brokenOff.without(sheet, part));
        parts += 1;
        // A large workbook is handed over little by little: the page answers in between.
        if (parts % 2 === 0) await nextTask();
      }
    }
    // It may have failed already at what it was told.
    if (this.isBroken) return false;
    this.turn += 1;
    this.begun = performance.now();
    const { layout, names } = next;
    const done = new Promise<boolean>((resolve) => {
      this.onDone = resolve;
    });
    this.line.post({
      kind: "calculate",
      turn: this.turn,
      layout,
      names,
      sheets: next.sheets.map(sentSheet),
      first: this.seen,
    });
    this.wait();
    return done;
  }

  private connected(line: CalculatorLine): CalculatorLine {
    line.listen(
      (message) => {
        if (line === this.line) this.take(message);
      },
      () => {
        if (line === this.line) this.fail();
      },
    );
    return line;
  }

  private fail(): void {
    this.isBroken = true;
    this.onDone?.(false);
  }

  /** Nothing is known of what a worker has that failed. */
  private hangUp(): void {
    this.line?.end();
    this.line = null;
    this.sent = NONE;
    this.spilled = new Map();
    this.known = null;
    this.onDone = null;
  }

  private take(message: FromCalculator): void {
    if (this.onDone) this.wait();
    switch (message.kind) {
      case "progress":
        this.at = message;
        break;
      case "results":
        this.takeResults(message, this.sent);
        break;
      case "spills":
        this.takeSpills(message);
        break;
      case "looks":
        this.takeLooks(message);
        break;
      case "done":
        // Whoever has drawn them asks again.
        for (const id of this.fresh.keys()) this.isOther(id);
        this.fresh.clear();
        if (message.turn === this.turn) this.onDone?.(true);
        break;
      case "failed":
        this.fail();
        break;
      case "ready":
    }
    this.tell();
  }

  private takeResults({ sheet: id, keys, values, errors }: SheetResults, { sheets }: LiveState): void {
    const cells = sheets.find((sheet) => sheet.id === id)?.cells;
    let isOther = false;
    for (const [index, key] of keys.entries()) {
      const cell = cells?.get(key);
      if (!cell) continue;
      const result = { value: values[index] ?? null, isError: errors[index] === 1 };
      const known = this.results.get(cell);
      if (known?.value === result.value && known.isError === result.isError) continue;
      this.results.set(cell, result);
      forgetFormer(cell);
      isOther = true;
    }
    if (isOther) this.isOther(id);
  }

  private takeSpills(spills: SheetSpills): void {
    const { sheet, blocks } = spills;
    const filled = filledBy(spills);
    this.spilled.set(sheet, { blocks, keys: new Set(filled.keys()), results: filled });
    this.isOther(sheet);
  }

  private takeLooks({ sheet, keys, looks }: Extract<FromCalculator, { readonly kind: "looks" }>): void {
    const known = this.looks.get(sheet) ?? new Map<number, Conditioned>();
    this.looks.set(sheet, known);
    keys.forEach((key, index) => {
      known.set(key, looks[index] ?? UNCHANGED);
    });
    this.isOther(sheet);
  }

  private isOther(id: string): void {
    this.versions.set(id, (this.versions.get(id) ?? 0) + 1);
  }

  /** Cells that are drawn in one go are asked about together. */
  private ask(id: string, key: number): void {
    if (this.asked.size === 0) {
      queueMicrotask(() => {
        const { asked } = this;
        this.asked = new Map();
        for (const [sheet, keys] of asked)
          this.line?.post({ kind: "look", sheet, keys: Float64Array.from(keys) });
      });
    }
    const keys = this.asked.get(id) ?? new Set();
    this.asked.set(id, keys.add(key));
  }

  /** What comes in one go is told once. */
  private tell(): void {
    if (this.isTelling) return;
    this.isTelling = true;
    queueMicrotask(() => {
      this.isTelling = false;
      for (const listener of [...this.listeners]) listener();
    });
  }
}

export function sentSheet(sheet: LiveSheet): SentSheet {
  const { id, name, tables } = sheet;
  return {
    id,
    name,
    tables: tables.map(({ name: table, block, headers }) => ({ name: table, block, headers })),
    conditions: drawnConditions(sheet),
  };
}
