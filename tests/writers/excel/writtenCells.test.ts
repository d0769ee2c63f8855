import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import type { SheetPlan } from "../../../src/workbook/plan.ts";
import type { CellSnapshot } from "../../../src/workbook/snapshot.ts";
import type { WriteOutcome } from "../../../src/writers/openWorkbook.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import type { WorkbookUpdate } from "../../../src/writers/update/update.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { emptySheet, number, planOf, text } from "../planParts.ts";
import { startLive, writeDossier, type Live } from "./liveWorkbook.ts";

/** What Excel does of its own accord while we write (tests/excel-host/habits.ts), and what becomes of it. */
let live: Live;
let running: Live | null = null;
beforeEach(async () => {
  await excelWith("with the first formula");
});
afterEach(() => {
  expect(live.host.gaps).toEqual([]);
  live.close();
  running = null;
});

async function excelWith(
  completesColumns: "with the first formula" | "with the last formula" | false,
): Promise<void> {
  running?.close();
  running = await startLive({ habits: { completesColumns } });
  live = running;
}

/** "=..." a formula, else a text or number; "" an empty cell. */
const own = (content: string | number): CellSnapshot =>
  typeof content === "string" && content.startsWith("=")
    ? { value: null, formula: content.slice(1), numberFormat: "General" }
    : { value: content === "" ? null : content, formula: null, numberFormat: "General" };

/** A table of one column of ours, A1:A(n+1), with a column of the user's behind it. */
async function withColumn(cells: readonly (string | number)[]): Promise<WorkbookUpdate> {
  const sheet: SheetPlan = emptySheet("Podaci", {
    widths: [14, 14],
    tables: [
      {
        name: "tblPay",
        row: 0,
        column: 0,
        input: true,
        keys: [],
        columns: [{ key: "amount", header: "Iznos" }],
        rows: cells.map((_, index) => [{ value: number(`${index + 1}`) }]),
      },
    ],
  });
  const update = planUpdate(planOf([sheet]), await live.book.read(), null);
  const extras = [{ header: "Moje", cells: cells.map(own) }];
  return {
    ...update,
    sheets: update.sheets.map((one) => ({
      ...one,
      tables: one.tables.map((table) => ({ ...table, extras })),
    })),
  };
}

function written(outcome: WriteOutcome): Extract<WriteOutcome, { readonly kind: "written" }> {
  if (outcome.kind !== "written") throw new Error(JSON.stringify(outcome));
  return outcome;
}

const columnB = (rows: number): unknown[] =>
  Array.from({ length: rows }, (_, row) => live.host.user.content("Podaci", `B${row + 2}`) ?? "");

describe("a column in which Excel fills one formula", () => {
  const columns: readonly (readonly (string | number)[])[] = [
    ["=1+1", "=2+2", "=3+3"],
    ["=1+1", "=1+1", "=2+2"],
    ["=1+1", "=2+2", "=1+1"],
    ["=2+2", "=1+1", "=1+1"],
    ["", "=1+1", ""],
    ["", "", "=1+1"],
    ["=1+1", "", "tekst", 5],
    ["", "=A3*2"],
    [7, "=A3*2"],
    ["=[@Iznos]*2", "=[@Iznos]*2", "=[@Iznos]*2"],
  ];

  it.each(columns.map((column) => [JSON.stringify(column), column] as const))(
    "%s ends as it was meant",
    async (_, column) => {
      for (const completes of ["with the first formula", "with the last formula"] as const) {
        await excelWith(completes);
        const { altered, grown } = written(await live.book.write(await withColumn(column)));
        expect(columnB(column.length)).toEqual(column);
        expect({ altered, grown }).toEqual({ altered: [], grown: [] });
      }
    },
  );

  test("without reading back it would have been wrong", async () => {
    const Excel = live.Excel;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B1").values = [["Iznos", "Moje"]];
      sheet.tables.add("A1:B4", true);
      sheet.getRange("A2:B4").values = [
        [1, "=1+1"],
        [2, "=2+2"],
        [3, "=3+3"],
      ];
      await context.sync();
    });
    const found = ["B2", "B3", "B4"].map((cell) => live.host.user.content("Sheet1", cell));
    expect(found).toEqual(["=1+1", "=1+1", "=1+1"]);
  });

  test("two unlike rows can't be kept apart, and are told by cell", async () => {
    const { altered } = written(await live.book.write(await withColumn(["=1+1", "=2+2"])));
    expect(columnB(2)).toEqual(["=1+1", "=1+1"]);
    expect(altered).toEqual([
      {
        sheet: "Podaci",
        cell: "B3",
        meant: { formula: "2+2", value: null },
        now: { formula: "1+1", value: null },
      },
    ]);
  });

  test("nothing is read again where all is as it was meant", async () => {
    const requests = async (column: readonly string[]): Promise<number> => {
      await excelWith("with the first formula");
      const update = await withColumn(column);
      live.host.log.clear();
      written(await live.book.write(update));
      return live.host.log.requests.length;
    };
    const alike = await requests(["=[@Iznos]*2", "=[@Iznos]*2", "=[@Iznos]*2"]);
    expect(await requests(["=1+1", "=2+2", "=3+3"])).toBe(alike + 1);
  });
});

test("a table that has grown over what we write beside it gets its size back, and what came with it goes", async () => {
  const sheet = emptySheet("Podaci", {
    widths: [14, 14, 14],
    cells: [{ row: 1, column: 2, value: text("napomena") }],
    tables: [
      {
        name: "tblPay",
        row: 0,
        column: 0,
        input: true,
        keys: [],
        columns: [{ key: "amount", header: "Iznos" }],
        rows: [[{ value: number("1") }], [{ value: number("2") }]],
      },
    ],
  });
  const update = planUpdate(planOf([sheet]), await live.book.read(), null);
  // The user's column has come between: now the note stands right beside the table.
  const extras = [{ header: "Moje", cells: [own("a"), own("b")] }];
  const beside = {
    ...update,
    sheets: update.sheets.map((one) => ({
      ...one,
      tables: one.tables.map((table) => ({ ...table, extras })),
    })),
  };
  const { grown } = written(await live.book.write(beside));
  expect(grown).toEqual([]);
  expect(live.host.user.placeOfTable("tblPay").address).toBe("A1:B3");
  expect(live.host.user.content("Podaci", "C2")).toBe("napomena");
  expect(live.host.user.content("Podaci", "C1")).toBeNull();
});

test("what conditional formats make of the cells is drawn when the writing ends", async () => {
  await excelWith(false);
  const { plan } = await writeDossier(live.book, sampleDossier("sr-Latn", "2022-08-31", [X_RAY]));
  const withRules = plan.sheets.filter(({ conditionalFormats }) => conditionalFormats.length > 0);
  expect(withRules.length).toBeGreaterThan(0);
  for (const { name } of withRules) expect(live.host.user.seesConditions(name)).toBe(true);
});

test.each(["=1+1", "-abc", "+(x", "@pismo", "'navod"])("the text %s stays a text", async (content) => {
  const cell = { row: 0, column: 0, value: text(content), format: "text" as const };
  const sheet = emptySheet("Podaci", { cells: [cell] });
  written(await live.book.write(planUpdate(planOf([sheet]), await live.book.read(), null)));
  const [podaci] = live.host.state.workbook.sheets.filter(({ name }) => name === "Podaci");
  expect(podaci?.cell(0, 0)).toMatchObject({ value: content, formula: null });
});
