import { readFileSync } from "node:fs";
import { initSync, Model } from "@ironcalc/wasm";
import { Calculation } from "../../src/writers/live/engine/calculation.ts";
import type { Sheet } from "./model/sheet.ts";
import type { Workbook } from "./model/workbook.ts";

export type { Calculated } from "../../src/writers/live/engine/calculation.ts";

let started = false;

/** An empty engine. Tests take the file of its program from where npm has put it. */
export function newEngine(): Model {
  if (!started) {
    const file = new URL("../../node_modules/@ironcalc/wasm/wasm_bg.wasm", import.meta.url);
    initSync({ module: readFileSync(file) });
    started = true;
  }
  return new Model("workbook", "en", "UTC", "en");
}

/** Calculates the workbook as the spreadsheet in the browser does. */
export function calculationOf(workbook: Workbook): Calculation<Sheet> {
  return new Calculation(workbook, newEngine());
}
