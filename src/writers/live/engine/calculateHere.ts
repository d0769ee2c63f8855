import { keyOf } from "../../../workbook/address.ts";
import type { Model } from "@ironcalc/wasm";
import { emptyState, type LiveSheet } from "../model/liveState.ts";
import { referencesIn } from "../model/references.ts";
import { Calculation } from "./calculation.ts";
import type { Calculator } from "./calculator.ts";
import { Conditions } from "./conditions.ts";

/** Calculates at once, where it is called: nobody waits, and nothing else happens meanwhile. @param engine an empty one */
export function calculateHere(engine: Model): Calculator {
  const calculation = new Calculation<LiveSheet>(referencesIn(emptyState("en")), engine);
  const conditions = new Conditions(calculation);
  return {
    follow: (state) => {
      calculation.follow(referencesIn(state));
      calculation.refresh();
    },
    resultAt: (sheet, row, column) => calculation.resultAt(sheet, row, column),
    spillsOf: (sheet) => calculation.spillsOf(sheet),
    spilledAt: (sheet, row, column) =>
      calculation.spillsOf(sheet).keys.has(keyOf(row, column))
        ? calculation.resultAt(sheet, row, column)
        : null,
    drawnAt: (sheet, row, column) => ({ ...calculation.resultAt(sheet, row, column), isFormer: false }),
    conditionedAt: (sheet, row, column) => conditions.at(sheet, row, column),
    version: () => calculation.runs,
    progress: () => null,
    settled: () => Promise.resolve(),
    isLost: () => false,
    leftOut: () => [],
    onChange: () => undefined,
    see: () => undefined,
    end: () => undefined,
  };
}
