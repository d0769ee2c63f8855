import { beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { cellAddress } from "../../src/workbook/address.ts";
import type { CellPlan, PlanValue, WorkbookPlan } from "../../src/workbook/plan.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import type { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { everyCell } from "../everyCell.ts";
import { sampled } from "../sampled.ts";
import { libreOfficeMissing, recalculated } from "../xlsx/libreoffice.ts";
import { spoiledValues } from "../xlsx/spoil.ts";
import { PAYMENTS, ROAD, sampleDossier, X_RAY } from "./dossier.ts";
import { ASSUMED_INDEX } from "./forwardLoans.ts";
import { sheetOf, tableOf } from "./readPlan.ts";

const DOSSIER: Dossier = {
  ...sampleDossier("en", "2022-08-31", [X_RAY, ROAD, ASSUMED_INDEX]),
  payments: PAYMENTS,
};
const PLAN = buildWorkbook(DOSSIER);
const GONE = "CAUTION: formulas emptied or typed over: 1.";

/** Sheets with figures of all loans. */
const READERS = ["summary", "balances", "debtService", "planning", "payments", "checks"];

/** Places of formulas that others read, or that a person reads; those of schedules are compared on their own sheets. */
const PLACES = [...everyCell(PLAN)]
  .filter(({ sheet, cell: { formula } }) => formula !== undefined && !sheet.key.startsWith("schedule:"))
  // Those that say it, and the titles by which the sheets are named there.
  .filter(({ cell: { formula } }) => !formula?.includes("ISFORMULA") && !formula?.endsWith("!$A$1"))
  .map(({ sheet, row, column }) => ({ key: sheet.key, name: sheet.name, row, column }));

const TYPED: readonly (readonly [string, PlanValue, string | number | null])[] = [
  ["nothing", { kind: "blank" }, null],
  ["a number", { kind: "number", number: { digits: 777n, scale: 0 } }, 777],
  ["a word", { kind: "text", text: "abc" }, "abc"],
];
const CASES = PLACES.flatMap((place, index) => {
  const [what, value, entered] = TYPED[index % TYPED.length]!;
  return [{ ...place, cell: cellAddress(place.row, place.column), what, value, entered }];
});

describe("a formula that is gone is told on each sheet of figures", () => {
  let book: LiveWorkbook;
  beforeAll(async () => {
    book = await writtenLive(PLAN);
  });

  it.each(sampled(CASES, 24))("$what in $cell of $key", async ({ name, row, column, entered }) => {
    const { id } = book.view().sheets.find((sheet) => sheet.name === name)!;
    book.enter(id, [{ row, column, content: { kind: "value", value: entered } }]);
    const { sheets } = await book.read();
    book.undo();
    for (const key of READERS) {
      const cells = sheets.find((sheet) => sheet.key === key)?.block?.cells.flat() ?? [];
      expect(
        cells.map(({ value }) => String(value)),
        key,
      ).toContainEqual(expect.stringContaining(GONE));
    }
  });

  it("not once it stands again", async () => {
    const { sheets } = await book.read();
    const shown = sheets.flatMap(({ block }) => block?.cells.flat().map(({ value }) => String(value)) ?? []);
    expect(shown.filter((value) => value.startsWith("CAUTION"))).toEqual([]);
  });

  describe("where a row was added to the table", () => {
    // Those with formulas to which a user adds rows.
    const inputs = ["tblAssumedRates", "tblFindings"].map((name) => tableOf(PLAN, name));
    const cautions = async (): Promise<string[]> =>
      (await book.read()).sheets
        .find(({ key }) => key === "summary")!
        .block!.cells.flat()
        .map(({ value }) => String(value))
        .filter((value) => value.startsWith("CAUTION: formulas"));

    it.each(inputs)("$name", async (table) => {
      const of = PLAN.sheets.find(({ tables }) => tables.some(({ name }) => name === table.name))!;
      const { id } = book.view().sheets.find(({ name }) => name === of.name)!;
      book.insertTableRow(table.name, table.rows.length - 1);
      expect(await cautions()).toEqual([]);
      const column = table.column + table.rows[0]!.findIndex(({ formula }) => formula !== undefined);
      book.enter(id, [{ row: table.row + 1, column, content: { kind: "value", value: "typed" } }]);
      expect(await cautions()).toEqual([expect.stringContaining(GONE)]);
      book.undo();
      book.undo();
      expect(await cautions()).toEqual([]);
    });
  });

  const loose = CASES.filter(({ key, row, column }) =>
    sheetOf(PLAN, key).cells.some((cell) => cell.row === row && cell.column === column),
  );
  it.skipIf(libreOfficeMissing()).each(sampled(loose, 3))(
    "$what in $cell of $key, in LibreOffice",
    async ({ key: of, row, column, value }) => {
      const plan = without(PLAN, of, row, column, value);
      const shown = await recalculated(spoiledValues(await writeXlsx(drawBook(plan))).xlsx);
      for (const key of READERS) {
        const values = [...(shown.get(sheetOf(plan, key).name)?.values() ?? [])].map((cell) => cell.value);
        expect(values, key).toContainEqual(expect.stringContaining(GONE));
      }
    },
  );
});

/** The plan with a value in the place of a formula outside tables. */
function without(
  plan: WorkbookPlan,
  key: string,
  row: number,
  column: number,
  value: PlanValue,
): WorkbookPlan {
  const emptied = ({ formula: _formula, link: _link, ...cell }: CellPlan): CellPlan => ({ ...cell, value });
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.key === key
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) =>
              cell.row === row && cell.column === column ? { ...emptied(cell), row, column } : cell,
            ),
          }
        : sheet,
    ),
  };
}
