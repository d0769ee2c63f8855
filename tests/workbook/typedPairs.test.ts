import { beforeAll, expect, test } from "vitest";
import { excelSerial } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { Problem } from "../../src/messages/message.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { CellPlan, SheetPlan } from "../../src/workbook/plan.ts";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import { contains } from "../../src/writers/blocks.ts";
import type { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { sampled } from "../sampled.ts";
import { PAYMENTS, ROAD, sampleDossier, X_RAY } from "./dossier.ts";
import { ASSUMED_INDEX } from "./forwardLoans.ts";
import { BRIDGE } from "./rareLoans.ts";
import { plain } from "./readPlan.ts";
import { figuresOf, wrongInSilence } from "./silentFigures.ts";

const DOSSIER: Dossier = {
  ...sampleDossier("en", "2022-08-31", [X_RAY, ROAD, ASSUMED_INDEX, BRIDGE]),
  payments: PAYMENTS,
};
const PLAN = buildWorkbook(DOSSIER);

/** Rows of a table that are tried. */
const ROWS = 4;

/** What a person may well enter in the place of what a cell holds: another of its words, a day or a number near by. */
function otherValues(sheet: SheetPlan, at: { row: number; column: number }, { value }: CellPlan): Entered[] {
  const list = sheet.validations.find(
    ({ at: of, rule }) => rule.kind === "list" && contains(of, { ...at, rows: 1, columns: 1 }),
  );
  if (list?.rule.kind === "list")
    return list.rule.values.filter((word) => value.kind !== "text" || value.text !== word);
  if (value.kind === "date") return [-184, -1, 31].map((days) => excelSerial(value.day) + days);
  if (value.kind === "number")
    return [0.5, 1.1].map((times) => Number((Number(plain(value)) * times).toPrecision(6)));
  return [];
}
type Entered = string | number;

/** Pairs and years of rates decide which rows there are, which only the program can change. */
const isOfRow = (table: string, key: string): boolean =>
  /^tbl(?:Rates|AssumedRates)$/u.test(table) && /^(?:base|quote|year)$/u.test(key);

const EDITS = PLAN.sheets.flatMap((sheet) =>
  sheet.tables
    .filter(({ input }) => input)
    .flatMap(({ name, row: header, column: first, columns, rows, inputColumns }) =>
      rows.slice(0, ROWS).flatMap((cells, row) =>
        columns.flatMap(({ key }, column) => {
          const cell = cells[column];
          const isRead = inputColumns === undefined || inputColumns.includes(key);
          if (
            !cell ||
            cell.formula !== undefined ||
            cell.value.kind === "blank" ||
            !isRead ||
            isOfRow(name, key)
          )
            return [];
          const at = { row: header + 1 + row, column: first + column };
          return otherValues(sheet, at, cell).map((value) => ({ sheet, name, key, row, column, value }));
        }),
      ),
    ),
);

/** Each edit with one of another kind: a rate and a day count, an amount and a currency, a rescheduling and a rate. */
const FAR = 211;
const PAIRS = EDITS.flatMap((one, index) => {
  const other = EDITS[(index * FAR) % EDITS.length];
  return other && (other.name !== one.name || other.key !== one.key) ? [[one, other] as const] : [];
});

let book: LiveWorkbook;
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  book = await writtenLive(PLAN);
  before = figuresOf(await book.read());
});

test.each(
  sampled(PAIRS, 20).map(
    (pair) =>
      [
        pair.map(({ name, key, row, value }) => `${name} ${key} ${row}: ${value}`).join(" and "),
        pair,
      ] as const,
  ),
)("%s: each figure follows, or a caution stands on its sheet", async (_, pair) => {
  let done = 0;
  const typed: { key: string; row: number }[] = [];
  const { tables } = await book.read();
  for (const { sheet, name, row, column, value } of pair) {
    const table = tables.find((one) => one.name === name)!;
    const at = { row: table.row + 1 + row, column: table.column + column };
    try {
      book.enter(table.sheetId, [{ ...at, content: { kind: "value", value } }]);
      done += 1;
      typed.push({ key: sheet.key, row: at.row });
    } catch (error) {
      // Refused in words: the other stands alone.
      expect(error).toBeInstanceOf(Problem);
    }
  }
  const edited = await book.read();
  for (; done > 0; done -= 1) book.undo();
  const read = readBack(edited);
  expect(wrongInSilence(before, edited, read.kind === "dossier" ? read.dossier : null, typed)).toEqual([]);
});
