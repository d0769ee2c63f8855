import { beforeAll, expect, test } from "vitest";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { Problem } from "../../src/messages/message.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { PlanValue } from "../../src/workbook/plan.ts";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot.ts";
import type { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { sampled } from "../sampled.ts";
import { FLOATING, PAYMENTS, RATES, ROAD, sampleDossier, X_RAY } from "./dossier.ts";
import { REGISTER_REST } from "./forwardLoans.ts";
import { figuresOf, wrongInSilence } from "./silentFigures.ts";

const DOSSIER: Dossier = {
  ...sampleDossier("en", "2022-08-31", [X_RAY, ROAD, FLOATING, REGISTER_REST]),
  payments: PAYMENTS,
};
const PLAN = buildWorkbook(DOSSIER);

/** What people leave in a cell, or paste past its rules. */
const TYPED = [null, 0, -5, 3, 12_345, 1e15, "abc"] as const;

/** Rows of a table that are tried. */
const ROWS = 4;

/** A number above 0 in the place of a day is a day, of long ago. */
const isDay = (value: PlanValue | undefined, typed: (typeof TYPED)[number]): boolean =>
  value?.kind === "date" && typeof typed === "number" && typed > 0;

const CASES = PLAN.sheets.flatMap((sheet) =>
  sheet.tables
    .filter(({ input }) => input)
    .flatMap(({ name, columns, rows, inputColumns }) =>
      rows.slice(0, ROWS).flatMap((cells, row) =>
        columns.flatMap(({ key }, column) => {
          const value = cells[column]?.value;
          if (value?.kind === "blank" || (inputColumns !== undefined && !inputColumns.includes(key)))
            return [];
          return TYPED.filter((typed) => !isDay(value, typed)).map((typed) => ({
            sheet: sheet.key,
            name,
            key,
            row,
            column,
            typed,
          }));
        }),
      ),
    ),
);

let book: LiveWorkbook;
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  book = await writtenLive(PLAN);
  before = figuresOf(await book.read());
});

test.each(sampled(CASES, 40))(
  "$name, $key of row $row, with $typed in it: each figure follows, or a caution stands on its sheet",
  async ({ sheet, name, row, column, typed }) => {
    const {
      sheetId,
      row: header,
      column: first,
    } = (await book.read()).tables.find((one) => one.name === name)!;
    const at = { row: header + 1 + row, column: first + column };
    try {
      book.enter(sheetId, [{ ...at, content: { kind: "value", value: typed } }]);
    } catch (error) {
      // Refused in words: nothing has changed.
      expect(error).toBeInstanceOf(Problem);
      expect(figuresOf(await book.read())).toEqual(before);
      return;
    }
    const edited = await book.read();
    book.undo();
    const meant = meantBy(edited, name, row);
    const wrong = wrongInSilence(before, edited, meant, [{ key: sheet, row: at.row }]);
    expect(wrong).toEqual([]);
  },
);

/** What the program makes of the inputs; of a rate that it refuses, all but that rate. Null for other inputs that it refuses. */
function meantBy(edited: WorkbookSnapshot, table: string, row: number): Dossier | null {
  const read = readBack(edited);
  if (read.kind === "dossier") return read.dossier;
  return table === "tblRates" ? { ...DOSSIER, rates: RATES.filter((_, index) => index !== row) } : null;
}
