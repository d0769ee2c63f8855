import { read, write, type BookType, type WorkBook } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import * as attacks from "../attacks.ts";
import { open, problemOf, tableOf } from "../opening.ts";
import { longTest } from "../../longTest.ts";

describe("a workbook made to exhaust a computer", () => {
  test.each([
    ["a zip bomb", attacks.zipBomb(), "errors:zipBomb"],
    ["a claim of a gigabyte", attacks.gigabyteClaim(), "errors:zipTooLarge"],
    ["a part larger than it says", attacks.smallClaim(), "errors:zipLies"],
    ["an external entity", attacks.externalEntity(), "errors:xmlDoctype"],
    ["entities of entities", attacks.billionLaughs(), "errors:xmlDoctype"],
    ["deep nesting", attacks.deepNesting(), "errors:xmlTooDeep"],
  ])("%s is refused", async (_, bytes, key) => {
    expect((await problemOf(bytes)).problem.key).toBe(key);
  });

  test("a bomb within it stays closed", async () => {
    expect((await tableOf(attacks.nestedZipBomb())).texts).toEqual([["1"]]);
  });

  test("claims of 17 billion cells, for links, merged cells and formulas too, take no room", async () => {
    const { parts } = await open(attacks.hugeDimension());
    expect(
      parts.map((part) => part.kind === "table" && [part.block.row, part.block.column, part.texts]),
    ).toEqual([
      [0, 0, [["1"]]],
      [1048575, 16383, [["2"]]],
    ]);
  });

  test("counts of strings and styles count nothing", async () => {
    expect((await tableOf(attacks.hugeCounts())).texts).toEqual([["Dug"]]);
  });

  longTest("two million cells are the most", async () => {
    // Each cell differs from the others: the same one two million times would be taken for a bomb.
    const line = (_: unknown, y: number): string =>
      `<row>${Array.from({ length: 1001 }, (__, x) => `<c><v>${(y * 1001 + x) * 7}</v></c>`).join("")}</row>`;
    const cells = (rows: number): Uint8Array =>
      attacks.xlsxOf({ sheet: `<sheetData>${Array.from({ length: rows }, line).join("")}</sheetData>` });
    expect((await problemOf(cells(2000))).problem.key).toBe("errors:tooManySheetCells");
  });
});

describe("what another library writes is read alike", () => {
  const VALUES = [
    ["Ред. број", "Назив дуга", "Стање дуга у EUR", "Каматна стопа"],
    ["6.5", "Export – Import Bank of China – X RAY", 23751816, 0.03],
    ["6.10", "Пакет пројекат Костолац", 84896903.25, -0.0001],
    [true, "", 1e15, 1 / 3],
  ];
  const book: WorkBook = {
    SheetNames: ["Дуг", "Prazan"],
    Sheets: {
      Prazan: { "!ref": "A1" },
      Дуг: Object.assign(
        { "!ref": "B3:E6" },
        ...VALUES.flatMap((row, y) =>
          row.map((v, x) => ({
            [`${"BCDE".charAt(x)}${y + 3}`]: {
              v,
              t: typeof v === "string" ? "s" : typeof v === "number" ? "n" : "b",
            },
          })),
        ),
      ) as WorkBook["Sheets"][string],
    },
  };

  test.each<[BookType, string]>([
    ["xlsx", "xlsx"],
    ["biff8", "xls"],
    ["xlml", "xml-2003"],
  ])("as %s", async (bookType, kind) => {
    const bytes = new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
    const { parts, pageCount, kind: found } = await open(bytes);
    expect([found, pageCount, parts.length]).toEqual([kind, 2, 1]);
    const [table] = parts;
    if (table?.kind !== "table") throw new Error("no table");
    expect([table.name, table.page, table.block.row, table.block.column]).toEqual(["Дуг", 1, 2, 1]);
    // Empty texts are no cells; a third is known to 15 digits, as Excel shows it.
    expect(table.block.cells.map((row) => row.map(({ value }) => value))).toEqual(
      VALUES.map((row) =>
        row.map((value) => (value === "" ? null : value === 1 / 3 ? 0.333333333333333 : value)),
      ),
    );
  });

  test("as it is read by that library, format by format", async () => {
    const formats = ["General", "#,##0.00", "dd.mm.yyyy", "0%", "@", "m/d/yy"];
    const sheet = Object.fromEntries(
      formats.map((z, x) => [`${"ABCDEF".charAt(x)}1`, { t: "n", v: 41851, z }]),
    );
    const bytes = new Uint8Array(
      write(
        { SheetNames: ["a"], Sheets: { a: { ...sheet, "!ref": "A1:F1" } } },
        { type: "array", bookType: "biff8" },
      ) as ArrayBuffer,
    );
    const theirs = read(bytes, { type: "array", cellNF: true, cellText: false }).Sheets["a"] ?? {};
    const ours = (await tableOf(bytes)).block.cells[0]?.map(({ numberFormat }) => numberFormat) ?? [];
    // Their name of the short date is the American one.
    expect(ours).toEqual(
      Array.from("ABCDEF", (letter) =>
        String((theirs[`${letter}1`] as { z?: unknown }).z).replace("m/d/yy", "dd.mm.yyyy."),
      ),
    );
  });
});
