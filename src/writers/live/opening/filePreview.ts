import { keyOf } from "../../../workbook/address.ts";
import type { GridWorkbook } from "../../gridWorkbook.ts";
import type { Calculated, Spills } from "../model/calculated.ts";
import type { CalculationProgress, Calculator } from "../engine/calculator.ts";
import { UNCHANGED } from "../engine/conditions.ts";
import type { SheetResults } from "../engine/protocol.ts";
import { LiveWorkbook } from "../liveWorkbook.ts";
import type { Uncalculated } from "./lastResults.ts";

/** A workbook to be looked at while it is calculated, with the results that its file holds. */
export interface FilePreview {
  readonly book: GridWorkbook;
  readonly tellProgress: (progress: CalculationProgress) => void;
}

export function filePreview({ state, inFile }: Uncalculated): FilePreview {
  const listeners: (() => void)[] = [];
  let progress: CalculationProgress = { done: 0, of: 0 };
  // Of sheets that nobody looks at nothing is needed.
  const seen = new Map<string, ReadonlyMap<number, Calculated>>();
  const resultsOf = (id: string): ReadonlyMap<number, Calculated> => {
    const known = seen.get(id) ?? resultsByCell(inFile.find(({ sheet }) => sheet === id));
    seen.set(id, known);
    return known;
  };
  const saidAt: Calculator["spilledAt"] = ({ id }, row, column) =>
    resultsOf(id).get(keyOf(row, column)) ?? null;
  const resultAt: Calculator["resultAt"] = (sheet, row, column) => saidAt(sheet, row, column) ?? UNKNOWN;
  const calculator: Calculator = {
    follow: () => undefined,
    resultAt,
    spillsOf: () => NO_SPILLS,
    spilledAt: saidAt,
    drawnAt: (sheet, row, column) => ({ ...resultAt(sheet, row, column), isFormer: false }),
    conditionedAt: () => UNCHANGED,
    version: () => 0,
    progress: () => progress,
    isLost: () => false,
    leftOut: () => [],
    settled: () => Promise.resolve(),
    onChange: (listener) => listeners.push(listener),
    see: () => undefined,
    end: () => undefined,
  };
  const tellProgress = (now: CalculationProgress): void => {
    progress = now;
    for (const listener of listeners) listener();
  };
  return { book: new LiveWorkbook(calculator, state), tellProgress };
}

function resultsByCell(said: SheetResults | undefined): ReadonlyMap<number, Calculated> {
  const cells = Array.from(said?.keys ?? [], (key, at): [number, Calculated] => [
    key,
    { value: said?.values[at] ?? null, isError: said?.errors[at] === 1 },
  ]);
  return new Map(cells);
}

const UNKNOWN: Calculated = { value: null, isError: false };
const NO_SPILLS: Spills = { blocks: [], keys: new Set() };
