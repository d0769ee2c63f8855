import { beforeEach, describe, expect, test } from "vitest";
import { parseBlock } from "../../../src/writers/live/block.ts";
import type { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import type { PageUser } from "../../contract/pageUser.ts";
import { openXRay, PLAN, refusalOf } from "./openXRay.ts";

let book: LiveWorkbook;
let user: PageUser;
beforeEach(async () => {
  ({ book, user } = await openXRay());
  for (const sheet of ["Moje", "Drugo"]) user.addSheet(sheet);
});

const idOf = (sheet: string): string => book.view().sheets.find(({ name }) => name === sheet)!.id;
/** "Moje!A1:B2" */
function cells(text: string) {
  const [sheet = "", address = ""] = text.split("!");
  return { sheetId: idOf(sheet), block: parseBlock(address)! };
}
const type = (sheet: string, typed: Record<string, string>): void => {
  for (const [address, text] of Object.entries(typed)) user.type(sheet, address, text);
};
const copy = (from: string, to: string): void => book.paste(cells(from), cells(to), false);
const cut = (from: string, to: string): void => book.paste(cells(from), cells(to), true);
const at = (text: string): unknown => user.content(...(text.split("!") as [string, string]));
const shown = (text: string): unknown => user.value(...(text.split("!") as [string, string]));
describe("copied cells", () => {
  test.each([
    ["A1*2", "C5", "=B5*2"],
    ["$A$1+A$1+$A1", "C5", "=$A$1+B$1+$A5"],
    ["SUM(A1:A3)", "C2", "=SUM(B2:B4)"],
    ["Drugo!A1", "C3", "=Drugo!B3"],
    ["SUM(A:A)", "D1", "=SUM(C:C)"],
  ])("slide their references along: =%s", (formula, to, expected) => {
    type("Moje", { B1: `=${formula}` });
    copy("Moje!B1", `Moje!${to}`);
    expect(at(`Moje!${to}`)).toBe(expected);
    expect(at("Moje!B1")).toBe(`=${formula}`);
  });

  test("that would refer to cells before the first one refer to none", () => {
    type("Moje", { C3: "=A1" });
    copy("Moje!C3", "Moje!B2");
    expect(at("Moje!B2")).toBe("=#REF!");
  });

  test("fill a larger target", () => {
    type("Moje", { A1: "1", B1: "=A1*2" });
    copy("Moje!A1:B1", "Moje!A3:B5");
    expect(["A3", "A5", "B4"].map((one) => at(`Moje!${one}`))).toEqual([1, 1, "=A4*2"]);
    expect(shown("Moje!B5")).toBe(2);
  });

  test("of a table name it once they stand outside", () => {
    const own = book.view().sheets.find(({ name }) => name === "Zajmovi")!;
    const withOwn = own.tables.find(({ name }) => name === "tblLoans")!;
    const column = withOwn.block.column + withOwn.headers.length;
    book.enter(own.id, [{ row: withOwn.block.row, column, content: { kind: "value", value: "Pola" } }]);
    const row = withOwn.block.row + 1;
    const formula = '[@[Oznaka zajma]]&"!"';
    book.enter(own.id, [{ row, column, content: { kind: "formula", formula } }]);
    book.paste(
      { sheetId: own.id, block: { row, column, rows: 1, columns: 1 } },
      { sheetId: own.id, block: { row, column: column + 3, rows: 1, columns: 1 } },
      false,
    );
    expect(book.cell(own.id, row, column + 3).formula).toBe('tblLoans[@[Oznaka zajma]]&"!"');
    expect(book.cell(own.id, row, column + 3).value).toBe("x-ray!");
  });

  test("are filled down and to the right", () => {
    type("Moje", { A1: "1", A2: "2", A3: "3", B1: "=A1*10" });
    book.fill(cells("Moje!B1:B3"), "down");
    expect(["B1", "B2", "B3"].map((one) => shown(`Moje!${one}`))).toEqual([10, 20, 30]);
    book.fill(cells("Moje!B1:C1"), "right");
    expect(at("Moje!C1")).toBe("=B1*10");
    book.undo();
    book.undo();
    expect(at("Moje!B2")).toBeNull();
  });
});

describe("moved cells", () => {
  test("mean what they meant, and whatever refers to them follows", () => {
    type("Moje", { A1: "7", B1: "=A1*2", C1: "=B1+A1", D1: "=SUM(A1:B1)" });
    cut("Moje!A1:B1", "Moje!A5");
    expect(["A5", "B5", "C1", "D1"].map((one) => at(`Moje!${one}`))).toEqual([
      7,
      "=A5*2",
      "=B5+A5",
      "=SUM(A5:B5)",
    ]);
    expect(at("Moje!A1")).toBeNull();
    expect(shown("Moje!C1")).toBe(21);
    book.undo();
    expect(at("Moje!B1")).toBe("=A1*2");
  });

  test("to another sheet name the one that they left", () => {
    type("Moje", { A1: "7", A2: "3", B1: "=A1*A2", C1: "=B1" });
    type("Drugo", { A9: "=Moje!B1" });
    cut("Moje!B1", "Drugo!D4");
    expect(at("Drugo!D4")).toBe("=Moje!A1*Moje!A2");
    expect(at("Moje!C1")).toBe("=Drugo!D4");
    expect(at("Drugo!A9")).toBe("=Drugo!D4");
    expect(shown("Moje!C1")).toBe(21);
  });

  test("take a name along: all that is calculated from it is as before", () => {
    const before = shown("Sažetak!F7");
    cut("Sažetak!B3", "Moje!C2");
    expect(at("Moje!C2")).toBeTypeOf("number");
    expect(shown("Sažetak!F7")).toBe(before);
    expect(book.content().state.names.find(({ name }) => name === "AsOf")?.at).toMatchObject({
      sheetId: idOf("Moje"),
      row: 1,
      column: 2,
    });
  });

  test("neither tear a table nor fall upon another's header", () => {
    const { address } = user.placeOfTable("tblDrawdowns");
    const [first = ""] = address.split(":");
    const before = book.content().state;
    expect(refusalOf(() => cut(`Zajmovi!${first}`, "Moje!A1"))).toBe("errors:gridTearsTable");
    type("Moje", { A1: "x" });
    const typed = book.content().state;
    expect(refusalOf(() => cut("Moje!A1", `Zajmovi!${first}`))).toBe("errors:gridTearsTable");
    expect(book.content().state).toBe(typed);
    expect(typed).not.toBe(before);
  });

  test("take a whole table along", () => {
    const { address } = user.placeOfTable("tblDrawdowns");
    cut(`Zajmovi!${address}`, "Moje!B2");
    expect(user.placeOfTable("tblDrawdowns").sheet).toBe("Moje");
  });
});

describe("columns", () => {
  test("put in move all that stands right of them, and what refers to it; within a table they are the table's", async () => {
    const sum = shown("Sažetak!F7");
    const { headers } = book.view().sheets.find(({ name }) => name === "X RAY")!.tables[0]!;
    const { block } = book.view().sheets.find(({ name }) => name === "X RAY")!.tables[0]!;
    book.shiftColumns(idOf("X RAY"), block.column + 2, 1);
    const table = book.view().sheets.find(({ name }) => name === "X RAY")!.tables[0]!;
    expect(table.headers).toHaveLength(headers.length + 1);
    expect(table.planned!.columns.filter(({ key }) => !key.startsWith("own:"))).toHaveLength(headers.length);
    expect(book.cell(idOf("X RAY"), block.row, block.column + 2).value).toBe(table.headers[2]);
    expect(shown("Sažetak!F7")).toBe(sum);
    book.shiftColumns(idOf("X RAY"), block.column + 2, -1);
    expect(book.view().sheets.find(({ name }) => name === "X RAY")!.tables[0]!.headers).toEqual(headers);
    expect((await book.compare(PLAN)).differ).toEqual([]);
  });

  test("keep the width that the user gave them when the sheets are written anew", async () => {
    book.setWidth(idOf("Zajmovi"), 1, 1, 44);
    const outcome = await book.write(planUpdate(PLAN, await book.read(), PLAN));
    expect(outcome.kind).toBe("written");
    expect(
      book
        .view()
        .sheets.find(({ name }) => name === "Zajmovi")!
        .widths.get(1),
    ).toBe(44);
    book.shiftColumns(idOf("Zajmovi"), 0, 1);
    expect(
      book
        .content()
        .state.sheets.find(({ name }) => name === "Zajmovi")!
        .ownWidths?.get(2),
    ).toBe(44);
  });
});
