import { expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { cellsOfSheet } from "../../src/writers/cellsOfSheet.ts";
import { functionOfExcel, isWithin, type ExcelVersion } from "../../src/writers/formulas/functionVersions.ts";
import { tokenize } from "../../src/writers/formulas/tokens.ts";
import { calculateHere } from "../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import type { LiveCell, LiveState } from "../../src/writers/live/model/liveState.ts";
import { newEngine } from "../excel-host/calculation.ts";
import { PATIENCE } from "../patience.ts";
import { PAYMENTS, sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { BRIDGE, STATED } from "../workbook/rareLoans.ts";
import { SAMPLE_PLANS } from "../writers/samplePlans.ts";
import { writtenLive } from "./writtenLive.ts";

/** The workbook in a version of Excel, to which names of later functions say nothing. */
function inVersion(state: LiveState, version: ExcelVersion): LiveState {
  const older = (cell: LiveCell): LiveCell =>
    cell.formula === null ? cell : { ...cell, formula: knownIn(cell.formula, version) };
  return {
    ...state,
    sheets: state.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map([...sheet.cells].map(([key, cell]) => [key, older(cell)])),
    })),
  };
}

function knownIn(formula: string, version: ExcelVersion): string {
  return tokenize(formula)
    .map(({ kind, text }) =>
      kind === "function" && !isWithin(functionOfExcel(text)?.since ?? "365", version)
        ? `NOT.KNOWN.${text}`
        : text,
    )
    .join("");
}

/** Formula cells, and those that show #NAME?, because of their own formula or of what they are calculated from. */
async function unnamed(plan: WorkbookPlan, version: ExcelVersion): Promise<[cells: number, unnamed: number]> {
  const written = (await writtenLive(plan)).content().state;
  const book = new LiveWorkbook(calculateHere(newEngine()), inVersion(written, version));
  let [cells, count] = [0, 0];
  for (const planned of plan.sheets) {
    const sheet = book.content().state.sheets.find(({ name }) => name === planned.name);
    if (!sheet) throw new Error(planned.name);
    for (const { cell, row, column } of cellsOfSheet(planned)) {
      if (cell.formula === undefined) continue;
      cells += 1;
      const { value, isError } = book.valueAt(sheet, row, column);
      if (isError && value === "#NAME?") count += 1;
    }
  }
  return [cells, count];
}

const PLANS: readonly (readonly [what: string, plan: () => WorkbookPlan])[] = [
  ["one loan", () => buildWorkbook(sampleDossier("sr-Latn", "2022-08-31", [X_RAY]))],
  ["five loans with payments", () => buildWorkbook({ ...sampleDossier("en"), payments: PAYMENTS })],
  [
    "terms that few agreements have",
    () => buildWorkbook(sampleDossier("en", "2022-08-31", [BRIDGE, STATED])),
  ],
  ...Object.entries(SAMPLE_PLANS).map(([name, plan]) => [`by hand: ${name}`, () => plan] as const),
];

test.each(PLANS)(
  "Excel 2019 knows every function of a workbook: %s",
  async (what, planOf) => {
    const plan = planOf();
    const [cells, unnamed2019] = await unnamed(plan, "2019");
    expect(unnamed2019).toBe(0);
    if (what !== "one loan") return;
    // Without MAXIFS and MINIFS there are some, so the count can tell.
    const [, unnamed2016] = await unnamed(plan, "2016");
    expect(unnamed2016).toBeGreaterThan(0);
    expect(unnamed2016).toBeLessThan(cells);
  },
  PATIENCE * 10,
);
