import { beforeEach, describe, expect, test } from "vitest";
import { columnLetters } from "../../../src/workbook/address.ts";
import { LOOKS } from "../../../src/workbook/looks.ts";
import type { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import type { PageUser } from "../../contract/pageUser.ts";
import { openXRay, PLAN, refusalOf } from "./openXRay.ts";

let book: LiveWorkbook;
let user: PageUser;
beforeEach(async () => {
  ({ book, user } = await openXRay());
});

describe("an edit", () => {
  test("is taken back and made again, the workbook being the very same", () => {
    const before = book.content().state;
    user.type("Zajmovi", "I5", "3,5%");
    const after = book.content().state;
    book.undo();
    expect(book.content().state).toBe(before);
    book.redo();
    expect(book.content().state).toBe(after);
    expect(book.view().canRedo).toBe(false);
  });

  test("that is refused changes nothing", () => {
    const before = book.content().state;
    expect(refusalOf(() => user.type("Zajmovi", "I5", "=SUM("))).toBe("errors:gridFormula");
    expect(refusalOf(() => user.renameSheet("Zajmovi", "X RAY"))).toBe("errors:gridSheetNameTaken");
    expect(refusalOf(() => user.renameSheet("Zajmovi", "a/b"))).toBe("errors:gridSheetName");
    expect(book.content().state).toBe(before);
    expect(book.view().canUndo).toBe(true);
  });

  test("deleting the header row of a table, or its last row with the sheet's, is refused", () => {
    const { sheet, address } = user.placeOfTable("tblLoans");
    const header = Number(/\d+/u.exec(address)![0]) - 1;
    const { id } = book.view().sheets.find(({ name }) => name === sheet)!;
    expect(refusalOf(() => book.shiftRows(id, header, -1))).toBe("errors:gridTableHeader");
    expect(refusalOf(() => book.shiftRows(id, header + 1, -1))).toBe("errors:gridLastRow");
  });

  test("pushes nothing off the sheet: lines are not put in where the last ones hold something", () => {
    user.addSheet("Moje");
    user.type("Moje", "A1048576", "7");
    user.type("Moje", "XFD1", "8");
    expect(refusalOf(() => user.insertRows("Moje", 2))).toBe("errors:gridPushedOff");
    expect(refusalOf(() => user.insertColumns("Moje", "B"))).toBe("errors:gridPushedOff");
    user.type("Moje", "A1048576", "");
    user.type("Moje", "B1", "=SUM(A1048576,A1048570:A1048576)");
    user.insertRows("Moje", 3);
    expect(user.content("Moje", "B1")).toBe("=SUM(#REF!,A1048571:A1048576)");
  });

  test("within a range that was typed from its end is an edit within the range", () => {
    user.addSheet("Moje");
    user.type("Moje", "B1", "=SUM(D$6:C2)");
    user.deleteRows("Moje", 4);
    expect(user.content("Moje", "B1")).toBe("=SUM(C2:D$5)");
  });

  test("in a row that is put in, the columns that are calculated go on", () => {
    user.addSheet("Moje");
    for (const [at, text] of Object.entries({ A1: "2", A2: "3", B1: "=A1*2" })) user.type("Moje", at, text);
    user.insertRows("Moje", 2);
    user.type("Moje", "A2", "5");
    user.type("Moje", "B4", "=SUM(A1:A3)");
    expect(user.value("Moje", "B4")).toBe(10);
    user.insertRows("Moje", 1);
    expect(user.content("Moje", "B5")).toBe("=SUM(A2:A4)");
    expect(user.value("Moje", "B5")).toBe(10);
    expect(user.value("Moje", "B2")).toBe(4);
  });

  test("of a header renames the column in every formula", () => {
    user.type("Sažetak", "AB1", "=SUM(tblSchedule_x_ray[Kamata])");
    const total = user.value("Sažetak", "AB1");
    const { address } = user.placeOfTable("tblSchedule_x_ray");
    const header = Number(/\d+/u.exec(address)![0]);
    const columns = book.view().sheets.find(({ name }) => name === "X RAY")!.tables;
    const table = columns.find(({ name }) => name === "tblSchedule_x_ray")!;
    const column = table.block.column + table.headers.indexOf("Kamata");
    book.enter(book.view().sheets.find(({ name }) => name === "X RAY")!.id, [
      { row: header - 1, column, content: { kind: "value", value: "Kamata u periodu" } },
    ]);
    expect(user.content("Sažetak", "AB1")).toBe("=SUM(tblSchedule_x_ray[Kamata u periodu])");
    expect(user.value("Sažetak", "AB1")).toBe(total);
  });
});

test("rows that are sorted take their formulas along: each goes on meaning its own row", () => {
  const { sheet, address } = user.placeOfTable("tblRates");
  const first = Number(/\d+/u.exec(address)![0]) + 1;
  const { headers, block } = book
    .view()
    .sheets.flatMap(({ tables }) => tables)
    .find(({ name }) => name === "tblRates")!;
  const rate = columnLetters(block.column + headers.indexOf("Kurs"));
  user.addTableColumn("tblRates", "Dvostruko", [`=${rate}${first}*2`]);
  const own = columnLetters(block.column + headers.length);
  user.sortTable("tblRates", "Kurs");
  for (let row = first; row < first + block.rows - 1; row += 1) {
    expect(user.content(sheet, `${own}${row}`)).toBe(`=${rate}${row}*2`);
    expect(user.value(sheet, `${own}${row}`)).toBe(Number(user.value(sheet, `${rate}${row}`)) * 2);
  }
});

describe("what a cell is calculated from", () => {
  test("is said by reference, with the cells that it means", () => {
    user.type("Sažetak", "AB1", "=AsOf+SUM(tblDrawdowns[Oznaka zajma])+Zajmovi!A1+LET(x,B3,x*2)");
    const { id } = book.view().sheets[0]!;
    expect(book.precedents(id, 0, 27).map(({ text, sheet }) => `${text} on ${sheet}`)).toEqual([
      "AsOf on Sažetak",
      "tblDrawdowns[Oznaka zajma] on Zajmovi",
      "Zajmovi!A1 on Zajmovi",
      "B3 on Sažetak",
    ]);
  });
});

describe("conditional formats", () => {
  test("are drawn where their formula holds, as the plan has them", () => {
    user.addSheet("Moje");
    const { bad, good } = LOOKS;
    const drawn: { readonly isDrawn: boolean; readonly holds: boolean }[] = [];
    for (const { at, formula, look } of PLAN.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)) {
      if (look !== "bad" && look !== "good") continue;
      const { id } = book.view().sheets.find(({ name }) => name === at.sheet)!;
      const reference = formula.replace(/(?<![\w!'\]])(\$?[A-Z]{1,2}\$?\d+)/gu, `'${at.sheet}'!$1`);
      user.type("Moje", "A1", `=IF(${reference},TRUE,FALSE)`);
      const { fill } = book.cell(id, at.row, at.column).drawn;
      drawn.push({
        isDrawn: fill === (look === "bad" ? bad : good).fill,
        holds: user.value("Moje", "A1") === true,
      });
    }
    expect(drawn.length).toBeGreaterThan(2);
    expect(drawn.filter(({ isDrawn, holds }) => holds !== isDrawn)).toEqual([]);
    expect(drawn.some(({ holds }) => holds)).toBe(true);
  });
});
