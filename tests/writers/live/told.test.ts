import { afterEach, expect, test, vi } from "vitest";
import { cellAddress, columnOfKey, placeOfKey, rowOfKey } from "../../../src/workbook/address.ts";
import { CalculatorAnswers } from "../../../src/writers/live/engine/answerCalculator.ts";
import { sentSheet } from "../../../src/writers/live/engine/calculateApart.ts";
import { calculateHere } from "../../../src/writers/live/engine/calculateHere.ts";
import { cellChanges } from "../../../src/writers/live/engine/cellChanges.ts";
import { EngineModel } from "../../../src/writers/live/engine/engineModel.ts";
import type { FromCalculator } from "../../../src/writers/live/engine/protocol.ts";
import { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import type { LiveState } from "../../../src/writers/live/model/liveState.ts";
import { newEngine } from "../../excel-host/calculation.ts";
import fc from "../../fastCheck.ts";
import { isWhole, SEED } from "../../sampled.ts";
import { edits } from "./random/edits.ts";
import { calculatedAfresh, lineDifferences } from "./random/laws.ts";
import { apply, EngineLost } from "./random/perform.ts";
import { startState } from "./random/property.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** What each formula gives, by sheet and cell, where an engine calculates all that has calculated nothing before. */
function results(book: LiveWorkbook): Map<string, string> {
  const afresh = calculatedAfresh(book);
  return new Map(
    book.content().state.sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([key, { formula }]) => {
        if (formula === null) return [];
        const { value, isError } = afresh.valueAt(sheet, rowOfKey(key), columnOfKey(key));
        return [[at(sheet.id, key), JSON.stringify([value, isError])] as const];
      }),
    ),
  );
}

const at = (sheet: string, key: number): string => {
  const { row, column } = placeOfKey(key);
  return `${sheet} ${cellAddress(row, column)}`;
};

/** The worker's end, and what it is told and answers. */
class Worker {
  private readonly heard: FromCalculator[] = [];
  private readonly answers = new CalculatorAnswers(newEngine(), (message) => this.heard.push(message));
  private state: LiveState | null = null;

  /** @returns cells that it was given */
  give(next: LiveState): Set<string> {
    const before = new Map(this.state?.sheets.map((sheet) => [sheet.id, sheet]));
    const given = new Set<string>();
    for (const sheet of next.sheets)
      for (const part of cellChanges(before.get(sheet.id) ?? null, sheet)) {
        for (const key of part.keys) given.add(at(sheet.id, key));
        this.answers.take(part);
      }
    this.state = next;
    const { layout, names, sheets } = next;
    this.answers.take({
      kind: "calculate",
      turn: 1,
      layout,
      names,
      sheets: sheets.map(sentSheet),
      first: null,
    });
    return given;
  }

  /** What it has told since it was last asked. */
  told(): string[] {
    return this.heard.splice(0).flatMap((message) =>
      message.kind === "results"
        ? [...message.keys].map((key, index) => {
            const isError = message.errors[index] === 1;
            return `${at(message.sheet, key)} ${JSON.stringify([message.values[index] ?? null, isError])}`;
          })
        : [],
    );
  }

  end(): void {
    this.answers.end();
  }
}

/** Types another number over one that a cell holds: such are what formulas reach far from. @returns it in words */
function overNumber(book: LiveWorkbook, picked: number): string {
  const numbers = book
    .content()
    .state.sheets.flatMap(({ id, hidden, cells }) =>
      hidden
        ? []
        : [...cells].flatMap(([key, { value, formula }]) =>
            typeof value === "number" && formula === null ? [{ id, key, value: value + 1 }] : [],
          ),
    );
  const { id, key, value } = numbers[picked % numbers.length]!;
  book.enter(id, [{ ...placeOfKey(key), content: { kind: "value", value } }]);
  return `type ${value} into ${at(id, key)}`;
}

/** As many cases as a run has time for. */
const RUNS = isWhole ? 100 : 4;

test("after an edit the results of cells that were given anew are told, and those that are others than before: no more and no less", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const start = await startState();
  const all = vi.spyOn(EngineModel.prototype, "calculateAll");
  let [turns, apart] = [0, 0];
  const together = { minLength: 1, maxLength: 3 };
  const turnOf = fc.oneof(fc.array(fc.nat(), together), fc.array(fc.oneof(edits, fc.nat()), together));
  fc.assert(
    fc.property(fc.array(turnOf, { minLength: 1, maxLength: 4 }), (done) => {
      const book = new LiveWorkbook(calculateHere(newEngine()), start);
      const worker = new Worker();
      worker.give(start);
      worker.told();
      let before = results(book);
      try {
        for (const turn of done) {
          const words = turn.map((edit) =>
            typeof edit === "number" ? overNumber(book, edit) : apply(book, edit),
          );
          const now = results(book);
          all.mockClear();
          const given = worker.give(book.content().state);
          turns += 1;
          if (all.mock.calls.length === 0) apart += 1;
          const expected = [...now].filter(
            ([cell, result]) => given.has(cell) || before.get(cell) !== result,
          );
          const lines = expected.map(([cell, result]) => `${cell} ${result}`);
          expect(lineDifferences(lines, worker.told()), words.join("; ")).toEqual([]);
          before = now;
        }
        // Calculated as a whole, nothing comes out otherwise.
        vi.runAllTimers();
        expect(worker.told()).toEqual([]);
      } catch (error) {
        if (!(error instanceof EngineLost)) throw error;
      } finally {
        worker.end();
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  expect(apart).toBeGreaterThan(turns / 4);
});
