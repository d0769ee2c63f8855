import { CalculateApart } from "./calculateApart.ts";
import { calculateHere } from "./calculateHere.ts";
import type { OngoingCalculation, Calculator, CalculatorLine } from "./calculator.ts";
import type { LiveState } from "../model/liveState.ts";
import type { FromCalculator } from "./protocol.ts";
import { newEngine } from "./startEngine.ts";

/** A calculator in a worker; where no worker comes up, in the page itself. @throws Error where the browser cannot run the engine */
export async function startCalculator(): Promise<Calculator> {
  let line: CalculatorLine;
  try {
    line = await startLine();
  } catch {
    return calculateHere(await newEngine());
  }
  return new CalculateApart(line, startLine);
}

/** The calculator of a workbook that a worker has calculated already. */
export function goOnWith({ line, ...results }: OngoingCalculation, state: LiveState): Calculator {
  const calculator = new CalculateApart(line, startLine);
  calculator.knows(state, results);
  return calculator;
}

/** A worker that has its engine. webpack makes it a file of its own. */
async function startLine(): Promise<CalculatorLine> {
  const worker = new Worker(new URL("./calculationWorker.ts", import.meta.url), { type: "module" });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        reject(new Error("the worker did not start"));
      });
      worker.addEventListener("message", ({ data }: MessageEvent<FromCalculator>) => {
        if (data.kind === "ready") resolve();
        if (data.kind === "failed") reject(new Error(data.message));
      });
    });
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return lineTo(worker);
}

/** @param worker that answers as a calculator does */
export function lineTo(worker: Worker): CalculatorLine {
  return {
    listen: (onMessage, onFault) => {
      worker.addEventListener("message", ({ data }: MessageEvent<FromCalculator>) => {
        onMessage(data);
      });
      worker.addEventListener("error", ({ message }) => {
        onFault(message);
      });
    },
    post: (message) => {
      worker.postMessage(message);
    },
    end: () => {
      worker.terminate();
    },
  };
}
