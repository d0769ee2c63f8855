import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dropColumnsIn } from "../../../src/writers/live/formulas/dropColumns.ts";
import {
  renameColumnIn,
  renameSheetInFormula,
  withTableName,
} from "../../../src/writers/live/formulas/rename.ts";
import { fillFormula, nameAt, shiftFormula } from "../../../src/writers/live/formulas/shift.ts";
import fc from "../../fastCheck.ts";
import { isWhole, SEED } from "../../sampled.ts";
import { byExcel, byProgram, isPossible, meaning, type Program } from "./asInExcel/changed.ts";
import { FAULTS } from "./asInExcel/faults.ts";
import { FaultyPrograms } from "./asInExcel/faultyProgram.ts";
import { changes, formulas, places, sayPlace, type Change, type Place } from "./asInExcel/formulas.ts";

/**
 * What a formula becomes when lines are put in or taken out, when it is copied, when sheets, tables and columns are renamed or go:
 * the program's page against the model of Excel, which shares no code with it. Where they differ, one of them is wrong.
 */
const PROGRAM: Program = {
  shiftFormula,
  fillFormula,
  nameAt,
  renameSheetInFormula,
  renameColumnIn,
  dropColumnsIn,
  withTableName,
};

type Case = readonly [formula: string, place: Place, change: Change];
const cases = fc.tuple(formulas, places, changes).filter(([formula, place]) => isPossible(formula, place));

/** How the two differ; null where they mean the same. */
function difference(program: Program, [formula, place, change]: Case): string | null {
  const [own, excel] = [byProgram(program, formula, place, change), byExcel(formula, place, change)];
  if (meaning(own) === meaning(excel)) return null;
  return `${formula} in ${sayPlace(place)}, ${JSON.stringify(change)}: ${own}, in Excel ${excel}`;
}

/** The same of a program that may be so wrong that its formulas can't be read. */
function isFound(program: Program, one: Case): boolean {
  try {
    return difference(program, one) !== null;
  } catch {
    return true;
  }
}

describe("a formula after something was done to the workbook", () => {
  test("is in the page what it is in the model of Excel", () => {
    fc.assert(
      fc.property(cases, (one) => {
        expect(difference(PROGRAM, one)).toBeNull();
      }),
      { numRuns: isWhole ? 300_000 : 10_000 },
    );
  });
});

describe("a fault planted into the program is found", () => {
  let programs: FaultyPrograms;
  let sample: readonly Case[];

  beforeAll(async () => {
    programs = await FaultyPrograms.open();
    sample = fc.sample(cases, { seed: SEED, numRuns: 10_000 });
  });
  afterAll(() => programs.close());

  test.each(FAULTS.map((fault) => [fault.what, fault] as const))("%s", async (_, fault) => {
    const program = await programs.with(fault);
    expect(sample.some((one) => isFound(program, one))).toBe(true);
  });

  test("and where there is none, none is", async () => {
    const program = await programs.with(null);
    expect(sample.filter((one) => isFound(program, one))).toEqual([]);
  });
});
