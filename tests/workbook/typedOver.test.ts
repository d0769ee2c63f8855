import { beforeAll, expect, test } from "vitest";
import { excelSerial } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { Problem } from "../../src/messages/message.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { PlanValue, WorkbookPlan } from "../../src/workbook/plan.ts";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot.ts";
import type { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { everyCell } from "../everyCell.ts";
import { sampled } from "../sampled.ts";
import { FLOATING, PAYMENTS, RATES, ROAD, sampleDossier, X_RAY } from "./dossier.ts";
import { REGISTER_REST } from "./forwardLoans.ts";
import { plain } from "./readPlan.ts";

const DOSSIER: Dossier = {
  ...sampleDossier("en", "2022-08-31", [X_RAY, ROAD, FLOATING, REGISTER_REST]),
  payments: PAYMENTS,
};
const PLAN = buildWorkbook(DOSSIER);

/** Sheets of figures of all loans: each has a line that says where figures may not follow. */
const SHEETS: ReadonlySet<string> = new Set(["summary", "balances", "debtService", "planning", "payments"]);

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
    const wanted = meant && planFigures(buildWorkbook(meant));
    const cautioned = cautionedSheets(edited);
    const now = figuresOf(edited);
    const quiet = [...new Set([...before.keys(), ...now.keys()])].filter((cell) => {
      const [of = ""] = cell.split("!");
      const value = now.get(cell) ?? "";
      const isTyped = of === sheet && cell.endsWith(`!${at.row}`);
      const was = before.get(cell) ?? "";
      const isFigure = [value, was].some((one) => one !== "" && Number.isFinite(Number(one)));
      return value !== was && isFigure && !cautioned.has(of) && !value.startsWith("#") && !isTyped;
    });
    const wrong = quiet.filter((cell) => !isSame(now.get(cell) ?? "", wanted?.get(cell) ?? ""));
    expect(wrong.map((cell) => [cell, now.get(cell), wanted?.get(cell)])).toEqual([]);
  },
);

/** What the program makes of the inputs; of a rate that it refuses, all but that rate. Null for other inputs that it refuses. */
function meantBy(edited: WorkbookSnapshot, table: string, row: number): Dossier | null {
  const read = readBack(edited);
  if (read.kind === "dossier") return read.dossier;
  return table === "tblRates" ? { ...DOSSIER, rates: RATES.filter((_, index) => index !== row) } : null;
}

/** By sheet, column and row; of a number the digits that all programs give alike. */
function figuresOf({ sheets }: WorkbookSnapshot): Map<string, string> {
  return new Map(
    sheets.flatMap(({ key, block }) =>
      key === null || !SHEETS.has(key) || !block
        ? []
        : block.cells.flatMap((cells, down) =>
            cells.map(({ value }, across): [string, string] => [
              `${key}!${block.column + across}!${block.row + down}`,
              typeof value === "number" ? digits(value) : String(value ?? ""),
            ]),
          ),
    ),
  );
}

function planFigures(plan: WorkbookPlan): Map<string, string> {
  const keys = new Map(plan.sheets.map(({ name, key }) => [name, key]));
  return new Map(
    [...everyCell(plan)].map(({ sheet, row, column, cell: { value } }): [string, string] => [
      `${keys.get(sheet.name)}!${column}!${row}`,
      value.kind === "number"
        ? digits(Number(plain(value)))
        : value.kind === "date"
          ? digits(excelSerial(value.day))
          : plain(value),
    ]),
  );
}

/** Quotients of rates have six decimals in a plan. */
const isSame = (now: string, wanted: string): boolean =>
  now === wanted || (now !== "" && wanted !== "" && Math.abs(Number(now) - Number(wanted)) < 1e-6);

const digits = (value: number): string => String(Number(value.toPrecision(12)));

function cautionedSheets({ sheets }: WorkbookSnapshot): ReadonlySet<string> {
  const isCaution = ({ value }: { readonly value: unknown }): boolean =>
    typeof value === "string" && value.startsWith("CAUTION");
  return new Set(
    sheets.flatMap(({ key, block }) => (key !== null && block?.cells.flat().some(isCaution) ? [key] : [])),
  );
}
