import { describe, expect, test } from "vitest";
import { day, excelSerial } from "../../../src/calendar/day.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { buildOptionsFor } from "../../../src/workbook/readBack/buildOptionsFor.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import { placeOf } from "../../workbook/readPlan.ts";
import { snapshotFrom } from "../../workbook/snapshotFrom.ts";
import type { UserEdits } from "../../workbook/userEdits.ts";
import { sampled } from "../../sampled.ts";
import { applied } from "./applied.ts";
import { WRITTEN, PLAN, after, recalculated, contents, sheetOf } from "./recalculated.ts";

describe("what the user does that leaves nothing in the way, and gives the same workbook again", () => {
  const harmless: readonly (readonly [string, (user: UserEdits) => unknown])[] = [
    ["an empty row inserted into the loans", (user) => user.insertTableRow("tblLoans", 1)],
    ["an empty row inserted into the drawdowns", (user) => user.insertTableRow("tblDrawdowns", 2)],
    ["a whole row inserted above the loans", (user) => user.insertRows("Zajmovi", 1)],
    [
      "three whole rows inserted between the tables of the loans",
      (user) => user.insertRows("Zajmovi", 11, 3),
    ],
    ["a whole row inserted at the top of the summary", (user) => user.insertRows("Sažetak", 1)],
    ["a whole row inserted at the top of a schedule", (user) => user.insertRows("X RAY", 1)],
    ["a whole row inserted within the head of a schedule", (user) => user.insertRows("X RAY", 6, 2)],
    ["a whole row inserted within the sources", (user) => user.insertRows("Izvori", 5)],
    ["a whole column inserted before the rates", (user) => user.insertColumn("Kursevi", 0)],
    ["the rates moved down", (user) => user.moveTable("tblRates", "Kursevi", "A30")],
    ["the rates moved beside", (user) => user.moveTable("tblRates", "Kursevi", "J2")],
    ["the rates moved to another sheet of ours", (user) => user.moveTable("tblRates", "Zajmovi", "AC40")],
    [
      "rows of the rates sorted otherwise",
      (user) => user.reorder("tblRates", { rows: [8, 0, 7, 1, 6, 2, 5, 3, 4] }),
    ],
    [
      "columns of the rates in another order",
      (user) => user.reorder("tblRates", { columns: [5, 3, 1, 0, 2, 4] }),
    ],
    [
      "sheets renamed that our texts speak of",
      (user) =>
        user.renameSheet("Zajmovi", "Uslovi").renameSheet("Sažetak", "Pregled").insertRows("X RAY", 1),
    ],
    ["a sheet deleted", (user) => user.deleteSheet("Kursevi")],
    ["the sheet of a loan deleted", (user) => user.deleteSheet("X RAY")],
  ];
  test.each(sampled(harmless, 8))("%s", (_name, edit) => {
    const snapshot = after(edit);
    const update = recalculated(snapshot);
    expect(update.inTheWay).toEqual([]);
    expect(update.sheets.some(({ action }) => action !== "same")).toBe(true);
    const written = applied(update, snapshot);
    expect(contents(written)).toEqual(
      contents(snapshotFrom(buildWorkbook(WRITTEN, buildOptionsFor(snapshot, WRITTEN, "sr-Latn")))),
    );
    const again = recalculated(written);
    expect(again.sheets.filter(({ action }) => action !== "same")).toEqual([]);
  });
});

