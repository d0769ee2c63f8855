import { keyOf } from "../../../workbook/address.ts";
import type { Model } from "@ironcalc/wasm";
import { CalculatorAnswers } from "../engine/answerCalculator.ts";
import { sentSheet } from "../engine/calculateApart.ts";
import type { Calculated } from "../model/calculated.ts";
import type { CalculationProgress, Calculator, WorkbookResults } from "../engine/calculator.ts";
import { cellChanges } from "../engine/cellChanges.ts";
import {
  filledBy,
  type FromCalculator,
  type SheetResults,
  type SheetSpills,
  type ToCalculator,
} from "../engine/protocol.ts";
import { emptyState, type LiveState } from "../model/liveState.ts";

/**
 * The calculation of a workbook that is being opened. It is told of cells as a page tells its worker, and hears what that
 * answers, so that the page can go on with it where it stands.
 */
export class OpeningCalculation {
  private readonly answers: CalculatorAnswers;
  private hear: (message: FromCalculator) => void;
  private sent = NONE;
  private results: SheetResults[] = [];
  private readonly spills = new Map<string, SheetSpills>();
  private readonly byCell = new Map<string, Map<number, Calculated>>();
  private readonly filled = new Map<string, ReadonlyMap<number, Calculated>>();

  /** @param engine an empty one, for this alone */
  constructor(engine: Model, onProgress: (progress: CalculationProgress) => void = () => undefined) {
    this.hear = (message) => {
      if (message.kind === "progress") onProgress({ done: message.done, of: message.of });
      else if (message.kind === "results") this.takeResults(message);
      else if (message.kind === "spills") this.takeSpills(message);
    };
    this.answers = new CalculatorAnswers(engine, (message) => {
      this.hear(message);
    });
  }

  /** Calculates the state, at once. @throws Error where the engine breaks off */
  follow(state: LiveState): void {
    const before = new Map(this.sent.sheets.map((sheet) => [sheet.id, sheet]));
    for (const sheet of state.sheets)
      for (const part of cellChanges(before.get(sheet.id) ?? null, sheet)) this.answers.take(part);
    const { layout, names } = state;
    const sheets = state.sheets.map(sentSheet);
    this.answers.take({ kind: "calculate", turn: 0, layout, names, sheets, first: null });
    this.sent = state;
  }

  readonly resultAt: Calculator["resultAt"] = ({ id }, row, column) =>
    this.byCell.get(id)?.get(keyOf(row, column)) ?? UNKNOWN;

  readonly spilledAt: Calculator["spilledAt"] = ({ id }, row, column) =>
    this.filled.get(id)?.get(keyOf(row, column)) ?? null;

  /** What every formula gives that was calculated. */
  known(): WorkbookResults {
    return { results: this.results, spills: [...this.spills.values()] };
  }

  /** From now on a page asks, and hears the answers. @returns who is asked */
  handOver(hear: (message: FromCalculator) => void): (message: ToCalculator) => void {
    this.hear = hear;
    // Of a large workbook they take as much memory as the page's own cells.
    this.sent = NONE;
    this.results = [];
    for (const held of [this.spills, this.byCell, this.filled]) held.clear();
    return (message) => {
      this.answers.answer(message);
    };
  }

  /** Nothing more is asked. */
  end(): void {
    this.answers.end();
  }

  private takeResults(message: SheetResults): void {
    const { sheet, keys, values, errors } = message;
    const byKey = this.byCell.get(sheet) ?? new Map<number, Calculated>();
    this.byCell.set(sheet, byKey);
    keys.forEach((key, index) => {
      byKey.set(key, { value: values[index] ?? null, isError: errors[index] === 1 });
    });
    this.results.push(message);
  }

  private takeSpills(message: SheetSpills): void {
    this.filled.set(message.sheet, filledBy(message));
    this.spills.set(message.sheet, message);
  }
}

const NONE: LiveState = emptyState("en");
const UNKNOWN: Calculated = { value: null, isError: false };
