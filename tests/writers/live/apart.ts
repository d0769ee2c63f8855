import { expect, vi } from "vitest";
import { CalculatorAnswers } from "../../../src/writers/live/engine/answerCalculator.ts";
import type { CalculatorLine } from "../../../src/writers/live/engine/calculator.ts";
import type { FromCalculator, ToCalculator } from "../../../src/writers/live/engine/protocol.ts";
import type { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import { newEngine } from "../../excel-host/calculation.ts";
import { PATIENCE } from "../../patience.ts";

/** A worker's two ends without the worker: each message is copied and comes a moment later, as between threads. */
export function line(log: string[] = [], mayDie: () => boolean = () => false): CalculatorLine {
  return lineTo(
    (hear) => {
      const answers = new CalculatorAnswers(newEngine(), hear);
      return (message) => {
        answers.answer(message);
      };
    },
    log,
    mayDie,
  );
}

type Told = (message: ToCalculator) => void;

/** The same to who calculates already. @param begin makes the worker's end */
export function lineTo(
  begin: (hear: (message: FromCalculator) => void) => Told,
  log: string[] = [],
  mayDie: () => boolean = () => false,
): CalculatorLine {
  let hear: (message: FromCalculator) => void = () => undefined;
  let fault: (why: string) => void = () => undefined;
  let ended = false;
  const tell = begin((message) => {
    const copy = structuredClone(message);
    setTimeout(() => {
      if (!ended) hear(copy);
    }, 0);
  });
  return {
    listen: (onMessage, onFault) => {
      hear = onMessage;
      fault = onFault;
    },
    post: (message) => {
      log.push(message.kind);
      const copy = structuredClone(message);
      setTimeout(() => {
        if (ended) return;
        if (mayDie()) {
          ended = true;
          fault("out of memory");
        } else tell(copy);
      }, 0);
    },
    end: () => {
      ended = true;
    },
  };
}

/** Everything that the visible sheets show. */
export function shown(book: LiveWorkbook): string[] {
  return book.view().sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rows * sheet.columns }, (_none, index) => {
      const [row, column] = [Math.floor(index / sheet.columns), index % sheet.columns];
      return `${sheet.name} ${row} ${column} ${JSON.stringify(book.cell(sheet.id, row, column))}`;
    }),
  );
}

/** Conditional formats are asked for when cells are drawn, and come a while after. */
export async function expectAlike(one: LiveWorkbook, other: LiveWorkbook): Promise<void> {
  const wanted = shown(other);
  await vi.waitFor(
    () => {
      const found = shown(one);
      expect(found).toHaveLength(wanted.length);
      expect(found.filter((cell, index) => cell !== wanted[index]).slice(0, 3)).toEqual([]);
    },
    { timeout: PATIENCE, interval: 200 },
  );
}