describe("what is the user's stays", () => {
  test("a column added to the loans goes with its loans when these are sorted and one is taken out", () => {
    const snapshot = after((user) =>
      user
        .addColumn(
          "tblLoans",
          "Napomena",
          ["skeneri", "put", "jen", "pruga", "dinari"].map((value) => ({ value })),
        )
        .reorder("tblLoans", { rows: [4, 3, 2, 1, 0] })
        .deleteTableRow("tblLoans", 3),
    );
    const update = recalculated(snapshot);
    const table = sheetOf(update, "loans").tables[0];
    expect(table?.plan.rows.map(([id]) => id?.value)).toEqual(
      ["x-ray", "jica", "iverak", "veliki"].map((text) => ({ kind: "text", text })),
    );
    expect(table?.extras).toEqual([
      {
        header: "Napomena",
        cells: ["skeneri", "jen", "pruga", "dinari"].map(
          (value) => expect.objectContaining({ value }) as unknown,
        ),
      },
    ]);
    expect(update.inTheWay).toEqual([]);
    expect(update.left.map(({ key }) => key)).toEqual(["schedule:auto-put 11"]);
  });

  test("a column inserted among ours stands right of ours afterwards", () => {
    const snapshot = after((user) =>
      user
        .addColumn(
          "tblRates",
          "Provereno",
          Array.from({ length: 9 }, (_none, i) => ({ value: `da ${i}` })),
        )
        .reorder("tblRates", { columns: [0, 1, 6, 2, 3, 4, 5] }),
    );
    const update = recalculated(snapshot);
    expect(sheetOf(update, "rates").tables[0]?.extras[0]?.cells.map(({ value }) => value)).toEqual(
      Array.from({ length: 9 }, (_none, i) => `da ${i}`),
    );
    expect(
      applied(update, snapshot)
        .tables.find(({ name }) => name === "tblRates")
        ?.headers.at(-1),
    ).toBe("Provereno");
    expect(update.inTheWay).toEqual([]);
  });

  test("a column with one formula in all rows has it beside a new row too", () => {
    const formula = "[@Kurs]*2";
    const snapshot = after((user) =>
      user
        .addColumn(
          "tblRates",
          "Dvostruko",
          Array.from({ length: 9 }, () => ({ value: 1, formula })),
        )
        .addRow("tblRates", [excelSerial(day("2026-01-15")), "EUR", "RSD", 117.3]),
    );
    const extra = sheetOf(recalculated(snapshot), "rates").tables[0]?.extras[0];
    // The new row's own cell in that column is empty: Excel would have filled it.
    expect(extra?.cells.map((cell) => cell.formula)).toEqual([
      ...Array.from({ length: 9 }, () => formula),
      null,
    ]);
  });

  test("where a schedule gets shorter, nothing stays behind of the headings below it", () => {
    const earlier = excelSerial(day("2020-09-21"));
    const update = recalculated(after((user) => user.typeIn("tblLoans", "Poslednja glavnica", 0, earlier)));
    const { plan, clear } = sheetOf(update, "schedule:x-ray");
    const places = (block: { row: number; column: number; rows: number; columns: number }): string[] =>
      Array.from({ length: block.rows * block.columns }, (_none, i) => {
        const row = block.row + Math.floor(i / block.columns);
        return `${row}:${block.column + (i % block.columns)}`;
      });
    const spans = (cells: typeof plan.cells): string[] =>
      cells.flatMap(({ row, column, span = 1 }) => places({ row, column, rows: 1, columns: span }));
    const cleared = new Set(clear.flatMap(places));
    const written = new Set([
      ...spans(plan.cells),
      ...plan.tables.flatMap(({ row, column, rows, columns }) =>
        places({ row, column, rows: rows.length + 1, columns: columns.length }),
      ),
    ]);
    const before = PLAN.sheets.find(({ key }) => key === "schedule:x-ray")?.cells ?? [];
    const merged = spans(before.filter(({ span = 1 }) => span > 1));
    // The terms' check had three merged pairs in each row; two of those rows are now blank, above and below a heading.
    expect(merged.filter((place) => cleared.has(place)).length).toBeGreaterThanOrEqual(2 * 3 * 2);
    expect(merged.filter((place) => !cleared.has(place) && !written.has(place))).toEqual([]);
  });

  test("notes beside and below our cells are not touched", () => {
    const snapshot = after((user) =>
      user
        .type("Kursevi", "J8", "proveriti")
        .type("X RAY", "T3", "vidi ugovor")
        .type("Izvori", "A300", "kraj"),
    );
    const update = recalculated(snapshot);
    expect(update.inTheWay).toEqual([]);
    expect(update.sheets.filter(({ action }) => action !== "same")).toEqual([]);
  });

  test("a note below the rates is in the way of a row that is added", () => {
    const row = placeOf(PLAN, "tblRates", "date", 8).cell;
    const below = `A${Number(row.slice(1)) + 1}`;
    const snapshot = after((user) => user.type("Kursevi", below, "moja beleška"));
    const read = readBack(snapshot);
    if (read.kind !== "dossier") throw new Error(read.kind);
    const more = {
      ...WRITTEN,
      rates: [
        ...WRITTEN.rates,
        { ...(WRITTEN.rates[0] as Dossier["rates"][number]), date: day("2026-01-15") },
      ],
    };
    const update = planUpdate(buildWorkbook(more), snapshot, PLAN);
    expect(update.inTheWay).toEqual([
      {
        sheet: "Kursevi",
        cell: below,
        content: expect.objectContaining({ value: "moja beleška" }) as unknown,
        why: "written",
      },
    ]);
  });

  test("what stands in a column of the user's beside a row that is gone is in the way", () => {
    const snapshot = after((user) =>
      user
        .addColumn(
          "tblDrawdowns",
          "Izvod",
          Array.from({ length: 8 }, (_none, i) => ({ value: `izvod ${i}` })),
        )
        .deleteTableRow("tblLoans", 1),
    );
    const update = recalculated(snapshot);
    expect(update.inTheWay.map(({ content, why }) => [content.value, why])).toEqual([
      ["izvod 1", "row-gone"],
      ["izvod 2", "row-gone"],
      ["izvod 3", "row-gone"],
    ]);
  });
});

