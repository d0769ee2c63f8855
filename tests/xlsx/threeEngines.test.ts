import { afterAll, describe, expect, it } from "vitest";
import { cellAddress } from "../../src/workbook/address.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { everyCell } from "../../src/writers/everyCell.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { contractPlans } from "../contract/plans.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { compareWithEngine, formulaCount } from "./compareWithEngine.ts";
import type { FileCells } from "./fileCells.ts";
import { libreOfficeMissing, recalculated } from "./libreoffice.ts";
import { spoiledValues } from "./spoil.ts";

/** Digits of a number that spreadsheets keep. */
const KEPT_DIGITS = 15;

/**
 * Cells in which one of the engines may say something else, by plan, sheet and cell, with the reason. None is known: a
 * cell that turns up must be looked into before it may stand here.
 */
const KNOWN: Readonly<Record<string, string>> = {};

const plans = [...contractPlans()];
const counted = { plans: 0, formulas: 0, sameDigits: 0, lastDigits: 0 };

afterAll(() => {
  const { plans: of, formulas, sameDigits, lastDigits } = counted;
  console.log(
    `three engines: ${of} plans, ${formulas} formula cells in which LibreOffice and IronCalc say what the engine says; ` +
      `between the two, ${sameDigits} numbers equal in all ${KEPT_DIGITS} digits, ${lastDigits} only in those that a cell shows.`,
  );
});

describe.skipIf(libreOfficeMissing())("the engine, LibreOffice and IronCalc say the same", () => {
  it.each(plans)("%s", async (name, plan) => {
    const { xlsx, formulas } = spoiledValues(await writeXlsx(plan));
    expect(formulas).toBe(formulaCount(plan));
    const office = await recalculated(xlsx);
    const book = await writtenLive(plan);
    const { agree, differ } = await book.compare(plan);
    const found = [
      ...compareWithEngine(plan, office).map(({ sheet, cell }) => `LibreOffice ${name}: ${sheet}!${cell}`),
      ...differ.map(({ sheet, cell }) => `IronCalc ${name}: ${sheet}!${cell}`),
    ];
    expect(found.filter((place) => !(place in KNOWN))).toEqual([]);
    counted.plans += 1;
    counted.formulas += agree;
    for (const isSame of numbersCompared(plan, office, (sheet, row, column) => {
      const { id = "" } = book.content().state.sheets.find((one) => one.name === sheet) ?? {};
      return book.cell(id, row, column).value;
    })) {
      if (isSame) counted.sameDigits += 1;
      else counted.lastDigits += 1;
    }
  });
});

/** For each formula cell with a number, whether the two programs have the same to the digits that they keep. */
function* numbersCompared(
  plan: WorkbookPlan,
  office: FileCells,
  ironCalc: (sheet: string, row: number, column: number) => unknown,
): Generator<boolean> {
  for (const { cell, sheet, row, column } of everyCell(plan)) {
    if (cell.formula === undefined || cell.value.kind !== "number") continue;
    const one = Number(office.get(sheet.name)?.get(cellAddress(row, column))?.value);
    yield one.toPrecision(KEPT_DIGITS) === Number(ironCalc(sheet.name, row, column)).toPrecision(KEPT_DIGITS);
  }
}