describe("what the user wrote over ours is in the way, and is not written over unasked", () => {
  const formulaCell = PLAN.sheets.find(({ key }) => key === "schedule:x-ray")?.tables[0];
  const interest = formulaCell?.columns.findIndex(({ key }) => key === "interest") ?? 0;
  const address = placeOf(PLAN, "tblSchedule_x_ray", "interest", 2).cell;

  test("a figure over a formula of a schedule", () => {
    expect(formulaCell?.rows[2]?.[interest]?.formula).toBeDefined();
    const update = recalculated(after((user) => user.type("X RAY", address, 1000000)));
    expect(update.inTheWay).toEqual([
      {
        sheet: "X RAY",
        cell: address,
        content: expect.objectContaining({ value: 1000000 }) as unknown,
        why: "formula-replaced",
      },
    ]);
    expect(sheetOf(update, "schedule:x-ray")).toMatchObject({ action: "changed", cells: 1, layout: false });
  });

  test("another formula over a formula of a schedule", () => {
    const update = recalculated(after((user) => user.put("X RAY", address, { value: 5, formula: "2+3" })));
    expect(update.inTheWay.map(({ cell, why }) => [cell, why])).toEqual([[address, "formula-replaced"]]);
  });

  test("a formula that came back written otherwise is still ours", () => {
    const update = recalculated(
      after((user) => {
        for (const { name, block } of user.snapshot.sheets) {
          block?.cells.forEach((line, r) => {
            line.forEach(({ formula }, c) => {
              if (formula === null) return;
              const other = formula
                .replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ", ")
                .replace(/'([A-Za-z]+)'!/g, "$1!")
                .replace(/\[@([^[\]]+)\]/g, "[[#This Row],[$1]]");
              user.put(name, `${String.fromCharCode(65 + c)}${r + 1}`, { formula: other });
            });
          });
        }
      }),
    );
    expect(update.inTheWay).toEqual([]);
    expect(
      update.sheets.filter(({ action }) => action !== "same").map(({ plan, cells }) => [plan.key, cells]),
    ).toEqual([]);
  });

  test("a text over a title, also where a row was inserted above it", () => {
    expect(
      recalculated(after((user) => user.type("Kursevi", "A1", "Moji kursevi"))).inTheWay.map(
        ({ cell, why }) => [cell, why],
      ),
    ).toEqual([["A1", "written"]]);
    // Ours goes back to the first row; what was written into the second is where the subtitle belongs.
    const moved = recalculated(
      after((user) => user.insertRows("Kursevi", 1).type("Kursevi", "A2", "Moji kursevi")),
    );
    expect(moved.inTheWay.map(({ cell, content }) => [cell, content.value])).toEqual([
      ["A2", "Moji kursevi"],
    ]);
  });

  test("a figure over one of the imported lines", () => {
    const line = placeOf(PLAN, "tblLines", "name", 0);
    const update = recalculated(after((user) => user.type(line.sheet, line.cell, "Skeneri")));
    expect(update.inTheWay.map(({ cell, why }) => [cell, why])).toEqual([[line.cell, "written"]]);
  });
});
